/**
 * `npm run bench`: what we cost, in real Chromium and Firefox, against peers and against the page without us.
 *
 * `-- --only NAME` takes one group (or several, with commas), `-- --write` writes `docs/performance.md` from the latest
 * figures of every group, `-- --pages FOLDER` reads the saved pages of a folder as well, `-- --speedometer FOLDER` runs a
 * checkout of that benchmark.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type BrowserName, browsers } from '../tests/support/browsers';
import type { Outcome, Settings } from './group';
import { card } from './groups/card';
import { comparison } from './groups/comparison';
import { memory } from './groups/memory';
import { plain } from './groups/plain';
import { pointer } from './groups/pointer';
import { rows } from './groups/rows';
import { scan } from './groups/scan';
import { slices } from './groups/slices';
import { storms } from './groups/storms';
import { webApps } from './groups/web-apps';
import { keep, sectionOf, writePage } from './report';

const groups = [scan, slices, plain, storms, pointer, card, comparison, memory, rows, webApps];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    write: { type: 'boolean' },
    pages: { type: 'string' },
    speedometer: { type: 'string' },
  },
});
const only = values.only?.split(',');
const unknown = only?.find((name) => !groups.some((group) => group.name === name));
if (unknown !== undefined)
  throw new Error(`There is no group "${unknown}", only ${groups.map(({ name }) => name).join(', ')}`);
const { pages, speedometer } = values;
const settings: Settings = { ...(pages !== undefined && { pages }), ...(speedometer !== undefined && { speedometer }) };

for (const group of groups.filter(({ name }) => only?.includes(name) ?? true)) {
  console.log(`\n## ${group.name}: ${group.title}`);
  const taken: [BrowserName, Outcome][] = [];
  for (const name of browsers) {
    const outcome = await group.measure(name, settings);
    taken.push([name, outcome]);
    console.log(`\n${sectionOf(name, outcome)}`);
  }
  keep(group, {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    outcomes: Object.fromEntries(taken) as Record<BrowserName, Outcome>,
  });
}
if (values.write) writePage(groups);
