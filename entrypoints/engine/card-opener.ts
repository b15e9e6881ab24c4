/** What pointing asks of the card, carried out by the card script, which the background puts into this frame when it may be wanted. */
import { liveRange } from '../../content/hit-test';
import type { Mention } from '../../content/mentions';
import type { CardOpener } from '../../content/pointing';
import { bringCard } from '../../platform/bring';
import { isAlive } from '../../platform/messages';
import { type CardHandle, type CardLooks, type NameInPage, slot } from '../../platform/slot';

export interface CardOpenerOptions {
  readonly looks: () => CardLooks;
  /** The condition that the page names most. */
  readonly condition: () => string | undefined;
  /** The extension behind this script is gone. */
  readonly onOrphaned: () => void;
}

export function createCardOpener({ looks, condition, onOrphaned }: CardOpenerOptions): CardOpener {
  let wanted: Mention | undefined;
  return {
    prepare: ({ entry }) => void loadCard([entry]),
    async open(mention, how, heard) {
      wanted = mention;
      const card = await loadCard([mention.entry]);
      // The pointer may be elsewhere by now: a card that comes late never shows.
      if (wanted !== mention) return;
      if (!card) {
        heard('closed');
        if (!isAlive()) onOrphaned();
        return;
      }
      const [named, { why }] = [condition(), mention];
      card.open({
        ...nameOf(mention),
        ...(named !== undefined && { condition: named }),
        looks: looks(),
        why,
        how,
        heard,
      });
    },
    close() {
      wanted = undefined;
      slot().card?.close();
    },
    box: () => slot().card?.box(),
    async offer(mention, onPress) {
      const card = await loadCard([]);
      card?.offer(nameOf(mention), onPress);
    },
  };
}

/** What is on its way, so that it comes once. */
const coming = new Map<string, Promise<void>>();

/** The card script with these entries, or `undefined` when nobody can bring it any more. */
export async function loadCard(entries: readonly string[]): Promise<CardHandle | undefined> {
  const missing = entries.filter((entry) => !slot().entries[entry]);
  if (!slot().card || missing.length > 0) {
    const key = missing.join();
    const bringing = coming.get(key) ?? bringCard(missing).finally(() => coming.delete(key));
    coming.set(key, bringing);
    await bringing;
  }
  return slot().card;
}

/** The mention as other scripts know it. */
function nameOf(mention: Mention): NameInPage {
  const { entry, member } = mention;
  const range = liveRange(mention);
  return { entry, ...(member !== undefined && { member }), words: range.toString(), range };
}
