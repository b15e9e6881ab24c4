import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  defaults,
  densities,
  painters,
  readSettings,
  repair,
  watchSettings,
} from '../../platform/settings';

beforeEach(() => fakeBrowser.reset());

describe('repair', () => {
  test.each([[undefined], [null], ['on'], [[]], [7]])('%j becomes the defaults', (stored) => {
    expect(repair(stored)).toEqual(defaults);
  });
  test('keeps each valid field and mends each broken one', () => {
    const stored = {
      version: 99,
      enabled: 'yes',
      sitesOff: ['a.org', 3, '', 'a.org'],
      sitesOn: 'x',
      dwellMs: -4,
      density: 'some',
      painter: ['mark'],
      old: 1,
    };
    expect(repair(stored)).toEqual({ ...defaults, sitesOff: ['a.org'] });
  });
  test('by default the first of each name in a section is marked, over the page', () => {
    expect(defaults).toMatchObject({ density: 'section', painter: 'highlight' });
  });
  test.each(densities.flatMap((density) => painters.map((painter) => ({ density, painter }))))('keeps %j', (marks) => {
    expect(repair(marks)).toEqual({ ...defaults, ...marks });
  });
  test('an earlier, smaller version keeps what it had', () => {
    expect(repair({ enabled: false })).toEqual({ ...defaults, enabled: false });
  });
});

test('a change is read back and watched', async () => {
  const seen: boolean[] = [];
  const life = new AbortController();
  watchSettings(life.signal, ({ enabled }) => seen.push(enabled));
  await changeSettings((settings) => ({ ...settings, enabled: false }));
  life.abort();
  await changeSettings((settings) => ({ ...settings, enabled: true }));
  expect(seen).toEqual([false]);
  expect((await readSettings()).enabled).toBe(true);
});

test('a corrupt value in storage is mended by the next change, and other keys are left alone', async () => {
  await fakeBrowser.storage.local.set({ settings: 'broken', other: 1 });
  await changeSettings((settings) => ({ ...settings, sitesOff: ['a.org'] }));
  expect(await fakeBrowser.storage.local.get()).toEqual({ settings: { ...defaults, sitesOff: ['a.org'] }, other: 1 });
});
