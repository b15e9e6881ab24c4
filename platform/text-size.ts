import type { Settings } from './settings-shape';

/** Gives one of our own pages the reader's size of text; the style sheets take it from there. */
export function applyTextSize({ documentElement }: Document, { textSize }: Settings): void {
  documentElement.style.setProperty('--text-size', String(textSize));
}
