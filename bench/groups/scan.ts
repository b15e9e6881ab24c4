/** Finding names, against peers and against the bare work. */
import { packNames } from '../../knowledge/packed-names';
import { type BrowserName, launch, type TestBrowser } from '../../tests/support/browsers';
import { serve } from '../../tests/support/server';
import { makeArticle } from '../article';
import { bundle } from '../bundle';
import type { Goal, Group, Table } from '../group';
import { median } from '../statistics';

/** Fresh pages per cold figure; the median counts. */
const COLD_RUNS = 5;
const WARM_RUNS = 10;
const BASE = 'walk';
const OURS = 'evenhand';
const WAYS = [
  BASE,
  'floor',
  OURS,
  'joined RegExp',
  'Aho–Corasick (modern-ahocorasick)',
  'mark.js, one joined expression',
];
/** Takes about half a minute: once cold, in Chromium alone. */
const SLOWEST = 'mark.js, mark(list)';

interface Case {
  readonly title: string;
  readonly characters: number;
  readonly names: number;
  readonly ways: readonly string[];
}

const ARTICLE: Case = { title: '500,000 characters, 600 names', characters: 500_000, names: 600, ways: WAYS };
const MORE_NAMES: Case = { ...ARTICLE, title: '500,000 characters, 6,000 names', names: 6000, ways: WAYS.slice(0, 4) };
const MORE_TEXT: Case = {
  ...ARTICLE,
  title: '5,000,000 characters, 600 names',
  characters: 5_000_000,
  ways: WAYS.slice(0, 3),
};

interface Figure {
  readonly cold: number;
  readonly warm: number | undefined;
  readonly found: number;
}

type Figures = ReadonlyMap<string, Figure>;

