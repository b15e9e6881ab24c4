import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../knowledge/load';
import { tabShowing } from '../support/browsers';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

const { conditions, dimensions } = loadPack();
const choice = 'condition=depression&treatments=cbt+ketamine-infusion+no-treatment+ssris';

const onPaper = [
  choice,
  'condition=treatment-resistant-depression&treatments=ect+esketamine+ketamine-infusion+no-treatment',
  'condition=chronic-pain&treatments=exercise+no-treatment+nsaids+opioids',
];

describe.each(browsers)('the comparison in %s', (name) => {
  const stage = setStage(name, 'test');

  async function open(path: string, wait = 'table'): Promise<Page> {
    const page = await stage.extensionPage(path);
    await until(wait, () => page.$(wait));
    return page;
  }

  test('A4: by keyboard alone a row is marked, comes first, and stands on the sheet', async () => {
    const page = await open(`compare.html#${choice}`);
    await focusOn(page, '[data-place="row/very/cost"]');
    await page.keyboard.press('Enter');
    await until('the row to be first', async () => (await questions(page))[0] === questionOf('cost'));
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.place)).toBe('row/very/cost');
    await focusOn(page, '.decide button');
    await page.keyboard.press('Enter');
    await until('the sheet', () => page.$('.paper'));
    expect(await page.$$eval('.paper tbody th b', (heads) => heads.map(({ textContent }) => textContent))).toContain(
      questionOf('cost'),
    );
  });

  test('V15: marks reach another page while the browser runs, and storage only when asked', async () => {
    const page = await open(`compare.html#${choice}`);
    const backstage = await stage.backstage();
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-place="weigh/somewhat/onset"]')?.click());
    await until('the mark', async () => (await questions(page)).includes(questionOf('onset')));
    const other = await open(`sidepanel.html#${choice}`);
    await until('the mark in the other page', () => other.$('[data-place="row/somewhat/onset"][aria-pressed=true]'));
    expect(await backstage.storage()).not.toHaveProperty('arrangement');
    await pressText(page, '.keeping button', 'Keep them');
    await until('the marks in storage', async () => 'arrangement' in (await backstage.storage()));
    await pressText(page, '.keeping button', 'Erase');
    await until('the marks to go', async () => !('arrangement' in (await backstage.storage())));
    await until('the mark to go from the other page', async () => !(await other.$('.ask [aria-pressed=true]')));
  });

  test('the address follows the choice, and holds entry ids alone', async () => {
    const page = await open(`compare.html#${choice}`);
    await pressText(page, '.taken button', 'CBT');
    await until('the address', async () => !(await page.evaluate(() => location.hash)).includes('cbt'));
    const hash = await page.evaluate(() => location.hash);
    expect(Object.fromEntries(new URLSearchParams(hash.slice(1)))).toEqual({
      condition: 'depression',
      treatments: 'ketamine-infusion no-treatment ssris',
    });
    await page.evaluate(() => {
      location.hash = '#condition=ptsd&treatments=ssris+no-treatment';
    });
    await until(
      'the other condition',
      async () => (await headline(page)) === conditions.find(({ id }) => id === 'ptsd')?.decision.question,
    );
  });

  test.each([
    ['compare.html', 'an old address', '#condition=depression&treatments=cbt+butter', /no entry here: butter/],
    ['compare.html', 'a treatment of another condition', '#condition=ptsd&treatments=cbt+opioids', /Opioids\./],
    ['compare.html', 'an unknown condition', '#condition=bread', /no entry for “bread”/],
    ['sidepanel.html', 'an unknown condition', '#condition=bread', /no entry for “bread”/],
    ['compare.html', 'nothing', '', /No option is chosen/],
    ['sidepanel.html', 'nothing', '', /No option is chosen/],
  ])('%s: %s is explained, and one can go on from there', async (path, _what, hash, words) => {
    const page = await open(`${path}${hash}`, '.empty');
    await until('the sentence', async () =>
      words.test(await page.$$eval('.empty', (all) => all.map((one) => one.textContent).join(' '))),
    );
    expect(await page.$('select')).not.toBeNull();
  });

  test('A10: beside a page, 320 pixels wide, nothing scrolls sideways, at 200 % text neither', async () => {
    const page = await open(`sidepanel.html#${choice}`);
    await page.setViewport({ width: 320, height: 700 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    await page.setViewport({ width: 640, height: 700 });
    await page.addStyleTag({ content: '.evenhand { font-size: 200% !important }' });
    expect(await width()).toBeLessThanOrEqual(640);
  });

  test('no more options are taken in than fit beside a page, and it says so', async () => {
    const page = await open(`sidepanel.html#${choice}`);
    await page.$eval('.add', (list) => list.setAttribute('open', ''));
    expect(await page.$$eval('.chip input:enabled', (ticks) => ticks.length)).toBe(4);
    expect(await page.$eval('.chips .hint', (hint) => hint.textContent)).toMatch(/^4 options fit here/);
    await pressText(page, '.taken button', 'CBT');
    await until(
      'room for others',
      async () => (await page.$$eval('.chip input:disabled', (ticks) => ticks.length)) === 0,
    );
  });

  test('from the popup it opens beside the page, with the same choice', async () => {
    const popup = await open('popup.html', '.add');
    await popup.click('.chip input');
    await until('the table', () => popup.$('table'));
    // A press of a real pointer: browsers open the place beside the page for nothing less.
    await popup.click('.elsewhere-bar button');
    await until('the panel', async () => {
      if (name === 'chromium') return stage.browser.browser.targets().some((target) => isPanel(target.url()));
      return isPanel(await popup.evaluate(openSidebar));
    });
  });

  test('printing from beside a page opens the sheet in a tab', async () => {
    const page = await open(`sidepanel.html#${choice}&sheet=1`, '.paper');
    await pressText(page, '.sheet-tools button', 'Print');
    const tab = await tabShowing(stage.browser, 'compare.html#');
    await until('the sheet', () => tab.$('.paper'));
    expect(await tab.evaluate(() => location.hash)).toContain('treatments=cbt+ketamine-infusion+no-treatment+ssris');
    await tab.close();
  });
});

