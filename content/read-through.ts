/** Reads a page part by part: what is left to read, and where the reading stands while the page changes under it. */
import { type Block, blocksIn, type Cursor, isInSkipped, type Walk } from './blocks';
import type { Dirty, Removed } from './watch';

export interface ReadThrough {
  /** Puts a part behind those that wait. */
  add(part: Dirty): void;
  /** Reads one block, or takes the next part in hand; false when nothing is left. */
  step(): boolean;
  /** Nodes have left their places. A part whose reading stands in one of them is read again from its beginning. */
  leave(removed: Removed): void;
}

export interface ReadThroughOptions {
  readonly shadowOf: Walk['shadowOf'];
  /** What was read of this part no longer counts. */
  readonly forget?: (part: Dirty) => void;
  /** A part is about to be read. */
  readonly begin?: (part: Dirty) => void;
  readonly read: (block: Block) => void;
}

export function createReadThrough({ shadowOf, forget, begin, read }: ReadThroughOptions): ReadThrough {
  /** Parts to read, in the order in which they came; true: with everything inside. */
  const queue = new Map<Element, boolean>();
  const cursor: Cursor = { node: undefined };
  let walk: Generator<Block, boolean> | undefined;
  let walking: Dirty | undefined;

  const add = ({ root, deep }: Dirty): void => {
    queue.set(root, deep || queue.get(root) === true);
  };
  return {
    add,
    step() {
      if (!walk) {
        walking = takeFirst(queue);
        if (!walking) return false;
        const { root, deep } = walking;
        if (!root.isConnected) return true;
        forget?.(walking);
        if (isInSkipped(root)) return true;
        begin?.(walking);
        walk = blocksIn(root, { deep, cursor, ...(shadowOf && { shadowOf }) });
      }
      const step = walk.next();
      if (step.done) {
        walk = undefined;
        const interrupted = !step.value;
        if (interrupted && walking) add(walking);
      } else {
        read(step.value);
      }
      return true;
    },
    leave(removed) {
      const { node: place } = cursor;
      if (!walk || !walking || !place || !removed.nodes().some((node) => node.contains(place))) return;
      // The walk would go on from wherever its place went.
      walk = undefined;
      add(walking);
    },
  };
}

function takeFirst(queue: Map<Element, boolean>): Dirty | undefined {
  for (const [root, deep] of queue) {
    queue.delete(root);
    return { root, deep };
  }
  return undefined;
}
