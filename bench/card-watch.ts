/** Watches, in a page with a probe around the reader, how a card comes: from intent's "open" to the frame that shows it. */
import type { Page } from 'puppeteer-core';
import { pointAt } from '../tests/support/marks';
import { askProbe } from '../tests/support/probe';
import { until } from '../tests/support/until';

/** On the page's own clock, in milliseconds. */
interface Shown {
  /** The card's element is in the page, rendered. */
  readonly rendered: number;
  /** The frame with it is done. */
  readonly painted: number;
}

interface World {
  cardsShown: Shown[];
}

export interface Opening {
  /** From intent's "open" until the card script has rendered, in milliseconds; so is the next. */
  readonly rendered: number;
  /** From intent's "open" until the next frame is done. */
  readonly painted: number;
}

/** Begins to watch. To be called before the first card. */
export async function watchCards(page: Page): Promise<void> {
  await page.evaluate(() => {
    const world = globalThis as unknown as World;
    world.cardsShown = [];
    new MutationObserver((records) => {
      if (!records.some(({ addedNodes }) => addedNodes.length > 0)) return;
      const rendered = performance.now();
      requestAnimationFrame(() => {
        // A message comes to be handled when the frame is done that it was posted in.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => world.cardsShown.push({ rendered, painted: performance.now() });
        port2.postMessage(undefined);
      });
    }).observe(document.documentElement, { childList: true });
  });
}

/** Rests the pointer on a name until its card comes, takes the times, and closes it again. */
export async function openByResting(page: Page, name: string): Promise<Opening> {
  const count = await page.evaluate(() => (globalThis as unknown as World).cardsShown.length);
  await pointAt(page, name);
  const shown = await until(`the card of "${name}"`, () =>
    page.evaluate((before) => (globalThis as unknown as World).cardsShown[before], count),
  );
  const { turns } = await askProbe(page);
  // Intent opens when the time of rest is over: the last wait of the reader's that ended before the card stood there.
  const opened = turns.findLast(({ what, from }) => what === 'setTimeout' && from < shown.rendered);
  const from = opened?.from ?? Number.NaN;
  await closeCard(page);
  return { rendered: shown.rendered - from, painted: shown.painted - from };
}

/** Presses Escape until nothing of ours is in the page. */
async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await until('the card to go', () => page.evaluate(() => document.documentElement.childElementCount === 2));
}
