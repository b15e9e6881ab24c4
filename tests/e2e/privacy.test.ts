import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builds, launch, type TestBrowser } from '../support/browsers';
import { noCard, openCard, pressIn, waitForDialog } from '../support/card';
import { goBackstage } from '../support/extension';
import { pointAt, pressMark, someMarks, waitForMarks } from '../support/marks';
import { serve } from '../support/server';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

describe.each(browsers)('the released build for %s', (name) => {
  const folder = builds.released[name];
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

  test('V5: it asks for exactly the permissions that the README explains', () => {
    const own = name === 'chromium' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'contextMenus', ...own]);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  test('V5: the place beside the page opens when asked, not by itself', () => {
    if (name === 'chromium') expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  test('V11: nothing in it can be fetched by a page', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('V1, V2: no script or page in it can reach the network', () => {
    // A library's own method may be called `fetch`: its definition and its calls on an object reach nothing.
    const ways =
      /(?<![.\w])fetch\s*\((?![^()]*\)\s*\{)|\b(?:window|self|globalThis)\.fetch\b|XMLHttpRequest|WebSocket|WebTransport|sendBeacon|EventSource|importScripts|RTCPeerConnection/;
    const reaching = files
      .filter((file) => /\.(js|html)$/.test(file))
      .flatMap((file) => {
        const found = ways.exec(readFileSync(join(folder, file), 'utf8'));
        return found ? [`${file}: ${found[0]}`] : [];
      });
    expect(reaching).toEqual([]);
  });

  test('V2: its pages and styles load nothing from elsewhere', () => {
    const remote = files
      .filter((file) => /\.(html|css)$/.test(file))
      .filter((file) =>
        /(src|href)="?https?:|url\(["']?https?:|@import/.test(readFileSync(join(folder, file), 'utf8')),
      );
    expect(remote).toEqual([]);
  });
});

test('V3: Firefox is told that no data is collected', () => {
  const manifest = readFileSync(join(builds.released.firefox, 'manifest.json'), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});

describe.each(browsers)('what a page can see of the released build in %s', (name) => {
  const stage = setStage(name, 'released');

  test('V11: no element before the first card; then one that cannot be looked into, gone again afterwards', async () => {
    const page = await stage.open('<!doctype html><p>About ketamine infusions.');
    await someMarks(page);
    expect(await ownElements(page)).toEqual([]);
    await pointAt(page, 'ketamine infusions');
    const [element] = await until('the card’s element', async () => {
      const elements = await ownElements(page);
      return elements.length > 0 && elements;
    });
    expect(element).toEqual({ tag: 'div', attributes: ['style'], isOpen: false, text: '' });
    if (name === 'chromium') expect(await waitForDialog(page)).toBe('Ketamine infusion');
    await page.keyboard.press('Escape');
    await until('the element to go', async () => (await ownElements(page)).length === 0);
  });

  test('V11: neither its files nor its scripts answer to a page', async () => {
    const page = await stage.open('<!doctype html><p>About PTSD.');
    await waitForMarks(page, ['PTSD']);
    const backstage = await stage.backstage(page);
    const origin = await backstage.page.evaluate(() => location.origin);
    const answers = await page.evaluate(async (base) => {
      const reachable: string[] = [];
      for (const file of ['manifest.json', 'reader.js', 'card.js', 'h.css', 'popup.html', 'icon/16.png']) {
        await fetch(`${base}/${file}`, { mode: 'no-cors' }).then(
          () => reachable.push(file),
          () => undefined,
        );
      }
      return reachable;
    }, origin);
    expect(answers).toEqual([]);
  });

  test('V11: what it paints has a name that says nothing of health', async () => {
    const page = await stage.open('<!doctype html><p>About PTSD.');
    await waitForMarks(page, ['PTSD']);
    for (const key of await page.evaluate(() => [...CSS.highlights.keys()])) expect(key).toMatch(/^[a-z]\d$/);
  });
});

describe.each(browsers)('a day of reading in %s', (name) => {
  /** A page that came without encryption, where scripts are denied many of the browser's interfaces. */
  const unencrypted = 'http://plain.example/';
  /** Everything that the browser asks of any other machine arrives here instead. */
  const asked: string[] = [];
  const net = createServer((request, response) => {
    if (request.url?.startsWith(unencrypted)) {
      response.setHeader('content-type', 'text/html').end('<!doctype html><p>About PTSD.');
      return;
    }
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  }).on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  /** What browsers ask of their makers by themselves, with or without us, whatever they are told. */
  const makers = /^\w+ (http:\/\/)?[\w.-]+\.(google|googleapis|gstatic|mozilla)\.(com|net|org)\b/;

  beforeAll(() => new Promise<void>((resolve) => net.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void net.close());

  test('a page that came without encryption is read like any other', async () => {
    const { port } = net.address() as AddressInfo;
    const browser = await launch(name, { extension: builds.test[name], proxyPort: port });
    try {
      const page = await browser.newPage(unencrypted);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      await waitForMarks(page, ['PTSD']);
      await pressMark(page, 'PTSD');
      await openCard(page);
      const backstage = await goBackstage(browser);
      const popup = await browser.extensionPage(`popup.html?tab=${await backstage.tabOf(page.url())}`);
      await until('the popup to list what the page names', () =>
        popup.evaluate(() => document.body.textContent?.includes('PTSD')),
      );
    } finally {
      await browser.close();
    }
  });

  test('V1, V9: with cards, popup and comparison used on ten pages, nothing is sent and nothing is kept', async () => {
    const { port } = net.address() as AddressInfo;
    const server = await serve({}, 'tests/pages');
    const browser = await launch(name, { extension: builds.test[name], proxyPort: port });
    try {
      for (let visit = 1; visit <= 10; visit++) {
        const page = await browser.newPage(server.url(`/article.html?visit=${visit}`));
        await readCard(page);
        if (visit === 10) await readPopup(browser, page);
        await page.close();
      }
      const kept = await (await goBackstage(browser)).storage();
      expect(Object.keys(kept).filter((key) => key !== 'settings')).toEqual([]);
      expect(JSON.stringify(kept)).not.toMatch(/ketamine|ssri|depress|ptsd/i);
      const pages = server.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
      expect(pages).toEqual(Array(10).fill('/article.html'));

      // That the net holds is shown by a request that is really made, after all others.
      await browser.newPage('http://elsewhere.example/').catch(() => undefined);
      await until('the request to elsewhere', () => asked.some((line) => line.includes('elsewhere.example')));
      const byUs = asked.filter((line) => !makers.test(line) && !line.includes('elsewhere.example'));
      expect(byUs).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

async function readCard(page: Page): Promise<void> {
  await someMarks(page);
  await pressMark(page, 'ketamine infusion');
  await pressIn(await openCard(page), 'sources');
  await page.keyboard.press('Escape');
  await noCard(page);
}

async function readPopup(browser: TestBrowser, page: Page): Promise<void> {
  const backstage = await goBackstage(browser);
  const popup = await browser.extensionPage(`popup.html?tab=${await backstage.tabOf(page.url())}`);
  await until('the table', () => popup.$('table'));
  await popup.select('select', 'chronic-pain');
  await popup.close();
}

/** What stands beside head and body, as a script of the page sees it. */
function ownElements(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('html > :not(head, body)')].map((element) => ({
      tag: element.localName,
      attributes: element.getAttributeNames(),
      isOpen: element.shadowRoot !== null,
      text: element.textContent ?? '',
    })),
  );
}
