import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findCard, hasFocus, noCard, openCard, pressIn } from '../support/card';
import { placeOf, pointAt, pressMark, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { pause, until } from '../support/until';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The card as the page's own coordinates have it; its place settles a frame after it came. */
async function boxOf(card: ElementHandle<Element>): Promise<Box> {
  await pause(150);
  return card.evaluate((dialog) => {
    const { x, y, width, height } = dialog.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** The box of the name, which must be free of the card, which must be in the window. */
async function expectGoodPlace(page: Page | Frame, card: ElementHandle<Element>, text: string): Promise<void> {
  const [box, { name, width, height }] = [
    await boxOf(card),
    await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0 || !node.parentElement?.checkVisibility()) continue;
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        break;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { name: { x, y, width, height }, width: innerWidth, height: innerHeight };
    }, text),
  ];
  expect(overlap(box, name), `card ${JSON.stringify(box)} over name ${JSON.stringify(name)}`).toBe(false);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
  expect(box.y + box.height).toBeLessThanOrEqual(height + 0.5);
}

const looks = (card: ElementHandle<Element>) =>
  card.evaluate((dialog) => {
    const [title, button] = [dialog.querySelector('h2'), dialog.querySelector('.go')];
    const of = (element: Element | null) => {
      if (!element) return [];
      const { fontSize, fontFamily, color, display, visibility, letterSpacing, userSelect } = getComputedStyle(element);
      return [fontSize, fontFamily, color, display, visibility, letterSpacing, userSelect];
    };
    const { width } = dialog.getBoundingClientRect();
    return { title: of(title), button: of(button), card: of(dialog), width: Math.round(width) };
  });

/** Whether what is pressed in its middle is the card. */
const isOnTop = (card: ElementHandle<Element>) =>
  card.evaluate((dialog) => {
    const { x, y, width, height } = dialog.getBoundingClientRect();
    const root = dialog.getRootNode() as ShadowRoot;
    return dialog.contains(root.elementFromPoint(x + width / 2, y + Math.min(height / 2, 60)));
  });

/** A page with an element that shows its contents in a dialog of its own shadow tree. */
const withDialog = (
  body: string,
) => `<!doctype html>${body}<script>customElements.define('x-dialog', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<dialog><slot></slot></dialog>' }
})</script>`;
const showDialog = () => document.querySelector('x-dialog')?.shadowRoot?.querySelector('dialog')?.showModal();

const text = 'She asked about Zoloft again.';
const plain = `<!doctype html><p>${text}</p>`;

describe.each(browsers)('where the card stands in %s', (name) => {
  const stage = setStage(name, 'test', {
    '/small.html': '<!doctype html><p>Outside.</p><iframe src="/inner.html" width="300" height="120"></iframe>',
    '/foreign.html':
      '<!doctype html><p>Outside.</p><iframe src="{other}/inner.html" width="300" height="200"></iframe>',
    '/inner.html': `<!doctype html><p>${text}</p>`,
  });

  const pages: Readonly<Record<string, string>> = {
    'right to left': `<!doctype html><html dir="rtl" lang="en"><p>${text}</p></html>`,
    'a transformed container': `<!doctype html><div style="transform: translate(200px, 300px) scale(1.2); width: 300px"><p>${text}</p></div>`,
    'a scrolled container': `<!doctype html><div id="box" style="height: 200px; overflow: auto; margin: 300px"><p style="margin: 400px 0">${text}</p></div><script>box.scrollTop = 350</script>`,
    'a transformed root': `<!doctype html><html style="transform: translateY(40px); filter: blur(0)"><p>${text}</p></html>`,
    'a zoomed root': `<!doctype html><html style="zoom: 1.5"><p style="margin: 60px">${text}</p></html>`,
    'quirks mode': `<p>${text}</p>`,
    'the lower right corner': `<!doctype html><p style="position: fixed; right: 4px; bottom: 4px; margin: 0">${text}</p>`,
    'vertical text': `<!doctype html><p style="writing-mode: vertical-rl">${text}</p>`,
  };
  test.each(Object.entries(pages))('beside the name, in the window: %s', async (_title, html) => {
    const page = await stage.open(html);
    await pressMark(page, 'Zoloft');
    await expectGoodPlace(page, await openCard(page), 'Zoloft');
  });

  test.each([
    ['320 × 640', 320, 640],
    ['1280 × 1024 at 400 %', 320, 256],
    ['1280 × 1024 at 200 %', 640, 512],
  ])('A10: in a window of %s', async (_title, width, height) => {
    const page = await stage.open(plain);
    await page.setViewport({ width, height });
    await pressMark(page, 'Zoloft');
    const card = await openCard(page);
    await expectGoodPlace(page, card, 'Zoloft');
    expect(await card.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('A8: it keeps the element with the focus free', async () => {
    const page = await stage.open(
      `<!doctype html><p style="margin: 340px 0 20px 300px">${text}</p><button id="b" style="margin-left: 380px">A button</button>`,
    );
    await page.focus('#b');
    await pointAt(page, 'Zoloft');
    const box = await boxOf(await openCard(page));
    const button = await page.$eval('#b', (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
    expect(overlap(box, button)).toBe(false);
  });

  test('A17: the page is no longer, wider or otherwise than before', async () => {
    const page = await stage.open(
      `<!doctype html><body style="display: flex; gap: 20px; flex-wrap: wrap"><p>${text}</p><p>Another.</p></body>`,
    );
    const measure = () =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [
          scrollWidth,
          scrollHeight,
          document.body.innerHTML.length,
          document.body.getBoundingClientRect().height,
        ];
      });
    const before = await measure();
    await pressMark(page, 'Zoloft');
    await openCard(page);
    expect(await measure()).toEqual(before);
  });

  test('over a modal dialog that closes, it goes with it', async () => {
    const page = await stage.open(
      `<!doctype html><dialog id="modal"><p>${text}</p></dialog><script>modal.showModal()</script>`,
    );
    await pressMark(page, 'Zoloft');
    await openCard(page);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await noCard(page);
  });

  test('a modal dialog that opens beside it closes it, and keeps the focus', async () => {
    const page = await stage.open(
      `<!doctype html><p>${text}</p><dialog id="modal"><button id="inside">A button</button></dialog>`,
    );
    await pressMark(page, 'Zoloft');
    const card = await openCard(page);
    await until('focus in the card', () => hasFocus(card));
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await noCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inside');
    expect(await page.$('html > div')).toBeNull();
  });

  test('so does a modal dialog in the shadow tree of a component', async () => {
    const page = await stage.open(
      withDialog(`<p>${text}</p><x-dialog><button id="inside">A button</button></x-dialog>`),
    );
    await pressMark(page, 'Zoloft');
    await openCard(page);
    await page.evaluate(showDialog);
    await noCard(page);
    // Firefox gives the focus to the dialog, Chromium to the button.
    expect(await page.evaluate(() => document.activeElement?.closest('x-dialog') !== null)).toBe(true);
  });

  test('over a component’s modal dialog it is mounted in it, where it can be pressed', async () => {
    const page = await stage.open(withDialog(`<x-dialog><p>${text}</p></x-dialog>`));
    await page.evaluate(showDialog);
    await pressMark(page, 'Zoloft');
    const close = await until('the card', async () => {
      const handle = await page.evaluateHandle(() => {
        const host = document.querySelector('x-dialog')?.shadowRoot?.querySelector('dialog > div');
        return host?.shadowRoot?.querySelector('[aria-label=Close]');
      });
      return handle.asElement() as ElementHandle<Element> | null;
    });
    await pause(400);
    await close.click();
    await until('the card to go', () =>
      page.evaluate(() => !document.querySelector('x-dialog')?.shadowRoot?.querySelector('dialog > div')),
    );
  });

  describe('full screen', () => {
    const theatre = `<!doctype html><p>Outside: PTSD.</p><div id="box" style="background: #fff"><p>${text}</p>
      <button id="go">Full screen</button></div><script>go.onclick = () => box.requestFullscreen()</script>`;
    const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement?.id === 'box');
    /** A press on the page a moment ago allows it. */
    const goFull = async (page: Page) => {
      await page.evaluate(() => document.querySelector('#box')?.requestFullscreen());
      await until('full screen', () => isFull(page));
    };
    const leave = async (page: Page) => {
      await page.evaluate(() => document.exitFullscreen());
      await until('the window again', async () => !(await isFull(page)));
    };

    test('a name in it has its card over it, to be pressed there; the card is still right afterwards', async () => {
      const page = await stage.open(theatre);
      await page.click('#go');
      await until('full screen', () => isFull(page));
      await pressMark(page, 'Zoloft');
      const card = await openCard(page);
      await expectGoodPlace(page, card, 'Zoloft');
      expect(await isOnTop(card)).toBe(true);
      await leave(page);
      await expectGoodPlace(page, card, 'Zoloft');
      expect(await isOnTop(card)).toBe(true);
      await pressIn(card, 'Close');
      await noCard(page);
    });

    test('a card whose name goes full screen comes along, with its focus', async () => {
      const page = await stage.open(theatre);
      await pressMark(page, 'Zoloft');
      const card = await openCard(page);
      await until('focus in the card', () => hasFocus(card));
      await goFull(page);
      await until('the card on top', () => isOnTop(card));
      expect(await hasFocus(card)).toBe(true);
      await leave(page);
    });

    test('a card whose name is left behind closes', async () => {
      const page = await stage.open(theatre);
      await pressMark(page, 'PTSD');
      await openCard(page);
      await goFull(page);
      await noCard(page);
      await leave(page);
    });
  });

  test('in a frame smaller than a card it shows in the window around, and can be reached and pressed there', async () => {
    const page = await stage.open('/small.html');
    const frame = await until('the frame', () => page.frames().find((one) => one.url().endsWith('/inner.html')));
    await waitForMarks(frame, ['Zoloft']);
    const [inside, outer] = [await placeOf(frame, 'Zoloft'), await (await frame.frameElement())?.boundingBox()];
    const at = { x: (outer?.x ?? 0) + inside.x, y: (outer?.y ?? 0) + inside.y };
    await page.mouse.move(at.x + 40, at.y + 10);
    await page.mouse.move(at.x, at.y, { steps: 8 });
    const card = await openCard(page);
    const box = await boxOf(card);
    expect(box.height).toBeGreaterThan(200);
    expect(overlap(box, { x: at.x - 5, y: at.y - 5, width: 10, height: 10 })).toBe(false);
    await page.mouse.move(box.x + 100, box.y + 100, { steps: 10 });
    await pause(900);
    expect(await findCard(page)).toBeDefined();
    await pressIn(card, 'Close');
    await noCard(page);
  });

  test('in a small frame of another site it is as large as the frame, and scrolls', async () => {
    const page = await stage.open('/foreign.html');
    const frame = await until('the frame', () => page.frames().find((one) => one.url().endsWith('/inner.html')));
    await waitForMarks(frame, ['Zoloft']);
    const [inside, outer] = [await placeOf(frame, 'Zoloft'), await (await frame.frameElement())?.boundingBox()];
    await page.mouse.click((outer?.x ?? 0) + inside.x, (outer?.y ?? 0) + inside.y);
    const card = await openCard(frame);
    await expectGoodPlace(frame, card, 'Zoloft');
    expect(await card.evaluate((dialog) => dialog.scrollHeight > dialog.clientHeight)).toBe(true);
  });

  test('put back once when the page wipes itself, and not a second time', async () => {
    const page = await stage.open(plain);
    await pressMark(page, 'Zoloft');
    await openCard(page);
    const wipe = () => page.evaluate(() => document.querySelector('html > div')?.remove());
    await wipe();
    await pause(100);
    expect(await findCard(page)).toBeDefined();
    await wipe();
    await pause(100);
    expect(await findCard(page)).toBeUndefined();
  });

  test('styles of a hostile page do not reach it', async () => {
    const calm = await stage.open(plain);
    await pressMark(calm, 'Zoloft');
    const expected = await looks(await openCard(calm));
    const page = await stage.open(`<!doctype html><style>
      * { all: unset !important; font-size: 99px !important; letter-spacing: 1em !important; color: red !important;
        user-select: none !important; visibility: hidden; opacity: 0.1 !important; transform: rotate(3deg) !important }
      p, head, style { visibility: visible; opacity: 1 !important; transform: none !important; font-size: 20px !important;
        display: block !important } head, style { display: none !important }
      html { font-size: 62.5% !important; zoom: 1.25 !important; opacity: 1 !important; transform: none !important }
      body { display: block !important; opacity: 1 !important; transform: none !important; visibility: visible }
      div { display: none !important; position: static !important; width: 1px !important; pointer-events: none !important }
      ::backdrop { background: black !important }</style><p>${text}</p>`);
    await pressMark(page, 'Zoloft');
    const card = await openCard(page);
    expect(await looks(card)).toEqual(expected);
    await pressIn(card, 'Close');
    await noCard(page);
  });

  const odd: Readonly<Record<string, string>> = {
    'everything taken back': '* { all: initial !important }',
    'a root of 62.5 %': 'html { font-size: 62.5% }',
    'a larger and a smaller page': 'html { zoom: 1.6 } body { zoom: 0.75 }',
    'nothing to be selected': '* { user-select: none !important; -webkit-user-select: none !important }',
    'a vertical root': ':root { writing-mode: vertical-rl }',
    'a vertical root from left to right': ':root { writing-mode: vertical-lr; direction: rtl }',
    'a body turned by a filter': 'body { filter: invert(1) hue-rotate(90deg) }',
    'everything wide, tall and capital':
      '* { letter-spacing: 2em !important; word-spacing: 3em !important; line-height: 5 !important; text-transform: uppercase !important; text-indent: 3em !important; hyphens: none !important }',
    'everything transformed': '* { translate: 3px 2px; perspective: 100px; contain: layout; will-change: transform }',
  };
  test.each(Object.entries(odd))(
    'in odd styles it is as ever, beside the name and in the window: %s',
    async (_title, css) => {
      const calm = await stage.open(plain);
      await pressMark(calm, 'Zoloft');
      const expected = await looks(await openCard(calm));
      const page = await stage.open(`<!doctype html><style>${css}</style><p>${text}</p>`);
      await pressMark(page, 'Zoloft');
      const card = await openCard(page);
      expect(await looks(card)).toEqual(expected);
      await expectGoodPlace(page, card, 'Zoloft');
      expect(await card.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
      expect(await isOnTop(card)).toBe(true);
    },
  );

  test('keys and scrolling in it do not reach the page, even where it listens first', async () => {
    const page = await stage.open(`<!doctype html><p>${text}</p><p style="height: 300vh"></p><script>
      keys = 0; focuses = 0;
      document.addEventListener('keydown', () => keys++, true);
      document.addEventListener('focusin', () => focuses++, true);</script>`);
    await pressMark(page, 'Zoloft');
    const card = await openCard(page);
    const box = await boxOf(card);
    const heard = () => page.evaluate(() => (globalThis as unknown as { keys: number }).keys);
    const before = await heard();
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    await page.keyboard.press('/');
    expect(await heard()).toBe(before);
    await page.mouse.move(box.x + box.width / 2, box.y + 100);
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel({ deltaY: 400 });
    await pause(300);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
