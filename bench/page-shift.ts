/** Whether a page's own elements move: a page that notes where they stand, and the ways to ask it. */
import type { Page } from 'puppeteer-core';

interface World {
  /** Where each element of the page stood when it came, before any script of ours. */
  firstBoxes: string[];
  boxesNow: () => string[];
  shifted: number;
}

/** To stand at the end of a page. Scrolling moves nothing. */
export const NOTES_BOXES = `<script>
boxesNow = () => [...document.querySelectorAll('html, body, body *')].map((element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + scrollX, top + scrollY, width, height].join(' ');
});
firstBoxes = boxesNow();
shifted = 0;
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });
</script>`;

/** How many elements do not stand where they stood at first. */
export function movedElements(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { firstBoxes, boxesNow } = globalThis as unknown as World;
    const now = boxesNow();
    return firstBoxes.filter((box, at) => box !== now[at]).length + Math.abs(firstBoxes.length - now.length);
  });
}

/** Chromium's own sum of layout shifts so far, those after input included; 0 in Firefox, which has no such measure. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as World).shifted);
}
