/** The one place that knows mark.js: wrapping a stretch of text in `<mark>` elements. Its `unmark` is never called. */
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
