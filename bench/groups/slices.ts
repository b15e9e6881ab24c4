/** How long the reader keeps the main thread at a time, on any page. */
import { readdirSync } from 'node:fs';
import type { TestBrowser } from '../../tests/support/browsers';
import type { Turn } from '../../tests/support/probe';
import { serve } from '../../tests/support/server';
import type { Group } from '../group';
import { shapes } from '../pages';
import { median } from '../statistics';
import { launchProbed, turnsOf } from '../us';

/** Fresh tabs per page; the median of their longest times counts, since any one may be the machine's doing. */
const RUNS = 3;

export const slices: Group = {
  name: 'slices',
  title: 'The longest slice on the main thread',
  method: `The released build, with a probe around its reader (\`tests/support/probe\`): it times everything by which the
browser hands the main thread to the reader (its script, idle callbacks, tasks, observers, events, answers of the browser's
storage), what the browser has to compute for it included. Each page is opened in ${RUNS} fresh tabs; the median of the
longest times counts. Pages are generated, or come from the folder named with \`--pages\`.`,
  async measure(name, { pages: folder }) {
    const server = await serve({}, folder);
    const browser = await launchProbed(name);
    try {
      const pages = new Map<string, string>();
      for (const [at, [title, html]] of Object.entries(shapes).entries()) {
        server.add({ [`/shape-${at}.html`]: html });
        pages.set(title, `/shape-${at}.html`);
      }
      const saved = folder === undefined ? [] : readdirSync(folder).filter((file) => /\.x?html?$/.test(file));
      for (const file of saved) pages.set(file, `/${encodeURIComponent(file)}`);
      const rows: Row[] = [];
      for (const [title, path] of pages) rows.push(await longestOn(browser, title, server.url(path)));
      rows.sort((a, b) => b.longest - a.longest);
      const worst = rows[0];
      return {
        goals: [{ what: 'the worst page', value: worst?.longest ?? Number.NaN, unit: 'ms', atMost: 8 }],
        tables: [
          {
            head: ['page', 'longest, ms', 'in', 'all, ms', 'times'],
            rows: rows.map((row) => [row.title, row.longest.toFixed(1), row.what, row.all.toFixed(1), `${row.count}`]),
          },
        ],
      };
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

interface Row {
  readonly title: string;
  readonly longest: number;
  readonly what: string;
  readonly all: number;
  readonly count: number;
}

async function longestOn(browser: TestBrowser, title: string, url: string): Promise<Row> {
  const runs: Turn[][] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage(url);
    runs.push((await turnsOf(page)).turns);
    await page.close();
  }
  const longest = runs.map((turns) => turns.reduce((most, turn) => (turn.ms > most.ms ? turn : most)));
  const middle = median(longest.map(({ ms }) => ms));
  return {
    title,
    longest: middle,
    what: longest.find(({ ms }) => ms === middle)?.what ?? '',
    all: median(runs.map((turns) => turns.reduce((sum, { ms }) => sum + ms, 0))),
    count: median(runs.map((turns) => turns.length)),
  };
}
