import type { Outcome } from '../knowledge/shown';
import { numeral } from '../platform/words';
import { asSentence } from './english';
import { inWords, type Sentence } from './phrase';

/**
 * The whole outcome in sentences, both frames (standards R6) with population and time (R7) and range (R12): what a
 * picture of it must carry as its text equivalent.
 */
export const outcomeSentences = (outcome: Outcome): string => sentencesOf(outcome).map(inWords).join(' ');

/** The same, one by one. */
export function sentencesOf(outcome: Outcome): readonly Sentence[] {
  const { event, denominator, range, timeframe, population, without } = outcome;
  const all = numeral(denominator);
  const arm = (events: number, label: string): Sentence => ({
    key: 'outcome.arm',
    gaps: { count: numeral(events), others: numeral(denominator - events), all },
    facts: { label, event },
  });
  return [
    arm(outcome.with.events, outcome.with.label),
    without.events === null ? asSentence(without.label) : arm(without.events, without.label),
    asSentence(timeframe),
    asSentence(population),
    range
      ? { key: 'outcome.range', gaps: { from: numeral(range.from), to: numeral(range.to), all } }
      : { key: 'outcome.noRange' },
  ];
}
