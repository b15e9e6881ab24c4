/**
 * Cue words → what a sentence speaks of. The notation of `knowledge/cues.json`: words in folded spelling; a trailing `*`
 * stands for any ending, `a/b` for either word, `#` for a number, `~` for up to three other words.
 */

import { fold, originalOffset } from '../knowledge/fold';
import type { Cues } from '../knowledge/schema';

/** A cue met in a sentence. Offsets are those of the sentence as written, the negating word included. */
export interface Cue {
  readonly dimension: string;
  readonly from: number;
  readonly to: number;
  /** The sentence says that it is not so: "no side effects". Only for dimensions where that is worth telling apart. */
  readonly denied: boolean;
  /** Whether the words can be relied on; of weak ones we cannot tell. */
  readonly sure: boolean;
}

export interface CueFinder {
  /** The first cue of each dimension: one that is not denied before one that is, and either before a weak one. Others than those wanted are
   * passed over. */
  find(sentence: string, isWanted?: (dimension: string) => boolean): Cue[];
  /** The share of words, from 0 to 1, that are everyday English ones. */
  shareOfEnglish(text: string): number;
}

/** Compiles the cue words; to be done once. */
export function createCueFinder({ negators, notNegators, english, dimensions }: Cues): CueFinder {
  const rules = dimensions.map(({ dimension, deniable = false, cues, denials, weak, except }) => ({
    dimension,
    deniable,
    cues: anyOf(cues, 'g'),
    denials: denials && anyOf(denials, 'g'),
    weak: weak && anyOf(weak),
    except: except && anyOf(except, 'g'),
  }));
  const negator = anyOf(negators, 'g');
  const exception = anyOf(notNegators, 'g');
  const englishWords = new Set(english);

  /** Where the word stands that turns the cue at `from` into its opposite; -1 without one. */
  const negatedFrom = (text: string, from: number): number => {
    const before = lastWordsBefore(text, from);
    const start = from - before.length;
    const last = [...blank(before, exception).matchAll(negator)].at(-1);
    return last ? start + last.index : -1;
  };

  return {
    find(sentence, isWanted = () => true) {
      const folded = fold(sentence);
      return rules.flatMap(({ dimension, deniable, cues, denials, weak, except }) => {
        if (!isWanted(dimension)) return [];
        const text = except ? blank(folded.text, except) : folded.text;
        const make = (from: number, to: number, denied: boolean, sure = true): Cue => ({
          dimension,
          from: originalOffset(folded, from),
          to: originalOffset(folded, to),
          denied,
          sure,
        });
        const met = [...text.matchAll(cues)].map(({ 0: words, index }) => {
          const to = index + words.length;
          const no = deniable ? negatedFrom(text, index) : -1;
          const isFree = deniable && /^[\s-]*free\b/.test(text.slice(to));
          return make(no === -1 ? index : no, to, no !== -1 || isFree);
        });
        const denied = denials ? [...text.matchAll(denials)] : [];
        // "Not safe" takes the denial back.
        met.push(
          ...denied.map(({ 0: words, index }) => make(index, index + words.length, negatedFrom(text, index) === -1)),
        );
        const first = met.find((cue) => !cue.denied) ?? met[0];
        if (first) return [first];
        const faint = weak?.exec(text);
        return faint ? [make(faint.index, faint.index + faint[0].length, false, false)] : [];
      });
    },
    shareOfEnglish(text) {
      const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
      return words.length === 0 ? 0 : words.filter((word) => englishWords.has(word)).length / words.length;
    },
  };
}

/** The text with spaces for what matches; offsets stay. */
const blank = (text: string, pattern: RegExp): string => text.replaceAll(pattern, (words) => ' '.repeat(words.length));

/** How many words before a cue a negation may stand: "does not usually cause any weight gain". */
const REACH = 6;

/** The words before `at`, back to the last break in the sentence, at most `REACH` of them. */
function lastWordsBefore(text: string, at: number): string {
  const clause = /(?:^|[,;:()]|\b(?:but|yet|though|although|and (?:i|it|they|he|she|we|you|my))\b)([^,;:()]*?)$/.exec(
    text.slice(Math.max(0, at - 80), at),
  );
  const words = new RegExp(`(?:[^\\s-]+[\\s-]+){0,${REACH}}$`).exec(clause?.[1] ?? '');
  return words?.[0] ?? '';
}

const NUMBER =
  '(?:\\d[\\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|twenty|thirty|forty|sixty|several|few|many|some)';
const GAP = '(?:[^\\s]+[\\s-]+){0,3}?';

/** Without the flag `u`, which makes the first use of a pattern take twice as long: the text is folded, so a to z will do. */
function anyOf(cues: readonly string[], flags = ''): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${cues.map(patternOf).join('|')})(?![a-z0-9])`, flags);
}

function patternOf(cue: string): string {
  return cue
    .split(' ')
    .map((part, at, parts) => {
      if (part === '~') return GAP;
      const separator = at === parts.length - 1 ? '' : "[^a-z0-9']+";
      return (part === '#' ? NUMBER : eitherOf(part)) + separator;
    })
    .join('');
}

function eitherOf(part: string): string {
  const words = part.split('/').map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[a-z0-9]*'));
  return words.length === 1 ? (words[0] ?? '') : `(?:${words.join('|')})`;
}
