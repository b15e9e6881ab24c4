/**
 * The name table as one short string, for the engine, and the way to read it. Names stand by
 * their first word, and a word's names are read when a page first holds it: most pages hold a few of a thousand words, and
 * reading everything at once would be the longest thing that the reader does.
 *
 * ```
 * words ¶ contexts ¶ targets ¶ line ¶ line …     ¶ is a line break
 * words     of contexts, front-coded, joined by "|"
 * contexts  "needs,never", each a list of word numbers in base 36; joined by "|"
 * targets   kind and id, joined by "|"; kind "+" is a member of the last entry
 * line      first word, front-coded against the line above, a tab, and the names that begin with it, joined by "|"
 * name      what follows the first word, front-coded; ";" and a target where it is not that of the name before; "~", flags
 *           and context where there is a rule; '"' and the name as written where that counts
 * ```
 */
import { fold } from './fold';
import type { NameContext, NameTable, NameTarget } from './name-table';
import { firstWordAt, nextWord, separatorOf, wordEnd } from './words';

/** What a name stands for. */
export type Target = Pick<NameTarget, 'entry' | 'kind' | 'member'>;

/** One name. */
export interface NameRule {
  /** Folded; as written when `exact`. */
  readonly text: string;
  readonly target: Target;
  /** Only as written, since in another case it is an everyday word. */
  readonly exact: boolean;
  readonly plural: boolean;
  readonly context: NameContext | undefined;
}

/** A name with what tells it from others of the same first word: separators and words, as a page's are made comparable. */
export interface Following {
  readonly rest: string;
  readonly rule: NameRule;
}

/** The names of a pack, opened. */
export interface Names {
  /** How names begin: a few letters of the first word, and of the second where the first is short. Sorted, each once. */
  readonly beginnings: readonly Beginning[];
  /** Whether a name begins with this folded word. */
  has(word: string): boolean;
  /** The names that begin with this folded word, read anew each time; none when no name does. */
  startingWith(word: string): readonly Following[];
}

export interface Beginning {
  readonly first: string;
  /** Letters of the next word; absent when the first says enough, or is a name by itself. */
  readonly next?: string;
}

const KINDS = ['treatment', 'condition', 'term'] as const;
const MEMBER = '+';
const EXACT = 1;
const NO_PLURAL = 2;
/** The name begins with a bracket, which belongs to it: "(S)-ketamine". */
const BRACKET = 4;

/** Letters of a first word that are looked for. Fewer would stop at too many words, more make the expression longer. */
const FIRST_LETTERS = 5;
/** A first word as short as this says little by itself, so the word after it is looked for as well. */
const SHORT = 3;

/**
 * Packs a table.
 * @throws when a name has neither letters nor digits, or a character that the packed form needs.
 */
export function packNames({ contexts, targets }: NameTable): string {
  const words = [...new Set(contexts.flatMap(({ needs = [], never = [] }) => [...needs, ...never]))].sort();
  const numbers = (list: readonly string[] = []) => list.map((word) => words.indexOf(word).toString(36)).join(' ');
  const names = targets.flatMap(splitNames).sort((a, b) => compare(a.first, b.first) || compare(a.rest, b.rest));
  const firsts = [...new Set(names.map(({ first }) => first))];
  const coded = frontCode(firsts);
  return [
    frontCode(words).join('|'),
    contexts.map(({ needs, never }) => `${numbers(needs)},${numbers(never)}`).join('|'),
    targets.map(({ entry, member, kind }) => (member ? MEMBER + member : KINDS.indexOf(kind) + entry)).join('|'),
    ...firsts.map(
      (first, at) => `${coded[at]}\t${packLine(withoutTwins(names.filter((name) => name.first === first)))}`,
    ),
  ].join('\n');
}

interface SplitName {
  readonly first: string;
  readonly rest: string;
  readonly target: number;
  /** Flags and context, empty where there is no rule. */
  readonly rule: string;
  readonly written: string;
}

function splitNames({ plain, special }: NameTarget, target: number): SplitName[] {
  const names = plain === '' ? [] : plain.split('|');
  return [
    ...names.map((text) => splitName(text, target, 0, '')),
    ...special.map(([text, exact, plural, context]) =>
      splitName(text, target, (exact ? EXACT : 0) + (plural ? 0 : NO_PLURAL), context < 0 ? '' : context.toString(36)),
    ),
  ];
}

