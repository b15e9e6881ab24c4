/** Follows the page's changes: text nodes that changed, parts that came, parts that went. Event-driven, no polling. */
import { isInline, isSkipped, ownerOf } from './blocks';

/** What has to be read again: the text that `root` itself holds, or with `deep` everything inside it. */
export interface Dirty {
  readonly root: Element;
  readonly deep: boolean;
}

export interface Watcher {
  /** Text of these nodes is no longer what it was; called before the browser paints. */
  onTextChange(nodes: ReadonlySet<Text>): void;
  /** These nodes have left their places, and perhaps the page. */
  onRemoval(nodes: readonly Node[]): void;
  onDirty(dirty: readonly Dirty[]): void;
}

export interface Watching {
  /** Watches another tree as well: a shadow root, whose changes its document does not report. */
  observe(root: Node): void;
  /**
   * Runs `write`, our own writing into the page, without waking the watcher. What the page did before is reported first,
   * so that `write` starts from what is there; what the page does in answer comes with later records, and is reported.
   */
  unseen(write: () => void): void;
}

/** Watches `root` until `signal` aborts. */
export function watch(root: Node, watcher: Watcher, signal: AbortSignal): Watching {
  const report = (records: readonly MutationRecord[]): void => {
    const dirty = new Map<Element, boolean>();
    const mark = (element: Element | undefined, deep: boolean): void => {
      if (element?.isConnected) dirty.set(element, deep || dirty.get(element) === true);
    };
    const written = new Set<Text>();
    const removed: Node[] = [];
    for (const record of records) {
      const { type, target, addedNodes, removedNodes } = record;
      if (type === 'characterData') {
        written.add(target as Text);
        mark(ownerOf(target), false);
      } else if (type === 'attributes') {
        mark(ownerOf(target), true);
      } else {
        removed.push(...removedNodes);
        if (joinsOrParts(record)) mark(ownerOf(target), false);
        for (const added of addedNodes) {
          if (added.nodeType === Node.ELEMENT_NODE) markAdded(added as Element, mark);
        }
      }
    }
    if (written.size > 0) watcher.onTextChange(written);
    if (removed.length > 0) watcher.onRemoval(removed);
    if (dirty.size > 0) watcher.onDirty([...dirty].map(([element, deep]) => ({ root: element, deep })));
  };
  const observer = new MutationObserver(report);
  const observe = (tree: Node): void =>
    observer.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['contenteditable'],
    });
  observe(root);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    observe,
    unseen(write) {
      const pending = observer.takeRecords();
      if (pending.length > 0) report(pending);
      write();
      // A page's observers and handlers run after this turn, so these records are all our own.
      observer.takeRecords();
    },
  };
}

/**
 * Whether text that was apart may now be one line, or the other way round. Not where blocks come or go beside a block or at
 * an end: a list of thousands that grows by one is not gone through again.
 */
function joinsOrParts({ target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): boolean {
  if (![...addedNodes, ...removedNodes].every(isPlainBlock)) return true;
  // At the end of an inline element the line goes on outside.
  const isOpen = isInline(target as Element);
  return [previousSibling, nextSibling].every((beside) => (beside === null ? isOpen : !isPlainBlock(beside)));
}

/** What is skipped may stand within a line. */
function isPlainBlock(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const element = node as Element;
  return !isInline(element) && element.localName !== 'br' && !isSkipped(element);
}

/** An added block is read whole; an inline element may still hold blocks, as links around cards do. */
function markAdded(element: Element, mark: (element: Element | undefined, deep: boolean) => void): void {
  if (!isInline(element)) mark(element, true);
  else if (element.firstElementChild) mark(ownerOf(element), true);
}
