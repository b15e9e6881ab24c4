import type { Outcome } from '../knowledge/shown';
import { outcomeSentences } from '../knowledge/wording';
import { words } from '../platform/words';

/**
 * "12 of 100 with sertraline, 5 of 100 on dummy pills, over 8 weeks": the count behind a point, short enough to stand under its
 * title. The source's own names of both groups, since "without" would be wrong where another treatment was the comparison.
 */
export function Figure({ outcome }: { outcome: Outcome }) {
  const { denominator: of, with: treated, without, timeframe } = outcome;
  const numeral = (count: number) => count.toLocaleString(words('language'));
  const arm = (events: number | null, label: string) =>
    events === null
      ? withoutAside(label)
      : words('card.figure', { events: numeral(events), denominator: numeral(of), label: withoutAside(label) });
  return (
    <p class="figure">
      {[arm(treated.events, treated.label), arm(without.events, without.label), withoutAside(timeframe)].join(', ')}
    </p>
  );
}

/** Both frames, people, time and range of the same count (standards R6, R7, R12), for the fold under it. */
export function FigureInFull({ outcome }: { outcome: Outcome }) {
  return <p class="figure-in-full">{outcomeSentences(outcome)}</p>;
}

/** "with an SSRI (lowest figure given)" → "with an SSRI"; the aside stands in the fold. */
const withoutAside = (label: string) => label.replaceAll(/\s*\([^)]*\)/g, '');
