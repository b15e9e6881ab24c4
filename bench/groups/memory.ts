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
