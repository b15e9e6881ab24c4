import { askBackground } from '../../platform/messages';

/**
 * Has marks styled in the shadow trees of this frame; to be called when one is met. In Chromium a highlight inherits the
 * style that it has around the host.
 */
export function createShadowStyler(): () => void {
  let isDone = !('openOrClosedShadowRoot' in Element.prototype);
  return () => {
    if (isDone) return;
    isDone = true;
    void askBackground({ type: 'style-shadow-trees' });
  };
}
