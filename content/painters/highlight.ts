/**
 * The highlight painter: the CSS Custom Highlight API. Changes nothing in the page's tree. One `Highlight` for all
 * mentions, since Safari's repaints slow down with their number (WebKit/WebKit#73511), over static ranges, which cost the
 * page nothing when it edits its text.
 */
import type { Mention } from '../mentions';
import { lettersOf, type MarkLook, plainLook } from './mark-look';
import type { Painter } from './painter';

/**
 * The registry is shared with the page, which can list these names. They say nothing of health. `public/h.css` styles
 * them; a test holds that the two agree.
 */
export const MARKS = 'u1';
/** The highlight of marks that look like this. */
export const marksOf = (look: MarkLook): string => MARKS + lettersOf(look);
export const RING = 'u2';

/** Whether this browser can paint highlights: Chrome 105, Firefox 140, Safari 17.2. */
export function canHighlight(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

export function createHighlightPainter(look: MarkLook = plainLook): Painter {
  const marks = new Highlight();
  const name = marksOf(look);
  const ranges = new WeakMap<Mention, StaticRange>();
  const paintedPart = look.style === 'margin' ? firstLetter : wholeMention;
  return {
    paint({ added, removed }) {
      for (const mention of removed) {
        const range = ranges.get(mention);
        if (range) marks.delete(range);
      }
      for (const mention of added) {
        const range = paintedPart(mention);
        ranges.set(mention, range);
        marks.add(range);
      }
      if (marks.size > 0) CSS.highlights.set(name, marks);
      else CSS.highlights.delete(name);
    },
    ring(mention) {
      if (!mention) {
        CSS.highlights.delete(RING);
        return;
      }
      const ring = new Highlight(wholeMention(mention));
      ring.priority = 1;
      CSS.highlights.set(RING, ring);
    },
    clear() {
      marks.clear();
      CSS.highlights.delete(name);
      CSS.highlights.delete(RING);
    },
  };
}

const wholeMention = ({ place }: Mention): StaticRange => new StaticRange(place);

/** A highlight cannot paint beside its text, so the least mark there is stands under the first letter. */
function firstLetter({ place: { startContainer, startOffset } }: Mention): StaticRange {
  return new StaticRange({
    startContainer,
    startOffset,
    endContainer: startContainer,
    endOffset: startOffset + 1,
  });
}
