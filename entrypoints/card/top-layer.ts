/** What the page does in the top layer that concerns something of ours there: modal dialogs, and elements in full screen. */
import { shownIn } from './ancestors';

export interface TopLayerOptions {
  /** What the page sees of ours. */
  readonly host: Element;
  /** Where the mention stands, if that is in the same document. */
  readonly near: Node | undefined;
  /** Ours can no longer be reached, or what it belongs to can no longer be seen. */
  readonly onLost: () => void;
  /** An element went full screen or came back from it: ours has to be put in its place anew. */
  readonly onMoved: () => void;
  readonly signal: AbortSignal;
}

export function watchTopLayer({ host, near, onLost, onMoved, signal }: TopLayerOptions): void {
  const { ownerDocument: document } = host;
  const options = { capture: true, passive: true, signal };
  const shutsOut = (target: EventTarget | null): boolean => isModal(target) && !isShownIn(host, target);
  const dialogs = new MutationObserver((records) => {
    if (records.some(({ target }) => shutsOut(target))) onLost();
  });
  dialogs.observe(document, { subtree: true, attributeFilter: ['open'] });
  signal.addEventListener('abort', () => dialogs.disconnect(), { once: true });
  // A dialog in a component's shadow tree is not observed, but takes the focus when it opens.
  document.addEventListener('focusin', (event) => event.composedPath().some(shutsOut) && onLost(), options);
  document.addEventListener(
    'fullscreenchange',
    () => {
      const { fullscreenElement: full } = document;
      if (full && near && !isShownIn(near, full)) onLost();
      else onMoved();
    },
    options,
  );
}

/**
 * What ours has to stand in to be alive: a modal dialog, or, in Chromium, an element in full screen, makes all outside it
 * inert. The innermost one around `node`; else the one that is open, since a name behind it can be asked for by a command.
 */
export function aliveIn(document: Document, node: Node | undefined): Element {
  for (const element of shownIn(node)) if (element.matches(EXCLUSIVE)) return element;
  return [...document.querySelectorAll(EXCLUSIVE)].at(-1) ?? document.documentElement;
}

const EXCLUSIVE = 'dialog:modal, :fullscreen';

const isModal = (target: EventTarget | null): target is Element =>
  // An element of another frame is not an instance of this window's classes.
  (target as Partial<Node> | null)?.nodeType === Node.ELEMENT_NODE && (target as Element).matches('dialog:modal');

function isShownIn(node: Node, around: Element): boolean {
  for (const element of shownIn(node)) if (element === around) return true;
  return false;
}
