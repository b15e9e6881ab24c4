/**
 * The names alone, in the small form that travels with the reader into every page: no prose. Built from the pack at build
 * time; `explain` builds it in Node.
 */
import { allEntries } from './bundle';
import type { Kind, Name, Pack } from './schema';

/** What a name needs near it, or must not have beside it. See `Name.context` in the schema. */
export interface NameContext {
  readonly needs?: readonly string[];
  readonly never?: readonly string[];
}

/** A name with a rule of its own: text, whether case counts, whether plurals count, index into `contexts` or -1. */
export type SpecialName = readonly [text: string, exact: 0 | 1, plural: 0 | 1, context: number];

/** All names of one entry, or of one member of it. */
export interface NameTarget {
  readonly entry: string;
  readonly kind: Kind;
  readonly member?: string;
  /** Names without a rule of their own, joined by "|". */
  readonly plain: string;
  readonly special: readonly SpecialName[];
}

export interface NameTable {
  readonly targets: readonly NameTarget[];
  readonly contexts: readonly NameContext[];
}

/** The name table of a pack. A name listed twice for one target is kept once. */
export function nameTable(pack: Pack): NameTable {
  const contexts = new Map<string, number>();
  const targets = allEntries(pack).flatMap((entry): NameTarget[] => {
    const { id, kind } = entry;
    const members = entry.kind === 'treatment' ? entry.members : [];
    return [
      { entry: id, kind, ...splitNames(entry.names, contexts) },
      ...members.map((member) => ({
        entry: id,
        kind,
        member: member.id,
        ...splitNames([member.name, ...member.brands.map((brand) => brand.name), ...member.names], contexts),
      })),
    ];
  });
  return { targets, contexts: [...contexts.keys()].map((key) => JSON.parse(key) as NameContext) };
}

/** Splits names into plain and special ones; a name given with a rule is not also plain. */
function splitNames(names: readonly Name[], contexts: Map<string, number>): Pick<NameTarget, 'plain' | 'special'> {
  const special = new Map<string, SpecialName>();
  const plain = new Set<string>();
  for (const name of names) {
    if (typeof name === 'string') {
      plain.add(name);
    } else if (name.case === 'exact' || name.plural === false || name.context) {
      special.set(name.text, [
        name.text,
        name.case === 'exact' ? 1 : 0,
        name.plural === false ? 0 : 1,
        name.context ? indexOf(contexts, JSON.stringify(name.context)) : -1,
      ]);
    } else {
      plain.add(name.text);
    }
  }
  for (const text of special.keys()) plain.delete(text);
  return { plain: [...plain].join('|'), special: [...special.values()] };
}

function indexOf(contexts: Map<string, number>, key: string): number {
  const known = contexts.get(key);
  if (known !== undefined) return known;
  contexts.set(key, contexts.size);
  return contexts.size - 1;
}
