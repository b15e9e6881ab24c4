/** Entries that the popup opened: the card in view with the way back, and bundles that arrive when they are loaded. */
import { useState } from 'preact/hooks';
import type { EntryBundle } from '../../knowledge/bundle';
import { loadEntry } from '../../platform/entries';

/** Bundles by id, and the way to ask for one; what does not exist never arrives. */
export function useBundles() {
  const [bundles, setBundles] = useState<Readonly<Record<string, EntryBundle>>>({});
  const want = (id: string): void => {
    if (bundles[id]) return;
    void loadEntry(id).then((bundle) => bundle && setBundles((now) => ({ ...now, [id]: bundle })));
  };
  return { bundles, want };
}
