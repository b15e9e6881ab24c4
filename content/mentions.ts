/**
 * The mentions of one page: which names stand where. Kept per owner, since the page changes owner by owner, and per text
 * node, for the hit test. Holds only what was found, nothing for the rest of the page.
 */
import type { Kind } from '../knowledge/schema';
import { type Block, type LocatedBlock, ownerOf, type Place, placeOf, surrounds, withPieces } from './blocks';
import { createByNode } from './by-node';
import { type Judged, speaksForOthers } from './find';
import { createHosted } from './hosted';
import { supportFor, type Title } from './support';
import type { Removed } from './watch';

/** A match anchored in the page. */
export interface Mention {
  readonly entry: string;
  readonly kind: Kind;
  readonly member: string | undefined;
  /** Why the words were taken for the entry, as the verdict says it. */
  readonly why: string;
  readonly place: Place;
  readonly owner: Element;
  readonly spot: Spot;
  /** Counts up as mentions are found: their order in the page, within one pass. */
  readonly order: number;
}

/** Where reading stood when it came to a block. */
export interface Spot {
  /** The pass over a part of the page; each reads in the order of the page. */
  readonly pass: number;
  /** The heading that the block stood under; `undefined` above the first one. */
  readonly section: Element | undefined;
}

/** Mentions that came and went since the last `takeChanges`, for the painter. */
export interface Changes {
  readonly added: readonly Mention[];
  readonly removed: readonly Mention[];
}

export interface Mentions {
  /** Adds what was found in one block. */
  add(block: Block, found: readonly Judged[], spot: Spot): void;
  /** Forgets what `owner` holds, and with `deep` what everything inside it holds. */
  forget(owner: Element, deep: boolean): void;
  /** Forgets the mentions that touch this text node; its text has changed. Says which owners have to be read again. */
  forgetNode(node: Text): void;
  /** Forgets what has left the page. */
  forgetDetached(removed: Removed): void;
  /** Moves the places in `node`, whose text now stands in `pieces`, in this order. */
  split(node: Text, pieces: readonly Text[]): void;
  /** The mention that covers the character before or after `offset` of `node`. */
  at(node: Node, offset: number): Mention | undefined;
  /** All mentions, in no order. */
  all(): Iterable<Mention>;
  readonly size: number;
  /**
   * Settles what waits for the page's support, then hands over what changed. `title` is asked for only when something waits,
   * and gives the same object while the title is the same.
   */
  takeChanges(title: () => Title): Changes;
  clear(): void;
}

/** A mention as it is kept: its place moves when a painter splits text nodes. */
type Kept = { -readonly [K in keyof Mention]: Mention[K] };

/** What only the page's support decides: it comes and goes with what else the page names. */
interface Waiting {
  readonly mention: Kept;
  readonly judged: Judged;
  isSupported: boolean;
}

interface Holding {
  mentions: Kept[];
  /** Treatments and conditions named here without help from the page, once per match. */
  named: string[];
  waiting: Waiting[];
}

/** What a holding has nothing of. */
const NONE: never[] = [];

/** Most owners hold one mention, and a page may have thousands of owners: an array that grew would have room for sixteen. */
function appended<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one];
  list.push(one);
  return list;
}

