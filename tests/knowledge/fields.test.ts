import { expect, test } from 'vitest';
import { FIELDS, GENERAL } from '../../knowledge/fields';
import { loadPack } from '../../knowledge/load';
import { nameTable } from '../../knowledge/name-table';

const pack = loadPack();

test('each field of words is asked for by a name, and no other', () => {
  const asked = nameTable(pack).contexts.flatMap(({ needs = [] }) => needs.filter((word) => word.startsWith('@')));
  expect([...new Set(asked)].sort()).toEqual(
    Object.keys(FIELDS)
      .map((field) => `@${field}`)
      .sort(),
  );
});

test('no word stands twice in a field', () => {
  for (const words of Object.values(FIELDS)) {
    expect(new Set(words.split('|')).size, words).toBe(words.split('|').length);
  }
});

test('general treatments are treatments of the knowledge base', () => {
  const ids = new Set(pack.treatments.map(({ id }) => id));
  expect([...GENERAL].filter((id) => !ids.has(id))).toEqual([]);
});
