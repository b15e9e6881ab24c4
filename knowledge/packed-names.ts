/**
 * The name table as one short string, for the script that travels into every page. Names of a target share beginnings,
 * contexts share words, and most ids are one of the names, so only what differs is written.
 *
 * ```
 * beginnings ¶ words ¶ contexts ¶ target ¶ target …            ¶ is a line break
 * beginnings, words  front-coded, joined by "|"
 * contexts  "needs,never", each a list of word numbers in base 36; joined by "|"
 * target    kind, id and names, between tabs; kind "+" is a member of the entry above
 * id        "#" and a number in base 36: the id is that name in id form; otherwise the id itself
 * names     front-coded, joined by "|", with "~" flags and context number where there is a rule
 * ```
 */
import { beginningsOf } from './beginnings';
import type { NameContext, NameTable, NameTarget, SpecialName } from './name-table';

const KINDS = ['treatment', 'condition', 'term'] as const;
const EXACT = 1;
const NO_PLURAL = 2;

/** Packs a table. `unpackNames` gives the same names back, in the order of the alphabet within each target. */
export function packNames(table: NameTable): string {
  const { contexts, targets } = table;
  const words = [...new Set(contexts.flatMap(({ needs = [], never = [] }) => [...needs, ...never]))].sort();
  const numbers = (list: readonly string[] = []) => list.map((word) => words.indexOf(word).toString(36)).join(' ');
  return [
    frontCode(beginningsOf(table)).join('|'),
    frontCode(words).join('|'),
    contexts.map(({ needs, never }) => `${numbers(needs)},${numbers(never)}`).join('|'),
    ...targets.map(({ entry, member, kind, plain, special }) => {
      const names = [...(plain === '' ? [] : plain.split('|')), ...special.map(withRule)].sort();
      const id = shortId(member ?? entry, names);
      return [member === undefined ? KINDS.indexOf(kind) : MEMBER, id, frontCode(names).join('|')].join('\t');
    }),
  ].join('\n');
}

const MEMBER = '+';

const idForm = (name: string): string =>
  name
    .toLowerCase()
    .replace(/~.*/, '')
    .replace(/[^a-z0-9]+/g, '-');

function shortId(id: string, names: readonly string[]): string {
  const at = names.findIndex((name) => idForm(name) === id);
  return at < 0 ? id : `#${at.toString(36)}`;
}

function withRule([text, exact, plural, context]: SpecialName): string {
  const flags = (exact ? EXACT : 0) + (plural ? 0 : NO_PLURAL);
  return `${text}~${flags}${context < 0 ? '' : context.toString(36)}`;
}

/** The beginnings of the names alone, without unpacking the rest. */
export function unpackBeginnings(packed: string): string[] {
  return frontDecode(packed.slice(0, packed.indexOf('\n')).split('|'));
}

/** The table that was packed. */
export function unpackNames(packed: string): NameTable {
  const [, words = '', contexts = '', ...targets] = packed.split('\n');
  const dictionary = words === '' ? [] : frontDecode(words.split('|'));
  const list = (numbers: string) =>
    numbers === '' ? [] : numbers.split(' ').map((number) => dictionary[Number.parseInt(number, 36)] ?? '');
  const read: NameTarget[] = [];
  for (const line of targets) read.push(targetOf(line, read.at(-1)));
  return {
    contexts: contexts === '' ? [] : contexts.split('|').map((context) => contextOf(context, list)),
    targets: read,
  };
}

function contextOf(context: string, list: (numbers: string) => string[]): NameContext {
  const [needs = '', never = ''] = context.split(',');
  return { ...(needs !== '' && { needs: list(needs) }), ...(never !== '' && { never: list(never) }) };
}

function targetOf(line: string, above: NameTarget | undefined): NameTarget {
  const [kind = '', shortened = '', coded = ''] = line.split('\t');
  const names = frontDecode(coded.split('|'));
  const id = shortened.startsWith('#') ? idForm(names[Number.parseInt(shortened.slice(1), 36)] ?? '') : shortened;
  const whose =
    kind === MEMBER && above
      ? { entry: above.entry, kind: above.kind, member: id }
      : { entry: id, kind: KINDS[Number(kind)] ?? 'term' };
  return { ...whose, ...namesOf(names) };
}

function namesOf(names: readonly string[]): Pick<NameTarget, 'plain' | 'special'> {
  const plain: string[] = [];
  const special: SpecialName[] = [];
  for (const name of names) {
    const [text = '', rule] = name.split('~');
    if (rule === undefined) {
      plain.push(text);
      continue;
    }
    const flags = Number(rule.charAt(0));
    const context = rule.length > 1 ? Number.parseInt(rule.slice(1), 36) : -1;
    special.push([text, flags & EXACT ? 1 : 0, flags & NO_PLURAL ? 0 : 1, context]);
  }
  return { plain: plain.join('|'), special };
}

/** The first character tells how many letters are those of the one before: "0" none, "1" one … */
function frontCode(sorted: readonly string[]): string[] {
  return sorted.map((text, at) => {
    const before = sorted[at - 1] ?? '';
    let shared = 0;
    while (shared < MOST_SHARED && shared < text.length && text[shared] === before[shared]) shared++;
    return String.fromCharCode(ZERO + shared) + text.slice(shared);
  });
}

function frontDecode(coded: readonly string[]): string[] {
  let before = '';
  return coded.map((text) => {
    before = before.slice(0, text.charCodeAt(0) - ZERO) + text.slice(1);
    return before;
  });
}

const ZERO = 48;
/** Up to "Z", so that no code needs escaping. */
const MOST_SHARED = 90 - ZERO;
