/**
 * How the reader arranged the comparison's rows, and which of them matter. Kept in `storage.session`, which is memory and ends
 * with the browser; in `storage.local` only when asked (standards V15); nowhere at all in a private window (V10). It names
 * rows, never a treatment or a condition.
 */
import { browser } from 'wxt/browser';

/** How much a row matters to the reader. Never added up (standards D5). */
export type Weight = (typeof weights)[number];
export const weights = ['very', 'somewhat'] as const;

export interface Arrangement {
  /** By dimension id; a row that is not named is not marked. */
  readonly weights: Readonly<Record<string, Weight>>;
  /** Dimension ids in the reader's own order; empty: in the given order. */
  readonly order: readonly string[];
  /** Ids of the dimensions whose answers are folded away. */
  readonly folded: readonly string[];
}

export const plainArrangement: Arrangement = { weights: {}, order: [], folded: [] };

export interface KeptArrangement {
  readonly arrangement: Arrangement;
  /** Whether it outlives the browser's session. */
  readonly kept: boolean;
}

const KEY = 'arrangement';

/** Whether this window keeps anything at all. */
export const canKeep = (): boolean => browser.extension?.inIncognitoContext !== true;

/** What is kept, repaired; the plain arrangement where there is none. */
export async function readArrangement(): Promise<KeptArrangement> {
  if (!canKeep()) return { arrangement: plainArrangement, kept: false };
  const [local, session] = await Promise.all([browser.storage.local.get(KEY), browser.storage.session.get(KEY)]);
  const kept = local[KEY] !== undefined;
  return { arrangement: repairArrangement(kept ? local[KEY] : session[KEY]), kept };
}

/** Keeps it for the session and, when `kept`, beyond; when not, erases what was kept before. */
export async function writeArrangement({ arrangement, kept }: KeptArrangement): Promise<void> {
  if (!canKeep()) return;
  await browser.storage.session.set({ [KEY]: arrangement });
  if (kept) await browser.storage.local.set({ [KEY]: arrangement });
  else await browser.storage.local.remove(KEY);
}

/** Calls back after each change, from whichever page it came, until `signal` aborts; never in a private window. */
export function watchArrangement(signal: AbortSignal, onChange: (now: KeptArrangement) => void): void {
  if (!canKeep()) return;
  const listener = (changes: Record<string, unknown>, area: string) => {
    if ((area === 'session' || area === 'local') && KEY in changes) void readArrangement().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Whatever was stored, made into an arrangement: what is broken is left out. */
export function repairArrangement(stored: unknown): Arrangement {
  if (typeof stored !== 'object' || stored === null) return plainArrangement;
  const { weights: marked, order, folded } = stored as Record<string, unknown>;
  const isWeight = (entry: [string, unknown]): entry is [string, Weight] => weights.some((one) => one === entry[1]);
  return {
    weights: typeof marked === 'object' && marked ? Object.fromEntries(Object.entries(marked).filter(isWeight)) : {},
    order: ids(order),
    folded: ids(folded),
  };
}

function ids(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter((id): id is string => typeof id === 'string'))] : [];
}
