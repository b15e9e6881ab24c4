/** The extension is updated or removed while pages stay open: their old scripts end without a word. */
import { describe, expect, test } from 'vitest';
import { noCard, openCard, pressIn } from '../support/card';
import { pointAt, pressMark, readMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { pause, until } from '../support/until';

const letter = '<!doctype html><p>She was offered ketamine infusions.</p><p style="margin-top: 60vh">And PTSD.</p>';

describe.each(browsers)('an extension that goes away in %s', (name) => {
  const stage = setStage(name, 'test');

  test('an open page meets no error; its marks end when they can no longer be answered', async () => {
    const page = await stage.open(letter);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await waitForMarks(page, ['ketamine infusions', 'PTSD']);
    const before = await page.evaluate(() => document.documentElement.outerHTML);

    const backstage = await stage.backstage(page);
    await backstage.page
      .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
      .catch(() => undefined);
    await pause(1500);

    await pointAt(page, 'PTSD').catch(() => undefined);
    // Firefox puts the new scripts into open pages by itself; Chromium leaves the page without any.
    await until('marks that end or are answered again', async () => {
      const marks = await readMarks(page);
      return name === 'chromium' ? marks.length === 0 : marks.length === 2;
    });
    await pause(1200);
    expect(errors).toEqual([]);
    if (name === 'chromium') expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});

describe.each(browsers)('an entry inside a card in %s', (name) => {
  const stage = setStage(name, 'test');

  test('a condition leads to its treatments and back', async () => {
    const page = await stage.open(letter);
    await pressMark(page, 'PTSD');
    await pressIn(await openCard(page), 'SSRIs');
    await until('the SSRIs', async () =>
      /SSRI/.test((await (await openCard(page)).$eval('h2', (h2) => h2.textContent)) ?? ''),
    );
    await pressIn(await openCard(page), 'Back');
    await until('PTSD again', async () =>
      /PTSD/.test((await (await openCard(page)).$eval('h2', (h2) => h2.textContent)) ?? ''),
    );
    await page.keyboard.press('Escape');
    await noCard(page);
  });
});
