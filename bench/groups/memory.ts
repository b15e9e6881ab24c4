/** What we keep in memory for a page full of mentions. */
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../tests/support/browsers';
import { settledMarks } from '../../tests/support/marks';
import { serve } from '../../tests/support/server';
import { pause } from '../../tests/support/until';
import type { Group } from '../group';
import { pageOfMentions } from '../pages';
import { median } from '../statistics';
import { launchWithout, launchWithUs } from '../us';

const RUNS = 5;
const KB = 1024;

export const memory: Group = {
  name: 'memory',
  title: 'Memory kept for a page',
  method: `Chromium's own figures after three forced collections (\`Runtime.getHeapUsage\`: the JavaScript heap of the page's
process, and that of its DOM), the median of ${RUNS} fresh tabs with us less the median without us: the engine, the names
and all mentions count. Firefox gives a program no such figure.`,
  whyMissed: `About 0.4 MB is what a browser keeps for any script world with a reader in it, and 0.7 more the engine with the names
and its compiled code. A heap snapshot of 2,000 mentions beside one of one mention: 230 KB are four objects for each mention (what
it is, where it stands, its owner's holding, its spot), 120 the tables that find mentions by owner and by text node, the rest
the browser's own objects for 2,000 text nodes and elements that a script has touched. Lists of one were kept with room for
sixteen more, 250 KB; that is mended. Left to try: places as offsets into the owner, made into text nodes when a mention is
pointed at, which would spare an object and a text node each.`,
  async measure(name) {
    if (name === 'firefox') return { goals: [], tables: [] };
    const pages = {
      'a page with 2,000 mentions': pageOfMentions(2000),
      'a page with one mention': pageOfMentions(1),
      'an empty page': pageOfMentions(0),
    };
    const server = await serve({});
    const [alone, together] = [await launchWithout(name), await launchWithUs(name)];
    try {
      const rows: string[][] = [];
      const kept = new Map<string, number>();
      for (const [at, [title, html]] of Object.entries(pages).entries()) {
        server.add({ [`/${at}.html`]: html });
        const usage = async (browser: TestBrowser): Promise<Usage> => {
          const runs: Usage[] = [];
          for (let run = 0; run < RUNS; run++) runs.push(await usageOf(browser, server.url(`/${at}.html`)));
          return { script: median(runs.map(({ script }) => script)), dom: median(runs.map(({ dom }) => dom)) };
        };
        const [without, withUs] = [await usage(alone), await usage(together)];
        const [script, dom] = [withUs.script - without.script, withUs.dom - without.dom];
        kept.set(title, script + dom);
        rows.push([title, (script / KB).toFixed(0), (dom / KB).toFixed(0), ((script + dom) / KB).toFixed(0)]);
      }
      const value = (kept.get('a page with 2,000 mentions') ?? Number.NaN) / KB;
      return {
        goals: [{ what: 'kept for a page with 2,000 mentions', value, unit: 'KB', atMost: 1024 }],
        tables: [{ head: ['more with us', 'JavaScript, KB', 'DOM, KB', 'together, KB'], rows }],
      };
    } finally {
      await Promise.all([alone.close(), together.close()]);
      await server.close();
    }
  },
};

interface Usage {
  readonly script: number;
  readonly dom: number;
}

async function usageOf(browser: TestBrowser, url: string): Promise<Usage> {
  const page = await browser.newPage(url);
  await settledMarks(page);
  await pause(300);
  const usage = await collected(page);
  await page.close();
  return usage;
}

async function collected(page: Page): Promise<Usage> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  // Newer than the protocol's types: the DOM's heap stands beside the script's.
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number };
  await session.detach();
  return { script: usage.usedSize, dom: usage.embedderHeapUsedSize ?? 0 };
}
