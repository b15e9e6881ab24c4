/** A thousand rows that a framework adds and removes. */

import type { TestBrowser } from '../../tests/support/browsers';
import { serve } from '../../tests/support/server';
import { bundle } from '../bundle';
import type { Group } from '../group';
import { median } from '../statistics';
import { launchWithout, launchWithUs } from '../us';

const RUNS = 9;
const ROWS = 1000;
const ROUNDS = 20;

export const rows: Group = {
  name: 'rows',
  title: '1,000 rows added and removed by a framework',
  method: `Vue fills a list with ${ROWS} rows and empties it, ${ROUNDS} times: rendering, layout, and a turn of the page's timers
each time, in which the reader may take its slices. The time of all of it, the median of ${RUNS} fresh tabs each, with us
and without, in turns.`,
  whyMissed: `An observer that watches what we watch and does nothing makes the main thread work 1.04 × as long in Chromium and
1.08 × in Firefox, by its time on the processor: the browser makes a record of each row. With us it was 1.08 × and 1.10 ×. It had
been 1.30 × and 1.64 ×: in Chromium half of that was our style sheet, which had highlights worked out for every element and now
names the root alone; in Firefox it was looking at each record, where now only the place of a record is looked at when most of a
list changes.`,
  async measure(name) {
    const server = await serve({
      '/rows.html':
        '<!doctype html><html lang="en"><title>Rows</title><div id="app"></div><script src="/rows.js"></script>',
      '/rows.js': { body: await bundle('bench/rows-app.ts'), type: 'text/javascript' },
    });
    const [alone, together] = [await launchWithout(name), await launchWithUs(name)];
    try {
      const times: { alone: number[]; together: number[] } = { alone: [], together: [] };
      for (let run = 0; run < RUNS; run++) {
        times.alone.push(await timeOf(alone, server.url('/rows.html')));
        times.together.push(await timeOf(together, server.url('/rows.html')));
      }
      const [without, withUs] = [median(times.alone), median(times.together)];
      return {
        goals: [{ what: 'with us, against without', value: withUs / without, unit: '×', atMost: 1.05 }],
        tables: [{ head: ['without us, ms', 'with us, ms'], rows: [[without.toFixed(0), withUs.toFixed(0)]] }],
      };
    } finally {
      await Promise.all([alone.close(), together.close()]);
      await server.close();
    }
  },
};

async function timeOf(browser: TestBrowser, url: string): Promise<number> {
  const page = await browser.newPage(url);
  await page.evaluate((count) => turnRows(count, 3), ROWS);
  const ms = await page.evaluate((count, rounds) => turnRows(count, rounds), ROWS, ROUNDS);
  await page.close();
  return ms;
}
