/**
 * Signs of names, which `pack-signs.ts` packs, and the way to look for them: whether a text may name anything at all.
 *
 * ```
 * sign ¶ sign …       sorted by its words; ¶ is a line break
 * word                folded; where one has eight letters, any others may follow
 * word word           with whatever stands between two words
 * word=Written        counts only as it is written; "word=" is written in capitals
 * ```
 */
import { asWritten, foldText } from './fold';
import { pluralsOf, stemsOf } from './plural';

/** What is known of a text: whether it may hold a name. */
export interface Signs {
  /** Whether `text` holds a sign. Where it holds a name it does; where it holds none, hardly ever. */
  areIn(text: string): boolean;
}

/** Letters of a medicine's name: no other word begins with as many of them. */
export const CUT = 8;

/** Whatever may stand between two words of a name. */
const GAP = '[^a-z0-9]{1,80}';
const WORDS = /[a-z0-9]+/g;

/** Opens packed signs. */
export function openSigns(packed: string): Signs {
  const lines = `\n${packed}\n`;
  // Native calls alone: this is done anew for every page.
  const beginnings = new Set(packed.match(/^[a-z0-9]+/gm));
  const opened = new Map<string, Opened>();
  const signsOf = (word: string): Opened => {
    let signs = opened.get(word);
    if (!signs) {
      signs = openWord(lines, word);
      opened.set(word, signs);
    }
    return signs;
  };
  return {
    areIn(text) {
      const folded = foldText(text);
      // Browsers find all words, and each word once, in a fraction of the time that a script needs for it.
      const onPage = new Set(folded.match(WORDS));
      const phrases: string[] = [];
      const written: string[] = [];
      /** Whether the word, or a shorter form of it, is a sign by itself; takes down what else it may be a part of. */
      const isOne = (form: string, isWhole: boolean): boolean => {
        if (!beginnings.has(form)) return false;
        const signs = signsOf(form);
        if (isWhole) phrases.push(...signs.phrases.filter((phrase) => areAll(phrase, onPage)));
        written.push(...signs.written);
        return signs.isOne;
      };
      for (const word of onPage) {
        if (isOne(word, true)) return true;
        if (word.length > CUT && isOne(word.slice(0, CUT), false)) return true;
        if (word.endsWith('s') && stemsOf(word).some((stem) => isOne(stem, false))) return true;
      }
      return isAnyIn(phrases.map(withGaps), folded) || (written.length > 0 && isAnyIn(written, asWritten(text)));
    },
  };
}

/** Whether all words of the phrase are there, the last one perhaps in the plural. */
function areAll(phrase: string, words: ReadonlySet<string>): boolean {
  const [last = '', ...others] = phrase.split(' ').reverse();
  return others.every((word) => words.has(word)) && pluralsOf(last).some((word) => words.has(word));
}

const withGaps = (phrase: string): string => phrase.replaceAll(' ', GAP);

/** What it says that a word is in a text. */
interface Opened {
  /** The word is a sign by itself. */
  readonly isOne: boolean;
  /** Phrases that begin with it. */
  readonly phrases: readonly string[];
  /** How it is a sign if it is written so, as sources of expressions for text as it is written. */
  readonly written: readonly string[];
}

function openWord(lines: string, word: string): Opened {
  const found = linesOf(lines, word);
  return {
    isOne: found.includes(word),
    phrases: found.filter((line) => line.startsWith(`${word} `)),
    written: found
      .filter((line) => line.startsWith(`${word}=`))
      .map((line) => `${line.slice(word.length + 1) || word.toUpperCase()}s?(?![A-Za-z0-9])`),
  };
}

/** Those that begin with `start`: neighbours, since all are sorted. */
function linesOf(lines: string, start: string): string[] {
  const found: string[] = [];
  for (let at = lines.indexOf(`\n${start}`) + 1; at > 0 && lines.startsWith(start, at); ) {
    const end = lines.indexOf('\n', at);
    found.push(lines.slice(at, end));
    at = end + 1;
  }
  return found;
}

const isAnyIn = (sources: readonly string[], text: string): boolean =>
  sources.length > 0 && new RegExp(`\\b(?:${sources.join('|')})`).test(text);
