/** The shadow trees of a page: which are read, and which elements may yet get one. */
import type { Dirty } from './watch';

export interface ShadowTrees {
  /** The element's shadow tree, which from now on belongs to what is read. */
  readonly of: (element: Element) => ShadowRoot | undefined;
  readonly roots: ReadonlySet<ShadowRoot>;
  /** Elements that have got their shadow tree since they were read, each to be read again. */
  takeLate(): Dirty[];
  forgetDetached(): void;
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
    forgetDetached() {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      for (const element of waiting) if (!element.isConnected) waiting.delete(element);
    },
  };
}
