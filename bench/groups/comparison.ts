/** How soon the comparison is there, and how soon it follows a change. */
import { loadPack } from '../../knowledge/load';
import type { TestBrowser } from '../../tests/support/browsers';
import { until } from '../../tests/support/until';
import { clickTime, type Step } from '../click-time';
import type { Goal, Group } from '../group';
import { median } from '../statistics';
import { launchWithUs } from '../us';

const RUNS = 9;
const FOUR = 'compare.html#condition=depression&treatments=cbt+ketamine-infusion+no-treatment+ssris';
const CELLS = 4 * loadPack().dimensions.length;

const ALL_ROWS: Step = { press: '.sheet-tools .quiet', shows: '.comparison td', count: CELLS };
const OUT: Step = { press: '.taken li:nth-child(2) button', shows: '.comparison thead th', count: 4 };
const IN: Step = { press: '.chip input[data-taken-out]', shows: '.comparison thead th', count: 5 };
const IN_NEW: Step = { press: '.chip input[data-new]', shows: '.comparison thead th', count: 6 };

interface Times {
  readonly first: number[];
  readonly again: number[];
  readonly allRows: number[];
  readonly out: number[];
  readonly back: number[];
  readonly fresh: number[];
}

export const comparison: Group = {
  name: 'comparison',
  title: 'The comparison',
  method: `${RUNS} browsers started one after the other, each with a fresh profile. "First content" is the browser's own
first contentful paint of popup.html, from the start of the navigation, the first time in that browser; the page stands in
a tab, since no program can time it in the bubble under the button. The rest is done in a tab of the comparison of four
treatments for depression, all ${CELLS / 4} rows unfolded, from a press until everything is rendered and laid out (a read of
the layout makes sure), without the wait for the frame: "all rows" by the way back from the sheet, the first time that
the table is rendered in that tab; what is folded away, the sources under each statement, is drawn after the frame and not
counted; "switching" by taking one treatment out and putting it back, the slower of both. Medians.`,
  whyMissed: `In Chromium the first rendering of the table is 68 to 99 ms of script and 46 to 60 ms of layout (trace, thread time, on a
loaded machine); rows of one table cannot be left out of the layout by content-visibility. A switch renders every column
again, 23 to 52 ms, since the numbers of the sources change with the treatments, and lays the table out again, 14 to 28 ms. Mended so far: a switch is rendered in the same turn, sources under
each statement are drawn after the frame, formats of numbers are made once, each picture is two paths. The popup's first
content waits for its scripts, the tab and the settings; the second opening shows what the scripts cost.`,
  async measure(name) {
    const times: Times = { first: [], again: [], allRows: [], out: [], back: [], fresh: [] };
    for (let run = 0; run < RUNS; run++) {
      const browser = await launchWithUs(name);
      try {
        times.first.push(await firstContent(browser));
        times.again.push(await firstContent(browser));
        await pressThrough(browser, times);
      } finally {
        await browser.close();
      }
    }
    return { goals: goalsOf(times), tables: [{ head: ['what', 'median, ms', 'longest, ms'], rows: rowsOf(times) }] };
  },
};

async function firstContent(browser: TestBrowser): Promise<number> {
  const page = await browser.extensionPage('popup.html');
  // A tab behind another is never painted.
  await page.bringToFront();
  const ms = await until('a first paint with content', () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
  );
  await page.close();
  return ms;
}

async function pressThrough(browser: TestBrowser, times: Times): Promise<void> {
  const page = await browser.extensionPage(`${FOUR}&sheet=1`);
  await until('the sheet', () => page.evaluate((press) => document.querySelector(press) !== null, ALL_ROWS.press));
  times.allRows.push(await clickTime(page, ALL_ROWS));
  await page.evaluate(() => {
    document.querySelectorAll('.chip input:checked')[1]?.setAttribute('data-taken-out', '');
    document.querySelectorAll('.chip input:not(:checked)')[0]?.setAttribute('data-new', '');
  });
  times.out.push(await clickTime(page, OUT));
  times.back.push(await clickTime(page, IN));
  times.fresh.push(await clickTime(page, IN_NEW));
  await page.close();
}

const goalsOf = ({ first, allRows, out, back }: Times): Goal[] => [
  { what: 'popup to first content', value: median(first), unit: 'ms', atMost: 100 },
  { what: 'four treatments, all rows', value: median(allRows), unit: 'ms', atMost: 50 },
  { what: 'switching a treatment', value: Math.max(median(out), median(back)), unit: 'ms', atMost: 16 },
];

function rowsOf({ first, again, allRows, out, back, fresh }: Times): string[][] {
  const row = (what: string, ms: readonly number[]) => [what, median(ms).toFixed(1), Math.max(...ms).toFixed(1)];
  return [
    row('popup to first content', first),
    row('the same, opened again', again),
    row('four treatments, all rows', allRows),
    row('one taken out', out),
    row('the same put back', back),
    row('a fifth put in, whose entry has to be loaded', fresh),
  ];
}
