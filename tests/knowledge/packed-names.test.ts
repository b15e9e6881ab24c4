import { expect, test } from 'vitest';
import { beginningsOf } from '../../knowledge/beginnings';
import { loadPack } from '../../knowledge/load';
import { type NameTable, nameTable } from '../../knowledge/name-table';
import { packNames, unpackBeginnings, unpackNames } from '../../knowledge/packed-names';
import { testNames } from '../content/names';

/** Order within a target does not matter to the matcher. */
const sorted = ({ contexts, targets }: NameTable) => ({
  contexts,
  targets: targets.map((target) => ({
    ...target,
    plain: target.plain.split('|').sort(),
    special: [...target.special].sort(([a], [b]) => (a < b ? -1 : 1)),
  })),
});

test.each([
  ['the names of the knowledge base', nameTable(loadPack())],
  ['a small table', testNames],
  ['an empty one', { contexts: [], targets: [] }],
])('%s survive being packed', (_title, table) => {
  expect(sorted(unpackNames(packNames(table)))).toEqual(sorted(table));
});

test('beginnings come back without the rest', () => {
  const table = nameTable(loadPack());
  expect(unpackBeginnings(packNames(table))).toEqual(beginningsOf(table));
  expect(beginningsOf(testNames)).toContain('iv ket');
});

test('packed, the names take at most six tenths of what they take as JSON', () => {
  const table = nameTable(loadPack());
  expect(packNames(table).length).toBeLessThan(JSON.stringify(table).length * 0.6);
});
