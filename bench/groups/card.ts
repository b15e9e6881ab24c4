/** How soon a card is there, whether the page moves for it, and how many keys the list of names takes. */
import { settledMarks } from '../../tests/support/marks';
import { serve } from '../../tests/support/server';
import { type Opening, openByResting, watchCards } from '../card-watch';
import type { Goal, Group, Table } from '../group';
import { keysFor, pageOfNames } from '../list-keys';
import { layoutShift, movedElements, NOTES_BOXES } from '../page-shift';
import { pageOfMentions } from '../pages';
import { median } from '../statistics';
import { launchProbed } from '../us';

const RUNS = 9;
const NAMES = 30;

/** The cards of one tab, in order, by what there is to do for each. */
const CARDS = {
  'first card, on a cold page': 'Zoloft',
  'later card of an entry that is there': 'fluoxetine',
  'later card of another entry': 'PTSD',
} as const;
type Way = keyof typeof CARDS;

export const card: Group = {
  name: 'card',
  title: 'The card',
  method: `${RUNS} fresh tabs, in each of which a real pointer rests on three names one after the other. A time begins when the
wait for a resting pointer is over and intent says "open", and ends when the next frame is done: the card is rendered, placed
and painted. Scripts are asked for when the pointer has rested for a tenth of a second; what is not there by then is part of
the time. The card's fade of 120 ms begins with that frame; what is folded away is drawn after it. "Rendered" is without
the wait for the frame. The background is awake. Shifts are taken after all three cards in the
same tabs: the browser's own sum where it has one, and the boxes of all elements of the page against those before any script of
ours ran. For the keys, the list of ${NAMES} names is opened anew for each name; a key counts when it is pressed, and the card that
opens is checked. All medians, except the counts, of which the largest stands.`,
  whyMissed: `By a trace in Chromium (thread time, on a loaded machine) a first treatment card takes about 72 ms of script, 9 of
them layout, with code that runs for the first time; a later one 12 to 17 ms, 3 of them layout, and 4 ms of painting, to
which the wait for the frame comes. Mended so far: scripts come while the pointer rests; the words near a name, which took most
of a first card, make fewer expressions; what is folded away is drawn after the frame. The times are those of the clock,
so whatever else the machine does is in them.`,
  async measure(name) {
    const server = await serve({
      '/mentions.html': pageOfMentions(400) + NOTES_BOXES,
      '/names.html': pageOfNames(NAMES),
    });
    const browser = await launchProbed(name);
    try {
      const openings = new Map<Way, Opening[]>(Object.keys(CARDS).map((way) => [way as Way, []]));
      const [shifts, moves]: [number[], number[]] = [[], []];
      for (let run = 0; run < RUNS; run++) {
        const page = await browser.newPage(server.url('/mentions.html'));
        await settledMarks(page);
        await watchCards(page);
        for (const [way, words] of Object.entries(CARDS))
          openings.get(way as Way)?.push(await openByResting(page, words));
        shifts.push(await layoutShift(page));
        moves.push(await movedElements(page));
        await page.close();
      }
      const keys = await keysFor(browser, server.url('/names.html'), NAMES);
      return {
        goals: [
          ...timesOf(openings),
          ...(name === 'chromium'
            ? [{ what: 'layout shift of the page', value: Math.max(...shifts), unit: '', atMost: 0 }]
            : []),
          { what: 'elements of the page that moved', value: Math.max(...moves), unit: '', atMost: 0 },
          { what: `keys from the list to any of ${NAMES} names`, value: Math.max(...keys), unit: '', atMost: 3 },
        ],
        tables: [tableOf(openings)],
      };
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

function timesOf(openings: ReadonlyMap<Way, readonly Opening[]>): Goal[] {
  return [...openings].map(([way, times], at) => ({
    what: way,
    value: median(times.map(({ painted }) => painted)),
    unit: 'ms',
    atMost: at === 0 ? 80 : 16,
  }));
}

function tableOf(openings: ReadonlyMap<Way, readonly Opening[]>): Table {
  const ms = (times: readonly number[]) => median(times).toFixed(1);
  return {
    head: ['card', 'rendered, ms', 'frame done, ms', 'longest, ms'],
    rows: [...openings].map(([way, times]) => [
      way,
      ms(times.map(({ rendered }) => rendered)),
      ms(times.map(({ painted }) => painted)),
      Math.max(...times.map(({ painted }) => painted)).toFixed(1),
    ]),
  };
}
