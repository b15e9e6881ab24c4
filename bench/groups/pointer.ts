/** What a move of the pointer costs over a page full of mentions. */
import { someMarks } from '../../tests/support/marks';
import { serve } from '../../tests/support/server';
import type { Group } from '../group';
import { pageOfMentions } from '../pages';
import { median } from '../statistics';
import { launchProbed, turnsOf } from '../us';

const MOVES = 400;

export const pointer: Group = {
  name: 'pointer',
  title: 'Pointer moves over 2,000 mentions',
  method: `${MOVES} moves of a real pointer, driven through the browser, up and down over a page of 2,000 short paragraphs
that each name something, with every one of them marked; the probe times the reader's own listener, with the layout that
it may ask for. The mean counts, since Chromium's clock goes in steps of a tenth of a millisecond.`,
  async measure(name) {
    const server = await serve({ '/mentions.html': pageOfMentions(2000) });
    const browser = await launchProbed(name);
    try {
      const backstage = await browser.extensionPage('popup.html');
      await backstage.evaluate(markEverything);
      await backstage.close();
      const page = await browser.newPage(server.url('/mentions.html'));
      await someMarks(page);
      await turnsOf(page);
      for (let move = 0; move < MOVES; move++) await page.mouse.move(20 + (move % 40) * 6, 10 + ((move * 17) % 800));
      const { turns } = await turnsOf(page);
      const times = turns.filter(({ what }) => what === 'pointermove').map(({ ms }) => ms);
      const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length;
      return {
        goals: [{ what: 'one move, mean', value: mean, unit: 'ms', atMost: 0.1 }],
        tables: [
          {
            head: ['moves seen', 'median, ms', 'longest, ms'],
            rows: [[`${times.length}`, median(times).toFixed(2), Math.max(...times).toFixed(2)]],
          },
        ],
      };
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

/** Runs in a page of the extension. */
function markEverything(): Promise<void> {
  type Api = { storage?: { local: { set(items: object): Promise<void> } } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
  const api = browser?.storage ? browser : chrome;
  if (!api?.storage) throw new Error('no page of the extension');
  return api.storage.local.set({ settings: { density: 'all' } });
}
