/** What a reader chose of marks: how many, and of which kind. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { MARKS } from '../../content/painters/highlight';
import type { Settings } from '../../platform/settings-shape';
import { hasFocus, noCard, openCard, pressIn, titleOf } from '../support/card';
import { readElements, readMarks, settledMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

const letter = `<!doctype html><title>Letter</title>
  <h1>About PTSD</h1><p>First Zoloft, then sertraline, then Spravato. <a href="#top">Spravato</a> for PTSD.</p>
  <h2>More</h2><section><p>Zoloft <b>and</b> Zoloft.</p></section>`;
const shown = {
  page: ['PTSD', 'Zoloft', 'Spravato'],
  section: ['PTSD', 'Zoloft', 'Spravato', 'Zoloft'],
  all: ['PTSD', 'Zoloft', 'sertraline', 'Spravato', 'Spravato', 'PTSD', 'Zoloft', 'Zoloft'],
} as const;

describe.each(browsers)('marks in %s', (name) => {
  const stage = setStage(name, 'test');

  /** The letter, with these settings, as somebody with the extension's own page at hand would have it. */
  async function openWith(settings: Partial<Settings>) {
    const backstage = await stage.backstage();
    await backstage.store({ settings });
    const page = await stage.open(letter);
    return { page, backstage };
  }

  test('without a choice the first of each name in a section is marked, and all are counted', async () => {
    const { page, backstage } = await openWith({});
    await waitForMarks(page, shown.section);
    const counts = (await backstage.found(await backstage.tabOf(page.url()))).map(({ count }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shown.all.length);
  });

  test.each(Object.entries(shown))(
    'density "%s" marks as many, and a change of it is followed',
    async (density, texts) => {
      const { page, backstage } = await openWith({ density: density as keyof typeof shown });
      await waitForMarks(page, texts);
      await backstage.store({ settings: { density: 'page', enabled: true } });
      await waitForMarks(page, shown.page);
      expect(await settledMarks(page)).toEqual(shown.page);
    },
  );

  test('A15: a mark has its line in whatever element it stands, in shadow trees as well', async () => {
    const { page } = await openWith({ density: 'all' });
    await waitForMarks(page, shown.all);
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>PTSD</p>';
    });
    await until('every line', async () => {
      const lines = await page.evaluate((name) => {
        const elements = [...document.querySelectorAll('h1, p, a, b')];
        const inShadow = document.body.lastElementChild?.shadowRoot?.querySelector('p');
        return [...elements, ...(inShadow ? [inShadow] : [])].map(
          (element) => getComputedStyle(element, `::highlight(${name})`).textDecorationLine,
        );
      }, MARKS);
      return lines.length === 6 && lines.every((line) => line === 'underline');
    });
  });

  test('the mark painter puts elements into the page, and takes them out without a trace', async () => {
    const { page: bare } = await openWith({ enabled: false });
    const [source, boxes] = [await sourceOf(bare), await boxesOf(bare)];
    const { page, backstage } = await openWith({ painter: 'mark', density: 'all' });
    await waitForElements(page, shown.all);
    expect(await readMarks(page)).toEqual([]);
    expect(largestMove(boxes, await boxesOf(page))).toBeLessThan(HARDLY);
    await backstage.store({ settings: { painter: 'mark', enabled: false } });
    await waitForElements(page, []);
    expect(await sourceOf(page)).toBe(source);
    await backstage.store({ settings: { painter: 'highlight' } });
    await waitForMarks(page, shown.section);
    expect(await sourceOf(page)).toBe(source);
  });

  test('the mark painter’s marks open their cards by pointer', async () => {
    const { page } = await openWith({ painter: 'mark' });
    await waitForElements(page, shown.section);
    const box = await (await page.$('p mark'))?.boundingBox();
    if (!box) throw new Error('the mark has no box');
    await page.mouse.move(box.x + 90, box.y + 120);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    const card = await openCard(page);
    expect(await titleOf(card)).toMatch(/SSRI/);
    await pressIn(card, 'Close');
    await noCard(page);
    await page.mouse.move(box.x + 90, box.y + 120);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await openCard(page);
  });

  test('A19, A20, A22: and by key: Tab comes to each name once, Enter opens, focus comes back', async () => {
    const { page } = await openWith({ painter: 'mark', density: 'all' });
    await waitForElements(page, shown.all);
    const stops: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await page.keyboard.press('Tab');
      stops.push(await focusedText(page));
    }
    expect(stops).toEqual(['mark PTSD', 'mark Zoloft', 'mark Spravato', 'a Spravato']);
    await page.focus('p mark');
    await page.keyboard.press('Enter');
    const card = await openCard(page);
    await until('focus in the card', () => hasFocus(card));
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await focusedText(page)).toBe('mark Zoloft');
  });

  test('the mark painter follows a page that grows, and sees its own marks as no change', async () => {
    const { page } = await openWith({ painter: 'mark', density: 'all' });
    await waitForElements(page, shown.all);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>At last Zoloft'));
    await waitForElements(page, [...shown.all, 'Zoloft']);
    const writes = await page.evaluate(async () => {
      let count = 0;
      const options = { subtree: true, childList: true, characterData: true, attributes: true };
      new MutationObserver((records) => {
        count += records.length;
      }).observe(document, options);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return count;
    });
    expect(writes).toBe(0);
  });

  test('in frames, too', async () => {
    const backstage = await stage.backstage();
    await backstage.store({ settings: { painter: 'mark' } });
    const page = await stage.open('<!doctype html><p>PTSD</p><iframe srcdoc="<p>Zoloft</p>"></iframe>');
    await waitForElements(page, ['PTSD']);
    const frame = page.frames().find((one) => one.url() === 'about:srcdoc');
    await until('the mark in the frame', async () => (frame ? (await readElements(frame)).join() : '') === 'Zoloft');
  });

  test('the popup changes both for the page in sight', async () => {
    const { page, backstage } = await openWith({});
    await waitForMarks(page, shown.section);
    const popup = await stage.extensionPage(`popup.html?tab=${await backstage.tabOf(page.url())}`);
    await until('the choice', () => popup.$('.marks'));
    const choose = (value: string) =>
      popup.$eval(`.marks input[value=${value}]`, (input) => (input as HTMLElement).click());
    await choose('all');
    await waitForMarks(page, shown.all);
    await choose('mark');
    await waitForElements(page, shown.all);
    await choose('highlight');
    await waitForMarks(page, shown.all);
    expect(await readElements(page)).toEqual([]);
  });
});

async function waitForElements(page: Page, texts: readonly string[]): Promise<void> {
  let seen: string[] = [];
  await until(`the elements ${texts.join()}`, async () => {
    seen = await readElements(page);
    return seen.join() === texts.join();
  }).catch((error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : error}; the page had ${seen.join()}`);
  });
}

const sourceOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** Where each of the page's own elements stands: left, top, right, bottom, one after the other. */
const boxesOf = (page: Page) =>
  page.$$eval('*:not(mark)', (elements) =>
    elements.flatMap((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return [left, top, right, bottom];
    }),
  );

/** Pixels. Chromium rounds the width of each piece of text to 1/64, so a piece more may move what follows by as much. */
const HARDLY = 0.1;

function largestMove(before: readonly number[], after: readonly number[]): number {
  expect(after).toHaveLength(before.length);
  return Math.max(...after.map((value, at) => Math.abs(value - (before[at] ?? Number.NaN))));
}

const focusedText = (page: Page) =>
  page.evaluate(() => `${document.activeElement?.localName} ${document.activeElement?.textContent}`);
