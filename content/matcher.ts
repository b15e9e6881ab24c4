/**
 * Finds names in a line of text: longest first, whole words, plurals, hyphen, space and dash alike. Knows nothing of the
 * DOM. One native expression of beginnings finds the few places where a name could start, and most lines have none; only
 * there names are looked up, by the first word.
 */
import { asWritten, type Folded, fold, originalOffset } from '../knowledge/fold';
import type { NameTable } from '../knowledge/name-table';
import { type Following, type NameRule, type Names, openNames, packNames } from '../knowledge/packed-names';
import { stemsOf } from '../knowledge/plural';
import { LETTERS, nextWord, separatorOf, wordEnd } from '../knowledge/words';

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
}

/** A matcher for a table that is at hand. */
export function createMatcher(table: NameTable): Matcher {
  return openMatcher(packNames(table));
}

/** A matcher for packed names. Reads the names of a first word when a text holds that word. */
export function openMatcher(packed: string): Matcher {
  const names = openNames(packed);
  const starts = startsOf(names);
  const branches = new Map<string, Branch>();
  const branchOf = (word: string): Branch | undefined => {
    const known = branches.get(word);
    if (known || !names.has(word)) return known;
    const branch = createBranch(names.startingWith(word));
    branches.set(word, branch);
    return branch;
  };
  return {
    find(text, accept) {
      const folded = fold(text);
      const found: Candidate[] = [];
      starts.lastIndex = 0;
      for (let start = starts.exec(folded.text); start; start = starts.exec(folded.text)) {
        const taken = takeAt(branchOf, folded, text, start.index, accept);
        starts.lastIndex = taken ? taken.end : start.index + 1;
        if (taken) found.push(taken.candidate);
      }
      return found;
    },
  };
}

/**
 * One expression for all beginnings. A plain list of literals: browsers search for it several times faster than for the
 * same letters folded into a tree of groups, with look-behinds or without regard to case. To an expression letters beyond
 * ASCII are no part of a word, so what begins with one stands by itself.
 */
function startsOf({ beginnings }: Names): RegExp {
  const sources = beginnings.map(({ first, next }) => (next === undefined ? first : `${first}[^a-z0-9]{1,80}${next}`));
  const isPlain = (source: string) => /^[a-z0-9]/.test(source);
  const others = sources.filter((source) => !isPlain(source)).map((source) => `|${source}`);
  return new RegExp(`\\b(?:${sources.filter(isPlain).join('|')})${others.join('')}`, 'g');
}

/** Names that share their first word, by what follows it; what only begins a longer name is there without rules. */
type Branch = ReadonlyMap<string, readonly NameRule[]>;

function createBranch(list: readonly Following[]): Branch {
  const branch = new Map<string, NameRule[]>();
  for (const { rest, rule } of list) {
    const rules = branch.get(rest);
    if (rules) rules.push(rule);
    else branch.set(rest, [rule]);
    for (let end = wordEndBefore(rest); end > 0; end = wordEndBefore(rest.slice(0, end))) {
      const shorter = rest.slice(0, end);
      if (!branch.has(shorter)) branch.set(shorter, []);
    }
    if (!branch.has('')) branch.set('', []);
  }
  return branch;
}

const LAST_WORD = new RegExp(`[^${LETTERS}]+[${LETTERS}]+$`);

/** Where the words of `rest` end when its last one is taken away. */
const wordEndBefore = (rest: string): number => LAST_WORD.exec(rest)?.index ?? 0;

/** Offers the names that begin at `at` of the folded text, the longest first, until one is accepted. */
function takeAt(
  branchOf: (word: string) => Branch | undefined,
  folded: Folded,
  original: string,
  at: number,
  accept: Accept,
): Taken | undefined {
  const { text } = folded;
  // The expression has looked at the character before; letters beyond ASCII are left to us.
  if (at > 0 && text.charCodeAt(at - 1) > 127 && wordEnd(text, at - 1) >= at) return undefined;
  const endings = endingsAt(branchOf, text, at);
  for (let index = endings.length - 1; index >= 0; index--) {
    const ending = endings[index];
    if (!ending) continue;
    for (const rule of ending.rules) {
      if (ending.plural && !rule.plural) continue;
      const first = rule.text.startsWith('(') && text[at - 1] === '(' ? at - 1 : at;
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
function endingsAt(branchOf: (word: string) => Branch | undefined, text: string, from: number): Ending[] {
  const endings: Ending[] = [];
  let end = wordEnd(text, from);
  const word = text.slice(from, end);
  if (word.endsWith('s')) {
    for (const stem of stemsOf(word)) addEnding(endings, branchOf(stem)?.get(''), true, end);
  }
  const branch = branchOf(word);
  if (!branch) return endings;
  addEnding(endings, branch.get(''), false, end);
  // Without another key than its own end, no longer name begins with this word.
  if (branch.size === 1) return endings;
  let rest = '';
  for (let next = nextWord(text, end); next >= 0; next = nextWord(text, end)) {
    const separator = separatorOf(text, end, next);
    end = wordEnd(text, next);
    const following = text.slice(next, end);
    if (following.endsWith('s')) {
      for (const stem of stemsOf(following)) addEnding(endings, branch.get(rest + separator + stem), true, end);
    }
    rest += separator + following;
    const rules = branch.get(rest);
    if (!rules) return endings;
    addEnding(endings, rules, false, end);
  }
  return endings;
}

function addEnding(endings: Ending[], rules: readonly NameRule[] | undefined, plural: boolean, end: number): void {
  if (rules && rules.length > 0) endings.push({ rules, plural, end });
}

/** Whether the page's words equal the name letter by letter; dashes and spaces count alike, a plural s may follow. */
function isAsWritten(words: string, name: string): boolean {
  const written = asWritten(words);
  const wanted = asWritten(name);
  return written === wanted || written === `${wanted}s`;
}
