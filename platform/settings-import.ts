/** Settings from a file or from another device, joined with those at hand: nothing that was chosen here is lost. */
import { fields, items, repair } from './settings-repair';
import type { Settings } from './settings-shape';

/** What became of one line of the file. */
export interface ImportLine {
  readonly field: string;
  /** As it stands in the file, shortened. */
  readonly value: string;
  /** `same`: it was so before; `invalid`: no such value; `unknown`: no such setting. The last two are left out. */
  readonly outcome: 'taken' | 'same' | 'invalid' | 'unknown';
}

export interface Imported {
  readonly settings: Settings;
  readonly lines: readonly ImportLine[];
}

/** What is saved to a file. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** Reads what `exportSettings` wrote, by hand or by another version; `undefined` when the text holds no settings at all. */
export function importSettings(now: Settings, text: string): Imported | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON, so not settings.
    return undefined;
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? joinSettings(now, value as Record<string, unknown>)
    : undefined;
}

/** Lists are joined; other fields come from `other` where they are valid there. */
export function joinSettings(now: Settings, other: Readonly<Record<string, unknown>>): Imported {
  const lines: ImportLine[] = [];
  const next: Record<string, unknown> = { ...now };
  for (const [field, value] of Object.entries(other)) {
    if (field === 'version') continue;
    if (isList(field)) next[field] = joinList(field, now[field], value, lines);
    else if (isField(field)) next[field] = takeField(field, now[field], value, lines);
    else lines.push({ field, value: shortened(value), outcome: 'unknown' });
  }
  return { settings: repair(next), lines };
}

function joinList(field: ListField, now: readonly unknown[], value: unknown, lines: ImportLine[]): readonly unknown[] {
  if (!Array.isArray(value)) {
    lines.push({ field, value: shortened(value), outcome: 'invalid' });
    return now;
  }
  const known = new Set(now.map((item) => JSON.stringify(item)));
  const added = value.flatMap((item): unknown[] => {
    const read: unknown = items[field](item);
    const outcome = read === undefined ? 'invalid' : known.has(JSON.stringify(read)) ? 'same' : 'taken';
    lines.push({ field, value: shortened(item), outcome });
    return outcome === 'taken' ? [read] : [];
  });
  return [...now, ...added];
}

function takeField(field: keyof typeof fields, now: unknown, value: unknown, lines: ImportLine[]): unknown {
  const read = fields[field](value);
  const isSame = JSON.stringify(read) === JSON.stringify(now);
  lines.push({ field, value: shortened(value), outcome: read === undefined ? 'invalid' : isSame ? 'same' : 'taken' });
  return read ?? now;
}

type ListField = keyof typeof items;
const isList = (field: string): field is ListField => Object.hasOwn(items, field);
const isField = (field: string): field is keyof typeof fields => Object.hasOwn(fields, field);

/** Long enough to be known again in a list. */
const LONGEST = 80;

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
