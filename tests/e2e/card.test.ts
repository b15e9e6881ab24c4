import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findCard, hasFocus, noCard, openCard, pressIn, textOf, titleOf } from '../support/card';
import { letter } from '../support/letter';
import { isRinged, placeOf, pointAt, pressMark, someMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { pause, until } from '../support/until';

/** Longer than dwell (500 ms) and grace (300 ms) together: what has not happened by then does not happen. */
const longEnoughMs = 1200;

/** A number that the page's own script counts up. */
const counted = (page: Page, what: 'escapes' | 'presses' | 'keys') =>
  page.evaluate((name) => (globalThis as unknown as Record<string, number>)[name], what);

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);

describe.each(browsers)('the card in %s', (name) => {
  const stage = setStage(name, 'test');

  describe('by pointer', () => {
    test('rest on a name: after a while its card is there, and focus stays where it was', async () => {
      const page = await stage.open(letter);
      await page.focus('#before');
      await pointAt(page, 'ketamine infusions');
      const card = await openCard(page);
      expect(await titleOf(card)).toBe('Ketamine infusion');
      expect(await textOf(card)).toMatch(/Pros.*Cons/i);
      expect(await focused(page)).toBe('before');
    });

    test('passing over names opens nothing', async () => {
      const page = await stage.open(letter);
      const { x, y } = await placeOf(page, 'ketamine infusions');
      await page.mouse.move(1, y, { steps: 2 });
      await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.move(x + 300, y + 300, { steps: 10 });
      await pause(longEnoughMs);
      expect(await findCard(page)).toBeUndefined();
    });

    test('A3: left alone for 8 s (the standard says 60), with the pointer on the name, it is still there', async () => {
      const page = await stage.open(letter);
      await pointAt(page, 'ketamine infusions');
      await openCard(page);
      await pause(8000);
      expect(await findCard(page)).toBeDefined();
    });

    test('A2: the pointer can go onto the card and rest there, here for 3 s of the standard’s 10; away from both it closes', async () => {
      const page = await stage.open(letter);
      await pointAt(page, 'ketamine infusions');
      const card = await openCard(page);
      const box = await card.boundingBox();
      if (!box) throw new Error('the card has no box');
      await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 200), { steps: 20 });
      await pause(3000);
      expect(await findCard(page)).toBeDefined();
      await page.mouse.move(5, 5, { steps: 5 });
      await noCard(page);
    });

    test('A1: Escape closes it, opened by pointer or key; for 2 s, until the pointer leaves and comes back, it stays closed', async () => {
      const page = await stage.open(letter);
      const closeByEscape = async () => {
        await openCard(page);
        await page.keyboard.press('Escape');
        await noCard(page);
        await pause(2000);
        expect(await findCard(page)).toBeUndefined();
      };
      await pointAt(page, 'ketamine infusions');
      await closeByEscape();
      await page.mouse.move(5, 5, { steps: 5 });
      await pointAt(page, 'ketamine infusions');
      await closeByEscape();
      const backstage = await stage.backstage(page);
      await backstage.send(await backstage.tabOf(page.url()), { type: 'command', command: 'open-card' });
      await closeByEscape();
    });

    test('another name takes its place: there is never more than one', async () => {
      const page = await stage.open(letter);
      await pressMark(page, 'ketamine infusions');
      await openCard(page);
      await pressMark(page, 'Spravato');
      await until('the other card', async () => {
        const card = await findCard(page);
        return card && /Esketamine/.test(await titleOf(card));
      });
      expect(await page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length)).toBe(1);
    });

    test('A23: a name inside a link shows its card on rest and leaves the click to the link', async () => {
      const page = await stage.open(letter);
      await pointAt(page, 'Zoloft');
      const card = await openCard(page);
      expect(await textOf(card)).toMatch(/Zoloft is a brand of sertraline/);
      await page.keyboard.press('Escape');
      await noCard(page);
      await pressMark(page, 'Zoloft');
      await until('the link to be followed', () => page.url().endsWith('#there'));
    });
  });

  describe('by press', () => {
    test('A19: a click opens it and brings focus to its title', async () => {
      const page = await stage.open(letter);
      await pressMark(page, 'ketamine infusions');
      const card = await openCard(page);
      await until('focus in the card', () => hasFocus(card));
    });

    test('a tap opens it', async () => {
      const page = await stage.open(letter);
      const { x, y } = await placeOf(page, 'PTSD');
      await page.touchscreen.tap(x, y);
      expect(await titleOf(await openCard(page))).toMatch(/PTSD/);
    });

    test('it stays when the pointer goes away; a press outside closes it and reaches the page', async () => {
      const page = await stage.open(letter);
      await pressMark(page, 'ketamine infusions');
      await openCard(page);
      await page.mouse.move(5, 400, { steps: 5 });
      await pause(longEnoughMs);
      expect(await findCard(page)).toBeDefined();
      const presses = (await counted(page, 'presses')) ?? 0;
      await page.mouse.click(5, 5);
      await noCard(page);
      expect(await counted(page, 'presses')).toBe(presses + 1);
    });

    test('its close button closes it and gives focus back to the page', async () => {
      const page = await stage.open(letter);
      await page.focus('#before');
      await pressMark(page, 'ketamine infusions');
      const card = await openCard(page);
      await pressIn(card, 'Close');
      await noCard(page);
      expect(await page.evaluate(() => document.hasFocus())).toBe(true);
      expect(await page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length)).toBe(0);
    });

    test('what happens in the card is not heard by the page', async () => {
      const page = await stage.open(letter);
      await pressMark(page, 'ketamine infusions');
      const card = await openCard(page);
      await until('focus in the card', () => hasFocus(card));
      const before = [await counted(page, 'keys'), await counted(page, 'presses')];
      await page.keyboard.press('Tab');
      await page.keyboard.press('a');
      const box = await card.boundingBox();
      if (box) await page.mouse.click(box.x + 40, box.y + 20);
      expect([await counted(page, 'keys'), await counted(page, 'presses')]).toEqual(before);
    });
  });

  describe('by keyboard', () => {
    test('A4, A5: next name, its card, out again: focus is where it was', async () => {
      const page = await stage.open(letter);
      await someMarks(page);
      const backstage = await stage.backstage(page);
      const tab = await backstage.tabOf(page.url());
      await page.focus('#before');
      await backstage.send(tab, { type: 'command', command: 'next-name' });
      await until('the ring', () => isRinged(page));
      expect(await focused(page)).toBe('before');
      await backstage.send(tab, { type: 'command', command: 'open-card' });
      const card = await openCard(page);
      await until('focus in the card', () => hasFocus(card));
      expect(await titleOf(card)).toBe('Ketamine infusion');
      await page.keyboard.press('Escape');
      await noCard(page);
      expect(await focused(page)).toBe('before');
    });

    test('A24: Escape is the page’s own, except while a card is open', async () => {
      const page = await stage.open(letter);
      await pressMark(page, 'ketamine infusions');
      await openCard(page);
      await page.keyboard.press('Escape');
      await noCard(page);
      expect(await counted(page, 'escapes')).toBe(0);
      await page.keyboard.press('Escape');
      expect(await counted(page, 'escapes')).toBe(1);
    });

    test('A5: Tab goes through the card’s controls and on, without a trap', async () => {
      const page = await stage.open(letter);
      await pressMark(page, 'PTSD');
      const card = await openCard(page);
      await until('focus in the card', () => hasFocus(card));
      const stops = await card.evaluate(
        (dialog) => dialog.querySelectorAll('a[href], button, summary, [tabindex="0"]').length,
      );
      for (let presses = 0; presses <= stops + 1 && (await hasFocus(card)); presses++) await page.keyboard.press('Tab');
      expect(await hasFocus(card)).toBe(false);
    });
  });
});
