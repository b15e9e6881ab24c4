/**
 * Finds names in a line of text: longest first, whole words, plurals, hyphen, space and dash alike. Knows nothing of the
 * DOM. Names are compiled once into a tree of words; a table of three-letter beginnings rejects most words of a text
 * without looking any of them up.
 */
import type { NameContext, NameTable, NameTarget } from '../knowledge/name-table';
import { type Folded, fold, originalOffset } from './fold';

/** One name, compiled. */
export interface NameRule {
  readonly text: string;
  readonly target: NameTarget;
  /** Only as written, since in another case it is an everyday word. */
  readonly exact: boolean;
  readonly plural: boolean;
  readonly context: NameContext | undefined;
}

/** A place where a name stands. Offsets count UTF-16 units of the original text. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly rule: NameRule;
}

export interface Matcher {
  /**
   * Candidates in `text`, from left to right. At each place the longest name comes first; `accept` may turn it down, and
   * then the next shorter one is asked about. Accepted names never overlap.
   */
  find(text: string, accept: (candidate: Candidate, folded: Folded) => boolean): Candidate[];
}

interface Node {
  /** Next words, by separator and word: " infusion", "/s". */
  readonly next: Map<string, Node>;
  /** Names that end here. */
  readonly rules: NameRule[];
  /** Names that end here when the last word has a plural ending. */
  plurals: boolean;
}

/** Compiles a name table. Takes about a millisecond per thousand names. */
export function createMatcher(table: NameTable): Matcher {
  const root = newNode();
  const beginnings = new Uint8Array(1 << 15);
  for (const target of table.targets) {
    for (const rule of rulesOf(target, table.contexts)) addRule(root, beginnings, rule);
  }
  return { find: (text, accept) => findNames(root, beginnings, text, accept) };
}

function rulesOf(target: NameTarget, contexts: readonly NameContext[]): NameRule[] {
  const plain = target.plain === '' ? [] : target.plain.split('|');
  return [
    ...plain.map((text) => ({ text, target, exact: false, plural: true, context: undefined })),
    ...target.special.map(([text, exact, plural, context]) => ({
      text,
      target,
      exact: exact === 1,
      plural: plural === 1,
      context: contexts[context],
    })),
  ];
}

const newNode = (): Node => ({ next: new Map(), rules: [], plurals: false });

function addRule(root: Node, beginnings: Uint8Array, rule: NameRule): void {
  const { text } = fold(rule.text);
  let node = root;
  let separator = '';
  for (let at = 0; at < text.length; ) {
    const from = wordStart(text, at);
    if (from === text.length) break;
    if (node !== root) separator = separatorOf(text, at, from);
    const to = wordEnd(text, from);
    const word = text.slice(from, to);
    if (node === root) markBeginning(beginnings, word);
    const key = separator + word;
    let child = node.next.get(key);
    if (!child) {
      child = newNode();
      node.next.set(key, child);
    }
    node = child;
    at = to;
  }
  if (node === root) throw new Error(`The name "${rule.text}" has no letters or digits`);
  node.rules.push(rule);
  if (rule.plural) node.plurals = true;
}

/** A short first word is also met with its plural ending, so both beginnings are marked. */
function markBeginning(beginnings: Uint8Array, word: string): void {
  for (const form of [word, `${word}s`, `${word}es`]) beginnings[beginningOf(form, 0, form.length)] = 1;
}

function findNames(
  root: Node,
  beginnings: Uint8Array,
  original: string,
  accept: (candidate: Candidate, folded: Folded) => boolean,
): Candidate[] {
  const folded = fold(original);
  const { text } = folded;
  const found: Candidate[] = [];
  for (let at = wordStart(text, 0); at < text.length; ) {
    const to = wordEnd(text, at);
    if (beginnings[beginningOf(text, at, to)] === 1) {
      const taken = longest(root, folded, original, at, to).find((candidate) => accept(candidate.candidate, folded));
      if (taken) {
        found.push(taken.candidate);
        at = wordStart(text, taken.end);
        continue;
      }
    }
    at = wordStart(text, to);
  }
  return found;
}

