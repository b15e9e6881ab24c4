/** Reading grades of a text, with the names of treatments masked and as they stand (standards P1 to P4, L21). */
import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import { allEntries } from '../bundle';
import { nameTable } from '../name-table';
import type { Kind, Pack } from '../schema';
import { sentencesOf, wordsOf } from './sentences';

/** What the formulas ask for, and the two grades. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly wordsPerSentence: number;
  /** Flesch–Kincaid grade level. */
  readonly fleschKincaid: number;
  /** SMOG grade. */
  readonly smog: number;
}

/** Grades of texts read together; each text ends a sentence, also a title without a full stop. */
export function readabilityOf(texts: readonly string[]): Readability {
  const counts = texts.map(countsOf);
  const sum = (key: keyof Counts) => counts.reduce((total, count) => total + count[key], 0);
  const [words, sentences] = [sum('words'), Math.max(1, sum('sentences'))];
  return {
    words,
    sentences,
    wordsPerSentence: words / sentences,
    fleschKincaid: fleschKincaid({ sentence: sentences, word: Math.max(1, words), syllable: sum('syllables') }),
    smog: smogFormula({ sentence: sentences, polysillabicWord: sum('polysyllables') }),
  };
}

interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Words of three syllables and more. */
  readonly polysyllables: number;
}

const counted = new Map<string, Counts>();

function countsOf(text: string): Counts {
  const known = counted.get(text);
  if (known) return known;
  const syllables = wordsOf(text).map(syllablesOf);
  const counts = {
    words: syllables.length,
    sentences: sentencesOf(text).length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    polysyllables: syllables.filter((count) => count >= 3).length,
  };
  counted.set(text, counts);
  return counts;
}

/** Words of the entries that the counter gets wrong, in either direction, by the CMU Pronouncing Dictionary. */
const CORRECTED = new Map(
  Object.entries({ guideline: 2, relapse: 2, frequent: 2, seeing: 2, safety: 2, evening: 2, surgeon: 2 }).concat(
    Object.entries({ clash: 1, widespread: 2, suicide: 3, nausea: 3, gambling: 3, tiredness: 3 }),
  ),
);

/** Numbers in digits count as one syllable: the formulas were made for words. */
function syllablesOf(word: string): number {
  if (!/\p{L}/u.test(word)) return 1;
  const plain = word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return CORRECTED.get(plain) ?? CORRECTED.get(plain.replace(/s$/, '')) ?? Math.max(1, syllable(word));
}

/** Words of three syllables and more, in lower case: what SMOG counts. */
export const longWords = (text: string): string[] =>
  wordsOf(text)
    .map((word) => word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
    .filter((word) => syllablesOf(word) >= 3);

/** Replaces names by "this". */
export type Mask = (text: string) => string;

/**
 * A mask for the names of treatments and their members, with plurals. Names of conditions and terms stay: the standard masks
 * the options and never ordinary long words. `kinds` widens it, for comparison in the report.
 */
export function nameMask(pack: Pack, kinds: readonly Kind[] = ['treatment']): Mask {
  const shown = allEntries(pack).filter(({ kind }) => kinds.includes(kind));
  const names = nameTable(pack)
    .targets.filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ plain, special }) => [...plain.split('|'), ...special.map(([text]) => text)]);
  const byStart = namesByFirstWord([...names, ...shown.map(({ name }) => name)]);
  const masked = new Map<string, string>();
  return (text) => {
    const known = masked.get(text) ?? withoutNames(text, byStart);
    masked.set(text, known);
    return known;
  };
}

/** Lower-case names by their first word, longest first. One expression of all of them takes seconds over the pack. */
function namesByFirstWord(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byStart = new Map<string, string[]>();
  for (const name of new Set(names.map((name) => name.toLowerCase()))) {
    const [start] = name.match(/[\p{L}\d]+/u) ?? [];
    if (start !== undefined) byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.length - a.length);
  return byStart;
}

function withoutNames(text: string, byStart: ReadonlyMap<string, readonly string[]>): string {
  const lower = text.toLowerCase();
  let [masked, done] = ['', 0];
  for (const { 0: word, index } of lower.matchAll(/(?<![\p{L}\d])[\p{L}\d]+/gu)) {
    // A plural is the name and an "s": its first word may be the plural itself.
    const candidates = byStart.get(word) ?? byStart.get(word.replace(/s$/, '')) ?? [];
    const name = index < done ? undefined : candidates.find((candidate) => startsWithName(lower, index, candidate));
    if (name === undefined) continue;
    const to = index + name.length;
    masked += `${text.slice(done, index)}this`;
    done = lower[to] === 's' ? to + 1 : to;
  }
  return masked + text.slice(done);
}

const startsWithName = (lower: string, index: number, name: string): boolean =>
  lower.startsWith(name, index) && /^s?(?![\p{L}\d])/u.test(lower.slice(index + name.length, index + name.length + 2));
