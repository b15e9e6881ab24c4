/**
 * The highlight painter: the CSS Custom Highlight API. Changes nothing in the page's tree. One `Highlight` for all
 * mentions, since Safari's repaints slow down with their number (WebKit/WebKit#73511), over static ranges, which cost the
 * page nothing when it edits its text.
 */
import type { Painter } from './painter';

/**
 * The registry is shared with the page, which can list these names. They say nothing of health. `public/h.css` styles
 * them; a test holds that the two agree.
 */
export const MARKS = 'u1';
export const RING = 'u2';

/** Whether this browser can paint highlights: Chrome 105, Firefox 140, Safari 17.2. */
export function canHighlight(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

export function createHighlightPainter(): Painter {
  const marks = new Highlight();
  return {
    paint({ added, removed }) {
      for (const { range } of removed) marks.delete(range);
      for (const { range } of added) marks.add(range);
      if (marks.size > 0) CSS.highlights.set(MARKS, marks);
      else CSS.highlights.delete(MARKS);
    },
    ring(mention) {
      if (!mention) {
        CSS.highlights.delete(RING);
        return;
      }
      const ring = new Highlight(mention.range);
      ring.priority = 1;
      CSS.highlights.set(RING, ring);
    },
    clear() {
      marks.clear();
      CSS.highlights.delete(MARKS);
      CSS.highlights.delete(RING);
    },
  };
}
