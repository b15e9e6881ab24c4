/** Follows the page's changes: text nodes that changed, parts that came, parts that went. Event-driven, no polling. */
import { isInline, ownerOf } from './blocks';

/** What has to be read again: the text that `root` itself holds, or with `deep` everything inside it. */
export interface Dirty {
  readonly root: Element;
  readonly deep: boolean;
}

export interface Watcher {
  /** Text of this node is no longer what it was; called before the browser paints. */
  onTextChange(node: Text): void;
  /** Some nodes have left the page. */
  onRemoval(): void;
  onDirty(dirty: readonly Dirty[]): void;
}

/** Watches `root` until `signal` aborts. Our own painting changes nothing in the page, so it never wakes us. */
export function watch(root: Node, watcher: Watcher, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const dirty = new Map<Element, boolean>();
    const mark = (element: Element | undefined, deep: boolean): void => {
      if (element?.isConnected) dirty.set(element, deep || dirty.get(element) === true);
    };
    let removal = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        watcher.onTextChange(target as Text);
        mark(ownerOf(target), false);
      } else if (type === 'attributes') {
        mark(ownerOf(target), true);
      } else {
        if (removedNodes.length > 0) removal = true;
        // What was apart may now be one line of text, or the other way round, so the owner is read as well.
        mark(ownerOf(target), false);
        for (const added of addedNodes) {
          if (added.nodeType === Node.ELEMENT_NODE) markAdded(added as Element, mark);
        }
      }
    }
    if (removal) watcher.onRemoval();
    if (dirty.size > 0) watcher.onDirty([...dirty].map(([element, deep]) => ({ root: element, deep })));
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ['contenteditable'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** An added block is read whole; an inline element may still hold blocks, as links around cards do. */
function markAdded(element: Element, mark: (element: Element | undefined, deep: boolean) => void): void {
  if (!isInline(element)) mark(element, true);
  else if (element.firstElementChild) mark(ownerOf(element), true);
}
