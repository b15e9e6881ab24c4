import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  inline,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';

/** Between mention and card. */
const GAP = 8;
/** Kept free along the edges of the viewport. */
const MARGIN = 8;
const MAX_WIDTH = 420;
/** Below this width of the viewport the card is a sheet along an edge. */
const SHEET_BELOW = 480;
/** Share of the viewport that a sheet may take. */
const SHEET_SHARE = 0.7;
/** A sheet keeps at least this share, even if the mention is in the middle. */
const SHEET_LEAST = 0.4;
/** A card that is less tall is no use; it scrolls inside. */
const LEAST_HEIGHT = 120;

/**
 * Places `card`, a fixed element in the top layer, beside `range` and keeps it there until `signal` aborts. The card
 * never covers the range: below, above, or at a side, as tall as there is room for. In a narrow viewport it is a sheet
 * along the bottom, or along the top when the range is further down. Sets width, max-height, position and `data-sheet`.
 */
export function placeCard(card: HTMLElement, range: Range, signal: AbortSignal): void {
  if (signal.aborted) return;
  const mention = virtualElement(range);
  const update = () => {
    if (document.documentElement.clientWidth < SHEET_BELOW) placeSheet(card, mention);
    else void placeBeside(card, mention, signal);
  };
  signal.addEventListener('abort', autoUpdate(mention, card, update), { once: true });
}

/** The range as Floating UI knows it. A range whose text has left the page keeps its last place. */
function virtualElement(range: Range): VirtualElement {
  const { commonAncestorContainer: node } = range;
  const contextElement = node instanceof Element ? node : node.parentElement;
  let last: DOMRect[] = [range.getBoundingClientRect()];
  const rects = () => {
    const now = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (now.length > 0) last = now;
    return last;
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

async function placeBeside(card: HTMLElement, mention: VirtualElement, signal: AbortSignal): Promise<void> {
  delete card.dataset.sheet;
  const width = Math.min(MAX_WIDTH, document.documentElement.clientWidth - 2 * MARGIN);
  set(card, { width: `${width}px`, 'max-height': 'none' });
  const { x, y, middlewareData } = await computePosition(mention, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(),
      offset(GAP),
      flip({
        padding: MARGIN,
        crossAxis: false,
        fallbackPlacements: ['top-start', 'right-start', 'left-start'],
      }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight, elements: { floating } }) {
          set(floating, { 'max-height': `${Math.max(LEAST_HEIGHT, Math.floor(availableHeight))}px` });
        },
      }),
      hide(),
    ],
  });
  if (signal.aborted) return;
  const away = middlewareData.hide?.referenceHidden === true && !holdsFocus(card);
  set(card, {
    left: `${Math.round(x)}px`,
    top: `${Math.round(y)}px`,
    bottom: 'auto',
    visibility: away ? 'hidden' : 'visible',
  });
}

function placeSheet(card: HTMLElement, mention: VirtualElement): void {
  const { clientHeight: height } = document.documentElement;
  const { top, bottom } = mention.getBoundingClientRect();
  const [above, below] = [top - GAP, height - bottom - GAP];
  const side = below >= above || below >= height * SHEET_SHARE ? 'bottom' : 'top';
  const room = Math.max(height * SHEET_LEAST, Math.min(height * SHEET_SHARE, Math.max(above, below)));
  card.dataset.sheet = side;
  set(card, {
    width: '100%',
    'max-height': `${Math.floor(room)}px`,
    left: '0px',
    top: side === 'top' ? '0px' : 'auto',
    bottom: side === 'bottom' ? '0px' : 'auto',
    visibility: 'visible',
  });
}

/** Hiding the card under the reader's focus would lose it. */
function holdsFocus(card: HTMLElement): boolean {
  const root = card.getRootNode();
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return active !== null && card.contains(active);
}

function set(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
}
