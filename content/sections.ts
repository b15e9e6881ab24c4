/**
 * The page's sections: each begins at a heading (`h1`–`h6` or the role) and ends at the next one in the order of the page,
 * whatever elements they stand in, since few pages wrap their sections in elements. Each part of the page is searched for
 * headings once, when it is about to be read.
 */
import { type Block, inDocument } from './blocks';
import type { Spot } from './mentions';
import type { Removed } from './watch';

/** The heading that a section begins at; `undefined` for what stands above the first one. */
export type Section = Element | undefined;

export interface Sections {
  /** Reading starts over a part of the page: the text of `root` itself, or with `deep` everything inside it. */
  begin(root: Element, deep: boolean): void;
  /** Reading has come to this block. Says where that is. */
  meet(block: Block): Spot;
  /** Headings that have left the page no longer begin a section. */
  forgetDetached(removed: Removed): void;
  /** To be asked after each slice, before `of`: sections that have been divided, or joined to another. */
  takeChanged(): ReadonlySet<Section>;
  /** The section in which what was read at `spot` stands by now; `node` is part of it. */
  of(spot: Spot, node: Node): Section;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** `isDivided`: otherwise the whole page is one section, and only passes are counted. */
export function createSections(isDivided: boolean): Sections {
  /** In the order of the page. */
  let headings: Element[] = [];
  /** The same headings. */
  let known = new Set<Element>();
  /** Whether some stand in shadow trees, which leave the page with their hosts. */
  let someInShadow = false;
  let changed = new Set<Section>();
  let pass = 0;
  /** The pass whose spots still hold: none once a heading has gone. */
  let trusted = 0;
  /** Within a deep pass: how many headings stand before the place that reading has come to. */
  let passed: number | undefined;
  /** Spots of a deep pass, in the order of the page, whose section is not known yet. */
  let pending: Pending[] = [];
  /** The part that was begun last, with everything inside it. */
  let last: Element | undefined;
  /** How many headings stand before the end of that part. */
  let ahead = 0;

  /**
   * Asking the browser about every spot would cost the square of a long list's length, since it counts siblings one by one.
   * The last spot of a slice answers for all before it.
   */
  const resolve = (): void => {
    let from = 0;
    while (passed !== undefined && from < pending.length) {
      const to = countAhead(pending, from, headings[passed]);
      for (const { spot } of pending.slice(from, to)) spot.section = headings[passed - 1];
      if (to < pending.length) passed++;
      from = to;
    }
    pending = [];
  };
  const countBefore = (node: Node): number => {
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAtOrBefore(headings[middle], node)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const drop = (isGone: (heading: Element) => boolean): void => {
    resolve();
    const gone = new Set(headings.filter(isGone));
    if (gone.size === 0) return;
    for (const heading of gone) changed.add(heading);
    if (passed !== undefined) passed -= headings.slice(0, passed).filter((heading) => gone.has(heading)).length;
    headings = headings.filter((heading) => !gone.has(heading));
    known = new Set(headings);
    trusted = 0;
    last = undefined;
  };
  /**
   * A page may put in thousands of parts one after the other. Each that follows the one before is read in the same pass,
   * and nobody has to ask the browser which stands first.
   */
  const goesOn = (root: Element, inside: readonly Element[]): boolean =>
    last !== undefined && root.previousElementSibling === last && !inside.some((heading) => known.has(heading));

  return {
    begin(root, deep) {
      const inside = deep && isDivided ? headingsIn(root) : [];
      if (!deep || !goesOn(root, inside)) {
        resolve();
        pass++;
        passed = undefined;
        if (deep && isDivided) {
          drop((heading) => root.contains(heading));
          passed = countBefore(inDocument(root));
          ahead = passed;
        }
        trusted = pass;
      }
      last = deep ? root : undefined;
      if (inside.length === 0) return;
      // What stands behind `root` comes under the last of them.
      changed.add(headings[ahead - 1]);
      headings.splice(ahead, 0, ...inside);
      for (const heading of inside) known.add(heading);
      someInShadow ||= root.getRootNode() !== root.ownerDocument;
      ahead += inside.length;
    },
    meet({ owner, pieces }) {
      const start = inDocument(pieces?.[0]?.node ?? owner);
      if (passed === undefined) return { pass, section: headings[countBefore(start) - 1] };
      const spot: Pending['spot'] & Spot = { pass, section: undefined };
      if (isDivided) pending.push({ spot, start });
      return spot;
    },
    forgetDetached(removed) {
      if (headings.length === 0) return;
      const areFew = someInShadow || headings.length <= removed.count;
      if (!areFew && !removed.elements().some((element) => headingsIn(element).length > 0)) return;
      drop((heading) => !heading.isConnected);
    },
    of: (spot, node) => (spot.pass === trusted ? spot.section : headings[countBefore(inDocument(node)) - 1]),
    takeChanged() {
      resolve();
      const taken = changed;
      changed = new Set();
      return taken;
    },
  };
}

function headingsIn(root: Element): Element[] {
  return [...(root.matches(HEADINGS) ? [root] : []), ...root.querySelectorAll(HEADINGS)];
}

interface Pending {
  readonly spot: { section: Section };
  readonly start: Node;
}

/** The index of the first spot from `from` on that does not stand ahead of the heading. */
function countAhead(pending: readonly Pending[], from: number, heading: Section): number {
  let low = from;
  let high = pending.length;
  const last = pending[high - 1];
  if (!heading || !last || !isAtOrBefore(heading, last.start)) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = pending[middle]?.start;
    if (start && isAtOrBefore(heading, start)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isAtOrBefore(heading: Element | undefined, node: Node): boolean {
  if (!heading) return false;
  return heading === node || (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
