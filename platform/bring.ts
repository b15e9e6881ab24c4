import { loadEntry, loadScript } from './entries';
import { askBackground } from './messages';
import { slot } from './slot';

/**
 * Brings the card and these entries into this frame's slot. Into pages of the web the background puts them; our own pages take
 * them themselves, since there the background may not.
 */
export async function bringCard(entries: readonly string[]): Promise<void> {
  if (!isOwnPage()) {
    await askBackground({ type: 'load-card', entries, hasCard: slot().card !== undefined });
    return;
  }
  await Promise.all(entries.map(loadEntry));
  if (!slot().card) await loadScript('/card.js');
}

const isOwnPage = (): boolean => location.protocol === 'chrome-extension:' || location.protocol === 'moz-extension:';
