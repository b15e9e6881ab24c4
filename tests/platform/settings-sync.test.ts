import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings } from '../../platform/settings';
import { defaults, type Settings } from '../../platform/settings-shape';
import { keepInSync, SYNC_LIMIT, syncSize } from '../../platform/settings-sync';
import { until } from '../support/until';

let life: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  life = new AbortController();
  keepInSync(life.signal);
});
afterEach(() => life.abort());

const change = (more: Partial<Settings>) => changeSettings((now) => ({ ...now, ...more }));
const carried = () => fakeBrowser.storage.sync.get(null);
const text = async () => Object.values(await carried()).join('');
/** What another device with these settings would have left. */
async function elsewhere(more: Partial<Settings>): Promise<void> {
  const { sync: _own, ...settings } = { ...defaults, ...more };
  await fakeBrowser.storage.sync.set({ 'settings.0': JSON.stringify(settings) });
}
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => `a-rather-long-name-of-a-site-${at}.example.org`);

test('nothing is carried unless it is asked for', async () => {
  await change({ sitesOff: ['a.org'] });
  await elsewhere({ sitesOff: ['b.org'] });
  await new Promise((done) => setTimeout(done, 50));
  expect((await readSettings()).sitesOff).toEqual(['a.org']);
  await fakeBrowser.storage.sync.clear();
  await change({ badge: true });
  await new Promise((done) => setTimeout(done, 50));
  expect(await carried()).toEqual({});
});

test('asked for, changes go out and those of other devices come in', async () => {
  await change({ sync: true });
  await change({ density: 'all' });
  await until('the change to go out', async () => (await text()).includes('"density":"all"'));
  await elsewhere({ density: 'page', badge: true });
  await until('the change to come in', async () => (await readSettings()).density === 'page');
  expect(await readSettings()).toEqual({ ...defaults, density: 'page', badge: true, sync: true });
});

test('the first time, what is here and what is elsewhere are joined', async () => {
  await elsewhere({ sitesOff: ['b.org'] });
  await change({ sitesOff: ['a.org'] });
  await change({ sync: true });
  await until('both', async () => (await readSettings()).sitesOff.length === 2);
  await until('both, elsewhere', async () => /a\.org.*b\.org/.test(await text()));
});

test('no longer asked for, the copy is deleted and the settings stay', async () => {
  await change({ sync: true, sitesOff: ['a.org'] });
  await until('a copy', async () => (await text()) !== '');
  await change({ sync: false });
  await until('no copy', async () => (await text()) === '');
  expect((await readSettings()).sitesOff).toEqual(['a.org']);
});

describe('within the quota', () => {
  test('long settings are cut in pieces that the browser takes, and come in whole', async () => {
    await change({ sync: true, sitesOff: many(600) });
    await until('many pieces', async () => Object.keys(await carried()).length > 2);
    for (const [key, piece] of Object.entries(await carried())) {
      expect(key.length + new TextEncoder().encode(JSON.stringify(piece)).length).toBeLessThanOrEqual(8192);
    }
    expect(JSON.parse(await text()).sitesOff).toHaveLength(600);
    await change({ sitesOff: [] });
    await until('one piece', async () => Object.keys(await carried()).length === 1);
  });
  test('too long settings stay on the device', async () => {
    await change({ sync: true, badge: true });
    await until('a copy', async () => (await text()) !== '');
    const before = await text();
    const settings = await change({ sitesOff: many(3000) });
    await new Promise((done) => setTimeout(done, 50));
    expect(syncSize(settings)).toBeGreaterThan(SYNC_LIMIT);
    expect(await text()).toBe(before);
  });
  test('a half-arrived state changes nothing', async () => {
    await change({ sync: true, badge: true });
    await until('a copy', async () => (await text()) !== '');
    await fakeBrowser.storage.sync.set({ 'settings.0': '{"badge":fal' });
    await new Promise((done) => setTimeout(done, 50));
    expect((await readSettings()).badge).toBe(true);
  });
});
