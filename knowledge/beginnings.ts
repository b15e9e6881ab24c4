/**
 * How names begin: the few letters that tell where in a text a name could stand at all. Made at build time, so that a page
 * without such a place never unpacks the names.
 */
import type { NameTable } from './name-table';

/** Letters of a first word that are looked for. Fewer would stop at too many words, more make the expression longer. */
const LETTERS = 6;
/** A first word as short as this says little by itself, so the word after it is looked for as well. */
const SHORT = 3;

/**
 * Beginnings of all names of a table, sorted, as sources of regular expressions: letters and digits, and `GAP` between
 * two words.
 */
export function beginningsOf({ targets }: NameTable): string[] {
  const sources = new Set<string>();
  for (const { plain, special } of targets) {
    const names = [...(plain === '' ? [] : plain.split('|')), ...special.map(([text]) => text)];
    for (const name of names) sources.add(beginningOf(name));
  }
  return [...sources].sort();
}

/** Stands between two words of a beginning; written out as an expression by the matcher. */
export const GAP = ' ';

/** @throws when the name has neither letters nor digits. */
function beginningOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const [first, second] = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (first === undefined) throw new Error(`The name "${name}" has no letters or digits`);
  if (first.length > SHORT || second === undefined) return first.slice(0, LETTERS);
  return first + GAP + second.slice(0, SHORT);
}
