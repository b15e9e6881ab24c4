/** A layer for something that can be used: keys, presses, scrolling and focus in it are not heard by the page. */
import { type Layer, type LayerOptions, mountLayer } from './layer';

export interface CardHost {
  /** The popover; the card is rendered into it. */
  readonly layer: HTMLElement;
  readonly root: ShadowRoot;
  /** Whether keyboard focus is inside. */
  readonly hasFocus: boolean;
  /** Whether the pointer is on it. */
  readonly isHovered: boolean;
  /** Moves focus to the first element that matches, without scrolling the page (standards A19). */
  focus(selector: string): void;
  /** Takes the host out of the page. */
  remove(): void;
}

export interface HostOptions extends LayerOptions {
  /** A key pressed while focus is inside; the page does not hear of it. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Pressed, or focus came in. */
  readonly onEngaged: () => void;
}

/** Needed inside, so stopped on their way out; page listeners that catch events on their way in see them aimed at the host. */
const STOPPED_AFTER = [
  'click',
  'auxclick',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'touchmove',
  'wheel',
  'contextmenu',
  'beforetoggle',
  'toggle',
];
/** Not needed inside, so stopped on their way in: a page's shortcuts often listen there. */
const STOPPED_BEFORE = ['keyup', 'keypress', 'focusin', 'focusout', 'copy', 'selectstart', 'beforeinput', 'input'];

/** A press in this time was meant for what lay there before (milliseconds; word-hunter#23, vscode#90718). */
const DEAF_MS = 250;

export function mountHost(options: HostOptions): CardHost {
  const layer = mountLayer(options);
  const life = new AbortController();
  keepEvents(layer, options, life.signal);
  ignoreEarlyPresses(layer.element, options.onEngaged);
  return {
    layer: layer.element,
    root: layer.root,
    get hasFocus() {
      return layer.root.activeElement !== null;
    },
    get isHovered() {
      return layer.element.matches(':hover');
    },
    focus(selector) {
      layer.root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    },
    remove() {
      life.abort();
      layer.remove();
    },
  };
}

function keepEvents({ host, element }: Layer, { view, onKey, onEngaged }: HostOptions, signal: AbortSignal): void {
  const before = { capture: true, signal };
  const isOurs = (event: Event) => event.target === host || event.composedPath().includes(element);
  view.window.addEventListener(
    'keydown',
    (event) => {
      if (!isOurs(event)) return;
      event.stopImmediatePropagation();
      if (event.isTrusted) onKey(event);
    },
    before,
  );
  for (const type of STOPPED_BEFORE) {
    view.window.addEventListener(
      type,
      (event) => {
        if (!isOurs(event)) return;
        event.stopImmediatePropagation();
        if (type === 'focusin') onEngaged();
      },
      before,
    );
  }
  for (const type of STOPPED_AFTER) element.addEventListener(type, (event) => event.stopPropagation());
  element.addEventListener('wheel', keepScrolling, { passive: false });
}

/** `overscroll-behavior` keeps the page still only where there is something to scroll, and in Firefox not always then. */
function keepScrolling(event: WheelEvent): void {
  const [card] = (event.currentTarget as HTMLElement).children;
  if (event.ctrlKey || !card) return;
  const { scrollTop, scrollHeight, clientHeight } = card;
  const isAtEnd = event.deltaY < 0 ? scrollTop <= 0 : scrollTop + clientHeight >= scrollHeight - 1;
  if (isAtEnd) event.preventDefault();
}

function ignoreEarlyPresses(element: HTMLElement, onPress: () => void): void {
  // From the first frame that shows it: drawing a first card takes its time.
  let shownAt = Number.POSITIVE_INFINITY;
  requestAnimationFrame((now) => {
    shownAt = now;
  });
  let isEarly = false;
  const ignore = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  element.addEventListener(
    'pointerdown',
    (event) => {
      isEarly = performance.now() - shownAt < DEAF_MS;
      if (isEarly) ignore(event);
      else onPress();
    },
    { capture: true },
  );
  for (const type of ['mousedown', 'mouseup', 'click'] as const) {
    // A click without a press comes from the keyboard.
    element.addEventListener(type, (event) => isEarly && event.detail > 0 && ignore(event), { capture: true });
  }
}
