/** What stands around reading: settings, welcome, look-up, the number on the toolbar button. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { defaults, type Settings } from '../../platform/settings-shape';
import { axeFaults } from '../support/axe';
import { tabShowing } from '../support/browsers';
import { noCard, openCard, textOf, titleOf } from '../support/card';
import { pressMark, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

const letter = '<!doctype html><p id="said">She had ketamine infusions, then Zoloft and more Zoloft, for PTSD.</p>';

describe.each(browsers)('around reading in %s', (name) => {
  const stage = setStage(name, 'test', { '/frame.html': '<!doctype html><p>Inside: CBT therapy and PTSD.</p>' });
  const stored = async (): Promise<Partial<Settings>> =>
    ((await (await stage.backstage()).storage()).settings as Partial<Settings> | undefined) ?? {};

  test('V14: the welcome page opens by itself when the extension is installed', async () => {
    const welcome = await tabShowing(stage.browser, 'welcome.html');
    await until('its words', async () =>
      /Read and change all your data|Access your data/.test(await shownText(welcome)),
    );
    expect(await shownText(welcome)).toContain(
      name === 'chromium' ? 'Read and change all your data on all websites' : 'Access your data for all websites',
    );
    expect(await shownText(welcome)).toMatch(/No clinician and no patient has reviewed/);
    await welcome.close().catch(() => undefined);
  });

  test('the welcome page’s paragraph can be tried: the card is the same, and leads on', async () => {
    const welcome = await stage.extensionPage('welcome.html');
    await waitForMarks(welcome, ['ketamine infusions', 'treatment-resistant depression', 'Zoloft', 'CBT']);
    expect(await axeFaults(welcome)).toEqual([]);
    await pressMark(welcome, 'ketamine infusions');
    const card = await openCard(welcome);
    expect(await textOf(card)).not.toContain('Off on this site');
    expect(await titleOf(card)).toBe('Ketamine infusion');
    expect(await textOf(card)).toMatch(/Pros[\s\S]*Cons|For[\s\S]*Against/i);
    await welcome.keyboard.press('Escape');
    await noCard(welcome);
  });

  test('V18: a choice of sites on the welcome page is kept at once, and the paragraph stays alive', async () => {
    const welcome = await stage.extensionPage('welcome.html');
    await press(welcome, 'No site, until');
    await until('the choice to be kept', async () => (await stored()).sitesMode === 'button');
    await waitForMarks(welcome, ['ketamine infusions', 'treatment-resistant depression', 'Zoloft', 'CBT']);
    await (await stage.backstage()).store({ settings: defaults });
  });

  test('the settings page keeps each change at once, by keyboard alone, and open pages follow', async () => {
    const page = await stage.open(letter);
    await waitForMarks(page, ['ketamine infusions', 'Zoloft', 'PTSD']);
    const options = await stage.extensionPage('options.html');
    await options.bringToFront();
    await until('the page', () => options.$('input[type=search]'));
    expect(await axeFaults(options)).toEqual([]);
    await options.focus('input[type=search]');
    await options.keyboard.type('conditions');
    await until('one setting', async () => (await options.$$('[data-setting]')).length === 1);
    await options.keyboard.press('Tab');
    await options.keyboard.press('Tab');
    await options.keyboard.press(' ');
    await until('the change to be kept', async () => (await stored()).kinds?.condition === false);
    await waitForMarks(page, ['ketamine infusions', 'Zoloft']);
    await (await stage.backstage()).store({ settings: defaults });
  });

  test('A10: 320 pixels wide nothing scrolls sideways', async () => {
    for (const path of ['options.html', 'welcome.html', 'look-up.html#near=cbt']) {
      const own = await stage.extensionPage(path);
      await until('the page', () => own.$('h2'));
      await own.setViewport({ width: 320, height: 700 });
      expect(await own.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });

  test('selected words that are a name are explained where they stand', async () => {
    const page = await stage.open(letter);
    const backstage = await stage.backstage(page);
    await backstage.store({ settings: { ...defaults, sitesOff: ['127.0.0.1'] } });
    await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('#said') as Element));
    await backstage.send(await backstage.tabOf(page.url()), { type: 'explain', entry: 'ssris', member: 'sertraline' });
    const card = await openCard(page);
    expect(await titleOf(card)).toMatch(/sertraline|SSRI/i);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await noCard(page);
    await backstage.store({ settings: defaults });
  });

  test('words without an entry lead to the nearest names, and any name can be looked up with slips', async () => {
    const lookUp = await stage.extensionPage('look-up.html#near=ssris/sertraline+cbt+no-such');
    await until('the names', async () => (await lookUp.$$('.hits button')).length === 2);
    expect(await shownText(lookUp)).toContain('There is no entry by the words that you selected.');
    await lookUp.bringToFront();
    await lookUp.type('input[type=search]', 'esketmine');
    await until('the near name', () => lookUp.$eval('.hits', (list) => /Esketamine/i.test(list.textContent ?? '')));
    expect(await axeFaults(lookUp)).toEqual([]);
    await lookUp.click('.hits button');
    expect(await titleOf(await openCard(lookUp))).toMatch(/Esketamine/i);
  });

  test('the number of distinct entries stands on the button, over all frames, for whoever asked for it', async () => {
    const backstage = await stage.backstage();
    const page = await stage.open(`${letter}<iframe src="/frame.html"></iframe>`);
    const tab = await backstage.tabOf(page.url());
    const badge = () =>
      backstage.page.evaluate(
        (tabId) =>
          (evenhandApi as unknown as { action: { getBadgeText(of: object): Promise<string> } }).action.getBadgeText({
            tabId,
          }),
        tab,
      );
    await waitForMarks(page, ['ketamine infusions', 'Zoloft', 'PTSD']);
    expect(await badge()).toBe('');
    await backstage.store({ settings: { ...defaults, badge: true } });
    await until('four entries', async () => (await badge()) === '4');
    await backstage.store({ settings: { ...defaults, badge: true, sitesOff: ['127.0.0.1'] } });
    await until('no number', async () => (await badge()) === '');
    await backstage.store({ settings: { ...defaults, badge: true } });
    await until('four again', async () => (await badge()) === '4');
    await backstage.store({ settings: defaults });
    await until('no number', async () => (await badge()) === '');
  });
});

// biome-ignore lint/performance/useDomNodeTextContent: what is folded away must not count as shown.
const shownText = (page: Page) => page.evaluate(() => document.body.innerText);

/** Presses the radio button, box or button whose label begins so. */
async function press(page: Page, label: string): Promise<void> {
  await until(label, () =>
    page.evaluate((wanted) => {
      const control = [...document.querySelectorAll<HTMLElement>('label, button')].find((one) =>
        one.textContent?.trim().startsWith(wanted),
      );
      control?.click();
      return control !== undefined;
    }, label),
  );
}
