import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { placeCard } from '../../components/placement';
import { find, overlap, rendered, show } from './support';

interface Scene {
  readonly range: Range;
  readonly layer: HTMLElement;
  readonly end: AbortController;
}

/** A word at a place of the page, and a card of the given height beside it. */
async function place({
  left,
  top,
  height = 300,
  text = 'a name',
}: {
  left: number;
  top: number;
  height?: number;
  text?: string;
}): Promise<Scene> {
  const root = show(
    <div style={{ height: '3000px', position: 'relative' }}>
      <p style={{ position: 'absolute', left: `${left}px`, top: `${top}px`, margin: 0, width: '180px' }}>{text}</p>
      <div class="layer" popover="manual">
        <section class="evenhand card">
          <div style={{ height: `${height}px` }}>A card</div>
        </section>
      </div>
    </div>,
    'card',
  );
  const [layer, range, end] = [find(root, '.layer'), document.createRange(), new AbortController()];
  range.selectNodeContents(find(root, 'p'));
  layer.showPopover();
  placeCard(layer, range, { signal: end.signal });
  onTestFinished(() => {
    end.abort();
    scrollTo(0, 0);
  });
  await rendered();
  return { range, layer, end };
}

const box = ({ layer }: Scene) => layer.getBoundingClientRect();
const covers = (scene: Scene) => [...scene.range.getClientRects()].some((rect) => overlap(rect, box(scene)));

describe('the card’s place', () => {
  const places = [
    ['top left', 10, 10],
    ['top right', 1000, 10],
    ['middle', 500, 350],
    ['bottom left', 10, 680],
    ['bottom right', 1000, 680],
  ] as const;
  const cases = places.flatMap((at) => [200, 500, 2000].map((height) => [...at, height] as const));

  test.each(cases)(
    'range at the %s (%i, %i), card %i tall: all in the viewport, none over the range',
    async (...at) => {
      const [, left, top, height] = at;
      await page.viewport(1200, 720);
      const scene = await place({ left, top, height });
      const { left: start, right, top: above, bottom, width } = box(scene);
      expect(width).toBe(420);
      expect(Math.min(start, above)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(1200);
      expect(bottom).toBeLessThanOrEqual(720);
      expect(covers(scene)).toBe(false);
    },
  );

  test('in a square window, where a tall card fits on no side, it is lower rather than cut off', async () => {
    await page.viewport(900, 900);
    const scene = await place({ left: 450, top: 150, height: 860 });
    expect(box(scene).right).toBeLessThanOrEqual(900);
    expect(box(scene).bottom).toBeLessThanOrEqual(900);
    expect(covers(scene)).toBe(false);
  });

  test('below the range by preference, eight pixels away', async () => {
    await page.viewport(1200, 720);
    const scene = await place({ left: 100, top: 50 });
    expect(box(scene).top - scene.range.getBoundingClientRect().bottom).toBeCloseTo(8, 0);
  });

  test('a range over two lines is not covered either', async () => {
    await page.viewport(1200, 720);
    const scene = await place({
      left: 100,
      top: 300,
      height: 600,
      text: 'a name that goes over more than one line of it',
    });
    expect(scene.range.getClientRects().length).toBeGreaterThan(1);
    expect(covers(scene)).toBe(false);
  });

  test('it follows the range when the page scrolls, and is out of sight with it', async () => {
    await page.viewport(1200, 720);
    const scene = await place({ left: 100, top: 300, height: 150 });
    scrollTo(0, 200);
    await rendered();
    await rendered();
    expect(box(scene).top - scene.range.getBoundingClientRect().bottom).toBeCloseTo(8, 0);
    scrollTo(0, 1500);
    await rendered();
    await rendered();
    expect(getComputedStyle(scene.layer).visibility).toBe('hidden');
    scrollTo(0, 0);
    await rendered();
    await rendered();
    expect(getComputedStyle(scene.layer).visibility).toBe('visible');
  });

  test('between 480 pixels and its own width it leaves eight pixels at both sides', async () => {
    await page.viewport(500, 720);
    const scene = await place({ left: 300, top: 20 });
    expect(box(scene).left).toBeGreaterThanOrEqual(8);
    expect(box(scene).right).toBeLessThanOrEqual(492);
  });

  test.each([
    [20, 'bottom'],
    [600, 'top'],
  ])('in a narrow viewport it is a sheet (range at %i: along the %s)', async (top, side) => {
    await page.viewport(360, 700);
    const scene = await place({ left: 10, top, height: 2000 });
    expect(scene.layer.dataset.sheet).toBe(side);
    expect([box(scene).left, box(scene).width]).toEqual([0, 360]);
    expect(box(scene).height).toBeLessThanOrEqual(490);
    expect(side === 'bottom' ? box(scene).bottom : box(scene).top).toBe(side === 'bottom' ? 700 : 0);
    expect(covers(scene)).toBe(false);
  });

  test('a range in the middle of a narrow viewport is not covered', async () => {
    await page.viewport(360, 700);
    expect(covers(await place({ left: 10, top: 340, height: 2000 }))).toBe(false);
  });

  test('after the signal nothing moves any more', async () => {
    await page.viewport(1200, 720);
    const scene = await place({ left: 100, top: 300 });
    scene.end.abort();
    const { top } = box(scene);
    scrollTo(0, 100);
    await rendered();
    expect(box(scene).top).toBe(top);
  });
});
