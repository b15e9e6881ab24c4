/**
 * What `npm start` runs once everything is built: Chromium with the released extension on a page. With a screen, a window
 * that stays until it is closed; without one, a list of what was found and a picture with an open card.
 */
import { basename, dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { createMatcher } from '../content/matcher';
import { allEntries } from '../knowledge/bundle';
import { readPack } from '../knowledge/load';
import { nameTable } from '../knowledge/name-table';
import type { Found } from '../platform/messages';
import { builds, launch, type TestBrowser } from '../tests/support/browsers';
import { waitForDialog } from '../tests/support/card';
import { goBackstage } from '../tests/support/extension';
import { pointAt, settledMarks, someMarks } from '../tests/support/marks';
import { serve } from '../tests/support/server';
import { hasScreen } from './has-screen.mjs';
import { orExplain, root, SetupError } from './setup.mjs';
import type { Target } from './target.mjs';

const picture = '.output/start.png';

await orExplain(async () => {
  const target = JSON.parse(process.argv[2] ?? '') as Target;
  const server = target.kind === 'file' ? await serve({}, dirname(target.path)) : undefined;
  const url =
    target.kind === 'file' && server ? server.url(`/${encodeURIComponent(basename(target.path))}`) : addressOf(target);
  const headless = !hasScreen();
  const browser = await launch('chromium', { extension: join(root, builds.released.chromium), headless });
  try {
    const page = await open(browser, url);
    if (headless) await report(browser, page, target.kind === 'file' ? target.path : url);
    else await untilClosed(browser);
  } finally {
    await browser.close();
    await server?.close();
  }
});

function addressOf(target: Target): string {
  return target.kind === 'url' ? target.url : target.path;
}

/** In the tab that a new window has anyway, so that no empty one stands beside it. */
async function open(browser: TestBrowser, url: string): Promise<Page> {
  const page = (await browser.browser.pages())[0] ?? (await browser.browser.newPage());
  try {
    const response = await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
    if (response && !response.ok()) throw new Error(`the server answered ${response.status()}`);
  } catch (error) {
    throw new SetupError(`${url} could not be opened: ${inWords(error)}.`);
  }
  return page;
}

/** "net::ERR_CONNECTION_REFUSED at http://…" becomes "connection refused". */
function inWords(error: unknown): string {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(' at http');
  return reason.startsWith('net::ERR_') ? reason.slice('net::ERR_'.length).toLowerCase().replaceAll('_', ' ') : reason;
}

function untilClosed(browser: TestBrowser): Promise<void> {
  console.log('Rest the pointer on a marked name, or open Evenhand in the toolbar. Close the window to end.');
  return new Promise((resolve) => browser.browser.once('disconnected', () => resolve()));
}

async function report(browser: TestBrowser, page: Page, name: string): Promise<void> {
  // A page without a single name is an answer too.
  await someMarks(page, 5000).catch(() => undefined);
  const marks = await settledMarks(page);
  const backstage = await goBackstage(browser, page);
  const found = await backstage.found(await backstage.tabOf(page.url()));
  if (found.length === 0) {
    console.log(`Evenhand found none of the names it knows in ${name}.`);
    return;
  }
  console.log(`Found on the page:\n${lines(found).join('\n')}`);
  const shown = marks.find(isTreatment) ?? marks[0];
  // So that the card is not pictured half faded in.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  if (shown !== undefined) await openCard(page, shown);
  await page.screenshot({ path: join(root, picture) });
  console.log(`A picture of it, with a card open: ${picture}`);
}

function isTreatment(words: string): boolean {
  const candidates = createMatcher(nameTable(readPack().pack)).find(words, () => true);
  return candidates.some(({ rule }) => rule.target.kind === 'treatment');
}

async function openCard(page: Page, text: string): Promise<void> {
  await pointAt(page, text);
  await waitForDialog(page).catch(() => {
    throw new SetupError(`The card for "${text}" did not open.`);
  });
}

/** One line per entry, the most frequent first. */
function lines(found: readonly Found[]): string[] {
  const counts = new Map<string, number>();
  for (const { entry, count } of found) counts.set(entry, (counts.get(entry) ?? 0) + count);
  const names = new Map(allEntries(readPack().pack).map(({ id, name }) => [id, name]));
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([entry, count]) => `  ${String(count).padStart(4)}  ${names.get(entry) ?? entry}`);
}
