import { describe, expect, test } from 'vitest';
import { bundles } from '../../knowledge/bundle';
import { loadPack } from '../../knowledge/load';
import { noteOn } from '../../knowledge/name-note';
import type { Entry } from '../../knowledge/schema';

const pack = loadPack();
const entries: readonly Entry[] = [...pack.treatments, ...pack.conditions, ...pack.terms];
const shown = new Map(bundles(pack).map(({ entry }) => [entry.id, entry]));

/** Every text, number and truth value in `value` with its path, except rows that facts rest on and ways of writing a name. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} = ${value}`];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'names' || (key === 'evidence' && Array.isArray(inner) && 'sources' in value)) return [];
    return leaves(inner, `${path}.${key}`);
  });
}

const namesOf = (entry: Entry) => [
  ...entry.names,
  ...(entry.kind === 'treatment' ? entry.members.flatMap(({ names }) => names) : []),
];

describe('what travels to be shown', () => {
  test.each(entries.map((entry) => [entry.id, entry] as const))('%s: every fact, in its place', (id, entry) => {
    expect(leaves(shown.get(id))).toEqual(leaves(entry));
  });

  test('no evidence rows, which nobody is shown', () => {
    const [first] = entries;
    expect(JSON.stringify(first)).toContain('"evidence":["');
    expect(JSON.stringify([...shown.values()])).not.toContain('"evidence":["');
  });

  test('the note of every name that has one', () => {
    const noted = entries.flatMap((entry) =>
      namesOf(entry).flatMap((name) => (typeof name === 'string' || !name.notes ? [] : [{ entry, name }])),
    );
    expect(noted.length).toBeGreaterThan(10);
    for (const { entry, name } of noted) {
      const travelled = shown.get(entry.id);
      expect(travelled && noteOn(travelled, name.text), name.text).toBe(noteOn(entry, name.text));
    }
  });
});
