/**
 * `npm run bench`: finding names, against peers and against the bare work, in real Chromium and Firefox, cold (a fresh
 * page for every figure) and warm (the median of ten runs after the first, in one page). Ratios first; with `--write`
 * the tables go to `docs/performance.md`.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { build } from 'vite';
import { type BrowserName, launch, type TestBrowser } from '../tests/support/browsers';
import { serve } from '../tests/support/server';
import { makeArticle } from './article';

/** Fresh pages per cold figure; the median counts. */
const COLD_RUNS = 5;
const WARM_RUNS = 10;
const BASE = 'walk';
const WAYS = [BASE, 'evenhand', 'joined RegExp', 'Aho–Corasick (modern-ahocorasick)', 'mark.js, one joined expression'];
/** Takes about a minute: once cold, in Chromium alone. */
const SLOWEST = 'mark.js, mark(list)';

interface Case {
  readonly title: string;
  readonly characters: number;
  readonly names: number;
  readonly ways: readonly string[];
}

const CASES: readonly Case[] = [
  { title: '500,000 characters, 600 names', characters: 500_000, names: 600, ways: WAYS },
  { title: '500,000 characters, 6,000 names', characters: 500_000, names: 6000, ways: WAYS.slice(0, 3) },
  { title: '5,000,000 characters, 600 names', characters: 5_000_000, names: 600, ways: WAYS.slice(0, 2) },
];

interface Figure {
  readonly cold: number;
  readonly warm: number | undefined;
  readonly found: number;
}

const lines: string[] = [];
const say = (line: string): void => {
  console.log(line);
  lines.push(line);
};

const server = await serve({ '/bench.js': { body: await bundle(), type: 'text/javascript' } });
try {
  say(`Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}.`);
  for (const name of ['chromium', 'firefox'] as const) await measureIn(name);
} finally {
  await server.close();
}
if (process.argv.includes('--write')) writeFileSync('docs/performance.md', report());

async function measureIn(name: BrowserName): Promise<void> {
  const browser = await launch(name);
  try {
    for (const one of CASES) {
      const { html, names } = makeArticle({ characters: one.characters, names: one.names, hits: 0.02 });
      server.add({
        '/article.html': `<!doctype html><title>Bench</title><body>${html}<script src="/bench.js"></script>`,
      });
      const figures = new Map<string, Figure>();
      for (const way of one.ways) figures.set(way, await measure(browser, way, names, COLD_RUNS, WARM_RUNS));
      if (name === 'chromium' && one === CASES[0]) figures.set(SLOWEST, await measure(browser, SLOWEST, names, 1, 0));
      print(name, one.title, figures);
    }
  } finally {
    await browser.close();
  }
}

async function measure(
  browser: TestBrowser,
  way: string,
  names: readonly string[],
  cold: number,
  warm: number,
): Promise<Figure> {
  const times: number[] = [];
  let again: number[] = [];
  let found = 0;
  for (let run = 0; run < cold; run++) {
    const page = await browser.newPage(server.url('/article.html'));
    const first = await page.evaluate((one, list) => bench(one, list), way, names as string[]);
    times.push(first.ms);
    found = first.found;
    // Marks that a peer has made would be found again, so only ways that leave the page alone are run anew.
    if (run === cold - 1 && !way.startsWith('mark.js')) {
      again = await page.evaluate(
        (one, list, runs) => Array.from({ length: runs }, () => bench(one, list).ms),
        way,
        names as string[],
        warm,
      );
    }
    await page.close();
  }
  return { cold: median(times), warm: again.length > 0 ? median(again) : undefined, found };
}

function print(browser: string, title: string, figures: ReadonlyMap<string, Figure>): void {
  const base = figures.get(BASE);
  if (!base) throw new Error('The bare walk was not measured');
  const ratio = (value: number | undefined, to: number | undefined) =>
    value && to ? `${(value / to).toFixed(2)} ×` : '–';
  const ms = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));
  say(`\n## ${browser}: ${title}\n`);
  say('| way | cold, to the walk | warm, to the walk | cold ms | warm ms | found |');
  say('| --- | --- | --- | --- | --- | --- |');
  for (const [way, { cold, warm, found }] of figures) {
    say(`| ${way} | ${ratio(cold, base.cold)} | ${ratio(warm, base.warm)} | ${ms(cold)} | ${ms(warm)} | ${found} |`);
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry: 'bench/ways.ts', formats: ['iife'], name: 'ways' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('Vite gave no bundle');
  return output.output[0].code;
}

function report(): string {
  return `# Performance

Written by \`npm run bench -- --write\`; never edited by hand. The article is generated and seeded (\`bench/article.ts\`).
"Cold" is the median of ${COLD_RUNS} fresh pages, compiling the names included; "warm" the median of ${WARM_RUNS} further runs in
one page. Machines are noisy: read the ratios. "walk" reads the length of every text node and does nothing else.

The goal for the cold article is 1.5 times the walk, and is not met: two of a hundred words are names here, so nearly every
paragraph is read node by node, and half of the time goes there. A paragraph without a beginning of a name is passed over
after one native call for its text, which costs less than the walk over its text nodes; most paragraphs of most pages are
such. One joined expression is faster on this article with 600 names and slower with 6,000.

${lines.join('\n')}
`;
}
