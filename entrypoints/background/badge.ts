/**
 * The number of distinct entries that a tab names, on the toolbar button, for whoever asked for it. The background keeps
 * nothing: when names change in one frame it asks them all.
 */
import { browser } from 'wxt/browser';
import { type FoundHere, type Message, tellReaders } from '../../platform/messages';
import { readSettings, watchSettings } from '../../platform/settings';

/** Frames answer one by one and nobody counts them; this is how long they have, in milliseconds. */
const ANSWERS_MS = 400;

/** Takes the numbers away when they are no longer wanted. */
export function clearUnwantedBadges(signal: AbortSignal): void {
  watchSettings(signal, (settings, before) => {
    if (before.badge && !settings.badge) void clearAll();
  });
}

/** Counts what all frames of a tab name and shows it there. */
export async function updateBadge(tabId: number): Promise<void> {
  const { badge } = await readSettings();
  const entries = badge ? await entriesIn(tabId) : new Set<string>();
  await browser.action.setBadgeText({ tabId, text: entries.size === 0 ? '' : String(entries.size) });
}

async function entriesIn(tabId: number): Promise<Set<string>> {
  const request = crypto.randomUUID();
  const entries = new Set<string>();
  const listener = (message: unknown): undefined => {
    const answer = message as Message;
    if (answer.type === 'found-here' && answer.request === request) add(answer, entries);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  await tellReaders(tabId, { type: 'what-is-here', request });
  await new Promise((resolve) => setTimeout(resolve, ANSWERS_MS));
  browser.runtime.onMessage.removeListener(listener);
  return entries;
}

function add({ found }: FoundHere, entries: Set<string>): void {
  for (const { entry } of found) entries.add(entry);
}

async function clearAll(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) await browser.action.setBadgeText({ tabId: id, text: '' });
  }
}
