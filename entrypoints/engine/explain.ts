/** Explains the words that the reader of the page has selected, where they stand; also on sites that are not read. */

import { type ClientBox, slot } from '../../platform/slot';
import { words } from '../../platform/words';
import type { Name } from '../reader/engine-slot';
import { loadCard } from './card-opener';
import type { looksOf } from './looks';

/** Opens the card at the selection. Escape and the close button are the card's own; a press elsewhere closes it too. */
export async function explainSelection(name: Name, looks: ReturnType<typeof looksOf>): Promise<void> {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : document.createRange();
  const card = await loadCard([name.entry]);
  if (!card) return;
  const life = new AbortController();
  const { entry, member } = name;
  card.open({
    entry,
    ...(member !== undefined && { member }),
    words: range.toString(),
    range,
    why: words('explain.why'),
    looks,
    how: 'press',
    heard: (news) => news === 'closed' && life.abort(),
  });
  const onPress = (event: PointerEvent): void => {
    const box = slot().card?.box();
    if (!event.isTrusted || (box && isIn(box, event))) return;
    life.abort();
    slot().card?.close();
  };
  window.addEventListener('pointerdown', onPress, { capture: true, passive: true, signal: life.signal });
}

function isIn({ left, right, top, bottom }: ClientBox, { clientX: x, clientY: y }: PointerEvent): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
