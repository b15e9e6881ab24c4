/**
 * The one place that knows mark.js: wrapping text in `<mark>` elements, in pages for the mark painter and in documents of our
 * own. Its `unmark` is never called.
 */
import Mark from 'mark.js/dist/mark.es6.min.js';

/**
 * Wraps `length` characters from `start`, counted through `nodes`, which stand in document order and are not empty. One
 * element per node, in their order. Each node keeps what stood before; the wrapped text and what follows are new nodes,
 * some of them empty.
 */
export function wrapText(nodes: readonly Text[], start: number, length: number): readonly HTMLElement[] {
  const elements: HTMLElement[] = [];
  new Mark(nodes).markRanges([{ start, length }], {
    each: (element) => {
      // Its own badge would tell the page which library is at work.
      element.removeAttribute('data-markjs');
      elements.push(element);
    },
  });
  return elements;
}

/** Shows `text` in `element`, with every word of `words`, or beginning of one, marked. */
export function showMarked(element: HTMLElement, text: string, words: string): void {
  element.textContent = text;
  // One letter would mark half of the text.
  const terms = words.split(/\s+/).filter((word) => word.length > 1);
  new Mark(element).mark(terms, { diacritics: true });
}
