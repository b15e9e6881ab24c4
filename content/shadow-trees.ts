/** The shadow trees of a page: which are read, and which elements may yet get one. */
import type { Dirty, Removed } from './watch';

export interface ShadowTrees {
  /** The element's shadow tree, which from now on belongs to what is read. */
  readonly of: (element: Element) => ShadowRoot | undefined;
  readonly roots: ReadonlySet<ShadowRoot>;
  /** Elements that have got their shadow tree since they were read, each to be read again. */
  takeLate(): Dirty[];
  /** Lets go of trees that have left the page, though not at once: when about as many nodes have gone as trees are known. */
  forgetDetached(removed: Removed): void;
}

/** Custom elements without a shadow tree that are remembered. Most pages have a handful; the bound keeps a flood cheap. */
const MOST_WAITING = 500;

/**
 * `shadowRootOf` gives an element's shadow tree, open or closed. `onFirst` is told of each tree when it is first met. A page
 * gives no sign when it attaches one, so custom elements that have none yet are looked at again whenever the page changes.
 */
export function createShadowTrees(
  shadowRootOf: (element: Element) => ShadowRoot | undefined = () => undefined,
  onFirst: (root: ShadowRoot) => void,
): ShadowTrees {
  const roots = new Set<ShadowRoot>();
  const waiting = new Set<Element>();
  /** Nodes that have gone since the trees were last looked through. */
  let gone = 0;
  return {
    roots,
    of(element) {
      const root = shadowRootOf(element);
      if (root && !roots.has(root)) {
        roots.add(root);
        onFirst(root);
      } else if (!root && waiting.size < MOST_WAITING && element.localName.includes('-')) waiting.add(element);
      return root;
    },
    takeLate() {
      const late = [...waiting].filter((element) => element.isConnected && shadowRootOf(element));
      for (const element of late) waiting.delete(element);
      return late.map((root) => ({ root, deep: true }));
    },
    forgetDetached({ count }) {
      gone += count;
      if (gone < roots.size + waiting.size) return;
      gone = 0;
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      for (const element of waiting) if (!element.isConnected) waiting.delete(element);
    },
  };
}
