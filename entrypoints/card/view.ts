/**
 * The window that a card is shown in: that of the name, or, where this is a frame smaller than a card, the nearest window around
 * it that has room and may be looked into. Pages cannot see which of them Evenhand asked.
 */

export interface View {
  readonly window: Window;
  readonly document: Document;
  /** Whether it is another window than that of the name. */
  readonly isOuter: boolean;
  /** Where the top left corner of the name's window lies in this one. */
  offset(): { readonly x: number; readonly y: number };
}

/** A card shows its title, its warning and the first points in this much room (CSS pixels). */
const LEAST_WIDTH = 320;
const LEAST_HEIGHT = 400;

export function viewFrom(start: Window): View {
  const frames: Element[] = [];
  let window = start;
  while (window.innerWidth < LEAST_WIDTH || window.innerHeight < LEAST_HEIGHT) {
    const frame = frameOf(window);
    const around = frame?.ownerDocument.defaultView;
    if (!frame || !around) break;
    frames.push(frame);
    window = around;
  }
  return {
    window,
    document: window.document,
    isOuter: window !== start,
    offset: () => frames.map(cornerOf).reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 }),
  };
}

/** The element that holds this window; `null` in the top window and in a frame of another origin. */
function frameOf(window: Window): Element | null {
  try {
    return window.frameElement;
  } catch {
    // A frame of another origin: the card scrolls in what room there is.
    return null;
  }
}

function cornerOf(frame: Element): { x: number; y: number } {
  const { left, top } = frame.getBoundingClientRect();
  return { x: left + frame.clientLeft, y: top + frame.clientTop };
}
