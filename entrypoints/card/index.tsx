/**
 * The card script: put into a frame by the background at the first card. Registers itself in the slot, where the reader
 * finds it, and shows entries that lie there too.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CardHandle, slot } from '../../platform/slot';
import { listNames } from './names-list';
import { offerCard } from './offer';
import { createRing } from './ring';
import { type ShownCard, showCard } from './shown-card';

export default defineUnlistedScript(() => {
  slot().card ??= createCard();
});

/** One thing of ours is shown at a time, beside the ring: what comes next ends what was there. */
function createCard(): CardHandle {
  const ring = createRing();
  let shown: ShownCard | undefined;
  const show = (start: (onEnd: () => void) => ShownCard): void => {
    shown?.end();
    const next = start(() => {
      if (shown === next) shown = undefined;
    });
    shown = next;
  };
  return {
    open: (request) => show((onEnd) => showCard(request, onEnd)),
    close() {
      if (!shown?.isOnItsOwn) shown?.end();
    },
    box: () => (shown?.isOnItsOwn ? undefined : shown?.box()),
    list: (request) => show((onEnd) => listNames(request, onEnd)),
    offer: (name, onPress) => show((onEnd) => offerCard(name, onPress, onEnd)),
    ring: (range, text) => ring.show(range, text),
  };
}