describe('on paper, in Chromium', () => {
  const stage = setStage('chromium', 'test');

  async function printed(path: string, ticks: readonly string[] = []): Promise<{ pages: number; page: Page }> {
    const page = await stage.extensionPage(path);
    await until('the sheet', () => page.$(path.includes('sheet=1') ? '.paper' : '.comparison table'));
    for (const tick of ticks) await pressText(page, '.sheet-tools label', tick);
    const pdf = Buffer.from(await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    return { pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, page };
  }

  test.each(['condition=chronic-pain&treatments=opioids+no-treatment', ...onPaper])(
    'the sheet of %s takes one or two pages',
    async (which) => {
      const { pages } = await printed(`compare.html#${which}&sheet=1`);
      expect([1, 2]).toContain(pages);
    },
  );

  test('with as many rows marked as there are, still two', async () => {
    const page = await stage.extensionPage(`compare.html#${choice}`);
    await until('the table', () => page.$('table'));
    await page.evaluate(async () => {
      const pause = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-place^="weigh/very"]')) {
        document.querySelector<HTMLElement>(`[data-place="${dataset.place}"]`)?.click();
        await pause();
      }
    });
    const { pages, page: sheet } = await printed(`compare.html#${choice}&sheet=1`);
    expect([1, 2]).toContain(pages);
    expect(await sheet.$eval('.paper', ({ textContent }) => textContent)).toContain('Also marked');
  });

  test.each(onPaper)(
    'L11: the large print of %s, for a carer too, takes four pages at most, at 16 points or more',
    async (which) => {
      for (const ticks of [['Large print'], ['Large print', 'For someone I care for']]) {
        const { pages, page } = await printed(`compare.html#${which}&sheet=1`, ticks);
        expect(pages).toBeLessThanOrEqual(4);
        await page.emulateMediaType('print');
        expect(await page.$eval('.paper', smallestText)).toBeGreaterThanOrEqual(16);
      }
    },
  );

  test.each(onPaper)('the comparison of %s takes eight pages at most', async (which) => {
    const { pages } = await printed(`compare.html#${which}`);
    expect(pages).toBeLessThanOrEqual(8);
  });

  test('of the comparison, options, open rows, figures and sources are printed; what is pressed is not', async () => {
    const page = await stage.extensionPage(`compare.html#${choice}`);
    await until('the table', () => page.$('.comparison table'));
    await pressText(page, '.question', questionOf('pregnancy'));
    await page.emulateMediaType('print');
    const isShown = (selector: string) => page.$$eval(selector, (all) => all.some((one) => one.checkVisibility()));
    for (const shown of ['.option', '.question', '.answer', '.outcome', '.certainty', '.all-sources .source-by']) {
      expect([shown, await isShown(shown)]).toEqual([shown, true]);
    }
    for (const hidden of ['.masthead', '.compare-bar', '.steps', '.tools-bar', '.weights', '.decide', '.evidence li']) {
      expect([hidden, await isShown(hidden)]).toEqual([hidden, false]);
    }
    const rows = await page.$$eval('.question', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.textContent),
    );
    expect(rows).not.toContain(questionOf('pregnancy'));
    expect(rows).toHaveLength(dimensions.length - 1);
  });

  test('only the sheet is printed', async () => {
    const { page } = await printed(`compare.html#${choice}&sheet=1`);
    await page.emulateMediaType('print');
    expect(
      await page.$$eval('.masthead, .compare-bar, .sheet-tools', (parts) =>
        parts.map((part) => part.checkVisibility()),
      ),
    ).toEqual([false, false, false]);
  });

  test('the saved file opens by itself and says the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-'));
    try {
      const page = await stage.extensionPage(`compare.html#${choice}&sheet=1`);
      await until('the sheet', () => page.$('.paper'));
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await pressText(page, '.sheet-tools button', 'Save');
      const file = await until('the file', () => readdirSync(folder).find((one) => one.endsWith('.html')));
      expect(existsSync(join(folder, file))).toBe(true);
      const html = readFileSync(join(folder, file), 'utf8');
      const copy = await stage.open(html);
      expect(await copy.$eval('.paper', ({ textContent }) => textContent)).toBe(
        await page.$eval('.paper', ({ textContent }) => textContent),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** In points. Runs in a page. */
function smallestText(root: Element): number {
  const sizes = [...root.querySelectorAll('*')]
    .filter(
      (one) =>
        one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75)
    .map((points) => Math.round(points * 100) / 100);
  return Math.min(...sizes);
}

const isPanel = (address: string) => /sidepanel\.html#condition=depression&treatments=\w+/.test(address);

/** The address of the sidebar, once it is open. Runs in a page of the extension in Firefox. */
async function openSidebar(): Promise<string> {
  const { sidebarAction } = (globalThis as unknown as { browser: { sidebarAction: Sidebar } }).browser;
  return (await sidebarAction.isOpen({})) ? sidebarAction.getPanel({}) : '';
}

interface Sidebar {
  isOpen(details: object): Promise<boolean>;
  getPanel(details: object): Promise<string>;
}

const questionOf = (id: string) => dimensions.find((dimension) => dimension.id === id)?.question ?? id;

const questions = (page: Page) =>
  page.$$eval('tbody .question', (all) => all.map(({ textContent }) => textContent ?? ''));

const headline = (page: Page) => page.$eval('.comparison h2', ({ textContent }) => textContent ?? '');

const focusOn = (page: Page, selector: string) => page.$eval(selector, (element) => (element as HTMLElement).focus());

async function pressText(page: Page, selector: string, text: string): Promise<void> {
  await until(`a ${selector} that says ${text}`, () =>
    page.$$eval(
      selector,
      (all, wanted) => {
        const found = all.find((one) => one.textContent?.includes(wanted)) as HTMLElement | undefined;
        found?.click();
        return found !== undefined;
      },
      text,
    ),
  );
}
