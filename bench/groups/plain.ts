/** What a page costs that names nothing: nearly every page there is. */
import { serve } from '../../tests/support/server';
import type { Group } from '../group';
import { articlePage } from '../pages';
import { median } from '../statistics';
import { launchProbed, turnsOf } from '../us';

const RUNS = 9;

export const plain: Group = {
  name: 'plain',
  title: 'A page without a single name',
  method: `60,000 characters, measured as above: the sum of all that the reader does from its first line to its rest, the
median of ${RUNS} fresh tabs of one browser. The browser compiles the reader anew for each page.`,
  whyMissed: `Before the reader looked for signs alone (decision 10) this page cost 30 ms in Chromium and 36 ms in Firefox. What is
left, in a profile of V8 with nothing else running: opening the signs 0.4 ms; looking 60,000 characters through 6 ms, of which
2 are the garbage of 10,000 words and their sets, 2 the loop over those that differ, 1 folding; the walk over the paragraphs
1.5 ms; compiling and running 32 KB of script about 1; reading the settings about 1. The walk and finding the words by one native
call take 3 ms by themselves. In a browser that is loading a page, with nothing of ours compiled, the same parts take two to three
times as long. Tried and slower or alike: one expression of all signs (2 to 70 ms for compiling it), of their
first letters (1.5 ms, whatever the size of the page), and native calls for cutting and intersecting the words (more garbage).`,
  async measure(name) {
    const server = await serve({ '/plain.html': articlePage(60_000, 0) });
    const browser = await launchProbed(name);
    try {
      const sums: number[] = [];
      const parts = new Map<string, number[]>();
      let registered: string[] = [];
      for (let run = 0; run < RUNS; run++) {
        const page = await browser.newPage(server.url('/plain.html'));
        const answer = await turnsOf(page);
        sums.push(answer.turns.reduce((sum, { ms }) => sum + ms, 0));
        for (const what of new Set(answer.turns.map((turn) => turn.what))) {
          const ms = answer.turns.filter((turn) => turn.what === what).reduce((sum, turn) => sum + turn.ms, 0);
          parts.set(what, [...(parts.get(what) ?? []), ms]);
        }
        registered = [...answer.registered.observers, ...answer.registered.listeners];
        await page.close();
      }
      return {
        goals: [
          { what: 'all our work on the main thread', value: median(sums), unit: 'ms', atMost: 3 },
          { what: 'then registered', value: registered.length, unit: '', atMost: 1 },
        ],
        tables: [
          {
            head: ['of it in', 'ms'],
            rows: [...parts].map(([what, times]) => [what, median(times).toFixed(2)]),
          },
          { head: ['registered in the end'], rows: registered.map((type) => [type]) },
        ],
      };
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
