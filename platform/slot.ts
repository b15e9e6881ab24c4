/**
 * The place where the scripts of one frame meet. Content scripts of an extension share one isolated world per frame, so
 * the reader finds here the card that the background put in later, and the card finds the entries. Pages cannot see it.
 * Extension pages use the same slot for the entries that they load.
 */
import type { EntryBundle } from '../knowledge/bundle';
import type { FrameReport } from './page-report';

/** A name that the page has written, and where. */
export interface NameInPage {
  readonly entry: string;
  readonly member?: string;
  /** The words of the page that were met, to show "Zoloft is a brand of sertraline". */
  readonly words: string;
  /** The mention, as a live place to stand beside. */
  readonly range: Range;
}

/** How the reader of pages wants cards to be. */
export interface CardLooks {
  /** `full`: what is folded at first in a short card stands open. */
  readonly detail: 'short' | 'full';
  /** Times the usual size of the text. */
  readonly textSize: number;
  /** ISO 3166 code that the reader of the page chose. */
  readonly region?: string;
}

/** What the card tells of itself: see `content/pointing.ts`. */
export type CardNews = 'closed' | 'engaged' | 'on-card' | 'off';

/** What the reader asks the card to show. */
export interface CardRequest extends NameInPage {
  /** Why the words were taken for the entry. */
  readonly why: string;
  /** The condition that the page names most, to say first what holds for it. */
  readonly condition?: string;
  readonly looks: CardLooks;
  /** `hover` leaves focus where it is; `press` moves it into the card (standards A19). */
  readonly how: 'hover' | 'press';
  /** `closed` comes once, when the card is gone for a reason of its own; nothing comes after it. */
  heard(news: CardNews): void;
}

/** One line in the list of names on a page. */
export interface ListedName {
  readonly entry: string;
  readonly member?: string;
  readonly words: string;
  /** How often the page names it. */
  readonly count: number;
}

export interface ListRequest {
  readonly names: readonly ListedName[];
  readonly looks: CardLooks;
  /** The reader chose the name at this place of the list. The list is gone by then. */
  onChoose(at: number): void;
}

export interface ClientBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the card script does in a frame. */
export interface CardHandle {
  open(request: CardRequest): void;
  close(): void;
  /** Where the open card lies in client coordinates of this frame; undefined while none is open. */
  box(): ClientBox | undefined;
  /** Shows all names of the page, to choose one with the keyboard. */
  list(request: ListRequest): void;
  /** Shows a small control beside a name that is a link, until it is pressed or something else is. */
  offer(name: NameInPage, onPress: () => void): void;
  /** Draws the keyboard's focus ring around a name and says `text` to screen readers; `undefined` takes it away. */
  ring(range: Range | undefined, text: string): void;
}

/** A name in a text of ours. */
export interface NameInText {
  readonly from: number;
  readonly to: number;
  readonly entry: string;
}

export interface Slot {
  card?: CardHandle;
  /** Elements of our own in the page; their shadow trees are not the page's. */
  ownHosts?: WeakSet<Element>;
  readonly entries: Record<string, EntryBundle>;
  /** Left here by the coverage script: what the frame's page says; `undefined` where nothing is read. */
  report?: () => FrameReport | undefined;
  /** The reader's matcher, for the names in a card's own text. Left here by the reader. */
  namesIn?: (text: string) => readonly NameInText[];
}

/** The name is written out in the generated `entries/*.js` files as well. */
export const SLOT = 'evenhandSlot';

export function slot(): Slot {
  const world = globalThis as { [SLOT]?: Slot };
  world[SLOT] ??= { entries: {} };
  return world[SLOT];
}
