/**
 * Finds names in a line of text: longest first, whole words, plurals, hyphen, space and dash alike. Knows nothing of the
 * DOM. One native expression of beginnings finds the few places where a name could start, and most lines have none; only
 * there a tree of words is walked, which is laid out for the words that are met.
 */
import { beginningsOf, GAP } from '../knowledge/beginnings';
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

/** Takes a candidate or turns it down. `folded` is the whole text as it is compared. */
export type Accept = (candidate: Candidate, folded: Folded) => boolean;

export interface Matcher {
  /**
   * Offers the candidates in `text`, from left to right. At each place the longest name comes first; `accept` may turn it
   * down, and then the next shorter one is offered. Returns what was accepted, which never overlaps.
   */
  find(text: string, accept: Accept): Candidate[];
  /** Whether a name could begin anywhere in `text`: a quick look that may say yes for nothing, never no for something. */
  mayHold(text: string): boolean;
}

interface Node {
  /** Next words, by separator and word: " infusion", "/s". */
  readonly next: Map<string, Node>;
  /** Names that end here. */
  readonly rules: NameRule[];
  /** Names that end here when the last word has a plural ending. */
  plurals: boolean;
}

/** A matcher for a table that is at hand. */
export function createMatcher(table: NameTable): Matcher {
  return createLazyMatcher(beginningsOf(table), () => table);
}

/**
 * A matcher that asks for its table when a text first holds a place where a name could begin. Most frames of most pages
 * never do.
 */
export function createLazyMatcher(beginnings: readonly string[], load: () => NameTable): Matcher {
  const starts = startsOf(beginnings);
  let tree: NameTree | undefined;
  return {
    find(text, accept) {
      let folded = NEEDS_FOLDING.test(text) ? fold(text) : undefined;
      // The expression wants a character before the name, also at the beginning of the line.
      let searched = ` ${folded?.text ?? text}`;
      const found: Candidate[] = [];
      starts.lastIndex = 0;
      for (let start = starts.exec(searched); start; start = starts.exec(searched)) {
        if (!folded) {
          folded = fold(text);
          if (folded.at) {
            // An ellipsis or the like: offsets are those of the folded text from here on.
            searched = ` ${folded.text}`;
            starts.lastIndex = 0;
            continue;
          }
        }
        tree ??= createTree(load());
        const taken = takeAt(tree, folded, text, start.index, accept);
        starts.lastIndex = taken ? taken.end : start.index + 1;
        if (taken) found.push(taken.candidate);
      }
      return found;
    },
    mayHold(text) {
      starts.lastIndex = 0;
      return NEEDS_FOLDING.test(text) || starts.test(` ${text}`);
    },
  };
}

/**
 * One expression for all beginnings. A plain list of literals: browsers search for it several times faster than for the
 * same letters folded into a tree of groups, or with look-behinds. It wants a character before the name.
 */
function startsOf(beginnings: readonly string[]): RegExp {
  return new RegExp(`[^a-z0-9](?:${beginnings.join('|').replaceAll(GAP, '[^a-z0-9]{1,20}')})`, 'gi');
}

/** Letters with accents, ligatures, full-width forms, and what is invisible: without these, a line is searched unfolded. */
const NEEDS_FOLDING =
  /[\u00ad\u00c0-\u024f\u1e00-\u1eff\u200b-\u200f\u2060\u2100-\u214f\ufb00-\ufb06\ufeff\uff00-\uffef]|[\u0300-\u036f]/;

/** Names by their first word; what follows it is laid out as a tree when the word is first met. */
interface NameTree {
  /** The tree below a first word, or undefined when no name begins with it. */
  below(word: string): Node | undefined;
}

function createTree(table: NameTable): NameTree {
  const byFirstWord = new Map<string, NameRule[]>();
  for (const target of table.targets) {
    for (const rule of rulesOf(target, table.contexts)) {
      const word = firstWord(fold(rule.text).text);
      const others = byFirstWord.get(word);
      if (others) others.push(rule);
      else byFirstWord.set(word, [rule]);
    }
  }
  const laidOut = new Map<string, Node>();
  return {
    below(word) {
      const known = laidOut.get(word);
      if (known) return known;
      const rules = byFirstWord.get(word);
      if (!rules) return undefined;
      const root = newNode();
      for (const rule of rules) addRule(root, rule);
      const node = root.next.get(word);
      if (node) laidOut.set(word, node);
      return node;
    },
  };
}

