import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findCard, hasFocus, noCard, openCard, pressIn, textOf, titleOf } from '../support/card';
import { letter } from '../support/letter';
import { placeOf, pointAt, pressMark, settledMarks, someMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { pause, until } from '../support/until';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);

/** Whatever of ours is shown, be it a card or what comes in its place. */
async function ours(page: Page, selector: string): Promise<ElementHandle<Element> | undefined> {
  const handle = await page.evaluateHandle((wanted) => {
    for (const host of document.querySelectorAll('html > div, dialog > div')) {
      const found = host.shadowRoot?.querySelector(wanted);
      if (found?.checkVisibility()) return found;
    }
    return undefined;
  }, selector);
  return (handle.asElement() as ElementHandle<Element> | null) ?? undefined;
}

describe.each(browsers)('the ways to a card and away from it in %s', (name) => {
  const stage = setStage(name, 'test');

  test('A2: to each corner of the card in 20 steps over 400 ms it stays', async () => {
    const page = await stage.open(letter);
    for (const corner of ['left top', 'right top', 'right bottom', 'left bottom']) {
      const from = await pointAt(page, 'ketamine infusions');
      const box = await (await openCard(page)).boundingBox();
      if (!box) throw new Error('the card has no box');
      const x = corner.startsWith('left') ? box.x + 4 : box.x + box.width - 4;
      const y = corner.endsWith('top') ? box.y + 4 : box.y + box.height - 4;
      for (let at = 1; at <= 20; at++) {
        await page.mouse.move(from.x + ((x - from.x) * at) / 20, from.y + ((y - from.y) * at) / 20);
        await pause(20);
      }
      await pause(500);
      expect(await findCard(page), corner).toBeDefined();
      await page.mouse.move(1270, 450);
      await noCard(page);
    }
  });

  test('A3: a card that has focus stays when the pointer goes away', async () => {
    const page = await stage.open(letter);
    await pointAt(page, 'ketamine infusions');
    await pressIn(await openCard(page), 'Report an error');
    await page.mouse.move(1200, 20, { steps: 5 });
    await pause(900);
    expect(await findCard(page)).toBeDefined();
  });

  test('a press in the card’s first 250 ms was meant for what lay there before', async () => {
    const page = await stage.open(letter);
    await page.evaluate(() => {
      const press = (root: ShadowRoot) => {
        const close = root.querySelector('[aria-label=Close]');
        const one = { bubbles: true, cancelable: true, composed: true, detail: 1 };
        close?.dispatchEvent(new PointerEvent('pointerdown', one));
        close?.dispatchEvent(new MouseEvent('click', one));
        return close !== null;
      };
      const watch = new MutationObserver(() => {
        const root = document.querySelector('html > div')?.shadowRoot;
        if (!root || !press(root)) return;
        watch.disconnect();
        setTimeout(press, 400, root);
        document.body.dataset.pressed = String(document.querySelector('html > div') !== null);
      });
      watch.observe(document.documentElement, { childList: true });
    });
    await pressMark(page, 'ketamine infusions');
    expect(await until('an early press', () => page.evaluate(() => document.body.dataset.pressed))).toBe('true');
    await noCard(page);
  });

  test('A23: on touch a name in a link keeps its tap, and a small control beside it opens the card', async () => {
    const page = await stage.open('<!doctype html><p>She asked about <a href="#nowhere">Zoloft</a> again.</p>');
    const { x, y } = await placeOf(page, 'Zoloft');
    await page.touchscreen.tap(x, y);
    await until('the link to be followed', () => page.url().endsWith('#nowhere'));
    const offer = await until('the control', () => ours(page, '.offer'));
    await offer.evaluate((button) => (button as HTMLElement).focus());
    await page.keyboard.press('Enter');
    expect(await textOf(await openCard(page))).toMatch(/Zoloft is a brand of sertraline/);
  });

  test('A4, A22: the list of names leads to each card by keys alone, and back to where focus was', async () => {
    const page = await stage.open(letter);
    await someMarks(page);
    const backstage = await stage.backstage(page);
    const tab = await backstage.tabOf(page.url());
    await page.focus('#before');
    await backstage.send(tab, { type: 'command', command: 'list-names' });
    const list = await openCard(page);
    expect(await titleOf(list)).toBe('Names on this page');
    await until('focus in the list', () => hasFocus(list));
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    const card = await until('the card', async () => {
      const open = await findCard(page);
      return open && (await titleOf(open)) !== 'Names on this page' ? open : undefined;
    });
    expect(await textOf(card)).toMatch(/Zoloft is a brand of sertraline/);
    await until('focus in the card', () => hasFocus(card));
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await focused(page)).toBe('before');
  });

  test('A7: the ring is drawn around the name, and the place is said', async () => {
    const page = await stage.open(letter);
    await someMarks(page);
    const backstage = await stage.backstage(page);
    await backstage.send(await backstage.tabOf(page.url()), { type: 'command', command: 'next-name' });
    await until('the ring around the name', async () => {
      const name = await placeOf(page, 'ketamine infusions');
      const drawn = await ours(page, '.ring');
      const middle = await drawn?.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return (left + right) / 2;
      });
      return Math.abs((middle ?? 0) - name.x) < 4;
    });
    await until('the words', async () => {
      const status = await ours(page, '.ring-layer [role=status]');
      return status?.evaluate((element) => /^ketamine infusions, name 1 of \d+$/.test(element.textContent ?? ''));
    });
    await page.mouse.click(5, 5);
    await until('the ring to go', async () => !(await ours(page, '.ring')));
  });

  test('names in the card lead on, and Back leads back', async () => {
    const page = await stage.open(letter);
    await pressMark(page, 'dissociation');
    const card = await openCard(page);
    const first = await titleOf(card);
    const link = await until('a name', () => card.$('.name, .entry-links button'));
    await pause(300);
    await link.click();
    await until('another card', async () => (await titleOf(await openCard(page))) !== first);
    await pressIn(await openCard(page), 'Back');
    await until('the first card', async () => (await titleOf(await openCard(page))) === first);
  });

  test('"Not this meaning here" can be taken back within the card’s place, by keyboard', async () => {
    const page = await stage.open(letter);
    const before = await someMarks(page);
    expect(before).toContain('ketamine infusions');
    await pressMark(page, 'ketamine infusions');
    await pressIn(await openCard(page), 'Not this meaning here');
    await until('the way back', () => ours(page, '.undo'));
    await until('the name unmarked', async () => !(await someMarks(page)).includes('ketamine infusions'));
    await page.keyboard.press('Enter');
    await until('the name marked', async () => (await someMarks(page)).includes('ketamine infusions'));
    await until('the bar to go', async () => !(await ours(page, '.undo')));
  });

  test('"Off for today" silences the page; Undo brings all marks back; Escape leaves it', async () => {
    const page = await stage.open(letter);
    const before = await settledMarks(page);
    await pressMark(page, 'PTSD');
    await pressIn(await openCard(page), 'Off for today');
    await waitForMarks(page, []);
    await until('the way back', () => ours(page, '.undo'));
    await page.keyboard.press('Enter');
    await waitForMarks(page, before);
    await pressMark(page, 'PTSD');
    await pressIn(await openCard(page), 'Off for today');
    await until('the way back', () => ours(page, '.undo'));
    await page.keyboard.press('Escape');
    await until('the bar to go', async () => !(await ours(page, '.undo')));
    expect(await page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length)).toBe(0);
    const backstage = await stage.backstage(page);
    await backstage.store({ settings: {} });
  });
});
