/** Figures as they are kept between runs, shown on the console, and written to `docs/performance.md`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type BrowserName, browsers } from '../tests/support/browsers';
import { type Goal, type Group, isReached, type Outcome, type Table } from './group';

/** What one group gave when it was last run. */
export interface Taken {
  /** Such as `2026-11-24`. */
  readonly date: string;
  readonly machine: string;
  readonly outcomes: Readonly<Record<BrowserName, Outcome>>;
}

const FOLDER = '.output/bench';
const fileOf = ({ name }: Group): string => `${FOLDER}/${name}.json`;

/** Keeps what a group gave, so that the page can be written after runs of single groups. */
export function keep(group: Group, taken: Taken): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(group), JSON.stringify(taken));
}

function lastOf(group: Group): Taken | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(group), 'utf8')) as Taken;
  } catch {
    // Not taken on this machine so far.
    return undefined;
  }
}

/** One browser's figures of one group, as Markdown. */
export function sectionOf(title: string, { goals, tables }: Outcome): string {
  const lines = goals.map((goal) => `- ${goal.what}: **${shown(goal)}** (goal ${bar(goal)}: ${verdict(goal)})`);
  return [`### ${title}`, lines.join('\n'), ...tables.map(markdown)].filter((part) => part !== '').join('\n\n');
}

/** Writes the page from the latest figures of all groups. */
export function writePage(groups: readonly Group[]): void {
  const taken = groups.flatMap((group) => {
    const last = lastOf(group);
    return last ? [{ group, last }] : [];
  });
  const summary = taken.flatMap(({ group, last }) => summaryOf(group, last));
  const sections = taken.map(({ group, last }) => {
    const isMissed = browsers.some((name) => last.outcomes[name].goals.some((goal) => !isReached(goal)));
    return [
      `## ${group.title}`,
      `${group.method} Taken ${last.date} on ${last.machine}.`,
      ...(isMissed && group.whyMissed ? [`**What is missed.** ${group.whyMissed}`] : []),
      ...browsers.map((name) => sectionOf(name === 'chromium' ? 'Chromium' : 'Firefox', last.outcomes[name])),
    ].join('\n\n');
  });
  const table = markdown({ head: ['measure', 'goal', 'Chromium', 'Firefox', ''], rows: summary });
  writeFileSync('docs/performance.md', `${[INTRODUCTION, table, ...sections].join('\n\n')}\n`);
}

const INTRODUCTION = `# Performance

Written by \`npm run bench -- --write\`; never edited by hand. Every figure is taken in real browsers. Machines are noisy:
read the ratios. Each section says how its figures are taken; a goal that is missed is said to be missed.`;

function summaryOf(group: Group, { outcomes }: Taken): string[][] {
  const all = new Map(browsers.flatMap((name) => outcomes[name].goals.map((goal) => [goal.what, goal] as const)));
  return [...all].map(([what, any]) => {
    const goals = browsers.map((name) => outcomes[name].goals.find((goal) => goal.what === what));
    const isMet = goals.every((goal) => !goal || isReached(goal));
    return [
      `${group.title}: ${what}`,
      bar(any),
      ...goals.map((goal) => (goal ? shown(goal) : '–')),
      isMet ? 'reached' : '**missed**',
    ];
  });
}

const verdict = (goal: Goal): string => (isReached(goal) ? 'reached' : 'missed');
const bar = ({ atMost, atLeast, unit }: Goal): string =>
  (atMost === undefined ? `≥ ${atLeast} ${unit}` : `≤ ${atMost} ${unit}`).trimEnd();

/** Three digits that count: more would be noise. A count has no unit and is exact. */
function shown({ value, unit }: Goal): string {
  if (Number.isNaN(value)) return 'not measured';
  if (unit === '') return String(value);
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 ? 2 : 3;
  return `${value.toFixed(digits)} ${unit}`;
}

function markdown({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
  return title === undefined ? table : `${title}:\n\n${table}`;
}
