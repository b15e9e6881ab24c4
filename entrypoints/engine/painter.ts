import { canHighlight, createHighlightPainter } from '../../content/painters/highlight';
import type { MarkLook } from '../../content/painters/mark-look';
import type { Painter } from '../../content/painters/painter';
import { askBackground } from '../../platform/messages';
import type { Settings } from '../../platform/settings-shape';
import { slot } from '../../platform/slot';

declare module '../../platform/slot' {
  interface Slot {
    /** Left here by the mark painter's script, once the background has put it into the frame. */
    createMarkPainter?: (document: Document, look: MarkLook) => Painter;
  }
}

/**
 * The painter that is asked for. Where the browser cannot highlight it is the mark painter in any case; where that does not
 * come, the highlight painter; `undefined` where there is neither.
 */
export async function choosePainter(settings: Settings): Promise<Painter | undefined> {
  const { painter: wish, markStyle: style, markIntensity: intensity } = settings;
  if (wish === 'mark' || !canHighlight()) {
    if (!slot().createMarkPainter) await askBackground({ type: 'load-painter' });
    const create = slot().createMarkPainter;
    if (create) return create(document, { style, intensity });
  }
  return canHighlight() ? createHighlightPainter({ style, intensity }) : undefined;
}
