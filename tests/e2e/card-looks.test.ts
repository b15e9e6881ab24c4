import type { ElementHandle, Page } from 'puppeteer-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { marksOf } from '../../content/painters/highlight';
import { MARK_ATTRIBUTE } from '../../content/painters/mark-attributes';
import { allLooks, lettersOf, type MarkLook } from '../../content/painters/mark-look';
import { axeFaults } from '../support/axe';
import { hasFocus, noCard, openCard } from '../support/card';
import { pressMark, settledMarks } from '../support/marks';
import { wishFor } from '../support/media';
import { type Area, greyOf, picture, pixelsIn, standOut, widestContrast } from '../support/pixels';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

/** What names stand on, and how much their text stands out from it. */
const grounds = ['white', 'black', 'grey', 'photo'] as const;

/** A photo is dark enough for white text, as whoever puts text on one has to see to. */
const photo = sharp({
  create: { width: 400, height: 90, channels: 3, noise: { type: 'gaussian', mean: 70, sigma: 22 }, background: '#000' },
});

describe.each(browsers)('how marks and card look in %s', (name) => {
  const stage = setStage(name, 'test');
  let html = '';

  beforeAll(async () => {
    const image = (await photo.png().toBuffer()).toString('base64');
    html = `<!doctype html><html lang="en"><title>Grounds</title><style>
      body { margin: 0 } p { margin: 0; padding: 30px; font: 20px sans-serif }
      .white { background: #fff; color: #000 } .black { background: #000; color: #fff }
      .grey { background: #808080; color: #000 } .photo { background: url(data:image/png;base64,${image}); color: #fff }
    </style>${grounds.map((ground) => `<p class="${ground}">Ask about <span>Zoloft</span> again.</p>`).join('')}`;
  });

  /** The page on all grounds, and where its names are. */
  async function openGrounds(): Promise<{ page: Page; areas: Area[] }> {
    const page = await stage.open(html);
    await settledMarks(page);
    const areas = await page.$$eval('span', (spans) =>
      spans.map((span) => {
        const { left, top, width, height } = span.getBoundingClientRect();
        return { left: left - 8, top: top - 8, width: width + 16, height: height + 18 };
      }),
    );
    return { page, areas };
  }

  test.each(['highlight', 'mark'] as const)(
    'A14, A15: every mark stands out by 3:1 on white, black, grey and photo, also without colours; its text by 4.5:1: %s',
    async (painter) => {
      const backstage = await stage.backstage();
      const wear = ({ style, intensity }: MarkLook) =>
        backstage.store({ settings: { density: 'all', painter, markStyle: style, markIntensity: intensity } });
      await backstage.store({ settings: { density: 'all' } });
      const { page, areas } = await openGrounds();
      await page.evaluate(() => CSS.highlights.clear());
      const bare = await picture(page);
      for (const look of allLooks) {
        await wear(look);
        await until(`the look ${lettersOf(look)}`, () => wearsLook(page, painter, look));
        const seen = await picture(page);
        for (const [at, area] of areas.entries()) {
          const [before, after] = [await pixelsIn(bare, area), await pixelsIn(seen, area)];
          const where = `${look.style} ${look.intensity} on ${grounds[at]}`;
          expect(standOut(before, after), where).toBeGreaterThanOrEqual(14);
          expect(standOut(greyOf(before), greyOf(after)), `${where}, in grey`).toBeGreaterThanOrEqual(14);
          expect(widestContrast(after), `the text, ${where}`).toBeGreaterThanOrEqual(4.5);
        }
      }
      await backstage.store({ settings: {} });
    },
  );

  test('A7: the ring around a name stands out by 3:1, two pixels all around, on each of these grounds', async () => {
    const backstage = await stage.backstage();
    await backstage.store({ settings: { density: 'all' } });
    const { page, areas } = await openGrounds();
    const bare = await picture(page);
    const tab = await backstage.tabOf(page.url());
    for (const [at, area] of areas.entries()) {
      await backstage.send(tab, { type: 'command', command: 'next-name' });
      await until('the ring', () => isRingIn(page, area));
      const [before, after] = [await pixelsIn(bare, area), await pixelsIn(await picture(page), area)];
      const perimeter = 2 * (area.width - 16 + area.height - 18);
      expect(standOut(before, after), grounds[at]).toBeGreaterThanOrEqual(2 * perimeter);
    }
    await backstage.store({ settings: {} });
  });

  test.each(['white', 'black'])('A7: in a card over %s the focused control is ringed likewise', async (ground) => {
    const page = await stage.open(`<!doctype html><body style="background: ${ground}"><p style="background: ${ground};
      color: ${ground === 'black' ? 'white' : 'black'}">Ask about Zoloft again.</p>`);
    await wishFor(page, { isCalm: true });
    await pressMark(page, 'Zoloft');
    const card = await openCard(page);
    await until('focus in the card', () => hasFocus(card));
    const button = await until('the close button', () => card.$('[aria-label=Close]'));
    const box = await until('its box', () => button.boundingBox());
    const area = { left: box.x - 6, top: box.y - 6, width: box.width + 12, height: box.height + 12 };
    await page.mouse.move(2, 2);
    const before = await pixelsIn(await picture(page), area);
    await page.keyboard.press('Tab');
    const after = await pixelsIn(await picture(page), area);
    expect(standOut(before, after)).toBeGreaterThanOrEqual(2 * 2 * (box.width + box.height));
  });

  describe('light or dark', () => {
    const dark = '<!doctype html><body style="background: #111; color: #ddd"><p>Ask about Zoloft again.</p>';
    const light = '<!doctype html><body style="background: #fff"><p>Ask about Zoloft again.</p>';
    const both = '<!doctype html><meta name="color-scheme" content="light dark"><p>Ask about Zoloft again.</p>';

    test.each([
      ['a dark page under a light system', dark, 'light', 'dark'],
      ['a light page under a dark system', light, 'dark', 'light'],
      ['a page for both under a dark system', both, 'dark', 'dark'],
      ['a page for both under a light system', both, 'light', 'light'],
    ] as const)('the card goes with the page: %s', async (_title, page, system, expected) => {
      expect(await paperOf(await cardOn(page, { scheme: system }))).toBe(expected);
    });

    test.each([
      ['html { filter: invert(1) } body { background: #fff }'],
      ['html { filter: invert(1); background: #fff }'],
      ['html { filter: invert(1) hue-rotate(180deg); background: #111 }'],
      ['body { filter: invert(1); background: #fff; color: #000 }'],
    ])('on a page that is turned by a filter it goes with what is to be seen: %s', async (css) => {
      const card = await cardOn(`<!doctype html><style>${css}</style><p>Ask about Zoloft again.</p>`, {
        scheme: 'light',
      });
      const page = (await stage.browser.browser.pages()).at(-1);
      if (!page) throw new Error('there is no page');
      const corner = await pixelsIn(await picture(page), { left: 2, top: 2, width: 1, height: 1 });
      expect(await paperOf(card)).toBe((corner[0]?.[0] ?? 0) > 128 ? 'light' : 'dark');
    });

    test('with the system’s own colours, both pages have the same card', async () => {
      const [onDark, onLight] = [await cardOn(dark, { isForced: true }), await cardOn(light, { isForced: true })];
      const colours = (card: ElementHandle<Element>) =>
        card.evaluate((dialog) => {
          const { color, backgroundColor, borderColor } = getComputedStyle(dialog);
          return [color, backgroundColor, borderColor];
        });
      expect(await colours(onDark)).toEqual(await colours(onLight));
    });

    async function cardOn(html: string, wishes: Parameters<typeof wishFor>[1]): Promise<ElementHandle<Element>> {
      const page = await stage.open(html);
      await wishFor(page, wishes);
      await pressMark(page, 'Zoloft');
      return openCard(page);
    }
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ])('A14: axe finds nothing in any card on a %s page, %i pixels wide', async (scheme, width) => {
    const colours = scheme === 'dark' ? 'background: #111; color: #ddd' : 'background: #fff; color: #222';
    const page = await stage.open(`<!doctype html><html lang="en"><title>Letter</title><body style="${colours}"><main>
      <h1>A letter</h1><p>Ketamine infusions, Zoloft, PTSD and dissociation.</p></main>`);
    await page.setViewport({ width, height: 800 });
    await wishFor(page, { isCalm: true });
    for (const mark of width < 480 ? ['Zoloft'] : ['Ketamine infusions', 'Zoloft', 'PTSD', 'dissociation']) {
      await pressMark(page, mark);
      const card = await openCard(page);
      expect(await faultsOn(page), mark).toEqual([]);
      expect(await card.evaluate((dialog) => dialog.closest<HTMLElement>('.layer')?.dataset.sheet !== undefined)).toBe(
        width < 480,
      );
      await page.keyboard.press('Escape');
      await noCard(page);
    }
    const backstage = await stage.backstage(page);
    await backstage.send(await backstage.tabOf(page.url()), { type: 'command', command: 'list-names' });
    await openCard(page);
    expect(await faultsOn(page), 'the list of names').toEqual([]);
  });
});

