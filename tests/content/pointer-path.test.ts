import { describe, expect, test } from 'vitest';
import { createSpeedometer, isTowards } from '../../content/pointer-path';

describe('speed', () => {
  /** Whether each place is passed fast; a place is [x, milliseconds]. */
  const passed = (...places: readonly [number, number][]) => {
    const { isFast } = createSpeedometer();
    return places.map(([x, atMs]) => isFast({ x, y: 0 }, atMs));
  };

  test.each<[string, [number, number][], boolean[]]>([
    ['the first place says nothing', [[0, 0]], [false]],
    [
      'more than half a pixel per millisecond is fast',
      [
        [0, 0],
        [10, 10],
        [20, 20],
      ],
      [false, true, true],
    ],
    [
      'less is not',
      [
        [0, 0],
        [4, 10],
        [8, 20],
      ],
      [false, false, false],
    ],
    [
      'one leap among slow moves is not',
      [
        [0, 0],
        [1, 10],
        [9, 20],
      ],
      [false, false, false],
    ],
    [
      'slowing down is over after two moves',
      [
        [0, 0],
        [20, 10],
        [21, 20],
        [22, 30],
      ],
      [false, true, true, false],
    ],
    [
      'a rest in between begins anew',
      [
        [0, 0],
        [20, 10],
        [60, 110],
      ],
      [false, true, false],
    ],
    [
      'places at one time say nothing: the clock is coarse',
      [
        [0, 0],
        [50, 0],
        [90, 0],
      ],
      [false, false, false],
    ],
  ])('%s', (_title, places, fast) => {
    expect(passed(...places)).toEqual(fast);
  });
});

describe('the way to the card', () => {
  /** Below and to the right of a name at the origin. */
  const card = { left: 0, top: 20, right: 400, bottom: 320 };
  const apex = { x: 20, y: 0 };

  test.each<[string, [number, number], [number, number], boolean]>([
    ['straight down', [20, 2], [20, 8], true],
    ['towards the far corner', [60, 4], [120, 8], true],
    ['away from it', [20, 8], [20, 4], false],
    ['along the line of text', [40, 0], [300, 0], false],
    ['up and out', [20, -2], [20, -30], false],
    ['past its side', [-30, 10], [-60, 12], false],
  ])('%s', (_title, [x0, y0], [x, y], towards) => {
    expect(isTowards(card, apex, { x: x0, y: y0 }, { x, y })).toBe(towards);
  });

  test('from every side, to every corner', () => {
    for (const from of [
      { x: 200, y: -40 },
      { x: 200, y: 400 },
      { x: -60, y: 170 },
      { x: 480, y: 170 },
    ]) {
      for (const [x, y] of [
        [0, 20],
        [400, 20],
        [400, 320],
        [0, 320],
      ] as const) {
        const at = (part: number) => ({ x: from.x + (x - from.x) * part, y: from.y + (y - from.y) * part });
        expect(isTowards(card, from, at(0.3), at(0.35)), `${JSON.stringify(from)} to ${x}, ${y}`).toBe(true);
      }
    }
  });
});
