/** What web apps lose to us: a public benchmark where a checkout of it is named, and six small apps of our own. */

import { buildApps, frameworks } from '../../tests/support/apps';
import type { TestBrowser } from '../../tests/support/browsers';
import { serve } from '../../tests/support/server';
import { until } from '../../tests/support/until';
import type { Goal, Group, Table } from '../group';
import { geometricMean, median } from '../statistics';
import { launchWithout, launchWithUs } from '../us';

const RUNS = 7;
/** Speedometer's own default is 10. */
const ITERATIONS = 3;

export const webApps: Group = {
  name: 'web-apps',
  title: 'Web apps, with us and without',
  method: `The score with us divided by the score without us. Our own apps are not a public benchmark: React, Preact, Vue, Svelte,
Lit and Angular (\`tests/apps\`) go through 200 updates of a list that names what we mark, each update awaited and laid
out; the score is the geometric mean of the updates per second, the median of ${RUNS} fresh tabs each, in turns. With
\`--speedometer FOLDER\`, a checkout of github.com/WebKit/Speedometer, its default suites run ${ITERATIONS} times in either
browser, and its own score counts; few of its apps name anything that we mark.`,
  async measure(name, { speedometer }) {
    const [alone, together] = [await launchWithout(name), await launchWithUs(name)];
    const goals: Goal[] = [];
    const tables: Table[] = [];
    try {
      const apps = await compareApps(alone, together);
      goals.push({ what: 'six apps of our own', value: geometricMean([...apps.values()]), unit: '×', atLeast: 0.99 });
      tables.push({
        head: ['app', 'with us / without'],
        rows: [...apps].map(([app, ratio]) => [app, ratio.toFixed(3)]),
      });
      if (speedometer !== undefined) {
        const [without, withUs] = [await scoreOf(alone, speedometer), await scoreOf(together, speedometer)];
        goals.push({ what: 'Speedometer', value: withUs / without, unit: '×', atLeast: 0.99 });
        tables.push({
          title: 'Speedometer',
          head: ['without us', 'with us'],
          rows: [[without.toFixed(2), withUs.toFixed(2)]],
        });
      }
      return { goals, tables };
    } finally {
      await Promise.all([alone.close(), together.close()]);
    }
  },
};

async function compareApps(alone: TestBrowser, together: TestBrowser): Promise<Map<string, number>> {
  const server = await serve(await buildApps());
  const ratios = new Map<string, number>();
  for (const framework of frameworks) {
    const times: { alone: number[]; together: number[] } = { alone: [], together: [] };
    for (let run = 0; run < RUNS; run++) {
      times.alone.push(await timeOf(alone, server.url(`/${framework}.html`)));
      times.together.push(await timeOf(together, server.url(`/${framework}.html`)));
    }
    ratios.set(framework, median(times.alone) / median(times.together));
  }
  await server.close();
  return ratios;
}

async function timeOf(browser: TestBrowser, url: string): Promise<number> {
  const page = await browser.newPage(url);
  const ms = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 300));
    const start = performance.now();
    for (let turn = 1; turn <= 200; turn++) {
      document.querySelector<HTMLElement>('#next')?.click();
      while (document.querySelector('h1')?.textContent !== `Turn ${turn}`)
        await new Promise((done) => setTimeout(done));
      if (document.body.offsetHeight < 0) return Number.NaN;
      await new Promise((done) => setTimeout(done));
    }
    return performance.now() - start;
  });
  await page.close();
  return ms;
}

/** Runs it as its own page does, and gives the score that it shows. */
async function scoreOf(browser: TestBrowser, folder: string): Promise<number> {
  const server = await serve({}, folder);
  const page = await browser.newPage(server.url(`/index.html?iterationCount=${ITERATIONS}&startAutomatically=true`));
  const score = await until(
    'a score of Speedometer',
    () => page.evaluate(() => Number.parseFloat(document.querySelector('#result-number')?.textContent ?? '')),
    400_000,
  );
  await page.close();
  await server.close();
  return score;
}
