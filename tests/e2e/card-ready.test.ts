/** What a card needs is brought while the pointer rests, once, and nothing is shown for it. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findCard, noCard, openCard } from '../support/card';
import { letter } from '../support/letter';
import { pointAt, someMarks } from '../support/marks';
import { setStage } from '../support/stage';
import { until } from '../support/until';

// Which scripts a browser parses, Chromium alone tells.
describe('chromium', () => {
  const stage = setStage('chromium', 'test');

  test('a rest brings the card’s script and its entry, before the card is due', async () => {
    const { page, scripts } = await openLetter();
    await dwell(page, 3000);
    await pointAt(page, 'ketamine infusions');
    await until('the card’s script', () => scripts.includes('card.js') && scripts.includes('ketamine-infusion.js'));
    expect(await findCard(page)).toBeUndefined();
    await page.mouse.move(5, 5, { steps: 5 });
  });

  test('a later card brings its entry, and the card’s script no second time', async () => {
    const { page, scripts } = await openLetter();
    await dwell(page, 450);
    await pointAt(page, 'ketamine infusions');
    await openCard(page);
    await page.keyboard.press('Escape');
    await noCard(page);
    await pointAt(page, 'Zoloft');
    await openCard(page);
    expect(scripts).toContain('ssris.js');
    expect(scripts.filter((name) => name === 'card.js')).toHaveLength(1);
  });

  async function openLetter(): Promise<{ page: Page; scripts: string[] }> {
    const page = await stage.open(letter);
    await someMarks(page);
    const scripts: string[] = [];
    const session = await page.createCDPSession();
    session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url.split('/').at(-1) ?? ''));
    await session.send('Debugger.enable');
    return { page, scripts };
  }

  async function dwell(page: Page, dwellMs: number): Promise<void> {
    await (await stage.backstage(page)).store({ settings: { dwellMs } });
  }
});
