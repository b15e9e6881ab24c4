/** In a language that nobody speaks: every sentence comes from the locale file, and longer ones fit. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openCard } from '../support/card';
import { foreign, unfoldAll } from '../support/foreign';
import { pressMark, waitForMarks } from '../support/marks';
import { setStage } from '../support/stage';
import { until } from '../support/until';

const pages = [
  'options.html',
  'welcome.html',
  'look-up.html#near=ssris/sertraline+cbt',
  'popup.html',
  'compare.html#condition=depression&treatments=cbt+ketamine-infusion+ssris',
];
const names = ['ketamine infusions', 'Zoloft', 'depression', 'boxed warning'];
const letter = '<!doctype html><p>About ketamine infusions, or Zoloft, for depression.<p>They carry a boxed warning.';

describe('the pseudo-language', () => {
  const stage = setStage('chromium', 'pseudo');

  test.each(pages)('%s says nothing that is written into the code', async (path) => {
    const page = await open(path);
    await unfoldAll(await body(page));
    // The settings name the browser's regions in the reader's language.
    const regions = path === 'options.html' ? await page.$$eval('option', (all) => all.map((one) => one.text)) : [];
    expect(await foreign(await body(page), regions)).toEqual([]);
  });

  test.each(pages)('A10: %s fits 320 pixels', async (path) => {
    const page = await open(path);
    await page.setViewport({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('the comparison says nothing else when it is weighed, compared and put on paper', async () => {
    const page = await open(pages[4] ?? '');
    await page.$eval('.weighing', (fold) => fold.setAttribute('open', ''));
    for (const control of await page.$$('.weigh .weight:first-of-type')) await control.evaluate(press);
    for (const box of await page.$$('.tools-bar input')) await box.evaluate(press);
    await until('the differences', () => page.$('.facets'));
    expect(await foreign(await body(page))).toEqual([]);
    await page.$eval('.decide .go', press);
    await until('the sheet', () => page.$('.paper'));
    for (const box of await page.$$('.sheet-tools input')) await box.evaluate(press);
    expect(await foreign(await body(page))).toEqual([]);
  });

  test('the popup says nothing else about a page, nor in the card of what is looked up', async () => {
    const page = await stage.open(letter);
    await waitForMarks(page, names);
    const backstage = await stage.backstage();
    const popup = await stage.extensionPage(`popup.html?tab=${await backstage.tabOf(page.url())}`);
    await until('the list', () => popup.$('.found'));
    await popup.$eval('.this-page', (fold) => fold.setAttribute('open', ''));
    await until('what the page says', () => popup.$('.page-entry .pill'));
    await popup.$eval('.page-entry .pill', press);
    await popup.focus('[role=combobox]');
    await popup.keyboard.type('zoloft');
    await until('a hit', () => popup.$('[role=option]'));
    expect(await foreign(await body(popup))).toEqual([]);
    await popup.keyboard.press('Enter');
    await until('the card', () => popup.$('[role=dialog]'));
    await unfoldAll(await body(popup));
    expect(await foreign(await body(popup))).toEqual([]);
  });

  test.each(names)('the card of “%s” says nothing that is written into the code', async (name) => {
    const page = await stage.open(letter);
    await waitForMarks(page, names);
    await pressMark(page, name);
    const card = await openCard(page);
    await unfoldAll(card);
    expect(await foreign(card, names)).toEqual([]);
    await card.$eval('.silence button', press);
    const bar = await until('the way back', () => shown(page, '.undo'));
    expect(await foreign(bar, names)).toEqual([]);
    await bar.$eval('.go', press);
    await waitForMarks(page, names);
  });

  test('the list of names and the sentences for screen readers say nothing else', async () => {
    const page = await stage.open(letter);
    await waitForMarks(page, names);
    const backstage = await stage.backstage(page);
    const tab = await backstage.tabOf(page.url());
    await backstage.send(tab, { type: 'command', command: 'next-name' });
    const status = await until('the place', () => shown(page, '[role=status]'));
    await until('its words', () => status.evaluate((element) => element.textContent));
    expect(await foreign(status, names)).toEqual([]);
    await backstage.send(tab, { type: 'command', command: 'list-names' });
    expect(await foreign(await openCard(page), names)).toEqual([]);
  });

  test('a sentence written into the code is found, marked as English or not', async () => {
    const page = await open('welcome.html');
    const found = async (html: string) => {
      await page.evaluate((inner) => {
        document.querySelector('.evenhand')?.insertAdjacentHTML('beforeend', inner);
      }, html);
      return (await foreign(await body(page))).length;
    };
    expect(await found('')).toBe(0);
    expect(await found('<p>Not translated')).toBe(1);
    expect(await found('<p lang="en">Hard-coded and marked as a fact')).toBe(2);
    expect(await found('<p>⟦Fóúñd ⟨in the code⟩ lórém⟧')).toBe(3);
    expect(await found('<button aria-label="Press me"></button>')).toBe(4);
  });

  async function open(path: string): Promise<Page> {
    const page = await stage.extensionPage(path);
    await until('its words', () => page.evaluate(() => document.body.textContent?.includes('⟦') === true));
    if (path.startsWith('compare')) await until('the table', () => page.$('table'));
    return page;
  }
});

function press(control: Element): void {
  (control as HTMLElement).click();
}

function body(page: Page): Promise<ElementHandle<Element>> {
  return until('the page', () => page.$('.evenhand'));
}

/** An element of ours in the page, through the open shadow root of the test build. */
async function shown(page: Page, selector: string): Promise<ElementHandle<Element> | undefined> {
  const handle = await page.evaluateHandle((wanted) => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return roots.map((root) => root.querySelector(wanted)).find(Boolean);
  }, selector);
  return (handle.asElement() as ElementHandle<Element> | null) ?? undefined;
}
