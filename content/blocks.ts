/**
 * From the page's nodes to blocks: stretches of text that are read as one line, across inline elements, each owned by the
 * nearest block-level element. Offsets of a block map back to its text nodes.
 */

/** A piece of a block: one text node and where it begins in the block's text. */
interface Piece {
  readonly node: Text;
  readonly from: number;
}

export interface Block {
  readonly owner: Element;
  readonly text: string;
  /**
   * The text nodes, in order; absent where the block is all that `owner` holds: `withPieces` finds them. Most blocks hold
   * no name, and a browser makes an object for each text node that a script has looked at.
   */
  readonly pieces?: readonly Piece[];
}

/** A place in the page. Made from a match; goes out of date when the page changes its text. */
export interface Place {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** `Node.ELEMENT_NODE`, `TEXT_NODE`, `DOCUMENT_FRAGMENT_NODE` and `NodeFilter.SHOW_TEXT`, which plain Node lacks. */
const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;
const SHOW_TEXT = 4;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose text flows on with the text around them. Every other element begins and ends a block. */
const INLINE = names(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby s small span strike strong sub sup ' +
    'time tt u var wbr',
);

/** Elements whose text is not the page's prose: fields, code, media, drawings, other documents, readings of ruby text. */
const SKIPPED = names(
  'audio canvas code datalist embed frame frameset head iframe input kbd math meter noscript object optgroup option pre ' +
    'progress rp rt samp script select style svg template textarea title video',
);

const EDITING_ROLES = names('combobox searchbox spinbutton textbox');

/** Stands in a block's text for something that is no text, so that the words around it are no phrase. */
const OBJECT = '\ufffc';

/** Whether nothing inside this element is read. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITING_ROLES.has(role);
}

/** Whether `node`, or anything around it, is skipped. */
export function isInSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = above(at)) {
    if (at.nodeType === ELEMENT && isSkipped(at as Element)) return true;
  }
  return false;
}

/** Whether the element's text flows on with the text around it. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** The nearest element around `node` (or itself) that begins and ends a block; for text at the top of a shadow tree, its host. */
export function ownerOf(node: Node): Element | undefined {
  let element: Element | undefined;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (isShadowRoot(at)) return at.host;
    if (at.nodeType !== ELEMENT) continue;
    element = at as Element;
    if (!isInline(element)) return element;
  }
  return element;
}

/** The language that the page declares for the text of this element; undefined when it declares none. */
export function languageOf(owner: Element): string | undefined {
  for (let at: Element | undefined = owner; at; at = hostOf(at)) {
    const declared = at.closest('[lang]')?.getAttribute('lang');
    if (declared) return declared;
  }
  return undefined;
}

/** Whether `root` holds `node`, in whatever shadow trees inside it. */
export function surrounds(root: Node, node: Node): boolean {
  for (let at: Node | undefined = node; at; at = hostOf(at)) if (root.contains(at)) return true;
  return false;
}

/** The node itself, or the host in the document's own tree under which it stands. Only such nodes can be compared in order. */
export function inDocument(node: Node): Node {
  const host = hostOf(node);
  return host ? inDocument(host) : node;
}

/** The host of the shadow tree in which the node stands. */
export function hostOf(node: Node): Element | undefined {
  const root = node.getRootNode();
  return isShadowRoot(root) ? root.host : undefined;
}

const above = (node: Node): Node | null => (isShadowRoot(node) ? node.host : node.parentNode);

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === FRAGMENT && 'host' in node;
}

/** What to walk. */
export interface Walk {
  /** Also the blocks of the block-level elements inside the root. */
  readonly deep: boolean;
  /** Told where the walk stands whenever it pauses. When that place moves, the walk has to be started again. */
  readonly cursor?: Cursor;
  /** The element's shadow tree, which is read after what the element itself holds; none is read when left out. */
  readonly shadowOf?: (element: Element) => ShadowRoot | undefined;
}

export interface Cursor {
  node: Node | undefined;
}

/**
 * Walks the blocks of `root` in document order. `root` must be block-level. The page may change while the walk is paused
 * between two blocks: it returns false when the place where it stood has left the page, and then has to be started again;
 * true when it came to the end.
 */
export function* blocksIn(root: Element, walk: Walk): Generator<Block, boolean> {
  if (isSkipped(root)) return true;
  if (!(yield* blocksOf(root, root, walk))) return false;
  const shadow = walk.shadowOf?.(root);
  return shadow ? yield* blocksOf(shadow, root, walk) : true;
}

