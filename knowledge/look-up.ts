/**
 * Finds entries by what somebody types or selects: every name of every entry and member, beginnings of words, and slips of
 * the pen. Knows neither browser nor page; used by the popup's search, the context menu and the settings.
 */
import MiniSearch from 'minisearch';
import type { EntryIndex } from './bundle';
import { comparable } from './comparable';
import type { NameTable } from './name-table';
import type { Kind } from './schema';

/** One entry, or one member of it. */
export interface Hit {
  readonly entry: string;
  readonly kind: Kind;
  readonly member?: string;
  /** What it is called here: the entry's name, or the member's. */
  readonly name: string;
  /** For a member: the name of the entry that it belongs to. */
  readonly of?: string;
  /** The name that was met, such as "Zoloft". */
  readonly met: string;
}

export interface LookUp {
  /** What goes by exactly this name, give or take case, accents, dashes and a plural; none for anything else. */
  exactly(words: string): readonly Hit[];
  /** Up to `most` entries and members, nearest first; each once. Those that `exactly` finds lead. */
  near(words: string, most?: number): readonly Hit[];
}

/** A look-up over all names. Lays its index out at the first question, in some tens of milliseconds. */
export function createLookUp(table: NameTable, index: EntryIndex): LookUp {
  let laid: Laid | undefined;
  const lay = (): Laid => {
    laid ??= layOut(hitsOf(table, index));
    return laid;
  };
  const exactly = (words: string): readonly Hit[] => {
    const asked = comparable(words);
    return [asked, ...singulars(asked)].map((form) => lay().byName.get(form)).find(Boolean) ?? [];
  };
  return {
    exactly,
    near(words, most = 8) {
      const asked = comparable(words).split(' ').slice(0, MOST_WORDS).join(' ');
      const { search, hits } = lay();
      const found = search.search(asked).map(({ id }) => hits[id as number]);
      const together = new Map<string, Hit>();
      for (const hit of [...exactly(words), ...found]) {
        if (hit && !together.has(keyOf(hit))) together.set(keyOf(hit), hit);
      }
      return [...together.values()].slice(0, most);
    },
  };
}

/** More words than the longest name has: beyond them a passage was selected, not a name. */
const MOST_WORDS = 12;

interface Laid {
  readonly hits: readonly Hit[];
  readonly search: MiniSearch;
  readonly byName: ReadonlyMap<string, readonly Hit[]>;
}

function layOut(hits: readonly Hit[]): Laid {
  const search = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    processTerm: comparable,
    searchOptions: {
      // Two slips in a word of eight letters; none in one of three, where it would be another word.
      fuzzy: (term) => (term.length < 4 ? false : 0.25),
      prefix: (term) => term.length > 1,
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  search.addAll(hits.map(({ met }, id) => ({ id, name: met })));
  const byName = new Map<string, Hit[]>();
  for (const hit of hits) {
    const name = comparable(hit.met);
    byName.set(name, [...(byName.get(name) ?? []), hit]);
  }
  return { hits, search, byName };
}

/** One hit for each name of each target. */
function hitsOf({ targets }: NameTable, index: EntryIndex): Hit[] {
  const items = new Map(index.map((item) => [item.id, item]));
  return targets.flatMap(({ entry, kind, member, plain, special }) => {
    const item = items.get(entry);
    if (!item) return [];
    const names = [...plain.split('|'), ...special.map(([text]) => text)].filter((name) => name !== '');
    const called =
      member === undefined ? { name: item.name } : { member, name: item.members?.[member] ?? member, of: item.name };
    const each = new Map([called.name, ...names].map((met) => [comparable(met), { entry, kind, ...called, met }]));
    return [...each.values()];
  });
}

/** "infusions" → "infusion"; "therapies" → "therapy". */
function singulars(words: string): string[] {
  return [words.replace(/ies$/, 'y'), words.replace(/s$/, ''), words.replace(/es$/, '')];
}

const keyOf = ({ entry, member }: Hit): string => `${entry}/${member ?? ''}`;
