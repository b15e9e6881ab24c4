/**
 * The mentions of one page: which names stand where. Kept per owner, since the page changes owner by owner, and per text
 * node, for the hit test. Holds only what was found, nothing for the rest of the page.
 */
import type { Kind } from '../knowledge/schema';
import { type Block, type Place, placeOf } from './blocks';
import { isSupported } from './context';
import type { Judged } from './find';

/** A match anchored in the page. */
export interface Mention {
  readonly entry: string;
  readonly kind: Kind;
  readonly member: string | undefined;
  readonly place: Place;
  /** What painters register; the same place. */
  readonly range: StaticRange;
  readonly owner: Element;
}

/** Mentions that came and went since the last `takeChanges`, for the painter. */
export interface Changes {
  readonly added: readonly Mention[];
  readonly removed: readonly Mention[];
}

export interface Mentions {
  /** Adds what was found in one block. */
  add(block: Block, found: readonly Judged[]): void;
  /** Forgets what `owner` holds, and with `deep` what everything inside it holds. */
  forget(owner: Element, deep: boolean): void;
  /** Forgets the mentions that touch this text node; its text has changed. Says which owners have to be read again. */
  forgetNode(node: Text): void;
  /** Forgets what has left the page. */
  forgetDetached(): void;
  /** The mention that covers the character before or after `offset` of `node`. */
  at(node: Node, offset: number): Mention | undefined;
  /** All mentions, in no order. */
  all(): Iterable<Mention>;
  readonly size: number;
  /** Settles what waits for the page's support, then hands over what changed. */
  takeChanges(): Changes;
  clear(): void;
}

interface Waiting {
  readonly block: Block;
  readonly judged: Judged;
}

interface Holding {
  mentions: Mention[];
  /** Entries named here without help from the page, once per match. */
  named: string[];
  waiting: Waiting[];
}

export function createMentions(): Mentions {
  const holdings = new Map<Element, Holding>();
  const byNode = new Map<Text, Mention[]>();
  const namedCounts = new Map<string, number>();
  let added = new Set<Mention>();
  let removed = new Set<Mention>();
  let supportGrew = false;
  let size = 0;

  const holdingOf = (owner: Element): Holding => {
    let holding = holdings.get(owner);
    if (!holding) {
      holding = { mentions: [], named: [], waiting: [] };
      holdings.set(owner, holding);
    }
    return holding;
  };

  const insert = (holding: Holding, block: Block, { candidate }: Judged): void => {
    const mention = mentionOf(block, candidate);
    holding.mentions.push(mention);
    for (const node of nodesOf(mention)) byNode.set(node, [...(byNode.get(node) ?? []), mention]);
    added.add(mention);
    size++;
  };

  const remove = (mention: Mention): void => {
    for (const node of nodesOf(mention)) {
      const rest = byNode.get(node)?.filter((other) => other !== mention) ?? [];
      if (rest.length > 0) byNode.set(node, rest);
      else byNode.delete(node);
    }
    size--;
    if (!added.delete(mention)) removed.add(mention);
  };

  const drop = (owner: Element, holding: Holding): void => {
    holding.mentions.forEach(remove);
    for (const entry of holding.named) {
      const left = (namedCounts.get(entry) ?? 1) - 1;
      if (left > 0) namedCounts.set(entry, left);
      else namedCounts.delete(entry);
    }
    holdings.delete(owner);
  };

  const settle = (): void => {
    if (!supportGrew) return;
    supportGrew = false;
    const named = new Set(namedCounts.keys());
    for (const holding of holdings.values()) {
      if (holding.waiting.length === 0) continue;
      const supported = holding.waiting.filter(({ judged }) => isSupported(judged.candidate, named));
      if (supported.length === 0) continue;
      holding.waiting = holding.waiting.filter((waiting) => !supported.includes(waiting));
      for (const { block, judged } of supported) insert(holding, block, judged);
    }
  };

  return {
    add(block, found) {
      if (found.length === 0) return;
      const holding = holdingOf(block.owner);
      for (const judged of found) {
        const { entry } = judged.candidate.rule.target;
        if (judged.verdict.is === 'page') {
          holding.waiting.push({ block, judged });
          supportGrew = true;
          continue;
        }
        insert(holding, block, judged);
        holding.named.push(entry);
        if (!namedCounts.has(entry)) supportGrew = true;
        namedCounts.set(entry, (namedCounts.get(entry) ?? 0) + 1);
      }
    },
    forget(owner, deep) {
      const own = holdings.get(owner);
      if (own) drop(owner, own);
      if (!deep) return;
      for (const [other, holding] of holdings) if (owner.contains(other)) drop(other, holding);
    },
    forgetNode(node) {
      const touched = new Set(byNode.get(node)?.map((mention) => mention.owner));
      for (const owner of touched) {
        const holding = holdings.get(owner);
        if (holding) drop(owner, holding);
      }
    },
    forgetDetached() {
      for (const [owner, holding] of holdings) if (!owner.isConnected) drop(owner, holding);
    },
    at(node, offset) {
      return byNode.get(node as Text)?.find(({ place }) => {
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
    takeChanges() {
      settle();
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

function mentionOf(block: Block, { from, to, rule }: Judged['candidate']): Mention {
  const { entry, kind, member } = rule.target;
  const place = placeOf(block, from, to);
  return { entry, kind, member, place, range: new StaticRange(place), owner: block.owner };
}

/** The text nodes that a mention can be pointed at in: its first and its last. */
function nodesOf({ place }: Mention): readonly Text[] {
  const { startContainer, endContainer } = place;
  return startContainer === endContainer ? [startContainer] : [startContainer, endContainer];
}
