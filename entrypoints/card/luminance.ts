/** How light a colour is, from the text that browsers give for it. */

export interface Light {
  /** Relative luminance as WCAG has it: 0 black, 1 white. */
  readonly luminance: number;
  /** 0 to 1. */
  readonly alpha: number;
}

/** The light of a computed colour, whatever space the page wrote it in; `undefined` for text that is no such colour. */
export function lightOf(color: string): Light | undefined {
  const [, space, body] = /^(?:color\()?([a-z][\w-]*)[ (](.*)\)$/.exec(color) ?? [];
  if (space === undefined || body === undefined) return undefined;
  // `none` counts as nothing.
  const [first = 0, second = 0, third = 0, alpha = 1] = body
    .split(/[\s,/]+/)
    .map((part) => Number.parseFloat(part) || 0);
  return { luminance: luminanceOf(space, [first, second, third]), alpha };
}

function luminanceOf(space: string, [first, second, third]: readonly [number, number, number]): number {
  if (/^ok/.test(space)) return first ** 3;
  if (/^l(ab|ch)$/.test(space)) return ((first + 16) / 116) ** 3;
  const scale = /^rgba?$/.test(space) ? 255 : 1;
  return 0.2126 * linear(first / scale) + 0.7152 * linear(second / scale) + 0.0722 * linear(third / scale);
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
