/**
 * `npm run screenshots`: pictures of card, popup and comparison for the README, light and dark, into docs/screenshots; and of
 * the card in every state into .output/screenshots, the best of them into docs/screenshots/card as well.
 * `npm run screenshots -- FILE.html …`: the same card pictures of other pages, into .output/screenshots.
 * Needs the test builds (`npm run build:test`, `npm run build:pseudo`).
 */
import { mkdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { builds, launch, type TestBrowser } from '../tests/support/browsers';
import { openCard } from '../tests/support/card';
import { goBackstage } from '../tests/support/extension';
import { pointAt, settledMarks, someMarks } from '../tests/support/marks';
import { serve } from '../tests/support/server';
import { until } from '../tests/support/until';
import { takeScenes } from './card-scenes';
import { root } from './setup.mjs';

/** A README should load fast on a telephone. */
const maxBytes = 150_000;

const schemes = ['light', 'dark'] as const;

/** No card is pictured half faded in. */
const calm = [{ name: 'prefers-reduced-motion', value: 'reduce' }];

interface Shot {
  /** Name of the picture, without scheme and ending. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Brings what is to be pictured into a page; that page is given back. */
  readonly stage: (browser: TestBrowser) => Promise<Page>;
}

const given = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? '.', file));
const article = join(root, 'tests/pages/article.html');
const folder = join(root, given.length === 0 ? 'docs/screenshots' : '.output/screenshots');
mkdirSync(folder, { recursive: true });

const browser = await launch('chromium', { extension: join(root, builds.test.chromium) });
try {
  const shots =
    given.length === 0 ? [cardOn(article, 'card'), popupOn(article), comparison()] : given.map((file) => cardOn(file));
  for (const shot of shots) for (const scheme of schemes) await take(shot, scheme);
} finally {
  await browser.close();
}
if (given.length === 0) await takeCardScenes();

/** The card in every state. */
async function takeCardScenes(): Promise<void> {
  const [output, docs] = [join(root, '.output/screenshots'), join(root, 'docs/screenshots/card')];
  for (const one of [output, docs]) mkdirSync(one, { recursive: true });
  await takeScenes(async ({ name, isBest = false }, png) => {
    for (const one of isBest ? [output, docs] : [output]) await save(png, join(one, `${name}.webp`));
    console.log(`${join(output, name)}.webp`);
  });
}

async function take({ name, width, height, stage }: Shot, scheme: (typeof schemes)[number]): Promise<void> {
  const page = await stage(browser);
  await page.setViewport({ width, height, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([...calm, { name: 'prefers-color-scheme', value: scheme }]);
  const png = await page.screenshot({ captureBeyondViewport: false });
  const file = join(folder, `${name}-${scheme}.webp`);
  console.log(`${file} (${Math.round((await save(png, file)) / 1000)} kB)`);
  await page.close();
}

/** Saves as WebP, a little coarser each time until it is small enough; gives its size in bytes. */
async function save(png: Uint8Array, file: string): Promise<number> {
  for (let quality = 90; ; quality -= 10) {
    const { size } = await sharp(png).webp({ quality }).toFile(file);
    if (size <= maxBytes || quality <= 40) return size;
  }
}

/** The page with the card of the first name that it marks. */
function cardOn(file: string, name = basename(file, extname(file))): Shot {
  return {
    name,
    width: 900,
    height: 940,
    stage: async () => {
      const server = await serve({}, dirname(file));
      const page = await browser.newPage(server.url(`/${encodeURIComponent(basename(file))}`));
      page.once('close', () => void server.close());
      await page.setViewport({ width: 900, height: 940 });
      await page.emulateMediaFeatures(calm);
      const marks = await someMarks(page).then(
        () => settledMarks(page),
        () => {
          console.log(`${file}: nothing was found, so there is no card to open`);
          return [];
        },
      );
      if (marks.length === 0) return page;
      await pointAt(page, marks.find((text) => /ketamine infusion/i.test(text)) ?? marks[0] ?? '');
      await openCard(page);
      return page;
    },
  };
}

/** The popup for the page, in a tab as large as browsers let a popup be. */
function popupOn(file: string): Shot {
  return {
    name: 'popup',
    width: 780,
    height: 600,
    stage: async () => {
      const server = await serve({}, dirname(file));
      const page = await browser.newPage(server.url(`/${basename(file)}`));
      await someMarks(page);
      await settledMarks(page);
      const backstage = await goBackstage(browser);
      const popup = await browser.extensionPage(`popup.html?tab=${await backstage.tabOf(page.url())}`);
      await until('the table', () => popup.$('table'));
      await backstage.page.close();
      popup.once('close', () => void page.close().then(() => server.close()));
      return popup;
    },
  };
}

function comparison(): Shot {
  return {
    name: 'comparison',
    width: 1200,
    height: 860,
    stage: async () => {
      const page = await browser.extensionPage(
        'compare.html#condition=depression&treatments=cbt+ketamine-infusion+no-treatment+ssris',
      );
      await until('the table', () => page.$('table'));
      return page;
    },
  };
}
