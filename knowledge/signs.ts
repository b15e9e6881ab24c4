/**
 * Signs of names: for every name a word or a phrase that stands wherever the name does. They tell whether a text may name
 * anything at all, for a tenth of what the names take, and travel in the script that goes into every page.
 *
 * ```
 * line ¶ line …           ¶ is a line break
 * line    head, a tab, and the tails joined by "|"
 * head    the first letters of a sign; no head begins with another. What expressions take for no letter stands last.
 * tail    what follows the head: letters of the word, or of a phrase, with a space for whatever stands between two words and
 *         the last word cut short; or "=" and the sign as written, where it counts only so
 * ```
 */
import { foldText } from './fold';
import type { NameTable } from './name-table';

/** What is known of a text: whether it may hold a name. */
export interface Signs {
  /** Whether `text` holds a sign. Where it holds a name it does; where it holds none, hardly ever. */
  areIn(text: string): boolean;
}

/** Letters of a sign that are looked for at first. Fewer would stop at too many words, more make the expression longer. */
const HEAD = 5;
/** A first word as short as this says little by itself, so letters of the next are looked for as well. */
const SHORT = 3;

/** Letters of a phrase's last word. */
const LAST = 4;

/** Words that say nothing of what a page is about: a phrase of such words goes on until it has two others. */
const SMALL = new Set(
  'a about an and as at be by for from hard high in into long low no not of off on or out s the to up very wait with'.split(
    ' ',
  ),
);

const WORDS = /[a-z0-9]+/g;
/** Whatever may stand between two words of a name. */
const GAP = '[^a-z0-9]{1,80}';

interface Sign {
  /** Folded words with a space between them. */
  readonly text: string;
  /** As written, where it is a sign only so. */
  readonly written?: string;
}

/** Packs the signs of all names in a table. */
export function packSigns({ targets }: NameTable): string {
  const names = targets.flatMap(({ plain, special }) => [
    ...(plain === '' ? [] : plain.split('|')).map((name) => ({ name, exact: false })),
    ...special.map(([name, exact]) => ({ name, exact: exact === 1 })),
  ]);
  const single = new Set<string>();
  const signs: Sign[] = [];
  const phrases = new Set<string>();
  for (const { name, exact } of names) {
    const words = wordsOf(name);
    if (words.length > 1) continue;
    if (exact) signs.push({ text: words.join(' '), written: name });
    else single.add(words.join(' '));
  }
  for (const { name } of names) {
    const words = wordsOf(name);
    if (words.length > 1 && !words.some((word) => single.has(word))) phrases.add(phraseOf(words));
  }
  for (const text of single) signs.push({ text });
  for (const text of phrases)
    if (![...phrases].some((other) => other !== text && text.startsWith(other))) signs.push({ text });
  return packLines(signs.filter(({ text, written }) => written === undefined || !single.has(text)));
}

/** The folded words of a name in ASCII: "α2δ ligand" has a "2", since an expression finds the edge of no other letter. */
const wordsOf = (name: string): string[] => foldText(name).match(WORDS) ?? [];

/** As much of a name as it takes to say something. */
function phraseOf(words: readonly string[]): string {
  let telling = 0;
  const end = words.findIndex((word) => !SMALL.has(word) && word.length > 1 && ++telling === 2);
  const last = end === -1 ? words.length - 1 : end;
  return [...words.slice(0, last), words[last]?.slice(0, LAST)].join(' ');
}

function packLines(signs: readonly Sign[]): string {
  const lines = new Map<string, Set<string>>();
  let head: string | undefined;
  for (const { text, written } of [...signs].sort((a, b) => compare(a.text, b.text))) {
    if (head === undefined || !text.startsWith(head)) head = headOf(text);
    const tails = lines.get(head) ?? new Set();
    tails.add(written === undefined ? text.slice(head.length) : `=${written}`);
    lines.set(head, tails);
  }
  return [...lines].map(([start, tails]) => `${start}\t${[...tails].join('|')}`).join('\n');
}

function headOf(text: string): string {
  const [first = '', second = ''] = text.split(' ');
  if (first.length > SHORT || second === '') return first.slice(0, HEAD);
  return `${first} ${second.slice(0, SHORT)}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Opens packed signs. */
export function openSigns(packed: string): Signs {
  const heads = new RegExp(`\\b(?:${withGaps(packed.replace(/\t.*\n?/g, '|').slice(0, -1))})`, 'g');
  const opened = new Map<string, Line>();
  const lineOf = (head: string): Line => {
    let line = opened.get(head);
    if (!line) {
      line = openLine(packed, head);
      opened.set(head, line);
    }
    return line;
  };
  return {
    areIn(text) {
      const folded = foldText(text);
      heads.lastIndex = 0;
      for (let found = heads.exec(folded); found; found = heads.exec(folded)) {
        const { index } = found;
        if (isSign(lineOf(found[0].replace(BETWEEN, ' ')), folded, index, text)) return true;
        heads.lastIndex = index + 1;
      }
      return false;
    },
  };
}

interface Line {
  /** Finds the signs that count however they are written. */
  readonly any: RegExp | undefined;
  /** As they are written. */
  readonly exact: readonly string[];
}

const BETWEEN = /[^a-z0-9]+/;
const LETTER = /[a-z0-9]/i;

function openLine(packed: string, head: string): Line {
  const from = `\n${packed}`.indexOf(`\n${head}\t`) + head.length + 1;
  const end = packed.indexOf('\n', from);
  const tails = packed.slice(from, end < 0 ? undefined : end).split('|');
  const any = tails.filter((tail) => !tail.startsWith('=')).map((tail) => withGaps(withEndings(head + tail)));
  return {
    any: any.length > 0 ? new RegExp(any.join('|'), 'y') : undefined,
    exact: tails.filter((tail) => tail.startsWith('=')).map((tail) => tail.slice(1)),
  };
}

const withGaps = (text: string): string => text.replaceAll(' ', GAP);

/** A word in the plural is a sign as well. */
function withEndings(sign: string): string {
  if (sign.includes(' ')) return sign;
  return sign.endsWith('y') ? `${sign.slice(0, -1)}(?:y|ys|ies)\\b` : `${sign}(?:e?s)?\\b`;
}

function isSign({ any, exact }: Line, folded: string, at: number, original: string): boolean {
  if (any) {
    any.lastIndex = at;
    if (any.test(folded)) return true;
  }
  // Where a letter has become two or none, nobody knows how a word of the folded text was written.
  const isAligned = folded.length === original.length;
  return exact.some((sign) => (isAligned ? isWritten(original, at, sign) : original.includes(sign)));
}

const isWritten = (text: string, at: number, sign: string): boolean =>
  text.startsWith(sign, at) && !LETTER.test(text.charAt(at + sign.length).replace('s', ''));