interface Ending {
  readonly candidate: Candidate;
  /** Where it ends in the folded text. */
  readonly end: number;
}

/** All names that begin with the word at `from`, the longest first. */
function longest(root: Node, folded: Folded, original: string, from: number, firstEnd: number): Ending[] {
  const { text } = folded;
  const endings: Ending[] = [];
  let node = root;
  let separator = '';
  let start = from;
  let end = firstEnd;
  for (;;) {
    const word = text.slice(start, end);
    for (const [stem, plural] of formsOf(word)) {
      const here = node.next.get(separator + stem);
      if (!here || (plural && !here.plurals)) continue;
      for (const rule of here.rules) {
        if (plural && !rule.plural) continue;
        const first = rule.text.startsWith('(') && text[from - 1] === '(' ? from - 1 : from;
        const candidate = { from: originalOffset(folded, first), to: originalOffset(folded, end), rule };
        if (rule.exact && !isAsWritten(original.slice(candidate.from, candidate.to), rule.text)) continue;
        endings.push({ candidate, end });
      }
    }
    const child = node.next.get(separator + word);
    if (!child || child.next.size === 0) break;
    node = child;
    start = wordStart(text, end);
    if (start === text.length) break;
    separator = separatorOf(text, end, start);
    end = wordEnd(text, start);
  }
  return endings.reverse();
}

/** The word itself and what it may be the plural of. */
function formsOf(word: string): [stem: string, plural: boolean][] {
  const forms: [string, boolean][] = [[word, false]];
  if (word.endsWith('s') && word.length > 2) {
    forms.push([word.slice(0, -1), true]);
    if (word.endsWith('ies')) forms.push([`${word.slice(0, -3)}y`, true]);
    else if (word.endsWith('es')) forms.push([word.slice(0, -2), true]);
  }
  return forms;
}

/** Whether the page's words equal the name letter by letter; dashes and spaces count alike, a plural s may follow. */
function isAsWritten(words: string, name: string): boolean {
  const plain = (value: string) => value.normalize('NFKC').replace(/[\s\u00ad\u200b\p{Pd}]+/gu, ' ');
  const written = plain(words);
  const wanted = plain(name);
  return written === wanted || written === `${wanted}s`;
}

function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordCode(text.charCodeAt(at))) at++;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Letters and digits of folded text. Above ASCII the letters of every script that writes spaces between words count, so
 * that no word is cut in two.
 */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return isLetterAbove(code);
}

const letters = new Map<number, boolean>();

function isLetterAbove(code: number): boolean {
  let known = letters.get(code);
  if (known === undefined) {
    const character = String.fromCharCode(code);
    known =
      /[\p{L}\p{N}]/u.test(character) && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(character);
    letters.set(code, known);
  }
  return known;
}

/**
 * What stands between two words, made comparable: a space for white space or one dash without spaces around it, otherwise
 * the marks themselves, so that "SSRI, Zoloft" and "SSRI - Zoloft" are no phrase.
 */
function separatorOf(text: string, from: number, to: number): string {
  const between = text.slice(from, to);
  if (between === ' ' || between === '-') return ' ';
  const trimmed = between.trim();
  if (trimmed === '') return ' ';
  return trimmed === '-' && between.startsWith('-') && /^-\s*\n/.test(between) ? ' ' : between;
}

/** Fifteen bits for the first three letters of a word. */
function beginningOf(text: string, from: number, to: number): number {
  const length = to - from;
  const first = letterBits(text.charCodeAt(from));
  const second = length > 1 ? letterBits(text.charCodeAt(from + 1)) : 0;
  const third = length > 2 ? letterBits(text.charCodeAt(from + 2)) : 0;
  return (first << 10) | (second << 5) | third;
}

function letterBits(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? 27 : 28;
}