function firstWord(text: string): string {
  const from = wordStart(text, 0);
  return text.slice(from, wordEnd(text, from));
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

function addRule(root: Node, rule: NameRule): void {
  const { text } = fold(rule.text);
  let node = root;
  let separator = '';
  for (let at = 0; at < text.length; ) {
    const from = wordStart(text, at);
    if (from === text.length) break;
    if (node !== root) separator = separatorOf(text, at, from);
    const to = wordEnd(text, from);
    const word = text.slice(from, to);
    const key = separator + word;
    let child = node.next.get(key);
    if (!child) {
      child = newNode();
      node.next.set(key, child);
    }
    node = child;
    at = to;
  }
  node.rules.push(rule);
  if (rule.plural) node.plurals = true;
}

/** Offers the names that begin at `at` of the folded text, the longest first, until one is accepted. */
function takeAt(tree: NameTree, folded: Folded, original: string, at: number, accept: Accept): Taken | undefined {
  if (at > 0 && isWordCode(folded.text.charCodeAt(at - 1))) return undefined;
  const endings = endingsAt(tree, folded.text, at);
  for (let index = endings.length - 1; index >= 0; index--) {
    const ending = endings[index];
    if (!ending) continue;
    for (const rule of ending.rules) {
      if (ending.plural && !rule.plural) continue;
      const first = rule.text.startsWith('(') && folded.text[at - 1] === '(' ? at - 1 : at;
      const candidate = { from: originalOffset(folded, first), to: originalOffset(folded, ending.end), rule };
      if (rule.exact && !isAsWritten(original.slice(candidate.from, candidate.to), rule.text)) continue;
      if (accept(candidate, folded)) return { candidate, end: ending.end };
    }
  }
  return undefined;
}

interface Taken {
  readonly candidate: Candidate;
  /** In the folded text. */
  readonly end: number;
}

interface Ending {
  readonly rules: readonly NameRule[];
  readonly plural: boolean;
  /** In the folded text. */
  readonly end: number;
}

/** All names that begin with the word at `from`, the shortest first. */
function endingsAt(tree: NameTree, text: string, from: number): Ending[] {
  const endings: Ending[] = [];
  let next = (key: string): Node | undefined => tree.below(key);
  let separator = '';
  for (let start = from; ; ) {
    const end = wordEnd(text, start);
    const word = text.slice(start, end);
    if (word.endsWith('s')) {
      for (const stem of stemsOf(word)) {
        const here = next(separator + stem);
        if (here?.plurals) endings.push({ rules: here.rules, plural: true, end });
      }
    }
    const child = next(separator + word);
    if (!child) return endings;
    if (child.rules.length > 0) endings.push({ rules: child.rules, plural: false, end });
    if (child.next.size === 0) return endings;
    next = (key) => child.next.get(key);
    start = wordStart(text, end);
    if (start === text.length) return endings;
    separator = separatorOf(text, end, start);
  }
}

/** What a word may be the plural of. */
function stemsOf(word: string): string[] {
  if (word.length < 3) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('es')) return [word.slice(0, -2), word.slice(0, -1)];
  return [word.slice(0, -1)];
}

/** Invisible characters and trade marks, which may stand anywhere in a name. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff\u00ae\u2122]/g;

/** Whether the page's words equal the name letter by letter; dashes and spaces count alike, a plural s may follow. */
function isAsWritten(words: string, name: string): boolean {
  const plain = (value: string) =>
    value
      .replace(UNSEEN, '')
      .normalize('NFKC')
      .replace(/[\s\p{Pd}]+/gu, ' ');
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
  if (trimmed === '' || /^-\s*\n\s*$/.test(between)) return ' ';
  return between.replace(/\s+/g, ' ');
}
