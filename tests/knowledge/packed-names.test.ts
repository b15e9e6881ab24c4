import { describe, expect, test } from 'vitest';
import { fold } from '../../knowledge/fold';
import { loadPack } from '../../knowledge/load';
import { type NameTable, nameTable } from '../../knowledge/name-table';
import { openNames, packNames } from '../../knowledge/packed-names';
import { firstWordAt, LETTERS, wordEnd } from '../../knowledge/words';
import { testNames } from '../content/names';

/** Each name of a table with all that is said of it, in one line of text; dashes and spaces count alike. */
function listed({ targets, contexts }: NameTable): string[] {
  return targets.flatMap(({ entry, kind, member, plain, special }) => {
    const line = (text: string, exact: boolean, plural: boolean, context: number) =>
      JSON.stringify([exact ? text : plainly(text), { entry, kind, member }, exact, plural, contexts[context]]);
    return [
      ...(plain === '' ? [] : plain.split('|')).map((text) => line(text, false, true, -1)),
      ...special.map(([text, exact, plural, context]) => line(text, exact === 1, plural === 1, context)),
    ];
  });
}

const plainly = (text: string) =>
  fold(text)
    .text.replaceAll('-', ' ')
    .replaceAll(/[.')]+$/g, '');

function read(table: NameTable): string[] {
  const names = openNames(packNames(table));
  const firsts = new Set(
    table.targets
      .flatMap(({ plain, special }) => [...plain.split('|'), ...special.map(([text]) => text)])
      .map((text) => fold(text).text)
      .map((text) => text.slice(firstWordAt(text), wordEnd(text, firstWordAt(text)))),
  );
  return [...firsts].flatMap((word) =>
    names
      .startingWith(word)
      .map(({ rule: { text, target, exact, plural, context } }) =>
        JSON.stringify([exact ? text : plainly(text), { ...target }, exact, plural, context]),
      ),
  );
}

describe.each([
  ['the names of the knowledge base', nameTable(loadPack())],
  ['a small table', testNames],
])('%s', (_title, table) => {
  test('survive being packed', () => {
    const lines = listed(table);
    expect(lines.length).toBeGreaterThan(10);
    expect(read(table).sort()).toEqual([...new Set(lines)].sort());
  });

  test('begin with one of the beginnings', () => {
    const { beginnings } = openNames(packNames(table));
    for (const { plain, special } of table.targets) {
      for (const name of [...plain.split('|').filter(Boolean), ...special.map(([text]) => text)]) {
        const { text } = fold(name);
        const words = text.split(new RegExp(`[^${LETTERS}]+`)).filter(Boolean);
        const starts = beginnings.some(
          ({ first, next }) =>
            words[0]?.startsWith(first) && (next === undefined || (words[0] === first && words[1]?.startsWith(next))),
        );
        expect(starts, name).toBe(true);
      }
    }
  });
});

test('an empty table has no names', () => {
  const names = openNames(packNames({ contexts: [], targets: [] }));
  expect(names.beginnings).toEqual([]);
  expect(names.has('zoloft')).toBe(false);
  expect(names.startingWith('zoloft')).toEqual([]);
});

test('a short first word is looked for together with the next', () => {
  expect(openNames(packNames(testNames)).beginnings).toContainEqual({ first: 'iv', next: 'ket' });
});

test('packed, the names take at most six tenths of what they take as JSON', () => {
  const table = nameTable(loadPack());
  expect(packNames(table).length).toBeLessThan(JSON.stringify(table).length * 0.6);
});

test.each(['a|b', '--', 'a\tb'])('the name %j is refused with its text', (text) => {
  const table: NameTable = {
    contexts: [],
    targets: [{ entry: 'x', kind: 'term', plain: '', special: [[text, 0, 1, -1]] }],
  };
  expect(() => packNames(table)).toThrow(`"${text}"`);
});
