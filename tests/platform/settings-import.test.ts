import { describe, expect, test } from 'vitest';
import { exportSettings, importSettings } from '../../platform/settings-import';
import { defaults, type Settings } from '../../platform/settings-shape';

const mine: Settings = { ...defaults, sitesOff: ['a.org'], dwellMs: 700, mutedNames: [{ entry: 'cbt' }] };
const read = (value: unknown, now: Settings = mine) => importSettings(now, JSON.stringify(value));

test('what is exported is imported again, on another device', () => {
  expect(importSettings(defaults, exportSettings(mine))?.settings).toEqual(mine);
});

test('lists are joined, other fields replaced, fields that are not told stay', () => {
  expect(read({ sitesOff: ['b.org', 'a.org'], density: 'all' })).toEqual({
    settings: { ...mine, sitesOff: ['a.org', 'b.org'], density: 'all' },
    lines: [
      { field: 'sitesOff', value: 'b.org', outcome: 'taken' },
      { field: 'sitesOff', value: 'a.org', outcome: 'same' },
      { field: 'density', value: 'all', outcome: 'taken' },
    ],
  });
});

describe('bad input loses nothing', () => {
  test.each([[''], ['settings'], ['[]'], ['null'], ['7'], ['{"sitesOff":'], ['\u0000']])(
    '%j is no settings',
    (text) => {
      expect(importSettings(mine, text)).toBeUndefined();
    },
  );
  test('each bad line is told, and the rest is taken', () => {
    const imported = read({
      version: 77,
      dwellMs: -1,
      sitesOff: 'c.org',
      mutedNames: [{ entry: 'No Id' }, { entry: 'emdr' }],
      colour: 'red',
      toString: 1,
      badge: true,
    });
    expect(imported?.settings).toEqual({ ...mine, badge: true, mutedNames: [{ entry: 'cbt' }, { entry: 'emdr' }] });
    expect(imported?.lines.map(({ field, outcome }) => `${field} ${outcome}`)).toEqual([
      'dwellMs invalid',
      'sitesOff invalid',
      'mutedNames invalid',
      'mutedNames taken',
      'colour unknown',
      'toString unknown',
      'badge taken',
    ]);
  });
  test('a long value is shortened in the report', () => {
    expect(read({ colour: 'x'.repeat(500) })?.lines[0]?.value).toHaveLength(80);
  });
});
