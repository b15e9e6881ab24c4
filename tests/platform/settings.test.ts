import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, watchSettings } from '../../platform/settings';
import { repair } from '../../platform/settings-repair';
import { choices, defaults } from '../../platform/settings-shape';

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
    expect(defaults).toMatchObject({
      density: 'section',
      painter: 'highlight',
      sitesMode: 'all',
      sync: false,
      badge: false,
    });
  });
  test.each(Object.entries(choices).flatMap(([field, values]) => values.map((value) => ({ [field]: value }))))(
    'keeps %j',
    (choice) => {
      expect(repair(choice)).toEqual({ ...defaults, ...choice });
    },
  );
  test('of a list each valid item is kept, once', () => {
    const stored = {
      sites: ['a.org', 'a.org', {}],
      pausedSites: [{ site: 'a.org', until: 5, more: 1 }, { site: 'b.org', until: 'late' }, { until: 5 }, null],
      mutedNames: [
        { entry: 'cbt' },
        { entry: 'ssri', member: 'sertraline', site: 'a.org', why: '' },
        { entry: 'No Id' },
        { entry: 'ssri', member: 7 },
        { entry: 'ssri', site: '' },
      ],
    };
    expect(repair(stored)).toEqual({
      ...defaults,
      sites: ['a.org'],
      pausedSites: [{ site: 'a.org', until: 5 }],
      mutedNames: [{ entry: 'cbt' }, { site: 'a.org', entry: 'ssri', member: 'sertraline' }],
    });
  });
  test('a kind that is not told keeps its default', () => {
    expect(repair({ kinds: { term: false, condition: 'no' } }).kinds).toEqual({ ...defaults.kinds, term: false });
  });
  test.each([['US'], ['GB']])('the region %s is kept', (region) => {
    expect(repair({ region }).region).toBe(region);
  });
  test.each([['us'], ['USA'], [''], [1]])('the region %j is none', (region) => {
    expect(repair({ region })).not.toHaveProperty('region');
  });
});

describe('migration', () => {
  const first = {
    version: 1,
    enabled: false,
    sitesOff: ['a.org'],
    sitesOn: ['mail.google.com'],
    dwellMs: 700,
    density: 'all',
    painter: 'mark',
  };
  test('settings of version 1 keep all that was chosen, and the rest is default', () => {
    expect(repair(first)).toEqual({ ...defaults, ...first, version: 2 });
  });
  test('they are stored as version 2 by the next change', async () => {
    await fakeBrowser.storage.local.set({ settings: first });
    await changeSettings((settings) => ({ ...settings, badge: true }));
    expect((await fakeBrowser.storage.local.get()).settings).toEqual({
      ...defaults,
      ...first,
      version: 2,
      badge: true,
    });
  });
  test('a later version is read as far as it is understood', () => {
    expect(repair({ ...first, version: 9, density: 'a new one' })).toEqual({
      ...defaults,
      ...first,
      version: 2,
      density: defaults.density,
    });
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

test('changes that are made at once are all kept', async () => {
  await Promise.all([
    changeSettings((settings) => ({ ...settings, badge: true })),
    changeSettings((settings) => ({ ...settings, dwellMs: 900 })),
    changeSettings(() => {
      throw new Error('a change that fails');
    }).catch(() => undefined),
    changeSettings((settings) => ({ ...settings, detail: 'full' })),
  ]);
  expect(await readSettings()).toEqual({ ...defaults, badge: true, dwellMs: 900, detail: 'full' });
});
