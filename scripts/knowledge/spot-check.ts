/**
 * A sample of statements for a person who compares each with the evidence row it cites. Checks can tell that a row is named,
 * not that it says so.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allEntries } from '../../knowledge/bundle';
import { newestReview } from '../../knowledge/checks/dates';
import { fileOf } from '../../knowledge/checks/statements';
import type { Entry, Outcome, Pack } from '../../knowledge/schema';
import { table } from './markdown';
import { projectFile } from './project-file';
import { randomFrom } from './random';

const PATH = 'docs/knowledge/spot-check.md';
/** Enough to notice an error rate of 7 of 100 with a chance of about 95 of 100. */
const SAMPLE = 40;
/** Any fixed number: the same pack gives the same sample until somebody asks for another. */
const SEED = 20261124;

/** A text with what it rests on. */
interface Sourced {
  readonly where: string;
  readonly statement: string;
  readonly evidence: readonly string[];
  readonly sources: readonly string[];
}

/** Draws a sample and writes it, unless the present one has been filled in. Says what it did. */
export function writeSpotCheck(pack: Pack, seed = SEED): string {
  const path = projectFile(PATH);
  if (existsSync(path) && isFilledIn(readFileSync(path, 'utf8'))) {
    return `${PATH} has been filled in; move it away before drawing anew`;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, spotCheck(pack, seed));
  return `wrote ${PATH}`;
}

/** The sample as Markdown, with an empty column for the person who checks. */
export function spotCheck(pack: Pack, seed: number): string {
  const titles = new Map(pack.sources.map(({ id, title }) => [id, title]));
  const all = allEntries(pack).flatMap(sourcedIn);
  const drawn = draw(all, SAMPLE, seed);
  return [
    '# Spot check',
    `${drawn.length} of ${all.length} sourced statements, drawn with seed ${seed} from the knowledge base as reviewed up to ` +
      `${newestReview(pack)} (\`npm run knowledge -- --spot-check ${seed}\`). Each statement had the same chance.`,
    'For each: read the evidence row, then write **yes**, **no** (what it says instead) or **unclear** into the last column. ' +
      'Correct what is wrong in the entry, and keep this table as it was filled in. Checked by: … On: …',
    table(
      ['#', 'statement', 'where', 'evidence rows', 'source', 'says what the row says'],
      drawn.map(({ where, statement, evidence, sources }, at) => [
        at + 1,
        statement,
        `\`${where}\``,
        evidence.join(', '),
        sources.map((id) => titles.get(id) ?? id).join('; '),
        '',
      ]),
    ),
    '',
  ].join('\n\n');
}

/** Everything in an entry that names evidence rows. */
export function sourcedIn(entry: Entry): Sourced[] {
  const found: Sourced[] = [];
  const walk = (value: unknown, field: string) => {
    if (typeof value !== 'object' || value === null) return;
    const statement = statementOf(value);
    if (statement && 'evidence' in value && 'sources' in value) {
      found.push({
        where: `${fileOf(entry)} ${field}`,
        statement,
        evidence: value.evidence as string[],
        sources: value.sources as string[],
      });
    }
    for (const [key, child] of Object.entries(value)) walk(child, field ? `${field}.${key}` : key);
  };
  walk(entry, '');
  return found;
}

/** What the object says: a text, what is known beside a saying, an outcome in sentences, or a guideline's option. */
function statementOf(value: object): string | undefined {
  if ('said' in value && 'known' in value) return `Said: “${value.said}” Known: ${value.known}`;
  if ('title' in value && 'text' in value) return `${value.title}: ${value.text}`;
  if ('text' in value) return String(value.text);
  if ('denominator' in value) return countOf(value as Outcome);
  return 'name' in value ? `Option named by a guideline: ${value.name}` : undefined;
}

/** "Getting better: 41 of 100 with it (30 to 52), 35 of 100 on dummy pills; over 8 weeks; adults." */
function countOf({ event, denominator, with: treated, without, range, timeframe, population }: Outcome): string {
  const between = range ? `range ${range.from} to ${range.to}` : 'no range';
  const other = without.events === null ? without.label : `${without.events} of ${denominator} ${without.label}`;
  return `${event}: ${treated.events} of ${denominator} ${treated.label} (${between}), ${other}; ${timeframe}; ${population}`;
}

const isFilledIn = (markdown: string): boolean =>
  markdown.split('\n').some((line) => /^\| \d+ \|/.test(line) && !/\|\s*\|$/.test(line));

/** `count` different items, in the order in which they stand. */
function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  return items
    .map((item, at) => ({ item, at, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
