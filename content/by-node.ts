/** What stands in which text node. Most nodes hold one thing, and a set for each would weigh more than what it holds. */

export interface ByNode<T> {
  add(node: Text, one: T): void;
  delete(node: Text, one: T): void;
  /** What was added to `node`, in that order. */
  of(node: Text): readonly T[];
}

export function createByNode<T extends object>(): ByNode<T> {
  const byNode = new Map<Text, T | Set<T>>();
  return {
    add(node, one) {
      const here = byNode.get(node);
      if (here === undefined) byNode.set(node, one);
      else if (here instanceof Set) here.add(one);
      else if (here !== one) byNode.set(node, new Set([here, one]));
    },
    delete(node, one) {
      const here = byNode.get(node);
      if (here instanceof Set) here.delete(one);
      if (here === one || (here instanceof Set && here.size === 0)) byNode.delete(node);
    },
    of(node) {
      const here = byNode.get(node);
      if (here === undefined) return [];
      return here instanceof Set ? [...here] : [here];
    },
  };
}
