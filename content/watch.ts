/** Follows the page's changes: text nodes that changed, parts that came, parts that went. Event-driven, no polling. */
import { isInline, isSkipped, ownerOf } from './blocks';

/** What has to be read again: the text that `root` itself holds, or with `deep` everything inside it. */
export interface Dirty {
  readonly root: Element;
  readonly deep: boolean;
}

/** What has left its place. Each node costs a question to the browser, so it is looked at only where something may hang on it. */
export interface Removed {
  /** About how many nodes: whoever keeps fewer things than that may rather look through them. */
  readonly count: number;
  readonly nodes: () => readonly Node[];
  readonly elements: () => readonly Element[];
}

export interface Watcher {
  /** Text of these nodes is no longer what it was; called before the browser paints. */
  onTextChange(nodes: ReadonlySet<Text>): void;
  /** Nodes have left their places, and perhaps the page. */
  onRemoval(removed: Removed): void;
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

/** From so many changes at once on it pays to see first where they happened. */
const MANY = 100;

/** Watches `root` until `signal` aborts. */
export function watch(root: Node, watcher: Watcher, signal: AbortSignal): Watching {
  const report = (records: readonly MutationRecord[]): void => {
    const dirty = new Map<Element, boolean>();
    const mark = (element: Element | undefined, deep: boolean): void => {
      if (element?.isConnected) dirty.set(element, deep || dirty.get(element) === true);
    };
    const written = new Set<Text>();
    const rebuilt = records.length < MANY ? new Set<Node>() : rebuiltBy(records);
    for (const element of rebuilt) mark(element as Element, true);
    let count = rebuilt.size > 0 ? records.length : 0;
    for (const record of records) {
      const { target } = record;
      if (rebuilt.has(target)) continue;
      const { type, addedNodes, removedNodes } = record;
      if (type === 'characterData') {
        written.add(target as Text);
        mark(ownerOf(target), false);
      } else if (type === 'attributes') {
        mark(ownerOf(target), true);
      } else {
        count += removedNodes.length;
        if (joinsOrParts(record)) mark(ownerOf(target), false);
        for (const added of addedNodes) {
          if (added.nodeType === Node.ELEMENT_NODE) markAdded(added as Element, mark);
        }
      }
    }
    if (written.size > 0) watcher.onTextChange(written);
    if (count > 0) watcher.onRemoval(removedBy(records, count));
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
 * The blocks of whose children about half or more came or went: they are read as a whole, since looking at each change costs
 * more, above all in Firefox, and a framework often takes back what it has just put in.
 */
function rebuiltBy(records: readonly MutationRecord[]): ReadonlySet<Node> {
  const counts = new Map<Node, number>();
  for (const { target } of records) counts.set(target, (counts.get(target) ?? 0) + 1);
  const rebuilt = new Set<Node>();
  for (const [target, count] of counts) {
    if (count < MANY || target.nodeType !== Node.ELEMENT_NODE || isInline(target as Element)) continue;
    if ((target as Element).childElementCount <= 2 * count) rebuilt.add(target);
  }
  return rebuilt;
}

function removedBy(records: readonly MutationRecord[], count: number): Removed {
  let nodes: readonly Node[] | undefined;
  const all = (): readonly Node[] => {
    nodes ??= records.flatMap(({ removedNodes }) => [...removedNodes]);
    return nodes;
  };
  return {
    count,
    nodes: all,
    elements: () => all().filter((node): node is Element => node.nodeType === Node.ELEMENT_NODE),
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
