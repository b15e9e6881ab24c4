/** Signs tell pages that may name something from all others: where a name stands a sign does, always. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../content/matcher';
import { loadPack } from '../../knowledge/load';
import { nameTable } from '../../knowledge/name-table';
import { packSigns } from '../../knowledge/pack-signs';
import { openSigns } from '../../knowledge/signs';
import { testNames } from '../content/names';
import { namesIn, pageText } from '../content/page-text';

const known = nameTable(loadPack());

describe.each([
  ['the test names', testNames, 2000],
  ['the names that travel with the engine', known, 2000],
])('with %s', (_title, table, numRuns) => {
  const matcher = createMatcher(table);
  const signs = openSigns(packSigns(table));

  test('a text in which a name is found has a sign', () => {
    let named = 0;
    const text = pageText(namesIn(table), true);
    fc.assert(
      fc.property(text, ({ written }) => {
        if (matcher.find(written, () => true).length === 0) return;
        named++;
        expect(signs.areIn(written)).toBe(true);
      }),
      { numRuns },
    );
    expect(named).toBeGreaterThan(numRuns / 4);
  });

  test('so has every name by itself, in the plural and in brackets', () => {
    const written = namesIn(table).flatMap((name) => [name, `about ${name}s,`, `(${name})`]);
    expect(written.filter((text) => matcher.find(text, () => true).length > 0 && !signs.areIn(text))).toEqual([]);
  });
});

describe('without a name', () => {
  const signs = openSigns(packSigns(known));

  test.each([
    ['words that only begin like one', 'Oxygen and depressing oddities; the actor reacted to a patient zoologist.'],
    ['everyday words whose capitals would be a name', 'A nice cat may act on a wet net; in the tens, or a grade.'],
    ['the first word of a phrase', 'A black dog, in case of a long winter.'],
    ['letters that fold into two', 'Straße ﬂows into the ASAHI ﬁeld, and so on.'],
    ['nothing', ''],
  ])('%s: no sign', (_title, text) => {
    expect(signs.areIn(text)).toBe(false);
  });

  test.each([
    ['capitals', 'We talked about ACT today.'],
    ['capitals in the plural', 'Two RCTs were read.'],
    ['capitals after letters that fold into two', 'ﬁrst, ACT'],
    ['a phrase over a line break', 'a black\n   box on the leaflet'],
    ['a soft hyphen', 'ket\u00adamine'],
    ['accents', 'kétamine'],
    ['a misspelling of the end of a long name', 'sertraliene'],
  ])('%s: a sign', (_title, text) => {
    expect(signs.areIn(text)).toBe(true);
  });
});
