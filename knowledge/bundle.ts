/** What reaches the browser: one bundle per entry, loaded when shown, and a small index of all entries. */
import type { Entry, Kind, Pack, Source, Treatment } from './schema';

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
  /** For treatments that are a class: its members' names by id. */
  readonly members?: Readonly<Record<string, string>>;
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
    ...(entry.kind === 'treatment' && { form: entry.form, ...membersOf(entry) }),
    ...(entry.kind === 'condition' && { treatments: entry.treatments }),
  }));
}

function membersOf({ members }: Treatment): Pick<IndexItem, 'members'> {
  return members.length === 0 ? {} : { members: Object.fromEntries(members.map(({ id, name }) => [id, name])) };
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
