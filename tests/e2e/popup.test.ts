import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../knowledge/load';
import { isRinged, readMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

const { conditions, dimensions } = loadPack();
const names = ['ketamine infusions', 'Zoloft', 'PTSD'];
const letter =
  '<!doctype html><title>Letter</title><p>From ketamine infusions or Zoloft<p style="margin-top: 150vh">to PTSD.';

describe.each(browsers)('the popup in %s', (name) => {
  const stage = setStage(name, 'test');

  /** The letter in one tab, and the popup for it in another, as the toolbar would show it. */
  async function openBoth(): Promise<{ page: Page; popup: Page }> {
    const page = await stage.open(letter);
    await waitForMarks(page, names);
    const backstage = await stage.backstage();
    const tab = await backstage.tabOf(page.url());
    const popup = await stage.extensionPage(`popup.html?tab=${tab}`);
    await until('the table', () => popup.$('table'));
    return { page, popup };
  }

  test('B1: it compares treatments in a table with every row of the knowledge base', async () => {
    const { popup } = await openBoth();
    const columns = await texts(popup, 'table th[scope=col]');
    const rows = (await texts(popup, 'table th[scope=row]')).join('\n');
    expect(columns.length).toBeGreaterThanOrEqual(2);
    for (const { question } of dimensions) expect(rows).toContain(question);
  });

  test('it lists what it found on the page and goes to the place', async () => {
    const { page, popup } = await openBoth();
    const shown = await until('the list', async () => {
      const text = await shownText(popup);
      return /Ketamine infusion/.test(text) && /PTSD/.test(text) && text;
    });
    expect(shown).toMatch(/sertraline|SSRI/i);
    // A popup lies over its page, which stays in sight: only then does it scroll.
    await page.bringToFront();
    await press(popup, 'button', /PTSD/);
    await until('the ring', () => isRinged(page));
    await until('the place to come into view', () => page.evaluate(() => scrollY > 0));
  });

  test('V18: the switch of the site silences the page without reloading it, and brings it back', async () => {
    const { page, popup } = await openBoth();
    await page.evaluate(() => Object.assign(globalThis, { stillThere: true }));
    await press(popup, '[role=switch]', /site/i);
    await waitForMarks(page, []);
    await press(popup, '[role=switch]', /site/i);
    await waitForMarks(page, names);
    expect(await page.evaluate(() => 'stillThere' in globalThis)).toBe(true);
  });

  test('V18: the switch for everywhere does the same', async () => {
    const { page, popup } = await openBoth();
    await press(popup, '[role=switch]', /everywhere/i);
    await waitForMarks(page, []);
    await press(popup, '[role=switch]', /everywhere/i);
    await waitForMarks(page, names);
  });

  test('another condition can be chosen, and its treatments are compared', async () => {
    const { popup } = await openBoth();
    const condition = conditions.find(({ id }) => id === 'chronic-pain');
    await popup.select('select', 'chronic-pain');
    await until('the other condition', async () =>
      (await shownText(popup)).includes(condition?.decision.question ?? '?'),
    );
    await popup.$eval('.add', (list) => list.setAttribute('open', ''));
    const options = await texts(popup, '.chip');
    expect(options).toHaveLength(condition?.treatments.length ?? 0);
    await (await popup.$$('.chip input'))[options.findIndex((option) => option.includes('Opioids'))]?.click();
    await until('its treatments', async () => (await texts(popup, 'table th[scope=col]')).join().includes('Opioids'));
  });

  test('B7: the treatments stand in alphabetical order', async () => {
    const { popup } = await openBoth();
    const heads = await popup.$$eval('table th[scope=col]', (cells) =>
      cells.map((cell) => (cell.firstElementChild ?? cell).textContent?.trim() ?? ''),
    );
    const options = heads.filter((head) => head !== '' && !/question/i.test(head));
    expect(options).toEqual([...options].sort((a, b) => a.localeCompare(b, 'en')));
  });

  test('A10: 320 pixels wide, it does not scroll sideways', async () => {
    const { popup } = await openBoth();
    await popup.setViewport({ width: 320, height: 600 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('on a page that cannot be read it says so and still compares', async () => {
    const backstage = await stage.backstage();
    const tab = await backstage.tabOf(await backstage.page.evaluate(() => location.href));
    const popup = await stage.extensionPage(`popup.html?tab=${tab}`);
    await until('the plain sentence', async () => /cannot|can’t|can't/i.test(await shownText(popup)));
    // B8: nothing is chosen, and whoever chooses can compare.
    expect(await popup.$('table')).toBeNull();
    await popup.click('.chip input');
    await until('the table', () => popup.$('table'));
  });

  test('on a page without a known name it says so', async () => {
    const page = await stage.open('<!doctype html><p>About bread.');
    const backstage = await stage.backstage();
    const popup = await stage.extensionPage(`popup.html?tab=${await backstage.tabOf(page.url())}`);
    await until('the plain sentence', async () => /(no|none)\b/i.test(await shownText(popup)));
    expect(await readMarks(page)).toEqual([]);
  });

  test('the comparison has an address of its own, and an unknown one is explained', async () => {
    const compare = await stage.extensionPage('compare.html#condition=depression&treatments=cbt+ketamine-infusion');
    await until('the table', () => compare.$('table'));
    expect((await texts(compare, 'table th[scope=col]')).join()).toMatch(/CBT.*Ketamine infusion/s);
    const unknown = await stage.extensionPage('compare.html#condition=bread&treatments=butter');
    await until('some words', async () => (await shownText(unknown)).length > 40);
    expect(await shownText(unknown)).not.toMatch(/undefined|Error|NaN/);
  });
});

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) =>
    elements.map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
  );

// biome-ignore lint/performance/useDomNodeTextContent: what is folded away must not count as shown.
const shownText = (page: Page) => page.evaluate(() => document.body.innerText);

/** Presses the control whose label or text matches. */
async function press(page: Page, selector: string, label: RegExp): Promise<void> {
  const handle = await page.evaluateHandle(
    (css, source, flags) => {
      const pattern = new RegExp(source, flags);
      return [...document.querySelectorAll<HTMLInputElement>(css)].find((control) =>
        pattern.test(
          `${control.getAttribute('aria-label')} ${control.labels?.[0]?.textContent} ${control.textContent}`,
        ),
      );
    },
    selector,
    label.source,
    label.flags,
  );
  const control = handle.asElement();
  if (!control) throw new Error(`no ${selector} is labelled ${label}`);
  await control.evaluate((element) => (element as HTMLElement).click());
}