/**
 * Firefox writes out the `all: initial` of our host, and axe takes that for spacing that nobody can change. It does not reach the
 * text: see A11.
 */
async function faultsOn(page: Page): Promise<readonly string[]> {
  return (await axeFaults(page)).filter(
    (fault) => !/^avoid-inline-spacing: <div style="border-block-style/.test(fault),
  );
}

async function wearsLook(page: Page, painter: 'highlight' | 'mark', look: MarkLook): Promise<boolean> {
  if (painter === 'highlight') {
    return page.evaluate((name, wanted) => CSS.highlights.get(name)?.size === wanted, marksOf(look), grounds.length);
  }
  return (await page.$$(`mark[${MARK_ATTRIBUTE}="${lettersOf(look)}"]`)).length === grounds.length;
}

/** Whether the keyboard's ring is drawn in this part of the window. */
function isRingIn(page: Page, { top, height }: Area): Promise<boolean> {
  return page.evaluate(
    (from, to) => {
      for (const host of document.querySelectorAll('html > div')) {
        const middle = host.shadowRoot?.querySelector('.ring')?.getBoundingClientRect();
        if (middle && middle.top > from && middle.bottom < to) return true;
      }
      return false;
    },
    top,
    top + height,
  );
}

/** Whether the card's paper is light or dark. */
function paperOf(card: ElementHandle<Element>): Promise<'light' | 'dark'> {
  return card.evaluate((dialog) => {
    const [red = 0] = getComputedStyle(dialog).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red > 128 ? 'light' : 'dark';
  });
}
