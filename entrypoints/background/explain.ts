/**
 * "Explain …" in the menu of selected words. The browser hands the words to the background; they are looked up in memory, and
 * only entry ids go on from here.
 */
import index from 'knowledge:index';
import table from 'knowledge:name-table';
import { browser } from 'wxt/browser';
import { createLookUp } from '../../knowledge/look-up';
import { lookUpAddress, type Wanted } from '../../platform/look-up-address';
import { tellReader } from '../../platform/messages';
import { words } from '../../platform/words';

const MENU = 'explain';

/** Registers at once, as a background must. Firefox for Android has no such menu. */
export function offerExplaining(): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: MENU, title: words('explain.menu'), contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) void explain(info, tab?.id);
  });
}

/** What the browser tells of a press in the menu. */
interface Selected {
  readonly selectionText?: string | undefined;
  readonly frameId?: number | undefined;
}

/** In the page where there is one entry by these words and a reader to show it; in a tab of its own otherwise. */
async function explain({ selectionText = '', frameId = 0 }: Selected, tabId: number | undefined): Promise<void> {
  const lookUp = createLookUp(table, index);
  const [only, ...others] = lookUp.exactly(selectionText).map(wantedOf);
  if (only && others.length === 0) {
    if (tabId !== undefined && (await tellReader(tabId, frameId, { type: 'explain', ...only }))) return;
    await openLookUp({ entry: only });
    return;
  }
  await openLookUp({ near: lookUp.near(selectionText).map(wantedOf) });
}

async function openLookUp(choice: Parameters<typeof lookUpAddress>[0]): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(lookUpAddress(choice)) });
}

const wantedOf = ({ entry, member }: Wanted): Wanted => (member === undefined ? { entry } : { entry, member });