/** The blocks of one tree: what `container` holds, where text at its top is owned by `root`. */
function* blocksOf(container: Element | ShadowRoot, root: Element, walk: Walk): Generator<Block, boolean> {
  const { deep, cursor, shadowOf } = walk;
  /** Inline elements with a shadow tree of their own. */
  const hosts: Element[] = [];
  let owner = root;
  let text = '';
  let pieces: Piece[] = [];
  const end = (): Block | undefined => {
    const block = pieces.length > 0 ? { owner, text, pieces } : undefined;
    text = '';
    pieces = [];
    return block;
  };

  let node: Node | null = container.firstChild;
  while (node) {
    let inside: Node | null = null;
    if (node.nodeType === TEXT) {
      const { data } = node as Text;
      if (data.length > 0) {
        pieces.push({ node: node as Text, from: text.length });
        text += data;
      }
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (element.localName === 'br') text += '\n';
      else if (isInline(element)) {
        if (isSkipped(element)) text += OBJECT;
        else inside = element.firstChild;
        if (deep && element.localName === 'span' && shadowOf?.(element)) hosts.push(element);
      } else if (SKIPPED_INLINE.has(element.localName)) {
        text += OBJECT;
      } else {
        const block = end();
        if (cursor) cursor.node = node;
        if (block) yield block;
        if (!node.isConnected) return false;
        if (deep && !isSkipped(element)) {
          if (shadowOf?.(element)) {
            if (!(yield* blocksIn(element, walk)) || !node.isConnected) return false;
          } else if (isParagraph(element)) {
            // Its text in one native call costs a third of a walk over its text nodes.
            const line = element.textContent;
            if (line) yield { owner: element, text: line };
            if (!node.isConnected) return false;
          } else {
            owner = element;
            inside = element.firstChild;
          }
        }
      }
    }
    if (inside) {
      node = inside;
      continue;
    }
    while (node && !node.nextSibling) {
      const parent: Node | null = node.parentNode;
      if (!parent || parent === container) {
        node = null;
        break;
      }
      if (parent === owner) {
        const block = end();
        if (cursor) cursor.node = parent;
        if (block) yield block;
        if (!parent.isConnected) return false;
        owner = (parent.parentNode && ownerOf(parent.parentNode)) ?? root;
      }
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
  const last = end();
  if (cursor) cursor.node = undefined;
  if (last) yield last;
  for (const host of hosts) {
    const shadow = host.isConnected && shadowOf?.(host);
    if (shadow && !(yield* blocksOf(shadow, host, walk))) return false;
  }
  return true;
}

/**
 * Whether all of the element's text surely is one line: inside it are inline elements alone, none with an attribute that
 * could have it skipped. A selector would take longer.
 */
function isParagraph(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (!INLINE.has(child.localName) || child.shadowRoot) return false;
    if (child.hasAttributes() && (child.hasAttribute('contenteditable') || child.hasAttribute('role'))) return false;
    if (child.firstElementChild && !isParagraph(child)) return false;
  }
  return true;
}

/** Skipped elements that stand within a line of text rather than between two. */
const SKIPPED_INLINE = names(
  'audio canvas code embed input kbd math meter object progress samp script select svg textarea video',
);

/** A block whose text nodes are known. */
export type LocatedBlock = Required<Block>;

/** The block with its text nodes; to be asked before the page can change. */
export function withPieces(block: Block): LocatedBlock {
  return { ...block, pieces: block.pieces ?? piecesOf(block.owner) };
}

/** All text nodes in `owner`. */
function piecesOf(owner: Element): Piece[] {
  const walker = owner.ownerDocument.createTreeWalker(owner, SHOW_TEXT);
  const pieces: Piece[] = [];
  let from = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.length > 0) pieces.push({ node, from });
    from += node.length;
  }
  return pieces;
}

/** The place of `from`–`to` of a block's text in the page. */
export function placeOf({ pieces }: LocatedBlock, from: number, to: number): Place {
  const start = pieceAt(pieces, from);
  const last = pieceAt(pieces, to - 1);
  return {
    startContainer: start.node,
    startOffset: from - start.from,
    endContainer: last.node,
    endOffset: to - last.from,
  };
}

/** The piece that holds the character at `offset`, by halving. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const piece = pieces[middle];
    if (piece && piece.from <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) throw new Error(`A block without text has no place at ${offset}`);
  return piece;
}
