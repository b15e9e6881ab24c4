import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCard, hasFocus, noCard, openCard, textOf, titleOf } from '../support/card';
import { letter } from '../support/letter';
import { pointAt, pressMark, readElements, someMarks } from '../support/marks';
import { wishFor } from '../support/media';
import { browsers, type Stage, setStage } from '../support/stage';
import { pause, until } from '../support/until';

/** Longer than dwell (500 ms) and grace (300 ms) together. */
const longEnoughMs = 1200;

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

describe.each(browsers)('reaching and reading the card in %s', (name) => {
  const stage = setStage(name, 'test');

  test('A4: by keys alone every fold opens and every link is followed, and the card closes', async () => {
    const page = await stage.open(letter);
    const card = await openByKeys(stage, page);
    const followed = await card.evaluateHandle((dialog) => {
      const links: EventTarget[] = [];
      dialog.addEventListener(
        'click',
        (event) => {
          const link = (event.target as Element).closest('a');
          if (!link) return;
          // What lies behind a link is another site's.
          event.preventDefault();
          links.push(link);
        },
        true,
      );
      return links;
    });
    for (let stop = 0; stop < 400; stop++) {
      await page.keyboard.press('Tab');
      const what = await focusIn(card);
      if (what === undefined) break;
      if (what === 'fold' || what === 'link') await page.keyboard.press('Enter');
    }
    expect(await focusIn(card)).toBeUndefined();
    const missed = await card.evaluate((dialog, links) => {
      const all = [...dialog.querySelectorAll('a[href]')].filter((link) => link.checkVisibility());
      const folded = [...dialog.querySelectorAll('details:not([open])')].filter((fold) => fold.checkVisibility());
      return { links: all.filter((link) => !links.includes(link)).length, folded: folded.length, seen: links.length };
    }, followed);
    expect(missed).toMatchObject({ links: 0, folded: 0 });
    expect(missed.seen).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    await noCard(page);
  });

  test('A5: the page’s own order of stops is the same with a card open, and after it', async () => {
    const page = await stage.open(stops);
    const order = async () => {
      await page.focus('#s0');
      const ids: unknown[] = [];
      for (let at = 0; at < 6; at++) {
        await page.keyboard.press('Tab');
        ids.push(await focused(page));
      }
      return ids;
    };
    const before = await order();
    await pointAt(page, 'PTSD');
    await openCard(page);
    expect(await order()).toEqual(before);
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await order()).toEqual(before);
  });

  test('A8: at none of 30 stops is the focused element covered, unless Escape uncovers it and leaves it the focus', async () => {
    const page = await stage.open(stops);
    await page.focus('#s0');
    const covered: number[] = [];
    await pointAt(page, 'PTSD');
    await openCard(page);
    for (let at = 1; at <= 30; at++) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(`s${at}`);
      await pause(60);
      const card = await findCard(page);
      const [box, element] = [await card?.boundingBox(), await (await page.$(`#s${at}`))?.boundingBox()];
      if (!box || !element || !overlap(box, element)) continue;
      covered.push(at);
      await page.keyboard.press('Escape');
      await noCard(page);
      expect(await focused(page)).toBe(`s${at}`);
      await page.mouse.move(900, 800, { steps: 4 });
      await pointAt(page, 'PTSD');
      await openCard(page);
    }
    // Only where the focus stands right under the name, and there is no room for a card above it.
    expect(covered.filter((at) => at < 16)).toEqual([]);
  });

  test.each([
    ['a mouse', 32, false],
    ['a finger', 44, true],
  ])('A9: in card and list, what is pressed with %s is at least %i pixels high and wide', async (...how) => {
    const [, least, isCoarse] = how;
    const page = await stage.open(letter);
    await wishFor(page, { isCoarse });
    // Firefox asks for the kind of pointer only when a page begins.
    await page.reload();
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(isCoarse);
    for (const mark of ['ketamine infusions', 'PTSD', 'dissociation']) {
      await pressMark(page, mark);
      expect(await tooSmall(await openCard(page), least), mark).toEqual([]);
      await page.keyboard.press('Escape');
      await noCard(page);
    }
    const backstage = await stage.backstage(page);
    const tab = await backstage.tabOf(page.url());
    await backstage.send(tab, { type: 'command', command: 'list-names' });
    expect(await tooSmall(await openCard(page), least), 'the list').toEqual([]);
  });

  test('A10: at 320 pixels nothing is lost of what the card says at 1280', async () => {
    const page = await stage.open(letter);
    const said = async () => {
      await pressMark(page, 'ketamine infusions');
      const text = await textOf(await openCard(page));
      await page.keyboard.press('Escape');
      await noCard(page);
      return text;
    };
    const wide = await said();
    await page.setViewport({ width: 320, height: 640 });
    expect(await said()).toBe(wide);
  });

  test.each(['ketamine infusions', 'PTSD', 'dissociation'])(
    'A11: with wider spacing put into the shadow root nothing is cut off or overlaps: %s',
    async (mark) => {
      const page = await stage.open(letter);
      await pressMark(page, mark);
      const card = await openCard(page);
      await spaceOut(card);
      await unfold(card);
      expect(await clippedOrOverlapping(card)).toEqual([]);
    },
  );

  test('A12: nothing moves where that is wished for', async () => {
    const page = await stage.open(letter);
    await wishFor(page, { isCalm: true });
    await pressMark(page, 'ketamine infusions');
    const card = await openCard(page);
    await unfold(card);
    const moving = await card.evaluate((dialog) => {
      const root = dialog.getRootNode() as ShadowRoot;
      const slow = [...root.querySelectorAll('*')].filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0;
      });
      return [...slow.map(({ className }) => className), ...root.getAnimations()];
    });
    expect(moving).toEqual([]);
  });

  test('A16: real headings and lists, and our own language on a page in another', async () => {
    const page = await stage.open('<!doctype html><html lang="de"><p>Sie bekam Ketamin, dann Zoloft.</p></html>');
    await pressMark(page, 'Zoloft');
    const card = await openCard(page);
    const tree = await card.evaluate((dialog) => ({
      language: dialog.closest('[lang]')?.getAttribute('lang'),
      headings: [...dialog.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1])),
      strayItems: [...dialog.querySelectorAll('li')].filter((item) => !item.parentElement?.matches('ul, ol')).length,
      lists: dialog.querySelectorAll('ul, ol').length,
    }));
    expect(tree.language).toMatch(/^en\b/);
    expect(tree.strayItems).toBe(0);
    expect(tree.lists).toBeGreaterThan(2);
    expect(tree.headings[0]).toBe(2);
    for (const [at, level] of tree.headings.entries()) expect(level - (tree.headings[at - 1] ?? 1)).toBeLessThan(2);
    expect(await card.$('aria/Pros[role="heading"]')).not.toBeNull();
  });

  test('A17: selecting everything, copying and finding give the page’s own words, with a card open', async () => {
    const page = await stage.open(letter);
    const selected = async () => {
      await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
      return page.evaluate(() => String(getSelection()));
    };
    const byKey = async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      return page.evaluate(() => String(getSelection()));
    };
    await someMarks(page);
    const before = [await selected(), await byKey()];
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await pointAt(page, 'PTSD');
    await openCard(page);
    expect([await selected(), await byKey()]).toEqual(before);
    const finds = (words: string) =>
      page.evaluate((wanted) => {
        getSelection()?.removeAllRanges();
        return (globalThis as unknown as { find(text: string): boolean }).find(wanted);
      }, words);
    expect(await finds('offered ketamine infusions for depression')).toBe(true);
  });

  describe('with marks that are stops', () => {
    const choose = async (settings: object) => {
      const backstage = await stage.backstage();
      await backstage.store({ settings });
    };
    beforeAll(() => choose({ painter: 'mark' }));
    afterAll(() => choose({}));

    test('A6: Tab across the page moves focus once each time, and opens nothing', async () => {
      const page = await stage.open(stops);
      await until('the marks', async () => (await readElements(page)).length > 0);
      await page.evaluate(() => {
        const world = globalThis as unknown as { came: string[] };
        world.came = [];
        document.addEventListener('focusin', ({ target }) => {
          world.came.push(String(target === document.activeElement && (target as Element).localName));
        });
      });
      for (let at = 0; at < 20; at++) await page.keyboard.press('Tab');
      await pause(longEnoughMs);
      const came = await page.evaluate(() => (globalThis as unknown as { came: string[] }).came);
      expect(came).toHaveLength(20);
      expect(came).not.toContain('false');
      expect(came).toContain('mark');
      expect(await findCard(page)).toBeUndefined();
    });

    test('A13: a mark that is a stop says whether its card is open; the card is a dialog with a name', async () => {
      const page = await stage.open('<!doctype html><p>She asked about Zoloft again.</p>');
      await until('the mark', async () => (await readElements(page)).length > 0);
      const trigger = await until('a button in the tree', () => page.$('aria/Zoloft[role="button"]'));
      const isExpanded = () => trigger.evaluate((element) => element.ariaExpanded);
      expect(await isExpanded()).toBe('false');
      await trigger.focus();
      await page.keyboard.press('Enter');
      const card = await openCard(page);
      const title = await titleOf(card);
      expect(await isExpanded()).toBe('true');
      const layer = await card.evaluateHandle((dialog) => dialog.closest('.layer'));
      expect(await layer.asElement()?.$(`aria/${title}[role="dialog"]`)).not.toBeNull();
      await page.keyboard.press('Escape');
      await noCard(page);
      expect(await isExpanded()).toBe('false');
    });
  });
});

