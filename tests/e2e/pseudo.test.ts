/** In a language that nobody speaks: every sentence comes from the locale file, and longer ones fit. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { readPack } from '../../knowledge/load';
import { openCard } from '../support/card';
import { pressMark, waitForMarks } from '../support/marks';
import { setStage } from '../support/stage';
import { until } from '../support/until';

/** Everything that the knowledge base says, as one text: what is English on purpose. */
const said = allStrings(readPack()).join('\n').toLowerCase();

const pages = [
  'options.html',
  'welcome.html',
  'look-up.html#near=ssris/sertraline+cbt',
  'popup.html',
  'compare.html#condition=depression&treatments=cbt+ketamine-infusion',
];

describe('the pseudo-language', () => {
  const stage = setStage('chromium', 'pseudo');

  test.each(pages)('%s says nothing that is written into the code', async (path) => {
    const page = await open(path);
    expect(await foreign(page)).toEqual([]);
  });

  test.each(pages)('A10: %s fits 320 pixels, from left to right and from right to left', async (path) => {
    const page = await open(path);
    await page.setViewport({ width: 320, height: 700 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      for (const element of document.querySelectorAll<HTMLElement>('.evenhand')) element.style.direction = 'rtl';
    });
    expect(await width()).toBeLessThanOrEqual(320);
  });

  test('a card says nothing that is written into the code', async () => {
    const page = await stage.open('<!doctype html><p>About ketamine infusions.');
    await waitForMarks(page, ['ketamine infusions']);
    await pressMark(page, 'ketamine infusions');
    const card = await openCard(page);
    const texts = await card.evaluate((dialog) => {
      const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode())
        if (walker.currentNode.parentElement?.checkVisibility()) found.push(walker.currentNode.nodeValue ?? '');
      return found;
    });
    expect(texts.filter(isForeign)).toEqual([]);
  });

  async function open(path: string): Promise<Page> {
    const page = await stage.extensionPage(path);
    await until('its words', () => page.evaluate(() => document.body.textContent?.includes('⟦') === true));
    if (path.startsWith('compare')) await until('the table', () => page.$('table'));
    return page;
  }
});

/** Texts that people see on this page and that neither the locale file nor the knowledge base holds. */
async function foreign(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (parentElement?.checkVisibility() && !parentElement.closest('script, style, kbd')) found.push(nodeValue ?? '');
    }
    return found;
  });
  return [...new Set(texts.filter(isForeign))];
}

/** Without letters there is nothing to translate; the product's name stays as it is. */
function isForeign(text: string): boolean {
  const plain = text.trim();
  if (!/\p{L}{2}/u.test(plain) || /[⟦⟧]/.test(plain) || plain === 'Evenhand') return false;
  return !said.includes(plain.toLowerCase());
}

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allStrings) : [];
}
