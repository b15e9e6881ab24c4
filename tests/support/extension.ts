/** Asking the extension through one of its own pages, which has its APIs. */
import type { Page } from 'puppeteer-core';
import type { Found, ToReaders } from '../../platform/messages';
import type { TestBrowser } from './browsers';

/** What the tests use of the extension's API, alike in both browsers: `browser` in Firefox, `chrome` in Chromium. */
interface Api {
  readonly tabs: {
    query(query: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  readonly runtime: {
    readonly onMessage: { addListener(listener: (message: unknown) => void): void };
    getManifest(): Record<string, unknown>;
  };
  readonly storage: {
    readonly local: { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
}

declare global {
  var evenhandApi: Api;
}

/** A page of the extension kept open to ask through it. */
export interface Backstage {
  readonly page: Page;
  /** The browser's number of the tab that shows exactly this address. */
  tabOf(url: string): Promise<number>;
  send(tab: number, message: ToReaders): Promise<void>;
  /** What all frames of the tab say they found. */
  found(tab: number): Promise<Found[]>;
  storage(): Promise<Record<string, unknown>>;
  store(items: Readonly<Record<string, unknown>>): Promise<void>;
  manifest(): Promise<Record<string, unknown>>;
}

/** Opens the popup's page in a tab of its own to ask through it; the tab that was in front stays in front of the reader. */
export async function goBackstage(browser: TestBrowser, front?: Page): Promise<Backstage> {
  const page = await browser.extensionPage('popup.html');
  await page.evaluate(() => {
    const world = globalThis as unknown as { browser?: Api; chrome: Api };
    // Chromium has a half-empty `browser` in some versions; the one with storage is the real one.
    globalThis.evenhandApi = world.browser?.storage ? world.browser : world.chrome;
  });
  await front?.bringToFront();
  return {
    page,
    tabOf: (url) =>
      page.evaluate(async (wanted) => {
        const tab = (await evenhandApi.tabs.query({})).find((one) => one.url === wanted);
        if (tab?.id === undefined) throw new Error(`no tab shows ${wanted}`);
        return tab.id;
      }, url),
    send: async (tab, message) => {
      await page.evaluate((id, sent) => evenhandApi.tabs.sendMessage(id, sent).then(() => undefined), tab, {
        ...message,
      });
    },
    found: (tab) => page.evaluate(askReaders, tab),
    storage: () => page.evaluate(() => evenhandApi.storage.local.get(null)),
    store: async (items) => {
      await page.evaluate((given) => evenhandApi.storage.local.set(given), items as Record<string, never>);
    },
    manifest: () => page.evaluate(() => evenhandApi.runtime.getManifest()),
  };
}

/** Runs in the extension's page. Frames answer one by one and nobody counts them: half a second of silence is the end. */
function askReaders(tab: number): Promise<Found[]> {
  const request = crypto.randomUUID();
  const found: Found[] = [];
  return new Promise((resolve) => {
    let silence = setTimeout(() => resolve(found), 500);
    evenhandApi.runtime.onMessage.addListener((message) => {
      const answer = message as { type?: string; request?: string; found?: Found[] };
      if (answer.type !== 'found-here' || answer.request !== request) return;
      found.push(...(answer.found ?? []));
      clearTimeout(silence);
      silence = setTimeout(() => resolve(found), 500);
    });
    // Nobody listens on a page that cannot be read: then silence is the answer.
    evenhandApi.tabs.sendMessage(tab, { type: 'what-is-here', request }).catch(() => undefined);
  });
}
