import type { Source } from '../knowledge/schema';

/** The sources at hand, with the number each has in the list that is shown. */
export interface Library {
  readonly all: readonly Source[];
  /** Whether statements refer to sources by number, as a page does that is printed, or by word. */
  readonly numbered: boolean;
  /** Those of `ids` that are at hand, in the order of the list. */
  pick(ids: readonly string[]): readonly Source[];
  /** One-based place in the list. */
  numberOf(source: Source): number;
}

/** The `sources` in their given order; one that is named twice keeps its first place. */
export function createLibrary(sources: readonly Source[], numbered = false): Library {
  const byId = new Map<string, Source>();
  for (const source of sources) if (!byId.has(source.id)) byId.set(source.id, source);
  const all = [...byId.values()];
  const numbers = new Map(all.map((source, at) => [source.id, at + 1]));
  return {
    all,
    numbered,
    pick: (ids) => all.filter(({ id }) => ids.includes(id)),
    numberOf: ({ id }) => numbers.get(id) ?? 0,
  };
}
