/** The background: puts engine, card and mark painter into frames, opens comparisons, passes keyboard commands on. Keeps no state. */
import index from 'knowledge:index';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { askForTab, isAsked } from '../../platform/asked-tabs';
import { comparisonAddress } from '../../platform/comparison-address';
import { answerFrames, type Command, tellReaders } from '../../platform/messages';
import { readSettings } from '../../platform/settings';
import { keepInSync } from '../../platform/settings-sync';
import { clearUnwantedBadges, updateBadge } from './badge';
import { offerExplaining } from './explain';
import { welcomeOnInstall } from './welcome';

export default defineBackground(() => {
  answerFrames({
    'load-engine': async (_message, { tabId, frameId }) => {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/engine.js'] });
      return true;
    },
    'load-card': async ({ entries, hasCard }, { tabId, frameId }) => {
      const known = entries.filter((id) => index.some((item) => item.id === id));
      const files = [...known.map(entryFile), ...(hasCard ? [] : (['/card.js'] as const))];
      // The browser takes no empty list.
      if (files.length > 0) await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
      return true;
    },
    'load-painter': async (_message, { tabId, frameId }) => {
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: ['/mark-painter.js'],
      });
      return true;
    },
    'style-shadow-trees': async (_message, { tabId, frameId }) => {
      // Styles of the user's own hold in every tree of a document, those of its author only in the topmost.
      await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, files: ['h.css'], origin: 'USER' });
      return true;
    },
    'open-comparison': async ({ condition, treatments }, { tabId }) => {
      await browser.tabs.create({
        url: browser.runtime.getURL(comparisonAddress({ condition, treatments })),
        openerTabId: tabId,
      });
      return true;
    },
    'open-settings': async () => {
      await browser.runtime.openOptionsPage();
      return true;
    },
    'names-changed': async (_message, { tabId }) => {
      await updateBadge(tabId);
      return true;
    },
    'was-asked': (_message, { tabId }) => isAsked(tabId),
    'site-of-tab': async (_message, { url }) => (URL.canParse(url) ? new URL(url).hostname : ''),
  });

  /** A background lives until the browser ends it. */
  const { signal } = new AbortController();
  keepInSync(signal);
  clearUnwantedBadges(signal);
  offerExplaining();
  welcomeOnInstall();

  // Firefox for Android has no commands.
  browser.commands?.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    // Whoever asks for a name in a tab asks for the tab.
    if ((await readSettings()).sitesMode === 'button' && !(await isAsked(tab.id))) await askForTab(tab.id, true);
    else await tellReaders(tab.id, { type: 'command', command: command as Command });
  });
});

/** WXT's list of paths knows no files that a build hook makes. */
const entryFile = (id: string) => `/entries/${id}.js` as ScriptPublicPath;
