/** Apps of six frameworks, as their users meet them: reading and marking must not disturb a single update. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApps, frameworks } from '../support/apps';
import { errorsOf } from '../support/errors';
import { markAll } from '../support/mark-all';
import { settledMarks, someMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';

const updates = 200;

describe.each(browsers)('apps in %s', (name) => {
  const bare = setStage(name, 'none');
  const stage = setStage(name, 'test');

  beforeAll(async () => {
    const pages = await buildApps();
    bare.server.add(pages);
    stage.server.add(pages);
    await markAll(stage);
  });

  test.each(frameworks)(`%s shows what it shows without Evenhand, through ${updates} updates`, async (framework) => {
    const path = `/${framework}.html`;
    const expected = await playThrough(await bare.open(path));
    expect(new Set(expected).size).toBeGreaterThan(updates / 2);

    const page = await stage.open(path);
    const errors = errorsOf(page);
    await someMarks(page);
    expect(await playThrough(page)).toEqual(expected);
    expect(errors).toEqual([]);

    const fresh = await stage.open(`${path}?turn=${updates}`);
    const marks = await settledMarks(fresh);
    expect(marks.length).toBeGreaterThan(3);
    await page.bringToFront();
    await waitForMarks(page, marks);
  });
});

/** Presses the button again and again, at the pace of the app or, every third time, of a reader; gives what was shown. */
function playThrough(page: Page): Promise<string[]> {
  return page.evaluate(async (count) => {
    const shown: string[] = [];
    const tick = () => new Promise((done) => setTimeout(done));
    const idle = () => new Promise((done) => requestIdleCallback(done));
    for (let turn = 1; turn <= count; turn++) {
      document.querySelector<HTMLElement>('#next')?.click();
      const isShown = () => document.querySelector('h1')?.textContent === `Turn ${turn}`;
      for (let wait = 0; wait < 400 && !isShown(); wait++) await tick();
      if (!isShown()) return [...shown, `stuck before turn ${turn}`];
      // biome-ignore lint/performance/useDomNodeTextContent: what is on screen counts.
      shown.push(document.body.innerText);
      if (turn % 3 === 0) await idle();
    }
    return shown;
  }, updates);
}
