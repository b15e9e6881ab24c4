import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  inline,
  offset,
  type Placement,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import { placeSheet } from './placement-sheet';

/** Between mention and card. */
const GAP = 8;
/** Kept free along the edges of the viewport. */
const MARGIN = 8;
const MAX_WIDTH = 420;
/** Below this width of the viewport the card is a sheet along an edge. */
const SHEET_BELOW = 480;
/** A card that is less tall is no use; it scrolls inside. */
const LEAST_HEIGHT = 120;
/** A focused element that takes more of the viewport than this share cannot be kept free. */
const LARGE_SHARE = 0.5;

const PREFERRED = 'bottom-start';

/** Where else it may stand: above, then on the side to which the card's own language is read, then on the other. */
function fallbacksFor(card: HTMLElement): Placement[] {
  const isRightToLeft = getComputedStyle(card).direction === 'rtl';
  return isRightToLeft ? ['top-start', 'left-start', 'right-start'] : ['top-start', 'right-start', 'left-start'];
}

export interface PlaceOptions {
  readonly signal: AbortSignal;
  /** Where the window of the range lies in that of the card; nowhere else when left out. */
  readonly windowOffset?: () => { readonly x: number; readonly y: number };
  /** As wide as what is in it, and never a sheet. */
  readonly isSmall?: boolean;
  /** Times the usual width, for larger text. */
  readonly textSize?: number;
}

/**
 * Places `card`, a fixed element in the top layer, beside `range` and keeps it there until the signal aborts. The card
 * never covers the range, nor, where another place can be had, the element with the page's focus (standards A8): below, above,
 * or at a side, as tall as there is room for. In a narrow viewport it is a sheet along the bottom, or along the top when the
 * range is further down. Sets width, max-height, position and `data-sheet`.
 */
export function placeCard(card: HTMLElement, range: Range, options: PlaceOptions): void {
  const { signal } = options;
  if (signal.aborted) return;
  const mention = virtualElement(range, options);
  const root = card.ownerDocument.documentElement;
  const update = () => {
    const focused = focusedBox(card, range);
    if (root.clientWidth < SHEET_BELOW && !options.isSmall) placeSheet(card, mention.getBoundingClientRect(), focused);
    else void placeBeside({ card, mention, focused, options });
  };
  signal.addEventListener('abort', autoUpdate(mention, card, update), { once: true });
  card.ownerDocument.addEventListener('focusin', update, { capture: true, passive: true, signal });
}

/** Calls `update` now and whenever the range may stand elsewhere in the window, until `signal` aborts. */
export function followRange(range: Range, layer: HTMLElement, update: () => void, signal: AbortSignal): void {
  signal.addEventListener('abort', autoUpdate(virtualElement(range, { signal }), layer, update), { once: true });
}

/** What Floating UI places something beside. */
interface Anchor extends VirtualElement {
  getClientRects(): DOMRect[];
  getBoundingClientRect(): DOMRect;
}

/** The range as Floating UI knows it. A range whose text has left the page keeps its last place. */
function virtualElement(range: Range, { windowOffset = () => ({ x: 0, y: 0 }) }: PlaceOptions): Anchor {
  const { commonAncestorContainer: node } = range;
  const contextElement = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  let last: DOMRect[] = [range.getBoundingClientRect()];
  const rects = () => {
    const now = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (now.length > 0) last = now;
    const { x, y } = windowOffset();
    return last.map((rect) => new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height));
  };
  return {
    ...(contextElement && { contextElement }),
    getClientRects: rects,
    getBoundingClientRect: () => around(rects()),
  };
}

function around(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

interface Beside {
  readonly card: HTMLElement;
  readonly mention: Anchor;
  readonly focused: DOMRect | undefined;
  readonly options: PlaceOptions;
}

async function placeBeside(beside: Beside): Promise<void> {
  const { card, mention, focused, options } = beside;
  delete card.dataset.sheet;
  const room = card.ownerDocument.documentElement.clientWidth - 2 * MARGIN;
  const width = `${Math.min(MAX_WIDTH * (options.textSize ?? 1), room)}px`;
  set(card, { width: options.isSmall ? 'fit-content' : width, 'max-height': 'none' });
  const fits = (place: Place) =>
    (place.isAway || isInView(place.box, card)) && (!focused || !overlap(place.box, focused));
  const fallbacks = fallbacksFor(card);
  let place = await tryPlace(beside, PREFERRED, fallbacks);
  // Where the place with most room would be in the way, or end outside of the window, less room is still better.
  const others: readonly Placement[] = fits(place) ? [] : [PREFERRED, ...fallbacks];
  for (const placement of others) {
    const other = await tryPlace(beside, placement, []);
    const isFree = fits(other) && !mention.getClientRects().some((rect) => overlap(other.box, rect));
    if (!isFree) continue;
    place = other;
    break;
  }
  if (options.signal.aborted) return;
  set(card, {
    left: `${place.box.left}px`,
    top: `${place.box.top}px`,
    bottom: 'auto',
    'max-height': `${place.maxHeight}px`,
    visibility: place.isAway && !holdsFocus(card) ? 'hidden' : 'visible',
  });
}

interface Place {
  readonly box: DOMRect;
  readonly maxHeight: number;
  /** The range has been scrolled out of sight. */
  readonly isAway: boolean;
}

async function tryPlace({ card, mention }: Beside, placement: Placement, fallbacks: Placement[]): Promise<Place> {
  let maxHeight = LEAST_HEIGHT;
  const { x, y, middlewareData } = await computePosition(mention, card, {
    strategy: 'fixed',
    placement,
    middleware: [
      inline(),
      offset(GAP),
      flip({ padding: MARGIN, crossAxis: false, fallbackPlacements: fallbacks }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight }) {
          maxHeight = Math.max(LEAST_HEIGHT, Math.floor(availableHeight));
          set(card, { 'max-height': `${maxHeight}px` });
        },
      }),
      hide(),
    ],
  });
  const { offsetWidth: width, offsetHeight: height } = card;
  return {
    box: new DOMRect(Math.round(x), Math.round(y), width, height),
    maxHeight,
    isAway: middlewareData.hide?.referenceHidden === true,
  };
}

function isInView({ left, top, right, bottom }: DOMRect, { ownerDocument }: HTMLElement): boolean {
  const { clientWidth, clientHeight } = ownerDocument.documentElement;
  return left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where the page's focus is, if that is a place that can be kept free. */
function focusedBox({ ownerDocument }: HTMLElement, range: Range): DOMRect | undefined {
  const { activeElement, body, documentElement } = ownerDocument;
  if (!activeElement || activeElement === body || activeElement === documentElement) return undefined;
  const box = activeElement.getBoundingClientRect();
  if (box.width === 0 || box.height === 0 || activeElement.contains(range.startContainer)) return undefined;
  const { clientWidth, clientHeight } = documentElement;
  return box.width * box.height > clientWidth * clientHeight * LARGE_SHARE ? undefined : box;
}

/** Hiding the card under the reader's focus would lose it. */
function holdsFocus(card: HTMLElement): boolean {
  const root = card.getRootNode() as Document | ShadowRoot;
  return root.activeElement !== null && card.contains(root.activeElement);
}

function set(element: HTMLElement, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
}
