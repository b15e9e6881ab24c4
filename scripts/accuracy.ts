/**
 * `npm run accuracy`: the labelled sentences of `tests/content/labelled` against the matcher. Prints precision, recall and
 * each miss; what is held out (`heldout-*.txt`) is reported apart. A mark is right when its entry agrees with a label and
 * the two overlap; exact spans are counted apart.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMatcher } from '../content/matcher';
import { loadPack } from '../knowledge/load';
import { nameTable } from '../knowledge/name-table';
import { explainText } from './explain/explain';
import { type Label, type LabelledLine, parseLabelled } from './explain/labelled';
import { root } from './setup.mjs';

const folder = join(root, 'tests/content/labelled');
const pack = loadPack();
const matcher = createMatcher(nameTable(pack));
const known = new Set([...pack.treatments, ...pack.conditions, ...pack.terms].map(({ id }) => id));

interface Tally {
  labels: number;
  hits: number;
  exact: number;
  marks: number;
  words: number;
}

const newTally = (): Tally => ({ labels: 0, hits: 0, exact: 0, marks: 0, words: 0 });
const misses: string[] = [];

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
/** "heldout-2-medical.txt" → "held out, set 2". */
const groupOf = (file: string): string => {
  const set = /^heldout-(\d+)-/.exec(file)?.[1];
  return set === undefined ? 'all but held out' : `held out, set ${set}`;
};
for (const group of new Set(files.map(groupOf))) {
  const total = newTally();
  for (const file of files.filter((name) => groupOf(name) === group)) {
    const tally = newTally();
    for (const line of parseLabelled(readFileSync(join(folder, file), 'utf8'))) judgeLine(file, line, tally);
    print(file, tally);
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  print(group, total);
}
for (const miss of misses) console.log(miss);

function judgeLine(file: string, { line, title, text, labels }: LabelledLine, tally: Tally): void {
  const place = `${file}:${line}`;
  const explained = explainText(matcher, text, title);
  const marks = explained.filter(({ taken }) => taken);
  // Labels of entries that the knowledge base does not hold yet say nothing about the matcher.
  const counted = labels.filter(({ entry }) => known.has(entry));
  tally.words += text.split(/\s+/).length;
  tally.labels += counted.length;
  const isRight = (label: Label, mark: Label) =>
    label.entry === mark.entry && label.from < mark.to && mark.from < label.to;
  for (const label of counted) {
    const mark = marks.find((one) => isRight(label, one));
    if (!mark) {
      const left = explained.find((one) => !one.taken && one.from < label.to && label.from < one.to);
      misses.push(
        `missed ${place} "${text.slice(label.from, label.to)}" (${label.entry})${left ? `: ${left.why}` : ''} — ${text}`,
      );
      continue;
    }
    tally.hits++;
    if (mark.from === label.from && mark.to === label.to) tally.exact++;
  }
  for (const mark of marks) {
    if (labels.some((label) => !known.has(label.entry) && label.from < mark.to && mark.from < label.to)) continue;
    tally.marks++;
    if (!labels.some((label) => isRight(label, mark))) {
      misses.push(`false  ${place} "${text.slice(mark.from, mark.to)}" (${mark.entry}): ${mark.why} — ${text}`);
    }
  }
}

function print(name: string, { labels, hits, exact, marks, words }: Tally): void {
  const rate = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(4));
  const wrong = marks - hits;
  console.log(
    `${name.padEnd(24)} precision ${rate(hits, marks)}  recall ${rate(hits, labels)}  labels ${labels}  marks ${marks}  ` +
      `exact spans ${rate(exact, hits)}  false marks per 1,000 words ${((wrong / words) * 1000).toFixed(2)}`,
  );
}
