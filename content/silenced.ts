/**
 * Mentions that the reader of the page does not want to see. They stay found, since what a page names decides what other
 * words in it mean, but are neither shown nor counted.
 */
import type { Changes, Mention } from './mentions';

export interface Silenced {
  /** Of what came and went, what may be shown. */
  sift(changes: Changes): Changes;
  /** The wishes have changed: what is to be shown now, and what no longer. */
  reconsider(all: Iterable<Mention>): Changes;
  has(mention: Mention): boolean;
}

/** `isWanted` is asked when a mention comes, and again for all of them by `reconsider`. */
export function createSilenced(isWanted: (mention: Mention) => boolean): Silenced {
  const silenced = new Set<Mention>();
  return {
    sift({ added, removed }) {
      const unwanted = new Set(added.filter((mention) => !isWanted(mention)));
      for (const mention of unwanted) silenced.add(mention);
      for (const mention of removed) silenced.delete(mention);
      return { added: added.filter((mention) => !unwanted.has(mention)), removed };
    },
    reconsider(all) {
      const added = [...silenced].filter(isWanted);
      const removed = [...all].filter((mention) => !silenced.has(mention) && !isWanted(mention));
      for (const mention of added) silenced.delete(mention);
      for (const mention of removed) silenced.add(mention);
      return { added, removed };
    },
    has: (mention) => silenced.has(mention),
  };
}
