/** Read from right to left: an interface in such a language, and an English card in such a page. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openCard } from '../support/card';
import { pressMark, readMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

const letter = '<!doctype html><p>About ketamine infusions.';

describe.each(browsers)('an interface from right to left in %s', (name) => {
  const stage = setStage(name, 'pseudoRtl');

  test.each([320, 1000])(
    'the card is mirrored, its English is not, and all is in view at %i pixels (A10)',
    async (width) => {
      const page = await stage.open(letter);
      await page.setViewport({ width, height: 800 });
      const card = await cardOf(page, 'ketamine infusions');
      await card.$eval('.more', (fold) => fold.setAttribute('open', ''));
      expect(await directionOf(card)).toBe('rtl');
      expect(await overflow(card)).toBe(0);
      expect(await isInView(card)).toBe(true);
      expect(await middle(card, '.side-pros')).toBeGreaterThan(await middle(card, '.side-cons'));
      expect(await middle(card, 'h2')).toBeGreaterThan(await middle(card, '.tool'));
      expect(await directionOf(await find(card, '.warning p'))).toBe('ltr');
      expect(await directionOf(await find(card, '.point b'))).toBe('ltr');
    },
  );

  test('the comparison is mirrored: questions, pictures and times begin at the right', async () => {
    const page = await stage.extensionPage(
      'compare.html#condition=depression&treatments=cbt+ketamine-infusion+no-treatment+ssris',
    );
    await until('the table', () => page.$('table'));
    await page.setViewport({ width: 1200, height: 900 });
    const body = await find(page, '.evenhand');
    const pictures = await until('pictures side by side', async () => {
      for (const both of await page.$$('.pictures')) if ((await both.$$('.array')).length === 2) return both;
      return undefined;
    });
    expect(await middle(body, 'tbody th')).toBeGreaterThan(await middle(body, 'tbody td'));
    expect(await middle(body, '.masthead h1')).toBeGreaterThan(await middle(body, '.masthead button'));
    expect(await middle(pictures, '.array')).toBeGreaterThan(await middle(pictures, '.array + .array'));
    expect(await mirrored(pictures)).toBe(true);
    const [hour, year] = await page.$eval('.axis', (axis) =>
      [axis.firstElementChild, axis.lastElementChild].map((tick) => tick?.getBoundingClientRect().x ?? 0),
    );
    expect(hour).toBeGreaterThan(year ?? 0);
  });

  test.each(['compare.html#condition=depression&treatments=cbt+ssris', 'popup.html', 'options.html', 'welcome.html'])(
    'A10: %s does not scroll sideways at 320 pixels',
    async (path) => {
      const page = await stage.extensionPage(path);
      await page.setViewport({ width: 320, height: 700 });
      await until('its words', () => page.$('.evenhand'));
      if (path.startsWith('compare')) await until('the table', () => page.$('table'));
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      // What hangs over the left edge cannot be scrolled to, and would not count above.
      expect(await page.$eval('.evenhand', hangingOver)).toEqual([]);
    },
  );
});

describe.each(browsers)('an English card in a page from right to left in %s', (name) => {
  const stage = setStage(name, 'test');

  test.each([320, 1000])('is read as ever, and in view at %i pixels', async (width) => {
    const page = await stage.open('<!doctype html><html dir="rtl" lang="ar"><p>سألت عن <bdi>Zoloft</bdi> أمس.</html>');
    await page.setViewport({ width, height: 800 });
    await waitForMarks(page, ['Zoloft']);
    await pressMark(page, 'Zoloft');
    const card = await openCard(page);
    expect(await directionOf(card)).toBe('ltr');
    expect(await isInView(card)).toBe(true);
    expect(await overflow(card)).toBe(0);
    expect(await middle(card, '.side-pros')).toBeLessThan(await middle(card, '.side-cons'));
  });
});

async function cardOf(page: Page, name: string): Promise<ElementHandle<Element>> {
  await until('the mark', async () => (await readMarks(page)).includes(name));
  await pressMark(page, name);
  return openCard(page);
}

function find(place: Page | ElementHandle<Element>, selector: string): Promise<ElementHandle<Element>> {
  return until(selector, () => place.$(selector));
}

const directionOf = (element: ElementHandle<Element>) => element.evaluate((one) => getComputedStyle(one).direction);

/** How far it can be scrolled sideways. */
const overflow = (element: ElementHandle<Element>) => element.evaluate((one) => one.scrollWidth - one.clientWidth);

const isInView = (element: ElementHandle<Element>) =>
  element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });

/** The middle of the first match, from left to right. */
const middle = (element: ElementHandle<Element>, selector: string) =>
  element.$eval(selector, (one) => {
    const { left, right } = one.getBoundingClientRect();
    return (left + right) / 2;
  });

/** Whether the filled icons of a picture begin at its right. */
const mirrored = (element: ElementHandle<Element>) =>
  element.$eval('.array', (array) => new DOMMatrix(getComputedStyle(array).transform).a === -1);

function hangingOver(root: Element): string[] {
  return [...root.querySelectorAll('*')]
    .filter((one) => one.checkVisibility() && !one.closest('.unseen, .table-scroll, .switch input'))
    .filter((one) => one.getBoundingClientRect().left < -1 || one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 80));
}
