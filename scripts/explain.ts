/**
 * `npm run --silent explain -- FILE.html|FILE.txt`: what the matcher finds and why, without a browser.
 * `npm run --silent explain -- --jsonl`: lines {"id","text"} in, lines {"id","mentions"} out.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { createMatcher } from '../content/matcher';
import { loadPack } from '../knowledge/load';
import { nameTable } from '../knowledge/name-table';
import { type Explained, explainHtml, explainText } from './explain/explain';

const USAGE = 'Usage: npm run --silent explain -- FILE.html|FILE.txt   or   … explain -- --jsonl < lines';

const matcher = createMatcher(nameTable(loadPack()));
const [argument] = process.argv.slice(2);
if (argument === undefined) fail(USAGE);
else if (argument === '--jsonl') await explainLines();
else explainFile(argument);

function explainFile(file: string): void {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    fail(`Cannot read ${file}: ${(error as Error).message}. ${USAGE}`);
    return;
  }
  const explained = /^\.x?html?$/.test(extname(file)) ? explainHtml(matcher, source) : explainText(matcher, source);
  for (const item of explained) console.log(line(item));
  const taken = explained.filter(({ taken }) => taken);
  console.log(
    `${taken.length} mentions of ${new Set(taken.map(({ entry }) => entry)).size} entries, ${explained.length - taken.length} left`,
  );
}

function line({ taken, text, entry, member, from, to, block, why }: Explained): string {
  const target = member === undefined ? entry : `${entry} (${member})`;
  const where = block === undefined ? `${from}–${to}` : `block ${block}, ${from}–${to}`;
  return `${taken ? '+' : '-'} "${text.replace(/\s+/g, ' ')}" → ${target} [${where}]: ${why}`;
}

async function explainLines(): Promise<void> {
  let number = 0;
  for await (const row of createInterface({ input: process.stdin })) {
    number++;
    if (row.trim() === '') continue;
    const parsed = parseRow(row);
    if (!parsed) {
      fail(`Line ${number} of the input is not {"id": …, "text": "…"}: ${row.slice(0, 80)}`);
      return;
    }
    const mentions = explainText(matcher, parsed.text)
      .filter(({ taken }) => taken)
      .map(({ from, to, text, entry, member }) => ({ from, to, text, entry, member: member ?? null }));
    console.log(JSON.stringify({ id: parsed.id, mentions }));
  }
}

function parseRow(row: string): { id: unknown; text: string } | undefined {
  try {
    const value: unknown = JSON.parse(row);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) return undefined;
    return typeof value.text === 'string' ? { id: value.id, text: value.text } : undefined;
  } catch {
    return undefined;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