/** A name among more stops of the Tab key than are ever pressed, in rows across the page. */
const stops = `<!doctype html><title>Stops</title><style>button { margin: 6px 30px }</style>
  ${buttons(0, 16)}<p>Others spoke of PTSD and of Zoloft.</p>${buttons(16, 40)}`;

function buttons(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => `<button id="s${from + at}">Stop ${from + at}</button>`).join(
    ' ',
  );
}

async function openByKeys(stage: Stage, page: Page): Promise<ElementHandle<Element>> {
  await someMarks(page);
  const backstage = await stage.backstage(page);
  const tab = await backstage.tabOf(page.url());
  await backstage.send(tab, { type: 'command', command: 'next-name' });
  await backstage.send(tab, { type: 'command', command: 'open-card' });
  const card = await openCard(page);
  await until('focus in the card', () => hasFocus(card));
  return card;
}

/** What has the focus in the card: a fold that is closed, a link, or something else. */
function focusIn(card: ElementHandle<Element>): Promise<'fold' | 'link' | 'other' | undefined> {
  return card.evaluate((dialog) => {
    const { activeElement } = dialog.getRootNode() as ShadowRoot;
    if (!activeElement || !dialog.contains(activeElement)) return undefined;
    if (activeElement.matches('details:not([open]) > summary, [aria-expanded=false]')) return 'fold';
    return activeElement.localName === 'a' ? 'link' : 'other';
  });
}

