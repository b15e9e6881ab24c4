import type { Point } from '../knowledge/shown';

/** What a reader at midnight can take in before "more"; dangers are shown whatever their length (standards B12). */
export const MOST_WORDS = 90;

export interface BeforeMore {
  /** Points of each side in view. */
  readonly points: number;
  /** Whether the entry's plain sentence is in view. */
  readonly hasSummary: boolean;
}

export interface CardTexts {
  /** In view in any case: name, kind, warning, and what holds for the words that were met. */
  readonly fixed: readonly (string | undefined)[];
  readonly summary: string;
  readonly pros: readonly Point[];
  readonly cons: readonly Point[];
  /** Whether `fixed` says what the entry is of a part of it that the reader met, so that the summary may wait. */
  readonly isPart: boolean;
}

/** How much of a treatment's card stands before "more", so that it keeps to the most words: the rest folds, evenly on both sides. */
export function beforeMore({ fixed, summary, pros, cons, isPart }: CardTexts): BeforeMore {
  const words = ({ points, hasSummary }: BeforeMore) =>
    wordsIn([
      ...fixed,
      hasSummary ? summary : '',
      ...[...pros.slice(0, points), ...cons.slice(0, points)].map(({ title }) => title),
    ]);
  const choices = isPart ? [...WHOLE, ...WITHOUT_SUMMARY] : [...WHOLE, ...FEWER_POINTS, ...WITHOUT_SUMMARY];
  return choices.find((choice) => words(choice) <= MOST_WORDS) ?? LEAST;
}

const LEAST: BeforeMore = { points: 1, hasSummary: false };
const WHOLE: readonly BeforeMore[] = [{ points: 3, hasSummary: true }];
const FEWER_POINTS: readonly BeforeMore[] = [
  { points: 2, hasSummary: true },
  { points: 1, hasSummary: true },
];
const WITHOUT_SUMMARY: readonly BeforeMore[] = [
  { points: 3, hasSummary: false },
  { points: 2, hasSummary: false },
  LEAST,
];

/** Words with a letter or a number in them. */
export function wordsIn(texts: readonly (string | undefined)[]): number {
  return texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
