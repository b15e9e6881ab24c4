/**
 * The words of a name's context, compiled: which words near a candidate speak for it or against it. How they are written is
 * told in the schema: "word*", "<right before", ">right after", "@field".
 */
import { FIELDS } from '../knowledge/fields';
import { fold } from '../knowledge/fold';
import type { NameRule } from '../knowledge/packed-names';

/** Folded text on both sides of a candidate. */
export interface Sides {
  readonly before: string;
  readonly after: string;
}

/** Finds a word that speaks for or against a candidate; the word as the page writes it, folded. */
export type FindWord = (sides: Sides) => string | undefined;

export interface NearWords {
  /** A word of the name's own that speaks for it. */
  readonly own: FindWord;
  /** A word of a field that speaks for it. */
  readonly field: FindWord;
  /** A word against it. */
  readonly against: FindWord;
  /** Whether any word about the mind speaks for it: its other meanings are far from medicine. */
  readonly isBroad: boolean;
}

const ready = new WeakMap<NameRule, NearWords>();

/** Most names of a page are never met, so expressions are made on first use. */
export function nearWords(rule: NameRule): NearWords {
  let words = ready.get(rule);
  if (!words) {
    const { needs = [], never = [] } = rule.context ?? {};
    const fields = needs.filter((word) => word.startsWith('@'));
    const fieldWords = fields.flatMap((field) => FIELDS[field.slice(1)]?.split('|') ?? []);
    const name = fold(rule.text).text;
    words = {
      own: finder(needs.filter((word) => !word.startsWith('@'))),
      field: finder(fieldWords.filter((word) => !isOwnWord(word, name))),
      against: finder(never),
      isBroad: fields.includes('@mind'),
    };
    ready.set(rule, words);
  }
  return words;
}

/** "depress*" of a field does not speak for "depression": a second mention says nothing of the first. */
function isOwnWord(word: string, name: string): boolean {
  const [beginning = ''] = word.split(/[*\s-]/, 1);
  // An expression for each word of a field would take longer than a card takes to be drawn.
  return name.includes(beginning) && (anyOf([word])?.test(name) ?? false);
}

const finders = new Map<string, FindWord>();

/** Names share fields, and so the expressions, which the browser compiles when they are first used. */
function finder(words: readonly string[]): FindWord {
  const key = words.join('|');
  const found = finders.get(key) ?? makeFinder(words);
  finders.set(key, found);
  return found;
}

function makeFinder(words: readonly string[]): FindWord {
  const anywhere = anyOf(words.filter((word) => !/^[<>]/.test(word)));
  const before = anyOf(sliced(words, '<'), '[\\s-]*$');
  const after = anyOf(sliced(words, '>'), '', '^[\\s-]*');
  return (sides) =>
    (before?.exec(sides.before) ??
      after?.exec(sides.after) ??
      anywhere?.exec(sides.before) ??
      anywhere?.exec(sides.after))?.[0].trim();
}

const sliced = (words: readonly string[], mark: string): string[] =>
  words.filter((word) => word.startsWith(mark)).map((word) => word.slice(1));

/** One expression for whole words or phrases; a trailing `*` stands for any ending. */
function anyOf(words: readonly string[], end = '', start = ''): RegExp | undefined {
  if (words.length === 0) return undefined;
  const alternatives = words.map((word) =>
    fold(word)
      .text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[\s-]+/g, '[\\s-]+')
      .replace(/\*/g, '[\\p{L}\\p{N}]*'),
  );
  return new RegExp(`${start}(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])${end}`, 'u');
}
