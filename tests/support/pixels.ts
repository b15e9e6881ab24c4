/** What is really to be seen: the pixels of a page. */
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { lightOf } from '../../entrypoints/card/luminance';

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The window's contents as a picture. */
export async function picture(page: Page): Promise<Uint8Array> {
  return page.screenshot({ captureBeyondViewport: false });
}

/** Red, green and blue of each pixel of an area, one after the other. */
export type Pixels = readonly (readonly [number, number, number])[];

export async function pixelsIn(png: Uint8Array, area: Area): Promise<Pixels> {
  const data = await sharp(png).extract(wholePixels(area)).removeAlpha().raw().toBuffer();
  return Array.from({ length: data.length / 3 }, (_, at) => [
    data[3 * at] ?? 0,
    data[3 * at + 1] ?? 0,
    data[3 * at + 2] ?? 0,
  ]);
}

/** The same pixels without their colours. */
export const greyOf = (pixels: Pixels): Pixels =>
  pixels.map(([red, green, blue]) => {
    const grey = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    return [grey, grey, grey];
  });

/** How many pixels stand out from what was there before by at least 3:1. */
export function standOut(before: Pixels, after: Pixels): number {
  return after.filter((pixel, at) => contrast(luminance(pixel), luminance(before[at] ?? pixel)) >= 3).length;
}

/** The contrast between the lightest and the darkest pixel. */
export function widestContrast(pixels: Pixels): number {
  const all = pixels.map(luminance);
  return contrast(Math.max(...all), Math.min(...all));
}

const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

const luminance = (pixel: Pixels[number]) => lightOf(`rgb(${pixel.join(', ')})`)?.luminance ?? 0;

const wholePixels = ({ left, top, width, height }: Area) => ({
  left: Math.max(0, Math.floor(left)),
  top: Math.max(0, Math.floor(top)),
  width: Math.ceil(width),
  height: Math.ceil(height),
});
