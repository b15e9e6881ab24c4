/**
 * Carries the settings to the reader's other devices through `storage.sync`, when asked. The browser takes 8 kB an item and 100 kB
 * in all, so the text is cut in pieces; what is longer stays on this device.
 */
import { browser } from 'wxt/browser';
import { changeSettings, readSettings, watchSettings } from './settings';
import { joinSettings } from './settings-import';
import { repair } from './settings-repair';
import type { Settings } from './settings-shape';

/** What browsers take in all, in bytes: 102,400, of which names of pieces need a little. */
export const SYNC_LIMIT = 100_000;
/** What browsers take for one piece, in bytes: 8,192 with its name. */
const PIECE_LIMIT = 8_000;
const PREFIX = 'settings.';

/** How many bytes the settings take when they are carried. */
export function syncSize(settings: Settings): number {
  return piecesOf(settings).reduce((sum, piece) => sum + bytesOf(piece), 0);
}

/** Registers at once, as a background must: own changes go out, those of other devices come in. */
export function keepInSync(signal: AbortSignal): void {
  /** What this device wrote last. The browser tells of it as of others' writing, when here it may be out of date already. */
  let sent: string | undefined;
  let queue = Promise.resolve();
  /** One after the other, so that no step meets a half-done one. */
  const enqueue = (step: () => Promise<void>): void => {
    queue = queue.then(step).catch((error: unknown) => console.warn('Evenhand could not carry the settings:', error));
  };
  const send = async (): Promise<void> => {
    const now = await readSettings();
    // Too much is not sent at all; the settings page says so.
    if (!now.sync || syncSize(now) > SYNC_LIMIT) return;
    sent = textOf(now);
    await write(piecesOf(now));
  };
  /** The first time, what other devices have is joined with what is here, so that neither is lost. */
  const join = async (): Promise<void> => {
    const carried = await carriedSettings();
    if (carried) await changeSettings((now) => ({ ...joinSettings(now, { ...carried }).settings, sync: true }));
    await send();
  };
  const receive = async (): Promise<void> => {
    const [carried, now] = [await carriedSettings(), await readSettings()];
    if (!now.sync || !carried || textOf(carried) === textOf(now) || textOf(carried) === sent) return;
    await changeSettings(() => ({ ...carried, sync: true }));
  };
  watchSettings(signal, (settings, before) => {
    if (settings.sync) enqueue(before.sync ? send : join);
    else if (before.sync) enqueue(forget);
  });
  const listener = (_changes: unknown, area: string): void => {
    if (area === 'sync') enqueue(receive);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** @throws when the browser refuses. */
async function write(pieces: readonly string[]): Promise<void> {
  const before = await carriedPieces();
  if (pieces.join('') === before.join('')) return;
  await browser.storage.sync.set(Object.fromEntries(pieces.map((piece, at) => [PREFIX + at, piece])));
  const left = before.slice(pieces.length).map((_piece, at) => PREFIX + (pieces.length + at));
  if (left.length > 0) await browser.storage.sync.remove(left);
}

async function forget(): Promise<void> {
  const stored = await browser.storage.sync.get(null);
  await browser.storage.sync.remove(Object.keys(stored).filter((key) => key.startsWith(PREFIX)));
}

/** `undefined` when nothing is carried, or pieces of two states have met on the way. */
async function carriedSettings(): Promise<Settings | undefined> {
  const text = (await carriedPieces()).join('');
  try {
    return text === '' ? undefined : repair(JSON.parse(text));
  } catch {
    // The rest is still on its way; the next change will be whole.
    return undefined;
  }
}

async function carriedPieces(): Promise<string[]> {
  const stored = await browser.storage.sync.get(null);
  const pieces: string[] = [];
  for (let at = 0; typeof stored[PREFIX + at] === 'string'; at++) pieces.push(stored[PREFIX + at] as string);
  return pieces;
}

/** Whether a device takes part is its own matter. */
const textOf = ({ sync: _own, ...carried }: Settings): string => JSON.stringify(carried);

function piecesOf(settings: Settings): string[] {
  return cut(textOf(settings));
}

function cut(text: string): string[] {
  if (bytesOf(text) <= PIECE_LIMIT) return [text];
  const middle = Math.floor(text.length / 2);
  return [...cut(text.slice(0, middle)), ...cut(text.slice(middle))];
}

/** Browsers count the bytes of the text as JSON writes it. */
const bytesOf = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;
