/** The words for grades, statuses and counts, so that card, comparison and print say the same thing the same way. */
import type { Certainty, Source } from './schema';
import type { Answer, Outcome } from './shown';

/** Bars out of four that stand beside the words; the words carry the meaning (standards G3). */
export const certaintyBars: Readonly<Record<Certainty, 1 | 2 | 3 | 4>> = {
  high: 4,
  moderate: 3,
  low: 2,
  'very-low': 1,
};

/** What is shown where there is no known answer; three different values (standards R13). */
export const unknownWords: Readonly<Record<Exclude<Answer['status'], 'known'>, string>> = {
  'no-difference': 'No difference found',
  'not-studied': 'Not studied',
  'not-checked': 'Not checked by us yet',
};

/** Where a source can be opened. Checked at build: each has one of the three. */
export function sourceLink({ url, doi, pmid }: Source): string {
  if (doi) return `https://doi.org/${doi}`;
  return url ?? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

const count = (events: number, denominator: number) =>
  `${events.toLocaleString('en')} of ${denominator.toLocaleString('en')}`;

/**
 * The whole outcome in sentences, both frames (standards R6) with population and time (R7) and range (R12): what a
 * picture of it must carry as its text equivalent.
 */
export function outcomeSentences(outcome: Outcome): string {
  const { event, denominator, range, timeframe, population } = outcome;
  const arm = ({ events, label }: { events: number; label: string }) =>
    `${count(events, denominator)} people ${label}: ${event}. ${count(denominator - events, denominator)}: not.`;
  const { without } = outcome;
  const compared =
    without.events === null ? `${without.label}.` : arm({ events: without.events, label: without.label });
  const between = range
    ? ` The true count with it is likely between ${range.from} and ${range.to} of ${denominator}.`
    : ' The source gives no range for this count.';
  return `${arm(outcome.with)} ${compared} ${sentence(timeframe)} ${sentence(population)}${between}`;
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

/** Whether the entry's review is due: the cards then say so (standards U2). `today` as an ISO date. */
export function isOverdue(reviewBy: string, today: string): boolean {
  return today > reviewBy;
}

/** "24 November 2026" from an ISO date, without time zones in the way. */
export function longDate(isoDate: string): string {
  return new Date(`${isoDate}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

/**
 * The answers of one dimension that a comparison for `condition` shows: those made for it, or else the general ones.
 * Without a condition: all of them.
 */
export function answersFor<A extends { readonly for?: readonly string[] | undefined }>(
  answers: readonly A[],
  condition: string | undefined,
): readonly A[] {
  if (condition === undefined) return answers;
  const made = answers.filter((answer) => answer.for?.includes(condition));
  return made.length > 0 ? made : answers.filter((answer) => answer.for === undefined);
}
