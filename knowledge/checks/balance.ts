/** B2 to B5 and B12: both sides get equal room, in an entry and in a comparison. */
import type { Condition, Pack, Point, Treatment } from '../schema';
import { type Finding, problem } from './finding';
import { hasNumber, wordCount } from './sentences';
import { answeredRows, columnText, LEADING_POINTS } from './shown-text';
import { fileOf } from './statements';

/** Pros may outnumber cons, or cons pros, by this many (standards B2). */
const COUNT_DIFFERENCE = 1;
/** Words of pros divided by words of cons (standards B3). */
const WORD_RATIO = { from: 0.8, to: 1.25 };
/** Share by which an option's words may differ from the mean of its comparison (standards B4). */
export const WORD_SHARE = 0.2;
/** Beyond this share of the total an option is an outlier that nobody could call even, however many rows it answers. */
const WORD_SHARE_OUTLIER = 0.6;
/** Leading points with a number may differ by this many between the sides (standards B5). */
const NUMBER_DIFFERENCE = 1;

/** What is counted of one side of a treatment. */
export interface Side {
  readonly points: number;
  readonly words: number;
  /** Points with a number in their text. */
  readonly numbers: number;
  /** The same among the points that a card shows first. */
  readonly leadingNumbers: number;
  /** Sources named, a source that two points name counting twice. */
  readonly citations: number;
}

export const sideOf = (points: readonly Point[]): Side => ({
  points: points.length,
  words: points.reduce((sum, { title, text }) => sum + wordCount(title) + wordCount(text), 0),
  numbers: points.filter(({ text }) => hasNumber(text)).length,
  leadingNumbers: points.slice(0, LEADING_POINTS).filter(({ text }) => hasNumber(text)).length,
  citations: points.reduce((sum, { sources }) => sum + sources.length, 0),
});

/** Words of each option in a condition's comparison, and their mean. */
export interface ComparisonWords {
  readonly mean: number;
  readonly options: readonly ComparedOption[];
}

/** Shares are the difference from the mean as a part of it: 0.1 is 10 % more. */
interface ComparedOption {
  readonly id: string;
  readonly words: number;
  readonly share: number;
  /** Rows of the comparison that the option answers. */
  readonly rows: number;
  /** As `share`, of words in an answered row. */
  readonly rowShare: number;
}

export function comparisonWords(condition: Condition, pack: Pack): ComparisonWords {
  const counted = pack.treatments
    .filter(({ id }) => condition.treatments.includes(id))
    .map((treatment) => ({
      id: treatment.id,
      words: columnText(treatment, condition.id).reduce((sum, text) => sum + wordCount(text), 0),
      rows: answeredRows(treatment, condition.id),
    }));
  const mean = meanOf(counted.map(({ words }) => words));
  const rowMean = meanOf(counted.map(inARow));
  return {
    mean,
    options: counted.map((option) => ({
      ...option,
      share: mean === 0 ? 0 : option.words / mean - 1,
      rowShare: rowMean === 0 ? 0 : inARow(option) / rowMean - 1,
    })),
  };
}

const inARow = ({ words, rows }: { readonly words: number; readonly rows: number }): number =>
  words / Math.max(1, rows);

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/**
 * Not even (standards B4): more or fewer words than the mean in all, and in an answered row too. An option about which less
 * is known has fewer words in all, and must not be padded (B13).
 */
export const isUneven = ({ share, rowShare }: ComparedOption): boolean =>
  Math.abs(share) > WORD_SHARE_OUTLIER ||
  (share * rowShare > 0 && Math.min(Math.abs(share), Math.abs(rowShare)) > WORD_SHARE);

export function checkBalance(pack: Pack): Finding[] {
  return [
    ...pack.treatments.flatMap((treatment) => [...sides(treatment), ...exceptionOf(treatment, pack)]),
    ...pack.conditions.flatMap((condition) => options(condition, pack)),
  ];
}

function sides(treatment: Treatment): Finding[] {
  const place = { file: fileOf(treatment), field: 'pros, cons' };
  const pros = sideOf(treatment.pros);
  const cons = sideOf(treatment.cons);
  const findings: Finding[] = [];
  if (Math.abs(pros.leadingNumbers - cons.leadingNumbers) > NUMBER_DIFFERENCE) {
    const remedy = `of the first three, ${pros.leadingNumbers} pros and ${cons.leadingNumbers} cons have a number; even them out`;
    findings.push(problem('B5', place, remedy));
  }
  if (treatment.balanceException) return findings;
  if (Math.abs(pros.points - cons.points) > COUNT_DIFFERENCE) {
    findings.push(problem('B2', place, `${pros.points} against ${cons.points}; they may differ by one`));
  }
  const ratio = pros.words / cons.words;
  if (ratio < WORD_RATIO.from || ratio > WORD_RATIO.to) {
    const { from, to } = WORD_RATIO;
    const remedy = `${pros.words} words against ${cons.words}, ratio ${ratio.toFixed(2)}; keep it between ${from} and ${to}`;
    findings.push(problem('B3', place, remedy));
  }
  return findings;
}

function exceptionOf(treatment: Treatment, { sources }: Pack): Finding[] {
  const { balanceException } = treatment;
  if (!balanceException) return [];
  if (balanceException.sources.some((id) => sources.some((source) => source.id === id))) return [];
  const place = { file: fileOf(treatment), field: 'balanceException.sources' };
  return [problem('B12', place, 'names no source; cite the danger that makes the sides uneven')];
}

function options(condition: Condition, pack: Pack): Finding[] {
  const { mean, options } = comparisonWords(condition, pack);
  return options.filter(isUneven).map(({ id, words, share, rowShare }) => {
    const place = { file: `treatments/${id}.json`, field: 'answers' };
    const by = `${words} words in the comparison for ${condition.id}, ${percent(share)} of the mean of ${Math.round(mean)}`;
    const remedy = `${by}, and ${percent(rowShare)} in an answered row; ${share > 0 ? 'shorten it' : 'say more, or shorten the others'}`;
    return problem('B4', place, remedy);
  });
}

/** "+12 %" or "−30 %". */
export const percent = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(Math.round(share * 100))} %`;
