import { describe, expect, test } from 'vitest';
import { lightOf } from '../../entrypoints/card/luminance';

/** Relative luminance of #777777. */
const grey = 0.184;

describe('how light a colour is, however the browser writes it', () => {
  test.each([
    ['rgb(119, 119, 119)', grey, 1],
    ['rgba(119, 119, 119, 0.25)', grey, 0.25],
    ['color(srgb 0.4667 0.4667 0.4667 / 0.5)', grey, 0.5],
    ['color(display-p3 0.4667 0.4667 0.4667)', grey, 1],
    ['lab(50.03 0 0)', grey, 1],
    ['lch(50.03 0 none)', grey, 1],
    ['oklab(0.569 0 0 / 0.1)', grey, 0.1],
    ['oklch(0.569 none none)', grey, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 255)', 0.0722, 1],
  ])('%s', (text, luminance, alpha) => {
    expect(lightOf(text)?.luminance).toBeCloseTo(luminance, 2);
    expect(lightOf(text)?.alpha).toBe(alpha);
  });

  test.each(['', 'transparent', 'currentcolor', '#777'])('no computed colour: "%s"', (text) => {
    expect(lightOf(text)).toBeUndefined();
  });
});
