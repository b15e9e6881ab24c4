import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { isRinged, settledMarks, someMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

describe.each(browsers)('what this page says and leaves out, in %s', (name) => {
  const stage = setStage(name, 'test');

  /** A page of `tests/pages` and the popup for it with the fold opened by keyboard. */
  async function openBoth(path: string): Promise<{ page: Page; popup: Page }> {
    const page = await stage.open(path);
    await someMarks(page);
    await settledMarks(page);
    const backstage = await stage.backstage();
    const popup = await stage.extensionPage(`popup.html?tab=${await backstage.tabOf(page.url())}`);
    const summary = await until('the fold', () => popup.$('.this-page > summary'));
    await summary.focus();
    await popup.keyboard.press('Enter');
    await until('the report', () => popup.$('.dimension-row'));
    return { page, popup };
  }

  test('an advertisement: what it speaks of, what it denies, what no words were found for', async () => {
    const { popup } = await openBoth('/one-sided-advert.html');
    expect(await rowOf(popup, 'Ketamine infusion', 'Words found for')).toEqual([
      'whether it helps',
      'how soon',
      'side effects (said not to be so)',
      'serious harms (said not to be so)',
      'dependence and stopping (said not to be so)',
      'time and sessions',
    ]);
    const left = await rowOf(popup, 'Ketamine infusion', 'No words found for');
    for (const one of ['cost', 'approval', 'how sure it is', 'other options']) expect(left).toContain(one);
  });

  test('a warning speaks of harm alone', async () => {
    const { popup } = await openBoth('/one-sided-warning.html');
    expect(await rowOf(popup, 'SSRIs', 'Words found for')).toEqual([
      'side effects',
      'serious harms',
      'dependence and stopping',
    ]);
  });

  test('by keyboard: pressing a dimension quotes the page and shows what is known with its sources', async () => {
    const { popup } = await openBoth('/one-sided-advert.html');
    await focusPill(popup, 'side effects');
    await popup.keyboard.press('Enter');
    const answer = await until('the answer', async () => {
      const text = await popup.$eval('.page-answer:not([hidden])', (panel) => panel.textContent ?? '');
      return /What is known[\s\S]+source/.test(text) && text;
    });
    expect(answer).toContain('There are no side effects to worry about.');
    // A name is a way to its place, here as above.
    expect(await popup.$$eval('.page-entry .quiet', (buttons) => buttons.length)).toBeGreaterThan(0);
  });

  test('pressing a name goes to its place', async () => {
    const { page, popup } = await openBoth('/balanced.html');
    await page.bringToFront();
    await popup.$eval('.page-entry .quiet', (button) => (button as HTMLElement).click());
    await until('the ring', () => isRinged(page));
  });

  test('V9: words of the page reach the popup alone: no message carries them, and nothing is kept', async () => {
    const page = await stage.open('/one-sided-advert.html');
    await someMarks(page);
    await settledMarks(page);
    const backstage = await stage.backstage();
    await backstage.page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      evenhandApi.runtime.onMessage.addListener((message) => void heard.push(message));
    });
    const popup = await stage.extensionPage(`popup.html?tab=${await backstage.tabOf(page.url())}`);
    const summary = await until('the fold', () => popup.$('.this-page > summary'));
    await summary.click();
    await until('the report', () => popup.$('.dimension-row'));
    const heard = await backstage.page.evaluate(() =>
      JSON.stringify((globalThis as unknown as { heard: unknown }).heard),
    );
    expect(heard).toContain('found-here');
    expect(heard).not.toMatch(/lift low mood|side effects|feel better/);
    expect(JSON.stringify(await backstage.storage())).not.toMatch(/lift low mood|side effects|ketamine/);
  });

  test('a page that changes is asked anew when the fold is opened again', async () => {
    const { page, popup } = await openBoth('/one-sided-advert.html');
    await page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Ketamine infusions cost 400 dollars.'),
    );
    const summary = await popup.$('.this-page > summary');
    await summary?.click();
    await until('the new words', async () => {
      if (!(await popup.$('.this-page[open]'))) await summary?.click();
      return (await rowOf(popup, 'Ketamine infusion', 'Words found for')).includes('cost');
    });
  });

  test('A10: 320 pixels wide, it does not scroll sideways', async () => {
    const { popup } = await openBoth('/balanced.html');
    await popup.setViewport({ width: 320, height: 600 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

/** The buttons of one row of the treatment whose article names it. */
const rowOf = (popup: Page, treatment: string, title: string): Promise<string[]> =>
  popup.$$eval(
    '.page-entry',
    (articles, wanted, row) =>
      articles
        .filter((one) => one.textContent?.includes(wanted))
        .slice(0, 1)
        .flatMap((one) => [...one.querySelectorAll('.dimension-row')])
        .filter((one) => one.querySelector('dt')?.textContent === row)
        .flatMap((one) => [...one.querySelectorAll('.pill')].map((pill) => pill.textContent ?? '')),
    treatment,
    title,
  );

const focusPill = (popup: Page, words: string): Promise<void> =>
  popup.$$eval(
    '.pill',
    (pills, wanted) => {
      const pill = pills.find((one) => one.textContent?.includes(wanted));
      if (pill instanceof HTMLElement) pill.focus();
    },
    words,
  );
