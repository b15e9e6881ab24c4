/**
 * Everything that Evenhand's parts say to each other. Messages carry entry ids and counts, never text of the page.
 */
import { browser } from 'wxt/browser';

/** How often an entry, or one member of it, was found in a frame. */
export interface Found {
  readonly entry: string;
  readonly member?: string;
  readonly count: number;
}

/** To the background. */
export type ToBackground =
  /** A frame's page may name something: it wants the engine put into it. */
  | { readonly type: 'load-engine' }
  /** A frame wants these entries put into it, and the card unless it is there. */
  | { readonly type: 'load-card'; readonly entries: readonly string[]; readonly hasCard: boolean }
  /** A frame wants the mark painter put into it. */
  | { readonly type: 'load-painter' }
  /** A frame has shadow trees, which the manifest's style sheet does not reach in Firefox. */
  | { readonly type: 'style-shadow-trees' }
  /** Show the comparison in a tab of its own. */
  | { readonly type: 'open-comparison'; readonly condition?: string; readonly treatments: readonly string[] }
  /** Show the settings page. */
  | { readonly type: 'open-settings' }
  /** The names in a frame have changed, and the reader wants their number on the toolbar button. */
  | { readonly type: 'names-changed' }
  /** Has the reader of the page asked for this tab? Counts when sites are read only when asked for. */
  | { readonly type: 'was-asked' }
  /** Which site is this frame's tab on? A frame of another origin cannot see that itself. */
  | { readonly type: 'site-of-tab' };

interface Replies {
  readonly 'load-engine': boolean;
  readonly 'load-card': boolean;
  readonly 'load-painter': boolean;
  readonly 'style-shadow-trees': boolean;
  readonly 'open-comparison': boolean;
  readonly 'open-settings': boolean;
  readonly 'names-changed': boolean;
  readonly 'was-asked': boolean;
  readonly 'site-of-tab': string;
}

/** To the readers of a tab, in all of its frames. */
export type ToReaders =
  /** Each frame answers with a `found-here` of its own. */
  | { readonly type: 'what-is-here'; readonly request: string }
  /** Scroll to the next place of this entry and ring it. `frame` is the reader's own random id. */
  | { readonly type: 'show-place'; readonly frame: string; readonly entry: string; readonly member?: string }
  /** The reader of the page asks for this tab, or no longer. */
  | { readonly type: 'asked'; readonly asked: boolean }
  /** The reader of the page selected words that are a name, and wants them explained where they stand. */
  | { readonly type: 'explain'; readonly entry: string; readonly member?: string }
  /** A keyboard command of the browser. */
  | { readonly type: 'command'; readonly command: Command };

export type Command = 'next-name' | 'previous-name' | 'open-card' | 'list-names';

/** From a frame's reader to an open popup. */
export interface FoundHere {
  readonly type: 'found-here';
  readonly request: string;
  readonly frame: string;
  readonly found: readonly Found[];
}

export type Message = ToBackground | ToReaders | FoundHere;

/** Asks the background; `undefined` when nobody answers, as after an update of the extension. */
export async function askBackground<T extends ToBackground>(message: T): Promise<Replies[T['type']] | undefined> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    // No receiver: the extension was updated or removed while this page stayed open.
    return undefined;
  }
}

/** Answers what frames ask. `Handlers` hold one function per message; `undefined` from one means that it failed. */
export type Handlers = {
  readonly [T in ToBackground['type']]: (
    message: Extract<ToBackground, { type: T }>,
    sender: Sender,
  ) => Promise<Replies[T] | undefined>;
};

/** Where a message came from. */
export interface Sender {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
}

/** Registers the handlers; to be called once, when the background starts. */
export function answerFrames(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab, frameId }) => {
    const type = (message as Message | undefined)?.type;
    if (type === undefined || !(type in handlers) || tab?.id === undefined || frameId === undefined) return undefined;
    const handle = handlers[type as ToBackground['type']] as (message: unknown, sender: Sender) => Promise<unknown>;
    return handle(message, { tabId: tab.id, frameId, url: tab.url ?? '' }).catch((error: unknown) => {
      console.warn(`Evenhand could not answer "${type}":`, error);
      return undefined;
    });
  });
}

const TO_READERS: readonly Message['type'][] = ['what-is-here', 'show-place', 'asked', 'explain', 'command'];

/** Listens for what popup and background tell the readers, until `signal` aborts. */
export function listenAsReader(signal: AbortSignal, onMessage: (message: ToReaders) => void): void {
  const listener = (message: unknown): undefined => {
    const { type } = message as Message;
    if (TO_READERS.includes(type)) onMessage(message as ToReaders);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** Tells an open popup what this frame found; nobody may be listening any more. */
export function reportFound(message: FoundHere): void {
  browser.runtime.sendMessage(message).catch(() => {
    // The popup was closed in the meantime.
  });
}

/** Whether this script still belongs to a running extension. After an update, old scripts stay in open pages. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Sends to the reader of one frame; false when it has none, as in the browser's own pages. */
export async function tellReader(tabId: number, frameId: number, message: ToReaders): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId });
    return true;
  } catch {
    return false;
  }
}

/** Sends to every reader in a tab; false when the tab has none, as on the browser's own pages. */
export async function tellReaders(tabId: number, message: ToReaders): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message);
    return true;
  } catch {
    return false;
  }
}
