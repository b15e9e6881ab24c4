/** Entries for extension pages: each comes as a script of its own and is kept in the slot. */
import type { EntryBundle } from '../knowledge/bundle';
import { slot } from './slot';

/** An entry that is in this extension page already. */
export const loadedEntry = (id: string): EntryBundle | undefined => slot().entries[id];

/** Loads an entry into this extension page; `undefined` when there is none of this id. */
export async function loadEntry(id: string): Promise<EntryBundle | undefined> {
  const { entries } = slot();
  if (!entries[id] && /^[a-z0-9-]+$/.test(id)) await loadScript(`/entries/${id}.js`);
  return entries[id];
}

/** Runs a file of the extension in this page; a missing one is passed over. */
export function loadScript(src: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = src;
    // A missing file is an entry that no longer exists; the caller says so.
    script.onload = script.onerror = () => resolve();
    document.head.append(script);
  });
}
