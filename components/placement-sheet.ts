/** Between mention and sheet. */
const GAP = 8;
/** Share of the viewport that a sheet may take. */
const MOST_SHARE = 0.7;
/** A sheet keeps at least this share, even if the mention is in the middle. */
const LEAST_SHARE = 0.4;

type Side = 'top' | 'bottom';

interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** From the lower edge of the window to that of the part in sight, as when a keyboard lies over it. */
  readonly below: number;
}

/**
 * Makes `card` a sheet along the bottom of what is in sight, or along the top when `mention` is further down; then along the
 * side that does not cover `focused`, if there is the choice.
 */
export function placeSheet(card: HTMLElement, mention: DOMRect, focused: DOMRect | undefined): void {
  const view = viewportOf(card);
  const room: Record<Side, number> = {
    top: mention.top - GAP - view.top,
    bottom: view.top + view.height - mention.bottom - GAP,
  };
  const side = sideOf(room, view, focused);
  const most = view.height * MOST_SHARE;
  const height = Math.max(view.height * LEAST_SHARE, Math.min(most, room[side]));
  card.dataset.sheet = side;
  for (const [name, value] of Object.entries({
    width: `${view.width}px`,
    'max-height': `${Math.floor(height)}px`,
    left: `${view.left}px`,
    top: side === 'top' ? `${view.top}px` : 'auto',
    bottom: side === 'bottom' ? `${view.below}px` : 'auto',
    visibility: 'visible',
  })) {
    card.style.setProperty(name, value);
  }
}

function sideOf(room: Record<Side, number>, view: Viewport, focused: DOMRect | undefined): Side {
  const isRoomy = (side: Side) => room[side] >= view.height * LEAST_SHARE;
  const side: Side = room.bottom >= room.top || room.bottom >= view.height * MOST_SHARE ? 'bottom' : 'top';
  const other: Side = side === 'top' ? 'bottom' : 'top';
  if (!focused || !isRoomy(other)) return side;
  const middle = view.top + view.height / 2;
  const isCovered = side === 'bottom' ? focused.bottom > middle : focused.top < middle;
  return isCovered ? other : side;
}

/** What is in sight: less than the window while it is magnified by pinching, or a keyboard is up. */
function viewportOf({ ownerDocument }: HTMLElement): Viewport {
  const { documentElement, compatMode, defaultView } = ownerDocument;
  // In quirks mode the root element is as tall as its contents.
  const windowHeight = compatMode === 'CSS1Compat' ? documentElement.clientHeight : (defaultView?.innerHeight ?? 0);
  const visual = defaultView?.visualViewport;
  if (!visual) return { left: 0, top: 0, width: documentElement.clientWidth, height: windowHeight, below: 0 };
  const { offsetLeft: left, offsetTop: top, width } = visual;
  const height = Math.min(visual.height, windowHeight);
  return { left, top, width, height, below: Math.max(0, windowHeight - top - height) };
}
