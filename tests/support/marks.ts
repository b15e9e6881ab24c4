/** What the highlight painter shows in a page, read from the page's own world: the highlight registry is shared. */
import type { Frame, Page } from 'puppeteer-core';
import { MARKS, RING } from '../../content/painters/highlight';
import { OUR_MARKS } from '../../content/painters/mark-attributes';
import { pause, until } from './until';

type Place = Page | Frame;

/** The text of each painted mention, in the order of the document, within one tree; empty before the first is painted. */
export function readMarks(place: Place): Promise<string[]> {
  return place.evaluate((name) => {
    const ranges: Range[] = [];
    // Plain loops, since some pages under test break the methods of arrays.
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(name) ?? []) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      ranges.push(range);
    }
    // Places in different shadow trees have no order.
    ranges.sort((a, b) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : 0,
    );
    const texts: string[] = [];
    for (const range of ranges) texts.push(range.toString());
    return texts;
  }, MARKS);
}

/** Waits until exactly these texts are painted, in this order. */
export async function waitForMarks(place: Place, texts: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(texts);
  let seen = '';
  await until(`the marks ${wanted}`, async () => {
    seen = JSON.stringify(await readMarks(place));
    return seen === wanted;
  }).catch((error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : error}; the page showed ${seen}`);
  });
}

/** Waits until something is painted, `limitMs` at most, and gives the texts. */
export function someMarks(place: Place, limitMs?: number): Promise<string[]> {
  return until(
    'a first mark',
    async () => {
      const marks = await readMarks(place);
      return marks.length > 0 && marks;
    },
    limitMs,
  );
}

/** Waits until no mark has come or gone for a while: reading goes in slices, and nothing tells its end. */
export async function settledMarks(place: Place): Promise<string[]> {
  let last = await readMarks(place);
  for (;;) {
    await pause(400);
    const now = await readMarks(place);
    if (now.length === last.length) return now;
    last = now;
  }
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a mention is ringed as the keyboard's place. */
export function isRinged(place: Place): Promise<boolean> {
  return place.evaluate((name) => CSS.highlights.has(name), RING);
}

/** The middle of the first painted mention of this text, scrolled into view, in the coordinates of `place`. */
export function placeOf(place: Place, text: string): Promise<Point> {
  return until(`a mark on "${text}"`, () =>
    place.evaluate(
      (name, wanted) => {
        for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(name) ?? []) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          if (range.toString() !== wanted) continue;
          startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = range.getClientRects()[0];
          if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        return undefined;
      },
      MARKS,
      text,
    ),
  );
}

/** Brings the pointer onto the first mention of this text as a hand would, and leaves it there. */
export async function pointAt(page: Page, text: string): Promise<Point> {
  const point = await placeOf(page, text);
  await page.mouse.move(point.x + 60, point.y + 90);
  await page.mouse.move(point.x, point.y, { steps: 12 });
  return point;
}

/** Clicks the first mention of this text. */
export async function pressMark(page: Page, text: string): Promise<void> {
  const { x, y } = await placeOf(page, text);
  await page.mouse.click(x, y);
}

/** The texts of the mark painter's elements, in the order of the document. */
export function readElements(place: Place): Promise<string[]> {
  return place.$$eval(OUR_MARKS, (elements) => elements.map((element) => element.textContent ?? ''));
}
