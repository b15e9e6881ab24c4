/** What the reader of pages chose is obeyed in open pages at once, and leaves no trace in them. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { defaults, type Settings } from '../../platform/settings-shape';
import { readMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { pause, until } from '../support/until';

const names = ['ketamine infusions', 'Zoloft', 'PTSD', 'dissociation'];
const letter = '<!doctype html><p>She had ketamine infusions, then Zoloft, for PTSD. One brought dissociation.</p>';

describe.each(browsers)('settings in %s', (name) => {
  const stage = setStage(name, 'test');

  /** The letter, and a way to change settings while it is open; the page's own source must stay what it was. */
  async function openLetter(first: Partial<Settings> = {}) {
    const backstage = await stage.backstage();
    const set = (settings: Partial<Settings>) => backstage.store({ settings: { ...defaults, ...settings } });
    await set(first);
    const page = await stage.open(letter);
    await page.bringToFront();
    return { page, set, backstage };
  }
  const source = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

  test('a muted name goes and comes back, the others stay', async () => {
    const { page, set } = await openLetter();
    await waitForMarks(page, names);
    const before = await source(page);
    await set({
      mutedNames: [
        { entry: 'ssris', member: 'sertraline' },
        { site: 'elsewhere.org', entry: 'ptsd' },
      ],
    });
    await waitForMarks(page, ['ketamine infusions', 'PTSD', 'dissociation']);
    await set({ mutedNames: [{ site: '127.0.0.1', entry: 'ptsd' }] });
    await waitForMarks(page, ['ketamine infusions', 'Zoloft', 'dissociation']);
    await set({});
    await waitForMarks(page, names);
    expect(await source(page)).toBe(before);
  });

  test('kinds that are not wanted are not marked', async () => {
    const { page, set } = await openLetter({ kinds: { treatment: true, condition: false, term: false } });
    await waitForMarks(page, ['ketamine infusions', 'Zoloft']);
    await set({ kinds: { treatment: false, condition: true, term: true } });
    await waitForMarks(page, ['PTSD', 'dissociation']);
  });

  test('a pause silences its site and ends by itself', async () => {
    const { page, set } = await openLetter();
    await waitForMarks(page, names);
    await set({ pausedSites: [{ site: '127.0.0.1', until: Date.now() + 3000 }] });
    await waitForMarks(page, []);
    await waitForMarks(page, names);
  });

  test('V18: only the sites on the list are read', async () => {
    const { page, set } = await openLetter({ sitesMode: 'these', sites: ['elsewhere.org'] });
    await pause(800);
    expect(await readMarks(page)).toEqual([]);
    await set({ sitesMode: 'these', sites: ['127.0.0.1'] });
    await waitForMarks(page, names);
  });

  test('V18: where pages are read only when asked for, the popup’s switch asks, for this tab alone', async () => {
    const { page, backstage } = await openLetter({ sitesMode: 'button' });
    const other = await stage.open(letter);
    await pause(800);
    expect([await readMarks(page), await readMarks(other)]).toEqual([[], []]);
    const popup = await stage.extensionPage(`popup.html?tab=${await backstage.tabOf(page.url())}`);
    const inThisTab = await until('the tab’s own switch', async () =>
      (await popup.$$('[role=switch]')).length === 3 ? popup.$('[role=switch]') : undefined,
    );
    await inThisTab.evaluate((element) => (element as HTMLElement).click());
    await waitForMarks(page, names);
    expect(await readMarks(other)).toEqual([]);
    await page.reload();
    await waitForMarks(page, names);
    await inThisTab.evaluate((element) => (element as HTMLElement).click());
    await waitForMarks(page, []);
  });
});
