/**
 * The one element that Evenhand ever adds to a page: a host with a closed shadow root and a popover inside it, there only
 * while something of ours is shown. The page's styles and scripts do not reach in.
 */
import { slot } from '../../platform/slot';
import { tongue } from '../../platform/words';
import { aliveIn, watchTopLayer } from './top-layer';
import type { View } from './view';

export interface Layer {
  /** What the page sees. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The popover; what is shown is rendered into it. */
  readonly element: HTMLElement;
  /** Takes the host out of the page. */
  remove(): void;
}

export interface LayerOptions {
  /** Style sheets of what is shown. */
  readonly css: string;
  readonly view: View;
  /** Where the mention stands, to mount inside a modal dialog around it, whose outside is inert. */
  readonly near: Node | undefined;
  /** Open in test builds, so that tests can look in; closed for people. */
  readonly mode: ShadowRootMode;
  /** The page took the host away for good, closed the dialog that it is in, or put something before it. */
  readonly onLost: () => void;
}

/** How often the host is put back after the page removed it: once, so that no fight begins. */
const RESTORATIONS = 1;

/** Puts the host into the page and shows its popover. */
export function mountLayer({ css, view, near, mode, onLost }: LayerOptions): Layer {
  const { document } = view;
  const life = new AbortController();
  const host = document.createElement('div');
  slot().ownHosts ??= new WeakSet();
  slot().ownHosts?.add(host);
  // Out of the flow, since an element in a grid or flex container would open a gap. `all` leaves `direction` alone.
  for (const [name, value] of [
    ['all', 'initial'],
    ['position', 'fixed'],
    ['inset', '0 auto auto 0'],
    ['direction', 'ltr'],
  ] as const) {
    host.style.setProperty(name, value, 'important');
  }
  const root = host.attachShadow({ mode });
  root.adoptedStyleSheets = [sheetOf(css, view.window)];
  const element = document.createElement('div');
  element.className = 'layer';
  element.popover = 'manual';
  // Its place beside the mention begins where reading begins.
  element.dir = tongue().dir;
  root.append(element);

  let parent = aliveIn(document, near);
  const onClose = (event: Event): void => {
    if (event.target === parent) onLost();
  };
  const put = (): void => {
    parent.append(host);
    parent.addEventListener('close', onClose, { signal: life.signal });
    element.style.setProperty('zoom', String(1 / zoomAround(parent)));
    element.showPopover();
  };
  put();

  let restorations = 0;
  const guard = new MutationObserver(() => {
    if (host.isConnected) return;
    if (restorations++ < RESTORATIONS && parent.isConnected) put();
    else onLost();
  });
  guard.observe(document, { childList: true, subtree: true });
  let lastFocused: HTMLElement | undefined;
  const remember = ({ target }: Event): void => {
    lastFocused = target as HTMLElement;
  };
  root.addEventListener('focus', remember, { capture: true });
  const onMoved = (): void => {
    // Chromium has taken the focus away by now, from what it made inert.
    const hadFocus = root.activeElement !== null || document.activeElement === document.body;
    parent = aliveIn(document, near);
    put();
    if (hadFocus) lastFocused?.focus({ preventScroll: true });
  };
  watchTopLayer({ host, near, onLost, onMoved, signal: life.signal });

  return {
    host,
    root,
    element,
    remove() {
      guard.disconnect();
      life.abort();
      host.remove();
    },
  };
}

/** A sheet belongs to the document that it is used in. */
function sheetOf(css: string, window: Window): CSSStyleSheet {
  const sheet = new (window as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** How much the page magnifies what stands in `element`, by `zoom`: our own size is the reader's affair, not the page's. */
function zoomAround(element: Element): number {
  let zoom = 1;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const own = Number.parseFloat(getComputedStyle(at).getPropertyValue('zoom'));
    if (own > 0) zoom *= own;
  }
  return zoom;
}