export const scan: Group = {
  name: 'scan',
  title: 'Finding names in a long article',
  method: `The article is generated and seeded (\`bench/article.ts\`); two of a hundred words are names. "Cold" is the median of
${COLD_RUNS} fresh pages, compiling the names included; "warm" the median of ${WARM_RUNS} further runs in one page. "walk"
reads the length of every text node and does nothing else. "floor" takes the text of the page in one call and looks once
for the beginnings of names, without saying where they are. Ours has the names packed, as they travel in the reader.`,
  whyMissed: `The floor alone takes about as long as the goal allows, in Firefox longer, and it neither knows where a block ends
nor where a name stands. In a quiet run in Chromium the cold 26 ms were: opening the names 1.5, paragraphs with their text 6,
folding and the one expression 8, looking the words up at 2,065 places 7, judging 1,747 candidates 3. Tried and slower: a
hash of every word (22 to 27 ms cold, by 600 and 6,000 names), three and four letters of each word, the letters as nested
groups, the i flag, look-behinds. Six thousand names make ten times as many beginnings, and browsers spend that time on
compiling the expression (floor 43 ms); the knowledge base has about 1,600 first words. One joined expression over single text
nodes is faster with 600 names, since it knows no blocks, contexts or other spellings; with 6,000 it is slower.`,
  async measure(name) {
    const server = await serve({ '/bench.js': { body: await bundle('bench/ways.ts'), type: 'text/javascript' } });
    const browser = await launch(name, { isTiming: true });
    try {
      const figuresOf = new Map<Case, Figures>();
      for (const one of [ARTICLE, MORE_NAMES, MORE_TEXT]) {
        const { html, names } = makeArticle({ characters: one.characters, names: one.names, hits: 0.02 });
        server.add({
          '/article.html': `<!doctype html><title>Bench</title><body>${html}<script src="/bench.js"></script>`,
        });
        const article = server.url('/article.html');
        const figures = new Map<string, Figure>();
        for (const way of one.ways)
          figures.set(way, await measure(browser, article, { way, names, cold: COLD_RUNS, warm: WARM_RUNS }));
        if (name === 'chromium' && one === ARTICLE)
          figures.set(SLOWEST, await measure(browser, article, { way: SLOWEST, names, cold: 1, warm: 0 }));
        figuresOf.set(one, figures);
      }
      return {
        goals: goalsOf(name, figuresOf),
        tables: [...figuresOf].map(([{ title }, figures]) => tableOf(title, figures)),
      };
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

interface Run {
  readonly way: string;
  readonly names: readonly string[];
  readonly cold: number;
  readonly warm: number;
}

async function measure(browser: TestBrowser, article: string, { way, names, cold, warm }: Run): Promise<Figure> {
  const packed = packNames({
    contexts: [],
    targets: [{ entry: 'x', kind: 'term', plain: names.join('|'), special: [] }],
  });
  const times: number[] = [];
  let again: number[] = [];
  let found = 0;
  for (let run = 0; run < cold; run++) {
    const page = await browser.newPage(article);
    const first = await page.evaluate((one, list, pack) => bench(one, list, pack), way, names as string[], packed);
    times.push(first.ms);
    found = first.found;
    // Marks that a peer has made would be found again, so only ways that leave the page alone are run anew.
    if (run === cold - 1 && !way.startsWith('mark.js')) {
      again = await page.evaluate(
        (one, list, pack, runs) => Array.from({ length: runs }, () => bench(one, list, pack).ms),
        way,
        names as string[],
        packed,
        warm,
      );
    }
    await page.close();
  }
  return { cold: median(times), warm: again.length > 0 ? median(again) : undefined, found };
}

function goalsOf(name: BrowserName, figuresOf: ReadonlyMap<Case, Figures>): Goal[] {
  const ratio = (speed: 'cold' | 'warm', of: [Case, string], to: [Case, string]): number =>
    (figuresOf.get(of[0])?.get(of[1])?.[speed] ?? Number.NaN) /
    (figuresOf.get(to[0])?.get(to[1])?.[speed] ?? Number.NaN);
  const ours: [Case, string] = [ARTICLE, OURS];
  const goals: Goal[] = (['cold', 'warm'] as const).flatMap((speed) => [
    {
      what: `500,000 characters, 600 names, ${speed}: against the walk`,
      value: ratio(speed, ours, [ARTICLE, BASE]),
      unit: '×',
      atMost: speed === 'cold' ? 1.5 : 2,
    },
    ...['joined RegExp', 'Aho–Corasick (modern-ahocorasick)'].map((peer) => ({
      what: `the same, ${speed}: against ${peer}`,
      value: ratio(speed, ours, [ARTICLE, peer]),
      unit: '×',
      atMost: 1,
    })),
  ]);
  goals.push({
    what: 'the same, cold: against mark.js, one joined expression',
    value: ratio('cold', ours, [ARTICLE, 'mark.js, one joined expression']),
    unit: '×',
    atMost: 1,
  });
  if (name === 'chromium')
    goals.push({
      what: 'the same, cold: times faster than mark.js, mark(list)',
      value: ratio('cold', [ARTICLE, SLOWEST], ours),
      unit: '×',
      atLeast: 1000,
    });
  goals.push(
    { what: '6,000 names against 600, cold', value: ratio('cold', [MORE_NAMES, OURS], ours), unit: '×', atMost: 1.3 },
    { what: '6,000 names against 600, warm', value: ratio('warm', [MORE_NAMES, OURS], ours), unit: '×', atMost: 1.3 },
    { what: 'ten times the text, cold', value: ratio('cold', [MORE_TEXT, OURS], ours), unit: '×', atMost: 11 },
    { what: 'ten times the text, warm', value: ratio('warm', [MORE_TEXT, OURS], ours), unit: '×', atMost: 11 },
  );
  return goals;
}

function tableOf(title: string, figures: Figures): Table {
  const base = figures.get(BASE);
  if (!base) throw new Error('The bare walk was not measured');
  const ratio = (value: number | undefined, to: number | undefined) =>
    value && to ? `${(value / to).toFixed(2)} ×` : '–';
  const ms = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));
  return {
    title,
    head: ['way', 'cold, to the walk', 'warm, to the walk', 'cold ms', 'warm ms', 'found'],
    rows: [...figures].map(([way, { cold, warm, found }]) => [
      way,
      ratio(cold, base.cold),
      ratio(warm, base.warm),
      ms(cold),
      ms(warm),
      String(found),
    ]),
  };
}
