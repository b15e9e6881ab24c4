import { canHighlight, createHighlightPainter } from '../../content/painters/highlight';
import type { Painter } from '../../content/painters/painter';
import { askBackground } from '../../platform/messages';
import type { Settings } from '../../platform/settings-shape';
import { slot } from '../../platform/slot';

declare module '../../platform/slot' {
  interface Slot {
    /** Left here by the mark painter's script, once the background has put it into the frame. */
    createMarkPainter?: (document: Document) => Painter;
  }
}

/**
 * The painter that is asked for. Where the browser cannot highlight it is the mark painter in any case; where that does not
 * come, the highlight painter; `undefined` where there is neither.
 */
export async function choosePainter(wish: Settings['painter']): Promise<Painter | undefined> {
  if (wish === 'mark' || !canHighlight()) {
    if (!slot().createMarkPainter) await askBackground({ type: 'load-painter' });
    const create = slot().createMarkPainter;
    if (create) return create(document);
  }
  return canHighlight() ? createHighlightPainter() : undefined;
}
