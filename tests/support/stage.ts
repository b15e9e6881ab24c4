/** What an end-to-end file needs around its tests: one browser, one server, and every page closed after its test. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type BrowserName, builds, launch, type TestBrowser } from './browsers';
import { type Backstage, goBackstage } from './extension';
import { type Pages, serve, type TestServer } from './server';

export { browsers } from './browsers';

export interface Stage {
  readonly browser: TestBrowser;
  readonly server: TestServer;
  /** Opens a page of the server in a tab of its own, in front; a bare path or an HTML text. */
  open(pathOrHtml: string): Promise<Page>;
  /** Opens a page of the extension in a tab of its own. */
  extensionPage(path: string): Promise<Page>;
  /** A page of the extension to ask through, behind `front`. */
  backstage(front?: Page): Promise<Backstage>;
}

/** Sets the stage for the tests of the `describe` that it is called in. Only to be used inside tests. */
export function setStage(name: BrowserName, build: keyof typeof builds | 'none', pages: Pages = {}): Stage {
  let browser: TestBrowser | undefined;
  let server: TestServer | undefined;
  let opened: Page[] = [];
  let count = 0;

  beforeAll(async () => {
    server = await serve(pages, 'tests/pages');
    browser = await launch(name, build === 'none' ? {} : { extension: builds[build][name] });
  });
  afterEach(async () => {
    // A page of the extension may have gone with it.
    await Promise.all(opened.map((page) => page.close().catch(() => undefined)));
    opened = [];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const stage: Stage = {
    get browser() {
      return set(browser);
    },
    get server() {
      return set(server);
    },
    async open(pathOrHtml) {
      const path = pathOrHtml.startsWith('/') ? pathOrHtml : `/${++count}.html`;
      if (path !== pathOrHtml) stage.server.add({ [path]: pathOrHtml });
      const page = await stage.browser.newPage(stage.server.url(path));
      opened.push(page);
      return page;
    },
    async extensionPage(path) {
      const page = await stage.browser.extensionPage(path);
      opened.push(page);
      return page;
    },
    async backstage(front) {
      const backstage = await goBackstage(stage.browser, front);
      opened.push(backstage.page);
      return backstage;
    },
  };
  return stage;
}

function set<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stage is set only while tests run');
  return value;
}
