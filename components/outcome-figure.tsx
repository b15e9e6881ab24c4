import type { Outcome } from '../knowledge/shown';
import { numeral, words } from '../platform/words';
import { asSentence, english, upperFirst } from './english';
import { FigureSource } from './figure-source';
import { IconArray } from './icon-array';
import type { Library } from './library';
import { outcomeSentences } from './outcome-sentences';

export interface OutcomeFigureProps {
  readonly outcome: Outcome;
  /** Whether counts of this row may be drawn: see `canPicture`. */
  readonly pictured: boolean;
  /** The people counted had another condition than the one compared. */
  readonly elsewhere: boolean;
  /** The option's name. */
  readonly about: string;
  readonly library: Library;
}

/** Whether a row may show icon arrays: all of its counts are of 100, and none is below 1 in 100 (standards R2, R9). */
export function canPicture(outcomes: readonly Outcome[]): boolean {
  return outcomes.every(
    ({ denominator, with: treated, without }) =>
      denominator === 100 && treated.events >= 1 && (without.events === null || without.events >= 1),
  );
}

/** A count with and without the option, side by side, with whom, when, range and certainty (standards R1, R6, R7, R12). */
export function OutcomeFigure({ outcome, pictured, elsewhere, about, library }: OutcomeFigureProps) {
  const { event, denominator, with: treated, without } = outcome;
  return (
    <div class="outcome">
      <p class="event" {...english}>
        {upperFirst(event)}
      </p>
      <div class="arms">
        {pictured && (
          <div class="pictures" role="img" aria-label={outcomeSentences(outcome)}>
            <IconArray events={treated.events} />
            {without.events !== null && <IconArray events={without.events} />}
          </div>
        )}
        <Arm events={treated.events} label={treated.label} denominator={denominator} />
        <Arm events={without.events} label={without.label} denominator={denominator} />
      </div>
      <p class="frame">
        <Frame outcome={outcome} elsewhere={elsewhere} />
      </p>
      <FigureSource outcome={outcome} about={`${event}, ${about}`} library={library} />
    </div>
  );
}

interface ArmProps {
  readonly events: number | null;
  readonly label: string;
  readonly denominator: number;
}

function Arm({ events, label, denominator }: ArmProps) {
  if (events === null) {
    return (
      <p class="arm unknown" {...english}>
        {upperFirst(label)}
      </p>
    );
  }
  return (
    <p class="arm">
      <b>{words('figure.count', { events: numeral(events), all: numeral(denominator) })}</b>{' '}
      <span {...english}>{label}</span>{' '}
      <span class="others">{words('figure.others', { others: numeral(denominator - events) })}</span>
    </p>
  );
}

/** When, who, how wide the range is, and whether there may be no difference (standards R7, R12). */
export function Frame({ outcome, elsewhere }: Pick<OutcomeFigureProps, 'outcome' | 'elsewhere'>) {
  const { timeframe, population } = outcome;
  return (
    <>
      <span {...english}>
        {asSentence(timeframe)} {asSentence(population)}
      </span>{' '}
      {elsewhere && `${words('figure.elsewhere')} `}
      {doubtWords(outcome)}
    </>
  );
}

function doubtWords({ range, denominator, effect, without }: Outcome): string {
  const parts = [
    range
      ? words('figure.range', { from: numeral(range.from), to: numeral(range.to), all: numeral(denominator) })
      : words('figure.noRange'),
    effect !== 'clear' && without.events !== null && words(`figure.${effect}`),
  ];
  return parts.filter(Boolean).join(' ');
}
