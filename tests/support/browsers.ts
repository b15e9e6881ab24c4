/** Chromium and Firefox with an unpacked extension in them, behind one interface. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../../scripts/find-browsers.mjs';
import { until } from './until';

export type { BrowserName };

/** The browsers that everything is tried in. */
export const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

/** The test builds, in which the card's shadow root is open; those in the pseudo-languages, likewise; the released ones. */
export const builds = {
  test: { chromium: '.output/chrome-mv3-test', firefox: '.output/firefox-mv3-test' },
  pseudo: { chromium: '.output/chrome-mv3-pseudo', firefox: '.output/firefox-mv3-pseudo' },
  pseudoRtl: { chromium: '.output/chrome-mv3-pseudo-rtl', firefox: '.output/firefox-mv3-pseudo-rtl' },
  released: { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' },
} as const;

export interface LaunchOptions {
  /** Folder of the unpacked extension; a browser without it when left out. */
  readonly extension?: string;
  /** Without a window, unless told otherwise. */
  readonly headless?: boolean;
  /** A proxy on this machine, asked for everything that is not on this machine itself. */
  readonly proxyPort?: number;
  /** Clocks as fine as the browser has them: Firefox rounds to a millisecond otherwise. */
  readonly isTiming?: boolean;
}

export interface TestBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Opens a tab at `url` and waits for its load event. */
  newPage(url: string): Promise<Page>;
  /** Opens a page of the extension, such as `popup.html?tab=3`, in a tab of its own. */
  extensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser with a fresh profile, silent on the network. The caller closes it. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<TestBrowser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed: npm test installs it where it can`);
  const extension = options.extension === undefined ? undefined : built(options.extension);
  const start = name === 'chromium' ? startChromium : startFirefox;
  const { browser, origin } = await start({ ...options, executablePath, extension });
  const started: TestBrowser = {
    name,
    browser,
    newPage: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    extensionPage: async (path) => {
      if (origin === undefined) throw new Error('this browser was started without an extension');
      return openExtensionPage(await browser.newPage(), `${origin}/${path}`);
    },
    close: () => browser.close(),
  };
  // It comes when it likes; a tab that was opened meanwhile would be behind it, and asleep.
  if (extension !== undefined) await tabShowing(started, 'welcome.html');
  return started;
}

function built(folder: string): string {
  if (existsSync(join(folder, 'manifest.json'))) return resolve(folder);
  const script = /-(test|pseudo)(-rtl)?$/.exec(folder)?.[1];
  throw new Error(`${folder} is not built: run npm run ${script ? `build:${script}` : 'build'}`);
}

interface StartOptions extends Omit<LaunchOptions, 'extension'> {
  readonly executablePath: string;
  readonly extension: string | undefined;
}

interface Started {
  readonly browser: Browser;
  /** Where the extension's own pages are. */
  readonly origin: string | undefined;
}

async function startChromium({
  executablePath,
  extension,
  headless = true,
  proxyPort,
}: StartOptions): Promise<Started> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless,
    pipe: true,
    defaultViewport: headless ? viewport : null,
    enableExtensions: true,
    // A window for people has no bar that says a program drives it.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [...chromiumArgs(), ...(proxyPort === undefined ? [] : [`--proxy-server=http://127.0.0.1:${proxyPort}`])],
  });
  if (extension === undefined) return { browser, origin: undefined };
  return { browser, origin: `chrome-extension://${await browser.installExtension(extension)}` };
}

async function startFirefox({
  executablePath,
  extension,
  headless = true,
  proxyPort,
  isTiming = false,
}: StartOptions): Promise<Started> {
  const id = extension === undefined ? undefined : geckoId(extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? viewport : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...quietFirefox,
      ...(proxyPort === undefined ? {} : proxyPreferences(proxyPort)),
      ...(isTiming ? { 'privacy.reduceTimerPrecision': false } : {}),
      ...(id === undefined ? {} : { 'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }) }),
    },
  });
  if (extension === undefined) return { browser, origin: undefined };
  await browser.installExtension(extension);
  return { browser, origin: `moz-extension://${uuid}` };
}

const viewport = { width: 1280, height: 900 };

/** Firefox would draw a new address for the extension at each start; this one is fixed. */
const uuid = 'b6b1c1b2-0c1d-4a7e-9a55-0d2f6b0f3a11';

function chromiumArgs(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-sync'];
  // Chromium's sandbox refuses to run as root, as in a container.
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

/** Whatever Firefox would do on the network of its own accord. */
const quietFirefox = {
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
} as const;

function proxyPreferences(port: number) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}

function geckoId(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id = (manifest as { browser_specific_settings?: { gecko?: { id?: string } } }).browser_specific_settings?.gecko
    ?.id;
  if (id === undefined) throw new Error(`${extension}/manifest.json gives no gecko id, which Firefox needs`);
  return id;
}

async function openExtensionPage(page: Page, url: string): Promise<Page> {
  // Firefox reports no load event for pages of extensions, so the promise never settles there: ask the page itself.
  page.goto(url).catch(() => undefined);
  await until(`${url} to load`, () =>
    page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url),
  );
  return page;
}

/** Waits for a tab, whoever opened it, whose address contains `part`. */
export function tabShowing({ browser }: TestBrowser, part: string): Promise<Page> {
  return until(`a tab that shows ${part}`, async () => {
    for (const page of await browser.pages()) {
      // Firefox gives no addresses of extensions' pages, and lists closed ones: ask the page itself.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.includes(part)) return page;
    }
    return undefined;
  });
}
