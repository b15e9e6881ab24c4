/**
 * The mark painter: real `<mark>` elements around the words, put in by mark.js. They can be reached with Tab and are told
 * apart by assistive technology, and they need no Highlight API. They change the page's tree, so they suit pages that
 * stand still; an app that keeps hold of its text nodes finds them cut (docs/decisions/0001-two-painters.md).
 */

import { wrapText } from '../../platform/mark-js';
import type { Place } from '../blocks';
import type { Changes, Mention } from '../mentions';
import { MARK_ATTRIBUTE, OUR_MARKS, RING_ATTRIBUTE } from './mark-attributes';
import { lettersOf, type MarkLook, plainLook } from './mark-look';
import type { OnSplit, Painter } from './painter';
import { createTabStops } from './tab-stops';

/** One of our elements, with the one text node that it holds while nobody has changed it. */
interface Piece {
  readonly element: HTMLElement;
  readonly text: Text;
}

export function createMarkPainter(document: Document, look: MarkLook = plainLook): Painter {
  const letters = lettersOf(look);
  const painted = new Map<Mention, readonly Piece[]>();
  const byOwner = new Map<Element, Set<Mention>>();
  /** Owners that the page has changed while they held marks: whoever holds on to their text nodes is not to lose more. */
  const letGone = new WeakSet<Element>();
  const stops = createTabStops();
  let ringed: Mention | undefined;
  /** The ringed mention is not one of those shown, and is wrapped for as long as the ring lasts. */
  let isRingOnly = false;

  const takes = ({ owner, place }: Mention): boolean =>
    !letGone.has(owner) && !isInShadow(place) && textNodes(owner, place).every((node) => flowsAsText(node));

  const wrap = (mention: Mention, onSplit: OnSplit): readonly Piece[] => {
    const pieces = wrapPlace(mention, onSplit, letters);
    if (pieces.length === 0) return pieces;
    painted.set(mention, pieces);
    const held = byOwner.get(mention.owner) ?? new Set();
    byOwner.set(mention.owner, held.add(mention));
    return pieces;
  };
  const unwrap = (mention: Mention): void => {
    for (const piece of painted.get(mention) ?? []) if (isIntact(piece)) piece.element.replaceWith(piece.text);
    painted.delete(mention);
    const held = byOwner.get(mention.owner);
    held?.delete(mention);
    if (held?.size === 0) byOwner.delete(mention.owner);
  };
  const endRing = (): void => {
    for (const { element } of (ringed && painted.get(ringed)) ?? []) element.removeAttribute(RING_ATTRIBUTE);
    if (ringed && isRingOnly) unwrap(ringed);
    ringed = undefined;
    isRingOnly = false;
  };

  return {
    takes,
    paint({ added, removed }: Changes, onSplit) {
      for (const mention of removed) {
        if (mention === ringed) endRing();
        stops.remove(mention);
        unwrap(mention);
      }
      for (const mention of added) {
        if (mention === ringed) isRingOnly = false;
        const [first, ...more] = painted.get(mention) ?? wrap(mention, onSplit);
        if (first && more.length === 0) stops.add(mention, first.element);
      }
      stops.update();
    },
    ring(mention, onSplit) {
      endRing();
      if (!mention) return;
      if (!painted.has(mention)) {
        if (!takes(mention)) return;
        wrap(mention, onSplit);
        isRingOnly = true;
      }
      ringed = mention;
      for (const { element } of painted.get(mention) ?? []) element.setAttribute(RING_ATTRIBUTE, '');
    },
    expand: stops.expand,
    letGo(owner) {
      if (byOwner.has(owner)) letGone.add(owner);
    },
    clear() {
      endRing();
      for (const mention of [...painted.keys()]) unwrap(mention);
      stops.clear();
      // Copies that the page has made of marked text, and marks that it has put something else into.
      for (const element of document.querySelectorAll(OUR_MARKS)) element.replaceWith(...element.childNodes);
    },
  };
}

/** Wraps the place of a mention and tells where its text, and all other text of the same nodes, stands now. */
function wrapPlace({ owner, place }: Mention, onSplit: OnSplit, letters: string): readonly Piece[] {
  const nodes = textNodes(owner, place);
  for (const node of nodes) takeOutOfCopy(node);
  const last = nodes.length - 1;
  const length = nodes.reduce(
    (sum, node, at) => sum + (at === last ? place.endOffset : node.length),
    -place.startOffset,
  );
  const selection = selectionIn(owner.ownerDocument, nodes);
  const pieces: Piece[] = [];
  const splits = new Map<Text, readonly Text[]>();
  for (const [at, element] of wrapText(nodes, place.startOffset, length).entries()) {
    const node = nodes[at];
    const [text, rest] = [element.firstChild, element.nextSibling];
    if (!node || !(text instanceof Text) || !(rest instanceof Text)) continue;
    element.setAttribute(MARK_ATTRIBUTE, letters);
    pieces.push({ element, text });
    splits.set(node, [node, text, rest]);
  }
  for (const [node, parts] of splits) {
    onSplit(node, parts);
    const rest = parts.at(-1);
    if (rest?.length === 0) rest.remove();
  }
  selection?.(splits);
  return pieces;
}

/** The text nodes of a place, without the empty ones, which may be left from wrapping or be the page's own. */
function textNodes(owner: Element, { startContainer, endContainer }: Place): Text[] {
  if (startContainer === endContainer) return [startContainer];
  const nodes: Text[] = [];
  const walker = owner.ownerDocument.createTreeWalker(owner, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
    if ((node as Text).length > 0) nodes.push(node as Text);
    if (node === endContainer) break;
  }
  return nodes;
}

/** Directly in a flex or grid container, each piece of text would become a box of its own and letters would move. */
function flowsAsText({ parentElement }: Text): boolean {
  return parentElement !== null && !/flex|grid|box|ruby|contents/.test(getComputedStyle(parentElement).display);
}

/** A page that copies marked text copies our element with it. */
function takeOutOfCopy(node: Text): void {
  const { parentElement } = node;
  if (parentElement?.matches(OUR_MARKS)) parentElement.replaceWith(...parentElement.childNodes);
}

function isIntact({ element, text }: Piece): boolean {
  return element.childNodes.length === 1 && element.firstChild === text;
}

/**
 * Replacing a node throws away the part of the reader's selection that lies in it. Gives a function that selects the same
 * letters again, or undefined where nothing of these nodes is selected.
 */
function selectionIn(document: Document, nodes: readonly Text[]) {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return undefined;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (![anchorNode, focusNode].some((node) => nodes.includes(node as Text))) return undefined;
  return (splits: ReadonlyMap<Text, readonly Text[]>): void => {
    const [anchor, focus] = [moved(anchorNode, anchorOffset, splits), moved(focusNode, focusOffset, splits)];
    selection.setBaseAndExtent(...anchor, ...focus);
  };
}

function moved(node: Node, offset: number, splits: ReadonlyMap<Text, readonly Text[]>): [Node, number] {
  let left = offset;
  for (const piece of splits.get(node as Text) ?? []) {
    if (left <= piece.length && piece.isConnected) return [piece, left];
    left -= piece.length;
  }
  return [node, offset];
}

/** No style of ours reaches an element in a shadow tree, and whoever built the tree means to be alone in it. */
function isInShadow({ startContainer }: Place): boolean {
  return startContainer.getRootNode() !== startContainer.ownerDocument;
}
