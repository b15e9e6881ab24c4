/**
 * The one element that Evenhand ever adds to a page: a host with a closed shadow root and a popover inside it, there only
 * while a card is open. The page's styles, keys and scripts do not reach in; the card's keys and presses do not reach out.
 */
import { slot } from '../../platform/slot';

export interface CardHost {
  /** The popover; the card is rendered into it. */
  readonly layer: HTMLElement;
  /** Whether keyboard focus is inside. */
  readonly hasFocus: boolean;
  /** Moves focus to the card's title (standards A19), without scrolling the page. */
  focusTitle(): void;
  /** Whether a point in client coordinates lies on the card. */
  covers(x: number, y: number): boolean;
  /** Takes the host out of the page. */
  remove(): void;
}

export interface HostOptions {
  /** Style sheets of the card. */
  readonly css: string;
  /** Where the mention stands, to mount inside a modal dialog around it, whose outside is inert. */
  readonly near: Node;
  /** Open in test builds, so that tests can look in; closed for people. */
  readonly mode: ShadowRootMode;
  /** The page took the host away for good. */
  readonly onLost: () => void;
}

/** Kept out of reach of the page's own event listeners. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'auxclick',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'wheel',
  'focusin',
  'focusout',
  'copy',
  'contextmenu',
  'beforetoggle',
  'toggle',
];

/** How often the host is put back after the page removed it: once, so that no fight begins. */
const RESTORATIONS = 1;

/** Puts the host into the page and shows its popover. */
export function mountHost({ css, near, mode, onLost }: HostOptions): CardHost {
  const host = document.createElement('div');
  slot().ownHosts ??= new WeakSet();
  slot().ownHosts?.add(host);
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode });
  root.adoptedStyleSheets = [sheetOf(css)];
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.popover = 'manual';
  for (const type of OWN_EVENTS) layer.addEventListener(type, (event) => event.stopPropagation());
  root.append(layer);

  const parent = modalAround(near) ?? document.documentElement;
  parent.append(host);
  layer.showPopover();

  let restorations = 0;
  const guard = new MutationObserver(() => {
    if (host.isConnected) return;
    if (restorations++ < RESTORATIONS && parent.isConnected) {
      parent.append(host);
      layer.showPopover();
      return;
    }
    guard.disconnect();
    onLost();
  });
  guard.observe(document, { childList: true, subtree: true });

  return {
    layer,
    get hasFocus() {
      return root.activeElement !== null;
    },
    focusTitle() {
      root.querySelector<HTMLElement>('[role="dialog"] [tabindex="-1"]')?.focus({ preventScroll: true });
    },
    covers(x, y) {
      const { left, right, top, bottom } = layer.getBoundingClientRect();
      return left <= x && x <= right && top <= y && y <= bottom;
    },
    remove() {
      guard.disconnect();
      host.remove();
    },
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** The innermost modal dialog around `node`: everything outside it is dead to the pointer. */
function modalAround(node: Node): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('dialog:modal') ?? undefined;
}
