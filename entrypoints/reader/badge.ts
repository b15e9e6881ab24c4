import { askBackground } from '../../platform/messages';
import type { Settings } from '../../platform/settings-shape';

/** A page that is being read changes often; its number waits until it has been quiet for so long, in milliseconds. */
const QUIET_MS = 500;

/** To be called when names came or went, or reading began or ended; tells the background, if anybody wants the number. */
export function createBadgeTeller(settings: () => Settings, signal: AbortSignal): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(waiting), { once: true });
  return () => {
    clearTimeout(waiting);
    if (!settings().badge || signal.aborted) return;
    waiting = setTimeout(() => void askBackground({ type: 'names-changed' }), QUIET_MS);
  };
}
