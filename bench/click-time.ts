/** How long a press takes in one of our own pages: script, style and layout, up to what it brings. */
import type { Page } from 'puppeteer-core';

export interface Step {
  /** Selector of the control. */
  readonly press: string;
  /** Selector of what is there after it, and how many of these. */
  readonly shows: string;
  readonly count: number;
}

/** Presses and gives the milliseconds until everything is rendered and laid out. */
export function clickTime(page: Page, step: Step): Promise<number> {
  return page.evaluate(async ({ press, shows, count }) => {
    const control = document.querySelector<HTMLElement>(press);
    if (!control) throw new Error(`nothing matches ${press}`);
    const end = performance.now() + 5000;
    const from = performance.now();
    control.click();
    // What is rendered in the same turn is there after a few steps; what comes later is seen once in each frame.
    for (let hop = 0; document.querySelectorAll(shows).length !== count; hop++) {
      await (hop < 20 ? undefined : new Promise(requestAnimationFrame));
      if (performance.now() > end) throw new Error(`${press} did not bring ${count} of ${shows}`);
    }
    document.body.getBoundingClientRect();
    return performance.now() - from;
  }, step);
}
