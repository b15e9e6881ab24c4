/**
 * Which mention lies under a point. `caretPositionFromPoint` and a map by text node take 0.05 ms;
 * `CSS.highlights.highlightsFromPoint` took 2 ms with 1,823 ranges, too long for a pointer move.
 */
import type { Mention } from './mentions';
import type { Visit } from './visit';

/** A caret snaps to the nearest text, so the point must lie this close to the mention's boxes (CSS pixels). */
const SLACK = 2;

/** The shown mention at client coordinates, or undefined where there is other text or none. */
export function mentionAt(document: Document, visit: Visit, x: number, y: number): Mention | undefined {
  const caret = caretAt(document, visit.shadowRoots, x, y);
  if (!caret) return undefined;
  const mention = visit.shownAt(caret.node, caret.offset);
  return mention && coversPoint(mention, x, y) ? mention : undefined;
}

function caretAt(
  document: Document,
  shadowRoots: ReadonlySet<ShadowRoot>,
  x: number,
  y: number,
): { node: Node; offset: number } | undefined {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Safari before 26.2.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function coversPoint(mention: Mention, x: number, y: number): boolean {
  return [...rectsOf(mention)].some(
    ({ left, right, top, bottom }) =>
      left - SLACK <= x && x <= right + SLACK && top - SLACK <= y && y <= bottom + SLACK,
  );
}

/** The boxes of the mention's lines, in client coordinates. */
export const rectsOf = (mention: Mention): DOMRectList => liveRange(mention).getClientRects();

/** A live range over the mention, for its boxes and its words. Short-lived: the page's edits move live ranges. */
export function liveRange({ place, owner }: Mention): Range {
  const range = owner.ownerDocument.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}
