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

/** An entry in view, and the name by which the reader came to it. */
export interface Opened {
  readonly entry: string;
  readonly words?: string;
  readonly member?: string | undefined;
}

/** The entries that were opened one after the other; the last is in view. */
export function useTrail() {
  const [trail, setTrail] = useState<readonly Opened[]>([]);
  return {
    opened: trail.at(-1),
    canGoBack: trail.length > 1,
    /** Begins anew with this entry. */
    start: (opened: Opened) => setTrail([opened]),
    goTo: (entry: string) => setTrail((now) => [...now, { entry }]),
    goBack: () => setTrail((now) => now.slice(0, -1)),
    close: () => setTrail([]),
  };
}