export function createMentions(): Mentions {
  const holdings = new Map<Element, Holding>();
  const byNode = createByNode<Kept>();
  const hosted = createHosted();
  const namedCounts = new Map<string, number>();
  let added = new Set<Mention>();
  let removed = new Set<Mention>();
  let supportChanged = false;
  /** Those in which something waits for the page's support. */
  const undecided = new Set<Holding>();
  let lastTitle: Title | undefined;
  let size = 0;
  let order = 0;

  const holdingOf = (owner: Element): Holding => {
    let holding = holdings.get(owner);
    if (!holding) {
      holding = { mentions: NONE, named: NONE, waiting: NONE };
      holdings.set(owner, holding);
      hosted.add(owner);
    }
    return holding;
  };

  const index = (mention: Kept): void => {
    for (const node of nodesOf(mention)) byNode.add(node, mention);
  };

  const unindex = (mention: Kept): void => {
    for (const node of nodesOf(mention)) byNode.delete(node, mention);
  };

  const insert = (holding: Holding, mention: Kept): void => {
    holding.mentions = appended(holding.mentions, mention);
    index(mention);
    added.add(mention);
    size++;
  };

  const remove = (mention: Kept): void => {
    unindex(mention);
    size--;
    if (!added.delete(mention)) removed.add(mention);
  };

  const drop = (owner: Element, holding: Holding): void => {
    holding.mentions.forEach(remove);
    undecided.delete(holding);
    for (const entry of holding.named) {
      const left = (namedCounts.get(entry) ?? 1) - 1;
      if (left > 0) namedCounts.set(entry, left);
      else {
        namedCounts.delete(entry);
        supportChanged = true;
      }
    }
    holdings.delete(owner);
    hosted.delete(owner);
  };

  /**
   * At least the owners in these parts: all that is in them, or all owners that there are. Whichever is shorter, since a page
   * may put in, or take out, thousands of small parts one after the other.
   */
  const ownersAmong = (roots: readonly Element[]): Iterable<Element> => {
    const among: Element[] = [];
    const take = (element: Element): void => {
      among.push(element);
      if (hosted.size > 0) among.push(...hosted.of(element));
    };
    for (const root of roots) {
      const inside = root.getElementsByTagName('*');
      if (among.length + inside.length >= holdings.size) return [...holdings.keys()];
      take(root);
      for (const element of inside) take(element);
    }
    return among;
  };

  const settle = (askTitle: () => Title): void => {
    if (undecided.size === 0) return;
    const title = askTitle();
    if (!supportChanged && title === lastTitle) return;
    supportChanged = false;
    lastTitle = title;
    const named = new Set(namedCounts.keys());
    for (const holding of undecided) {
      for (const waiting of holding.waiting) {
        const supported = supportFor(waiting.judged.candidate, named, title) !== undefined;
        if (supported === waiting.isSupported) continue;
        waiting.isSupported = supported;
        if (supported) insert(holding, waiting.mention);
        else {
          holding.mentions = holding.mentions.filter((mention) => mention !== waiting.mention);
          remove(waiting.mention);
        }
      }
    }
  };

  return {
    add(block, found, spot) {
      if (found.length === 0) return;
      const holding = holdingOf(block.owner);
      const located = withPieces(block);
      for (const judged of found) {
        const { entry } = judged.candidate.rule.target;
        const mention = mentionOf(located, judged, spot, order++);
        if (judged.verdict.is === 'page') {
          holding.waiting = appended(holding.waiting, { mention, judged, isSupported: false });
          undecided.add(holding);
          supportChanged = true;
          continue;
        }
        insert(holding, mention);
        if (!speaksForOthers(judged)) continue;
        holding.named = appended(holding.named, entry);
        if (!namedCounts.has(entry)) supportChanged = true;
        namedCounts.set(entry, (namedCounts.get(entry) ?? 0) + 1);
      }
    },
    forget(owner, deep) {
      const own = holdings.get(owner);
      if (own) drop(owner, own);
      if (!deep) return;
      for (const other of ownersAmong([owner])) {
        const holding = holdings.get(other);
        if (holding && surrounds(owner, other)) drop(other, holding);
      }
    },
    forgetNode(node) {
      const touched = new Set(byNode.of(node).map((mention) => mention.owner));
      const owner = ownerOf(node);
      if (owner && holdings.get(owner)?.mentions.some((mention) => runsOver(mention, node))) touched.add(owner);
      for (const owner of touched) {
        const holding = holdings.get(owner);
        if (holding) drop(owner, holding);
      }
    },
    forgetDetached(removed) {
      if (holdings.size === 0) return;
      const owners =
        holdings.size <= removed.count
          ? [...holdings.keys()]
          : ownersAmong(removed.elements().filter((element) => !element.isConnected));
      for (const owner of owners) {
        const holding = holdings.get(owner);
        if (holding && !owner.isConnected) drop(owner, holding);
      }
    },
    split(node, pieces) {
      const touching = byNode.of(node);
      const owner = touching[0]?.owner ?? ownerOf(node);
      const waiting = (owner && holdings.get(owner)?.waiting) ?? [];
      for (const mention of touching) {
        unindex(mention);
        move(mention, node, pieces);
        index(mention);
      }
      for (const { mention } of waiting) move(mention, node, pieces);
    },
    at(node, offset) {
      return byNode.of(node as Text).find(({ place }) => {
        const from = place.startContainer === node ? place.startOffset : 0;
        const to = place.endContainer === node ? place.endOffset : Number.POSITIVE_INFINITY;
        return from <= offset && offset <= to;
      });
    },
    *all() {
      for (const { mentions } of holdings.values()) yield* mentions;
    },
    get size() {
      return size;
    },
    takeChanges(title) {
      settle(title);
      const changes = { added: [...added], removed: [...removed] };
      added = new Set();
      removed = new Set();
      return changes;
    },
    clear() {
      for (const [owner, holding] of holdings) drop(owner, holding);
    },
  };
}

function mentionOf(block: LocatedBlock, { candidate, verdict: { why } }: Judged, spot: Spot, order: number): Kept {
  const { from, to, rule } = candidate;
  const { entry, kind, member } = rule.target;
  const place = placeOf(block, from, to);
  return { entry, kind, member, why, place, owner: block.owner, spot, order };
}

function move(mention: Kept, node: Text, pieces: readonly Text[]): void {
  let { startContainer, startOffset, endContainer, endOffset } = mention.place;
  if (startContainer !== node && endContainer !== node) return;
  if (startContainer === node) [startContainer, startOffset] = within(pieces, startOffset + 1, -1);
  if (endContainer === node) [endContainer, endOffset] = within(pieces, endOffset, 0);
  mention.place = { startContainer, startOffset, endContainer, endOffset };
}

/** Where the `count`-th character of the pieces stands: its node, and its end in it, or with -1 its beginning. */
function within(pieces: readonly Text[], count: number, side: 0 | -1): [Text, number] {
  let left = count;
  for (const piece of pieces) {
    if (left <= piece.length) return [piece, left + side];
    left -= piece.length;
  }
  throw new Error(`Pieces of a text node end before its character ${count}`);
}

/** Whether the node stands between the mention's first text node and its last. */
function runsOver({ place }: Mention, node: Text): boolean {
  const { startContainer, endContainer } = place;
  if (startContainer === endContainer) return false;
  return isFollowing(startContainer, node) && isFollowing(node, endContainer);
}

const isFollowing = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The text nodes that a mention can be pointed at in: its first and its last. */
function nodesOf({ place }: Mention): readonly Text[] {
  const { startContainer, endContainer } = place;
  return startContainer === endContainer ? [startContainer] : [startContainer, endContainer];
}
