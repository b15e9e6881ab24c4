/** What is compared, as functions over the page in front of them. Bundled and run in a real browser. */

import Mark from 'mark.js/dist/mark.es6.min.js';
import AhoCorasick from 'modern-ahocorasick';
import { blocksIn } from '../content/blocks';
import { findIn } from '../content/find';
import { openMatcher } from '../content/matcher';
import { openNames } from '../knowledge/packed-names';

/**
 * Finds all names in the page once, compiling included, and says how many it found. Each way has the names as it wants
 * them: `packed` is how they travel in the reader, packed when it is built.
 */
type Way = (names: readonly string[], packed: string) => number;

const escaped = (names: readonly string[]) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

function* textNodes(): Generator<Text> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

const counting = (run: (mark: Mark, each: () => void) => void): number => {
  let count = 0;
  run(new Mark(document.body), () => count++);
  return count;
};

export const ways: Readonly<Record<string, Way>> = {
  walk: () => {
    let length = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
    return length > 0 ? 0 : -1;
  },
  // What no script can undercut that looks at the text at all: the text in one call, one expression of beginnings.
  floor: (_names, packed) => {
    const beginnings = openNames(packed).beginnings.map(({ first }) => first);
    const expression = new RegExp(`\\b(?:${beginnings.join('|')})`, 'g');
    return document.body.textContent?.toLowerCase().match(expression)?.length ?? 0;
  },
  evenhand: (_names, packed) => {
    const matcher = openMatcher(packed);
    let count = 0;
    for (const block of blocksIn(document.body, { deep: true })) count += findIn(matcher, block.text).length;
    return count;
  },
  'joined RegExp': (names) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped(names)})(?![\\p{L}\\p{N}])`, 'giu');
    let count = 0;
    for (const { data } of textNodes()) count += data.match(pattern)?.length ?? 0;
    return count;
  },
  'Aho–Corasick (modern-ahocorasick)': (names) => {
    const search = new AhoCorasick([...names], { boundary: 'ascii' });
    let count = 0;
    for (const { data } of textNodes()) count += search.search(data.toLowerCase()).length;
    return count;
  },
  'mark.js, one joined expression': (names) =>
    counting((mark, each) => mark.markRegExp(new RegExp(`\\b(?:${escaped(names)})\\b`, 'gi'), { each })),
  // A hundred at a time: it calls itself once per name, and six hundred overflow the stack.
  'mark.js, mark(list)': (names) =>
    counting((mark, each) => {
      for (let at = 0; at < names.length; at += 100) {
        const some = names.slice(at, at + 100);
        mark.mark(some, { separateWordSearch: false, accuracy: 'exactly', diacritics: false, each });
      }
    }),
};

declare global {
  var bench: (way: string, names: readonly string[], packed: string) => { ms: number; found: number };
}

globalThis.bench = (way, names, packed) => {
  const run = ways[way];
  if (!run) throw new Error(`There is no way "${way}"`);
  const start = performance.now();
  const found = run(names, packed);
  return { ms: performance.now() - start, found };
};
