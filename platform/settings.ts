/**
 * What the reader of pages chose. Kept in `storage.local` under one key; read by every part; repaired when it does not
 * have the shape it should (an older version, a half-written value, another program's).
 */
import { browser } from 'wxt/browser';

export interface Settings {
  readonly version: 1;
  /** The switch for everywhere. */
  readonly enabled: boolean;
  /** Hosts on which Evenhand stays silent, such as "example.org". */
  readonly sitesOff: readonly string[];
  /** Hosts of the default exclusion list on which the reader asked for marks all the same. */
  readonly sitesOn: readonly string[];
  /** Rest of the pointer on a name before its card opens. Standards section 6: 400–600 ms. */
  readonly dwellMs: number;
  /** Which of the names on a page are marked: all; the first of each kind in a section; the first in the page. */
  readonly density: (typeof densities)[number];
  /** How marks are put into the page: painted over it, or as elements in it, where Tab and screen readers meet them. */
  readonly painter: (typeof painters)[number];
}

export const densities = ['section', 'page', 'all'] as const;
export const painters = ['highlight', 'mark'] as const;

export const defaults: Settings = {
  version: 1,
  enabled: true,
  sitesOff: [],
  sitesOn: [],
  dwellMs: 500,
  density: 'section',
  painter: 'highlight',
};

const KEY = 'settings';

/** The settings as stored, repaired; defaults when there are none or storage cannot be read. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return repair(stored[KEY]);
}

/** Applies `change` to the stored settings and writes the whole, valid result back. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = repair(change(await readSettings()));
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Calls back with the new settings after each change, from whichever page it came, until `signal` aborts. */
export function watchSettings(signal: AbortSignal, onChange: (settings: Settings) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(repair(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Whatever was stored, made into settings: each valid field is kept, each broken one falls back to its default. */
export function repair(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return defaults;
  const { enabled, sitesOff, sitesOn, dwellMs, density, painter } = stored as Record<string, unknown>;
  return {
    version: 1,
    enabled: typeof enabled === 'boolean' ? enabled : defaults.enabled,
    sitesOff: hosts(sitesOff),
    sitesOn: hosts(sitesOn),
    dwellMs: typeof dwellMs === 'number' && dwellMs >= 100 && dwellMs <= 3000 ? dwellMs : defaults.dwellMs,
    density: densities.find((one) => one === density) ?? defaults.density,
    painter: painters.find((one) => one === painter) ?? defaults.painter,
  };
}

function hosts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((host): host is string => typeof host === 'string' && host.length > 0))];
}