function splitName(written: string, target: number, flags: number, context: string): SplitName {
  const { text } = fold(written);
  const from = firstWordAt(text);
  if (from < 0) throw new Error(`The name "${written}" has no letters or digits`);
  if (/[|~;"\t\n]/.test(text)) throw new Error(`The name "${written}" holds a character that no name may hold`);
  const all = flags + (text.startsWith('(') ? BRACKET : 0);
  let end = wordEnd(text, from);
  const first = text.slice(from, end);
  let rest = '';
  for (let next = nextWord(text, end); next >= 0; next = nextWord(text, end)) {
    rest += separatorOf(text, end, next);
    end = wordEnd(text, next);
    rest += text.slice(next, end);
  }
  return { first, rest, target, rule: all || context ? `${all}${context}` : '', written: flags & EXACT ? written : '' };
}

/** Names that differ only in dashes or case are one name here. */
function withoutTwins(sorted: readonly SplitName[]): SplitName[] {
  const key = ({ rest, target, rule, written }: SplitName) => `${rest}|${target}|${rule}|${written}`;
  return sorted.filter((name, at) => !sorted.slice(0, at).some((other) => key(other) === key(name)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function packLine(names: readonly SplitName[]): string {
  const rests = frontCode(names.map(({ rest }) => rest));
  return names
    .map(({ target, rule, written, first, rest }, at) => {
      const aim = target === names[at - 1]?.target ? '' : `;${target.toString(36)}`;
      const shouted = written === (first + rest).toUpperCase();
      return `${rests[at]}${aim}${rule && `~${rule}`}${written && !shouted ? `"${written}` : ''}`;
    })
    .join('|');
}

/** Opens a packed table. */
export function openNames(packed: string): Names {
  const [words = '', contexts = '', targets = '', ...lines] = packed.split('\n');
  const byFirstWord = new Map<string, string>();
  let before = '';
  for (const line of lines) {
    const end = line.indexOf('\t');
    before = decode(before, line.slice(0, end));
    byFirstWord.set(before, line.slice(end + 1));
  }
  const read = lazily(() => ({
    targets: readTargets(targets),
    contexts: readContexts(words, contexts),
  }));
  const startingWith = (word: string): Following[] => {
    const line = byFirstWord.get(word);
    return line === undefined ? [] : readLine(word, line, read().targets, read().contexts);
  };
  return {
    beginnings: beginningsOf(byFirstWord),
    has: (word) => byFirstWord.has(word),
    startingWith,
  };
}

function beginningsOf(byFirstWord: ReadonlyMap<string, string>): Beginning[] {
  const found: Beginning[] = [];
  for (const [word, line] of byFirstWord) {
    const first = word.slice(0, FIRST_LETTERS);
    if (first === found.at(-1)?.first) continue;
    const rests = word.length > SHORT ? [''] : readRests(line);
    if (rests.includes('')) found.push({ first });
    else for (const next of new Set(rests.map(secondWord))) found.push({ first, next });
  }
  return found;
}

const secondWord = (rest: string): string => {
  const from = firstWordAt(rest);
  return rest.slice(from, Math.min(wordEnd(rest, from), from + SHORT));
};

function readRests(line: string): string[] {
  let before = '';
  return line.split('|').map((item) => {
    before = decode(before, item.split(/[;~"]/, 1)[0] ?? '');
    return before;
  });
}

function readLine(
  word: string,
  line: string,
  targets: readonly Target[],
  contexts: readonly NameContext[],
): Following[] {
  const names: Following[] = [];
  let rest = '';
  let target: Target | undefined;
  for (const item of line.split('|')) {
    const [, code = '', aim, rules, written] = /^([^;~"]*)(?:;([^~"]*))?(?:~([^"]*))?(?:"(.*))?$/.exec(item) ?? [];
    rest = decode(rest, code);
    if (aim !== undefined) target = targets[Number.parseInt(aim, 36)];
    if (!target) throw new Error(`The packed name "${word}${rest}" has no target`);
    const flags = Number(rules?.charAt(0) ?? 0);
    const folded = (flags & BRACKET ? '(' : '') + word + rest;
    const exact = (flags & EXACT) !== 0;
    names.push({
      rest,
      rule: {
        text: exact ? (written ?? folded.toUpperCase()) : folded,
        target,
        exact,
        plural: (flags & NO_PLURAL) === 0,
        context: rules && rules.length > 1 ? contexts[Number.parseInt(rules.slice(1), 36)] : undefined,
      },
    });
  }
  return names;
}

function readTargets(coded: string): Target[] {
  let entry = '';
  let kind: NameTarget['kind'] = 'term';
  return coded.split('|').map((one) => {
    const id = one.slice(1);
    if (one.startsWith(MEMBER)) return { entry, kind, member: id };
    entry = id;
    kind = KINDS[Number(one.charAt(0))] ?? 'term';
    return { entry, kind };
  });
}

function readContexts(words: string, contexts: string): NameContext[] {
  if (contexts === '') return [];
  let before = '';
  const dictionary = words.split('|').map((code) => {
    before = decode(before, code);
    return before;
  });
  const list = (numbers: string) => numbers.split(' ').map((number) => dictionary[Number.parseInt(number, 36)] ?? '');
  return contexts.split('|').map((context) => {
    const [needs = '', never = ''] = context.split(',');
    return { ...(needs !== '' && { needs: list(needs) }), ...(never !== '' && { never: list(never) }) };
  });
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The first character tells how many letters are those of the one before: "A" none, "B" one … */
function frontCode(sorted: readonly string[]): string[] {
  return sorted.map((text, at) => {
    const before = sorted[at - 1] ?? '';
    let shared = 0;
    while (shared < MOST_SHARED && shared < text.length && text[shared] === before[shared]) shared++;
    return String.fromCharCode(NONE_SHARED + shared) + text.slice(shared);
  });
}

const decode = (before: string, code: string): string =>
  before.slice(0, code.charCodeAt(0) - NONE_SHARED) + code.slice(1);

const NONE_SHARED = 65;
/** Up to "Z", so that no code is a character that parts names or wants escaping. */
const MOST_SHARED = 25;
