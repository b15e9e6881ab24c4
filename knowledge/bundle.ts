/** What reaches the browser: one bundle per entry, loaded when shown, and a small index of all entries. */
import type { Entry, Kind, Pack, Source } from './schema';

/** An entry with every source that it cites, so that it can be shown by itself. */
export interface EntryBundle {
  readonly entry: Entry;
  readonly sources: readonly Source[];
}

/** What lists, links and pickers need of every entry. */
export interface IndexItem {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** For treatments: what stands under the name, such as "daily tablets". */
  readonly form?: string;
  /** For conditions: the treatments compared for it. */
  readonly treatments?: readonly string[];
}

export type EntryIndex = readonly IndexItem[];

/** Bundles by entry id, in the order of the pack. */
export function bundles(pack: Pack): EntryBundle[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  return allEntries(pack).map((entry) => ({
    entry,
    sources: [...citedIn(entry)].flatMap((id) => sources.get(id) ?? []),
  }));
}

export function entryIndex(pack: Pack): EntryIndex {
  return allEntries(pack).map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    ...(entry.kind === 'treatment' && { form: entry.form }),
    ...(entry.kind === 'condition' && { treatments: entry.treatments }),
  }));
}

export function allEntries(pack: Pack): Entry[] {
  return [...pack.treatments, ...pack.conditions, ...pack.terms];
}

/** Ids of the sources cited anywhere in `value`, in order of first use. */
export function citedIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'sources' && Array.isArray(child)) for (const id of child) found.add(id as string);
    else citedIn(child, found);
  }
  return found;
}
