/**
 * Which of the mark painter's elements are stops of the Tab key: at most one per entry or member, since a stop per
 * occurrence would bury the page's own, and none on a page that names many (standards A22).
 */
import type { Mention } from '../mentions';
import { termOf } from '../shown';

/** With more different names than these, Tab would stop more often at our marks than at the page's own controls. */
const MOST_STOPS = 20;

/** Elements that are stops themselves: inside one, a stop of ours would be a control within a control. */
const CONTROLS = 'a[href], button, summary, label, [tabindex], [role="button"], [role="link"], [role="tab"]';

export interface TabStops {
  /** `element` holds all of the mention. */
  add(mention: Mention, element: HTMLElement): void;
  remove(mention: Mention): void;
  /** Gives out the stops; to be called when additions and removals are done. */
  update(): void;
  /** Says of the stop on this mention that its card is open, and of no other (standards A13). */
  expand(mention: Mention | undefined): void;
  clear(): void;
}

export function createTabStops(): TabStops {
  /** By entry or member, in the order of painting, which is that of the page as far as it was read in one go. */
  const byTerm = new Map<string, Map<Mention, HTMLElement>>();
  let stops = new Set<HTMLElement>();
  let expanded: Mention | undefined;

  const sayExpanded = (mention: Mention | undefined, isOpen: boolean): void => {
    const element = mention && byTerm.get(termOf(mention))?.get(mention);
    if (element && stops.has(element)) element.ariaExpanded = String(isOpen);
  };

  return {
    add(mention, element) {
      const elements = byTerm.get(termOf(mention)) ?? new Map<Mention, HTMLElement>();
      byTerm.set(termOf(mention), elements.set(mention, element));
    },
    remove(mention) {
      const elements = byTerm.get(termOf(mention));
      elements?.delete(mention);
      if (elements?.size === 0) byTerm.delete(termOf(mention));
    },
    update() {
      const wanted = new Set(byTerm.size > MOST_STOPS ? [] : [...byTerm.values()].flatMap(firstFree));
      for (const element of stops) if (!wanted.has(element)) makeText(element);
      for (const element of wanted) if (!stops.has(element)) makeStop(element);
      stops = wanted;
    },
    expand(mention) {
      if (expanded === mention) return;
      sayExpanded(expanded, false);
      sayExpanded(mention, true);
      expanded = mention;
    },
    clear() {
      byTerm.clear();
      stops.clear();
    },
  };
}

function firstFree(elements: ReadonlyMap<Mention, HTMLElement>): HTMLElement[] {
  for (const element of elements.values()) if (!element.parentElement?.closest(CONTROLS)) return [element];
  return [];
}

/** A stop can be pressed, so it is announced as what it is; the other marks keep the role of their element. */
function makeStop(element: HTMLElement): void {
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.setAttribute('aria-haspopup', 'dialog');
  element.setAttribute('aria-expanded', 'false');
}

function makeText(element: HTMLElement): void {
  for (const name of ['tabindex', 'role', 'aria-haspopup', 'aria-expanded']) element.removeAttribute(name);
}
