import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Silence, silence } from '../../entrypoints/card/silencing';
import { isWanted } from '../../platform/muted';
import { changeSettings, readSettings } from '../../platform/settings';
import { isReading } from '../../platform/sites';

const subject = { site: 'news.example', entry: 'ssris', member: 'sertraline' };
const zoloft = { entry: 'ssris', kind: 'treatment', member: 'sertraline' } as const;

beforeEach(() => fakeBrowser.reset());

/** What is marked: Zoloft here, Zoloft elsewhere, any name here. */
async function marked() {
  const settings = await readSettings();
  const [here, elsewhere] = [isReading(settings, 'news.example'), isReading(settings, 'other.example')];
  return [
    here && isWanted(settings, 'news.example', zoloft),
    elsewhere && isWanted(settings, 'other.example', zoloft),
    here && isWanted(settings, 'news.example', { entry: 'ssris', kind: 'treatment' }),
  ];
}

test.each<[Silence, boolean[]]>([
  ['name-here', [false, true, true]],
  ['name', [false, false, true]],
  ['site', [false, true, false]],
  ['today', [false, true, false]],
])(
  '"%s" silences no more than it says, and can be taken back without losing what changed meanwhile',
  async (kind, after) => {
    const undo = await silence(kind, subject);
    expect(await marked()).toEqual(after);
    await changeSettings((settings) => ({ ...settings, density: 'all' }));
    await undo();
    expect(await marked()).toEqual([true, true, true]);
    expect((await readSettings()).density).toBe('all');
  },
);
