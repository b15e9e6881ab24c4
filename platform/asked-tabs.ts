/**
 * The tabs that the reader asked to have read, for the mode in which nothing is read unasked. The browser keeps their numbers
 * in memory and forgets them when it closes; a private window leaves nothing behind.
 */
import { browser } from 'wxt/browser';
import { tellReaders } from './messages';

const KEY = 'askedTabs';

/** Whether this tab was asked for. */
export async function isAsked(tabId: number): Promise<boolean> {
  return (await askedTabs()).includes(tabId);
}

/** Asks for a tab, or no longer; its readers begin or end at once. */
export async function askForTab(tabId: number, asked: boolean): Promise<void> {
  const others = (await askedTabs()).filter((id) => id !== tabId);
  await browser.storage.session.set({ [KEY]: asked ? [...others, tabId] : others });
  await tellReaders(tabId, { type: 'asked', asked });
}

async function askedTabs(): Promise<readonly number[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];
}
