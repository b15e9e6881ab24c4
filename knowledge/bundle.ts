/** What reaches the browser: one bundle per entry, loaded when shown, and a small index of all entries. */
import type { Entry, Kind, Name, Pack, Source, Treatment } from './schema';
import { type Entry as ShownEntry, shown } from './shown';

/** An entry with every source that it cites, so that it can be shown by itself. Of its names those with a note are left. */
export interface EntryBundle {
  readonly entry: ShownEntry;
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
    entry: shown(withNotedNames(entry)),
    sources: [...citedIn(entry)].flatMap((id) => sources.get(id) ?? []),
  }));
}

/** Names are found by tables of their own; a card looks only for what there is to say about one. */
function withNotedNames(entry: Entry): Entry {
  const names = entry.names.flatMap(noted);
  if (entry.kind !== 'treatment') return { ...entry, names };
  return { ...entry, names, members: entry.members.map((one) => ({ ...one, names: one.names.flatMap(noted) })) };
}

const noted = (name: Name): Name[] =>
  typeof name === 'string' || name.notes === undefined ? [] : [{ text: name.text, notes: name.notes }];

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