/** Controls below this size, as lines; words in a sentence are excepted (WCAG 2.5.8). */
function tooSmall(root: ElementHandle<Element>, least: number): Promise<string[]> {
  return root.evaluate((element, size) => {
    const controls = [
      ...element.querySelectorAll<HTMLElement>('a[href], button, summary, select, input, [role=button]'),
    ];
    const lines: string[] = [];
    for (const control of controls) {
      const isInSentence =
        getComputedStyle(control).display === 'inline' || control.matches('p button, li button.name');
      if (!control.checkVisibility({ opacityProperty: true }) || isInSentence) continue;
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) < size - 0.5) lines.push(`${control.outerHTML.slice(0, 120)}: ${width} × ${height}`);
    }
    return lines;
  }, least);
}

async function spaceOut(card: ElementHandle<Element>): Promise<void> {
  await card.evaluate((dialog) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    const root = dialog.getRootNode() as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
}

async function unfold(card: ElementHandle<Element>): Promise<void> {
  await card.evaluate((dialog) => {
    for (const fold of dialog.querySelectorAll('details')) fold.open = true;
    for (const button of dialog.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
  });
  await pause(100);
}

/** Texts that do not fit their boxes, and pairs of texts that lie over each other. */
function clippedOrOverlapping(card: ElementHandle<Element>): Promise<string[]> {
  return card.evaluate((dialog) => {
    const lines: string[] = [];
    const boxes: { readonly text: string; readonly rect: DOMRect }[] = [];
    const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent?.checkVisibility() || !text || parent.closest('.unseen, textarea')) continue;
      if (dialog.getBoundingClientRect().width < parent.getBoundingClientRect().width) lines.push(`wider: ${text}`);
      for (let at: Element | null = parent; at && at !== dialog; at = at.parentElement) {
        const isCut = getComputedStyle(at).overflow !== 'visible' && at.scrollWidth > at.clientWidth + 1;
        if (isCut) lines.push(`cut off: ${text}`);
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) boxes.push({ text, rect });
    }
    for (const [at, { text, rect }] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
        // Boxes of letters reach a little beyond the letters.
        if (across > 1 && down > 4) lines.push(`“${text.slice(0, 60)}” over “${other.text.slice(0, 60)}”`);
      }
    }
    return lines;
  });
}
