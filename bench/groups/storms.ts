/** Pages that change faster than anyone could read: how long nothing else has its turn. */
import type { TestBrowser } from '../../tests/support/browsers';
import { settledMarks } from '../../tests/support/marks';
import { serve } from '../../tests/support/server';
import { flood, rush, stormyPage } from '../../tests/support/storms';
import type { Goal, Group } from '../group';
import { median } from '../statistics';
import { launchWithout, launchWithUs } from '../us';

const RUNS = 5;
const STORMS = { '20,000 changes in a second': flood, '20,000 paragraphs at once': rush };

export const storms: Group = {
  name: 'storms',
  title: 'Storms of changes',
  method: `The longest time in which a timer of the page has no turn, from the first change until two seconds after the last:
with us less without us. Medians of ${RUNS} fresh tabs each, in turns. A long task, by the browsers' own definition, is one
of 50 ms.`,
  async measure(name) {
    const server = await serve({ '/storm.html': stormyPage });
    const [alone, together] = [await launchWithout(name), await launchWithUs(name)];
    try {
      const goals: Goal[] = [];
      const rows: string[][] = [];
      for (const [title, storm] of Object.entries(STORMS)) {
        const times: { alone: number[]; together: number[] } = { alone: [], together: [] };
        for (let run = 0; run < RUNS; run++) {
          times.alone.push(await longestGap(alone, server.url('/storm.html'), storm, false));
          times.together.push(await longestGap(together, server.url('/storm.html'), storm, true));
        }
        const [without, withUs] = [median(times.alone), median(times.together)];
        goals.push({ what: `${title}: longer by`, value: withUs - without, unit: 'ms', atMost: 50 });
        rows.push([title, without.toFixed(0), withUs.toFixed(0)]);
      }
      return { goals, tables: [{ head: ['storm', 'without us, ms', 'with us, ms'], rows }] };
    } finally {
      await Promise.all([alone.close(), together.close()]);
      await server.close();
    }
  },
};

async function longestGap(
  browser: TestBrowser,
  url: string,
  storm: () => string | Promise<string>,
  isMarked: boolean,
): Promise<number> {
  const page = await browser.newPage(url);
  if (isMarked) await settledMarks(page);
  await page.evaluate(startBeating);
  await page.evaluate(storm);
  const longest = await page.evaluate(stopBeating);
  await page.close();
  return longest;
}

interface World {
  heart: { longestMs: number };
}

/** Runs in the page. Timers of five milliseconds, as a busy page has them. No named functions: tsx would add a helper. */
function startBeating(): void {
  const heart = { longestMs: 0 };
  (globalThis as unknown as World).heart = heart;
  void (async () => {
    for (let last = performance.now(); ; ) {
      await new Promise((done) => setTimeout(done, 5));
      const now = performance.now();
      heart.longestMs = Math.max(heart.longestMs, now - last);
      last = now;
    }
  })();
}

async function stopBeating(): Promise<number> {
  await new Promise((done) => setTimeout(done, 2000));
  return (globalThis as unknown as World).heart.longestMs;
}
