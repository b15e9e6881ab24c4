/** What the popup knows of the tab that it stands over: its site, and what its readers found. */
import index from 'knowledge:index';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { FoundItem } from '../../components/found-list';
import { type Found, type FoundHere, type Message, tellReaders } from '../../platform/messages';

export interface Tab {
  readonly id: number;
  /** The host, when the tab shows a page that Evenhand may read. */
  readonly host: string | undefined;
}

/** What the popup lists, and the frames that it stands in. */
export interface FoundInFrames extends FoundItem {
  readonly frames: readonly string[];
}

/** The tab that the popup was opened over; `?tab=` names another, for a popup that stands in a tab itself. */
export async function currentTab(): Promise<Tab | undefined> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  const tab =
    asked > 0 ? await browser.tabs.get(asked) : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, host: hostOf(tab.url) };
}

function hostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' || protocol === 'file:' ? hostname : undefined;
}

/** A page may still be reading itself when the popup opens, so it is asked again after these times, in milliseconds. */
const ASK_AT = [0, 700, 2500];

/**
 * Asks all frames of the tab what they found, and anew whenever `again` changes. Frames answer one by one; `unavailable`
 * when the tab has no reader, as on the browser's own pages.
 */
export function useFound(tab: Tab | undefined, again: unknown): readonly FoundInFrames[] | 'loading' | 'unavailable' {
  const [found, setFound] = useState<readonly FoundInFrames[] | 'loading' | 'unavailable'>('loading');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is what asks anew.
  useEffect(() => {
    if (!tab) return;
    let request = '';
    let answers: FoundHere[] = [];
    const listener = (message: unknown): undefined => {
      const answer = message as Message;
      if (answer.type !== 'found-here' || answer.request !== request) return undefined;
      answers.push(answer);
      setFound(merged(answers));
      return undefined;
    };
    const ask = async (): Promise<void> => {
      request = crypto.randomUUID();
      answers = [];
      const heard = await tellReaders(tab.id, { type: 'what-is-here', request });
      if (!heard) setFound('unavailable');
      else setFound((now) => (typeof now === 'string' ? [] : now));
    };
    browser.runtime.onMessage.addListener(listener);
    const timers = ASK_AT.map((ms) => setTimeout(() => void ask(), ms));
    return () => {
      timers.forEach(clearTimeout);
      browser.runtime.onMessage.removeListener(listener);
    };
  }, [tab, again]);
  return found;
}

function merged(answers: readonly FoundHere[]): FoundInFrames[] {
  const items = new Map<string, FoundInFrames>();
  for (const { frame, found } of answers) {
    for (const one of found) {
      const key = `${one.entry}/${one.member ?? ''}`;
      const item = items.get(key);
      const made = item
        ? { ...item, count: item.count + one.count, frames: [...item.frames, frame] }
        : make(one, frame);
      if (made) items.set(key, made);
    }
  }
  return [...items.values()];
}

function make({ entry, member, count }: Found, frame: string): FoundInFrames | undefined {
  const known = index.find(({ id }) => id === entry);
  if (!known) return undefined;
  const { name, kind, members } = known;
  return {
    entry,
    name,
    kind,
    member,
    memberName: member === undefined ? undefined : members?.[member],
    count,
    frames: [frame],
  };
}
