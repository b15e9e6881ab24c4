/** The card in every state worth looking at, as pictures. */
import type { Page } from 'puppeteer-core';
import { builds, launch, type TestBrowser } from '../tests/support/browsers';
import { openCard } from '../tests/support/card';
import { pressMark, readMarks } from '../tests/support/marks';
import { serve } from '../tests/support/server';
import { until } from '../tests/support/until';

export interface Scene {
  readonly name: string;
  /** The words of the page whose card is pictured. */
  readonly met: string;
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for each of the page's: what the browser's zoom makes of them. */
  readonly zoom?: number;
  readonly media?: Readonly<Record<string, string>>;
  readonly build?: keyof typeof builds;
  readonly path?: string;
  /** What the clocks of the page say. */
  readonly now?: string;
  /** Good enough for the documentation. */
  readonly isBest?: boolean;
}

const PAGE = '/letter.html';
const DIALOG = '/dialog.html';
const TEXT = `<p>My sister has lived with depression for nine years. First came Zoloft, which took the edge off and
  then stopped doing so.<p>The clinic offered ketamine infusions. The leaflet said little of a boxed warning.`;
const STYLE = `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
  <title>A letter</title><style>body { max-width: 34rem; margin: 3rem auto; padding: 0 1rem; font: 18px/1.6 serif }
  dialog { max-width: 30rem; border: 1px solid; border-radius: 8px; padding: 1rem 1.5rem }</style>`;
const pages = {
  [PAGE]: `<!doctype html><html lang="en">${STYLE}${TEXT}</html>`,
  [DIALOG]: `<!doctype html><html lang="en">${STYLE}<p>Something else.<dialog>${TEXT}</dialog>
    <script>document.querySelector('dialog').showModal()</script></html>`,
};

export const scenes: readonly Scene[] = [
  { name: 'treatment', met: 'ketamine infusions' },
  { name: 'member', met: 'Zoloft', isBest: true },
  { name: 'condition', met: 'depression', isBest: true },
  { name: 'term', met: 'boxed warning', isBest: true },
  { name: 'out-of-date', met: 'Zoloft', now: '2029-01-15', isBest: true },
  { name: 'bottom-sheet', met: 'Zoloft', width: 400, height: 800, isBest: true },
  { name: 'over-a-dialog', met: 'ketamine infusions', path: DIALOG },
  { name: 'right-to-left', met: 'Zoloft', build: 'pseudoRtl', isBest: true },
  { name: 'forced-colours', met: 'ketamine infusions', media: { 'forced-colors': 'active' }, isBest: true },
  { name: 'dark', met: 'depression', media: { 'prefers-color-scheme': 'dark' } },
  { name: 'zoom-400', met: 'Zoloft', width: 320, height: 256, zoom: 4 },
];

/** Takes all of them, one browser for each build, and hands each picture over as PNG. */
export async function takeScenes(save: (scene: Scene, png: Uint8Array) => Promise<void>): Promise<void> {
  const server = await serve(pages, 'tests/pages');
  try {
    for (const build of ['test', 'pseudoRtl'] as const) {
      const browser = await launch('chromium', { extension: builds[build].chromium });
      try {
        for (const scene of scenes) {
          if ((scene.build ?? 'test') === build)
            await save(scene, await take(browser, server.url(scene.path ?? PAGE), scene));
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
}

async function take(browser: TestBrowser, url: string, scene: Scene): Promise<Uint8Array> {
  const { met, width = 900, height = 900, zoom = 1.5, media, now } = scene;
  const page = await browser.newPage('about:blank');
  await page.setViewport({ width, height, deviceScaleFactor: zoom });
  await emulate(page, { 'prefers-reduced-motion': 'reduce', ...media });
  if (now !== undefined) await setClock(page, now);
  await page.goto(url);
  await until(`a mark on ${met}`, async () => (await readMarks(page)).includes(met));
  await pressMark(page, met);
  await openCard(page);
  const png = await page.screenshot({ captureBeyondViewport: false });
  await page.close();
  return png;
}

/** Puppeteer's own call knows no forced colours. */
async function emulate(page: Page, media: Readonly<Record<string, string>>): Promise<void> {
  const session = await page.createCDPSession();
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
}

/** Sets the clocks of the page, those of our scripts in it as well; from there they go on as ever. */
async function setClock(page: Page, day: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setVirtualTimePolicy', {
    policy: 'advance',
    initialVirtualTime: Date.parse(day) / 1000,
  });
}
