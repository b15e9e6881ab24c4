import { Fragment } from 'preact';
import type { Outcome } from '../knowledge/shown';
import { numeral, words } from '../platform/words';
import { english } from './english';
import { sentencesOf } from './outcome-sentences';
import { Phrase } from './phrase';

/**
 * "12 of 100 with sertraline, 5 of 100 on dummy pills, over 8 weeks": the count behind a point, short enough to stand under its
 * title. The source's own names of both groups, since "without" would be wrong where another treatment was the comparison.
 */
export function Figure({ outcome }: { outcome: Outcome }) {
  const { denominator, with: treated, without, timeframe } = outcome;
  return (
    <p class="figure">
      <Count {...treated} label={withoutAside(treated.label)} denominator={denominator} />,{' '}
      <Count {...without} label={withoutAside(without.label)} denominator={denominator} />,{' '}
      <span {...english}>{withoutAside(timeframe)}</span>
    </p>
  );
}

/** One arm of a count. */
export interface CountProps {
  readonly events: number | null;
  readonly label: string;
  readonly denominator: number;
}

/** "12 of 100 with sertraline"; the label alone where there is no count. */
export function Count({ events, label, denominator }: CountProps) {
  return (
    <>
      {events !== null && `${words('figure.count', { events: numeral(events), all: numeral(denominator) })} `}
      <span {...english}>{label}</span>
    </>
  );
}

/** Both frames, people, time and range of the same count (standards R6, R7, R12), for the fold under it. */
export function FigureInFull({ outcome }: { outcome: Outcome }) {
  return (
    <p class="figure-in-full">
      {sentencesOf(outcome).map((sentence) => (
        <Fragment key={JSON.stringify(sentence)}>
          <Phrase of={sentence} />{' '}
        </Fragment>
      ))}
    </p>
  );
}

/** "with an SSRI (lowest figure given)" → "with an SSRI"; the aside stands in the fold. */
const withoutAside = (label: string) => label.replaceAll(/\s*\([^)]*\)/g, '');
