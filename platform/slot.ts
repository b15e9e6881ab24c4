/**
 * The place where the scripts of one frame meet. Content scripts of an extension share one isolated world per frame, so
 * the reader finds here the card that the background put in later, and the card finds the entries. Pages cannot see it.
 * Extension pages use the same slot for the entries that they load.
 */
import type { EntryBundle } from '../knowledge/bundle';
import type { FrameReport } from './page-report';

/** What the reader asks the card to show. */
export interface CardRequest {
  readonly entry: string;
  readonly member?: string;
  /** The words of the page that were met, to show "Zoloft is a brand of sertraline". */
  readonly words: string;
  /** The mention, as a live place to stand beside. */
  readonly range: Range;
  /** `hover` leaves focus where it is; `press` moves it into the card (standards A19). */
  readonly how: 'hover' | 'press';
  /** Called once, when the card is gone for whatever reason. */
  onClosed(): void;
}

export interface CardHandle {
  open(request: CardRequest): void;
  close(): void;
  /** Whether the point (client coordinates) lies on the card. */
  contains(x: number, y: number): boolean;
}

export interface Slot {
  card?: CardHandle;
  /** Elements of our own in the page; their shadow trees are not the page's. */
  ownHosts?: WeakSet<Element>;
  readonly entries: Record<string, EntryBundle>;
  /** Left here by the coverage script: what the frame's page says; `undefined` where nothing is read. */
  report?: () => FrameReport | undefined;
}

/** The name is written out in the generated `entries/*.js` files as well. */
export const SLOT = 'evenhandSlot';

export function slot(): Slot {
  const world = globalThis as { [SLOT]?: Slot };
  world[SLOT] ??= { entries: {} };
  return world[SLOT];
}
