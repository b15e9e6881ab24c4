/** Which owners stand in whose shadow tree: no list of the elements inside a host holds them. */
import { hostOf } from './blocks';

export interface Hosted {
  /** Takes an owner; does nothing where it stands in no shadow tree. */
  add(owner: Element): void;
  delete(owner: Element): void;
  /** The owners in the element's shadow tree, and in trees inside that. */
  of(host: Element): Iterable<Element>;
  readonly size: number;
}

export function createHosted(): Hosted {
  /** The hosts around each owner as they were when it came: it may have left them since. */
  const hosts = new Map<Element, readonly Element[]>();
  const owners = new Map<Element, Set<Element>>();
  return {
    add(owner) {
      const around = hostsOf(owner);
      if (around.length === 0) return;
      hosts.set(owner, around);
      for (const host of around) owners.set(host, (owners.get(host) ?? new Set()).add(owner));
    },
    delete(owner) {
      for (const host of hosts.get(owner) ?? []) {
        const inside = owners.get(host);
        inside?.delete(owner);
        if (inside?.size === 0) owners.delete(host);
      }
      hosts.delete(owner);
    },
    of: (host) => owners.get(host) ?? [],
    get size() {
      return hosts.size;
    },
  };
}

function hostsOf(owner: Element): Element[] {
  const hosts: Element[] = [];
  for (let host = hostOf(owner); host; host = hostOf(host)) hosts.push(host);
  return hosts;
}
