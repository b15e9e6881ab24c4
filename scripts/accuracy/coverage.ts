/** Measures "what this page leaves out" on the labelled paragraphs: each a page of its own, read by the real matcher. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Passage, reportOn } from '../../content/coverage';
import { createCueFinder } from '../../content/cue-words';
import { createMatcher } from '../../content/matcher';
import { loadPack } from '../../knowledge/load';
import { nameTable } from '../../knowledge/name-table';
import type { Spoken } from '../../platform/page-report';
import { explainText } from '../explain/explain';
import { root } from '../setup.mjs';
import { type LabelledParagraph, type Labels, parseParagraphs } from './labelled-paragraphs';

export interface Tally {
  readonly dimension: string;
  /** Labels, findings, and findings that agree with a label. */
  labels: number;
  found: number;
  right: number;
  /** Labels of which it says that it cannot tell. */
  unsure: number;
  /** Of those that agree and of which it is told apart whether the text denies: all, and those told right. */
  deniable: number;
  told: number;
}

export interface Measured {
  readonly paragraphs: number;
  /** In the order of `cues.json`. */
  readonly tallies: readonly Tally[];
  /** One line for each finding that is wrong or missing. */
  readonly misses: readonly string[];
}

const pack = loadPack();
const matcher = createMatcher(nameTable(pack));
const treatments = new Set(pack.treatments.map(({ id }) => id));
const cues = createCueFinder(pack.cues);
const deniable = new Set(pack.cues.dimensions.flatMap((one) => (one.deniable ? [one.dimension] : [])));
/** Every set. The cue words were mended on each of them; its README says with what result each was first met. */
export const LABELLED_SETS = [
  'tuned.txt',
  'first-held-out.txt',
  'second-held-out.txt',
  'third-held-out.txt',
  'fourth-held-out.txt',
  'fifth-held-out.txt',
  'sixth-held-out.txt',
];

const folder = join(root, 'tests/content/labelled-coverage');

/** Measures files of `tests/content/labelled-coverage`, such as "tuned.txt", together. */
export function measureCoverage(files: readonly string[]): Measured {
  const tallies = new Map(
    pack.cues.dimensions.map(({ dimension }): [string, Tally] => [
      dimension,
      { dimension, labels: 0, found: 0, right: 0, unsure: 0, deniable: 0, told: 0 },
    ]),
  );
  const misses: string[] = [];
  let paragraphs = 0;
  for (const file of files) {
    for (const paragraph of parseParagraphs(readFileSync(join(folder, file), 'utf8'))) {
      paragraphs++;
      judge(paragraph, tallies, (what) => misses.push(`${file}:${paragraph.line} ${what} — ${paragraph.text}`));
    }
  }
  return { paragraphs, tallies: [...tallies.values()], misses };
}

type Tallies = ReadonlyMap<string, Tally>;

function judge({ text, labels }: LabelledParagraph, tallies: Tallies, miss: (what: string) => void): void {
  const reports = new Map(reportOn([passageOf(text)], cues).treatments.map((report) => [report.entry, report]));
  for (const entry of new Set([...labels.keys(), ...reports.keys()])) {
    const wanted = labels.get(entry) ?? new Map<string, boolean>();
    const all = reports.get(entry)?.spoken ?? [];
    const spoken = all.filter(({ sure }) => sure);
    for (const one of spoken)
      judgeFinding(one, wanted, tallyOf(one.dimension, tallies), (what) => miss(`${what} ${entry}`));
    for (const dimension of wanted.keys()) {
      tallyOf(dimension, tallies).labels++;
      const one = all.find((each) => each.dimension === dimension);
      if (one?.sure) continue;
      if (one) tallyOf(dimension, tallies).unsure++;
      miss(`${one ? 'unsure' : 'missed'} ${dimension} ${entry}`);
    }
  }
}

function judgeFinding(
  { dimension, denied, quote }: Spoken,
  wanted: Labels,
  tally: Tally,
  miss: (what: string) => void,
): void {
  tally.found++;
  const label = wanted.get(dimension);
  if (label === undefined) {
    miss(`false ${dimension} “${quote.words}”`);
    return;
  }
  tally.right++;
  if (!deniable.has(dimension)) return;
  tally.deniable++;
  if (label === denied) tally.told++;
  else miss(`denial ${dimension} “${quote.words}”`);
}

function tallyOf(dimension: string, tallies: Tallies): Tally {
  const tally = tallies.get(dimension);
  if (!tally) throw new Error(`"${dimension}" has no cues in knowledge/cues.json`);
  return tally;
}

function passageOf(text: string): Passage {
  const names = explainText(matcher, text).filter(({ taken }) => taken);
  return {
    text,
    names: names.map((name) => ({ ...name, member: name.member ?? '', isTreatment: treatments.has(name.entry) })),
  };
}

/** All dimensions together. */
export function totalOf({ tallies }: Measured): Tally {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
  return {
    dimension: 'all',
    labels: sum(({ labels }) => labels),
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
    unsure: sum(({ unsure }) => unsure),
    deniable: sum((tally) => tally.deniable),
    told: sum(({ told }) => told),
  };
}

/**
 * Precision, recall, how much of what is spoken of is not called left out, and how often a denial was told right, each from 0
 * to 1; 1 where there was nothing to judge. "Not sure" counts as missed in recall.
 */
export function ratesOf({ labels, found, right, unsure, deniable, told }: Tally) {
  const rate = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    precision: rate(right, found),
    recall: rate(right, labels),
    kept: rate(right + unsure, labels),
    denials: rate(told, deniable),
  };
}
