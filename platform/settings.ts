/**
 * What the reader of pages chose. Kept in `storage.local` under one key; read by every part; repaired when it does not
 * have the shape it should (an older version, a half-written value, another program's).
 */
import { browser } from 'wxt/browser';
import { repair } from './settings-repair';
import type { Settings } from './settings-shape';

const KEY = 'settings';

/** The settings as stored, repaired; defaults when there are none or storage cannot be read. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return repair(stored[KEY]);
}

let lastChange: Promise<unknown> = Promise.resolve();

/** Applies `change` to the stored settings and writes the whole, valid result back; one change after the other. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = lastChange.then(async () => {
    const next = repair(change(await readSettings()));
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
  // A change that failed is told to whoever made it, and holds up no other.
  lastChange = changed.catch(() => undefined);
  return changed;
}

/** Calls back with the settings after and before each change, from whichever page it came, until `signal` aborts. */
export function watchSettings(signal: AbortSignal, onChange: (settings: Settings, before: Settings) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(repair(change.newValue), repair(change.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
