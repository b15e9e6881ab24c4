import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

describe.each(browsers)('looking up in the popup of %s', (name) => {
  const stage = setStage(name, 'test');

  /** Types into the field and waits for the list. */
  async function lookUp(typed: string, path = 'popup.html'): Promise<Page> {
    const popup = await stage.extensionPage(path);
    const field = await until('the field', () => popup.$('[role=combobox]'));
    await field.focus();
    await popup.keyboard.type(typed);
    await until('the list', () => popup.$('[role=listbox]:not([hidden]) [role=option]'));
    return popup;
  }

  test.each([
    ['Zoloft', 'Zoloft'],
    ['sertralin', 'sertraline'],
    ['ketmaine infusion', 'ketamine infusion'],
    ['cogntive behaviour', 'cognitive behav'],
    ['tolerence', 'tolerance'],
  ])('slips of the pen are forgiven: %s', async (typed, met) => {
    const popup = await lookUp(typed);
    await until(`${met} in the list`, async () =>
      (await popup.$eval('[role=listbox]', (list) => list.textContent ?? '')).toLowerCase().includes(met.toLowerCase()),
    );
  });

  test('over a page that is no site, a card offers no silence on it; over a site it does', async () => {
    const buttons = async (popup: Page) => {
      await popup.keyboard.press('Enter');
      await until('the card', () => popup.$('.looked-up [role=dialog]'));
      return popup.$$eval('.silence button', (all) => all.map((button) => button.textContent));
    };
    expect(await buttons(await lookUp('zoloft'))).toEqual(['Settings']);
    const page = await stage.open('<!doctype html><p>No names.');
    const backstage = await stage.backstage(page);
    const tab = await backstage.tabOf(page.url());
    expect(await buttons(await lookUp('zoloft', `popup.html?tab=${tab}`))).toEqual([
      'Off on this site',
      'Off for today',
      'Settings',
    ]);
  });

  test('by keyboard alone: type, choose, open the card, go on to another, back, and close', async () => {
    const popup = await lookUp('zoloft');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await until('the card', () => popup.$('.looked-up [role=dialog]'));
    expect(await titleOf(popup)).toBe('SSRIs');
    expect(await popup.$eval('.looked-up .kind', (kind) => kind.textContent)).toContain(
      'Zoloft is a brand of sertraline',
    );
    // Focus moves once the card has been drawn.
    await until('focus on the title', () => popup.evaluate(() => document.activeElement?.localName === 'h2'));
    await popup.$eval('.looked-up [aria-label=Close]', (button) => (button as HTMLElement).focus());
    await popup.keyboard.press('Enter');
    await until('the card to close', async () => (await popup.$('.looked-up')) === null);
    await until('focus on the search', () =>
      popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'),
    );
  });

  test('the card leads to the comparison in the same popup', async () => {
    const popup = await lookUp('ketamine infusion');
    await popup.keyboard.press('Enter');
    await until('the card', () => popup.$('.looked-up [role=dialog]'));
    await popup.$$eval('.looked-up button.go', (buttons) => (buttons[0] as HTMLElement).click());
    await until('the comparison', async () =>
      (await popup.$$eval('table th[scope=col]', (cells) => cells.map((cell) => cell.textContent).join())).includes(
        'Ketamine infusion',
      ),
    );
  });

  test('A10: 320 pixels wide, neither list nor card scrolls sideways', async () => {
    const popup = await lookUp('ketamine');
    await popup.setViewport({ width: 320, height: 600 });
    const width = () => popup.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    await popup.keyboard.press('Enter');
    await until('the card', () => popup.$('.looked-up [role=dialog]'));
    expect(await width()).toBeLessThanOrEqual(320);
  });
});

const titleOf = (popup: Page) => popup.$eval('.looked-up h2', (title) => title.textContent);
