import { browser } from 'wxt/browser';
import { askBackground } from '../../platform/messages';

/** The host that the reader of the page would call "this site": that of the tab's top document, for every frame in it. */
export async function siteOf(frame: Window): Promise<string> {
  try {
    const host = frame.top?.location.hostname;
    if (host !== undefined) return host;
  } catch {
    // A frame of another origin may not look at the top document; the background knows.
  }
  return (await askBackground({ type: 'site-of-tab' })) ?? frame.location.hostname;
}

/** Whether the frame stands on a site at all: our own pages are none. */
export function isOnSite(frame: Window): boolean {
  return frame.origin !== new URL(browser.runtime.getURL('/')).origin;
}
