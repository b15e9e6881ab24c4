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

/** `Node.ELEMENT_NODE`, `Node.TEXT_NODE` and `NodeFilter.SHOW_TEXT`, which plain Node lacks. */
const ELEMENT = 1;
const TEXT = 3;
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
  for (let element = elementOf(node); element; element = element.parentElement) {
    if (isSkipped(element)) return true;
  }
  return false;
}

/** Whether the element's text flows on with the text around it. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** The nearest element around `node` (or itself) that begins and ends a block. */
export function ownerOf(node: Node): Element | undefined {
  let element = elementOf(node);
  while (element && isInline(element) && element.parentElement) element = element.parentElement;
  return element ?? undefined;
}

/** The language that the page declares for the text of this element; undefined when it declares none. */
export function languageOf(owner: Element): string | undefined {
  return owner.closest('[lang]')?.getAttribute('lang') || undefined;
}

function elementOf(node: Node): Element | null {
  return node.nodeType === ELEMENT ? (node as Element) : node.parentElement;
}

/** What to walk. */
export interface Walk {
  /** Also the blocks of the block-level elements inside the root. */
  readonly deep: boolean;
  /** Told where the walk stands whenever it pauses. When that place moves, the walk has to be started again. */
  readonly cursor?: Cursor;
}

export interface Cursor {
  node: Node | undefined;
}

/**
 * Walks the blocks of `root` in document order. `root` must be block-level. The page may change while the walk is paused
 * between two blocks: it returns false when the place where it stood has left the page, and then has to be started again;
 * true when it came to the end.
 */
export function* blocksIn(root: Element, { deep, cursor }: Walk): Generator<Block, boolean> {
  if (isSkipped(root)) return true;
  let owner = root;
  let text = '';
  let pieces: Piece[] = [];
  const end = (): Block | undefined => {
    const block = pieces.length > 0 ? { owner, text, pieces } : undefined;
    text = '';
    pieces = [];
    return block;
  };

  let node: Node | null = root.firstChild;
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
      } else if (SKIPPED_INLINE.has(element.localName)) {
        text += OBJECT;
      } else {
        const block = end();
        if (cursor) cursor.node = node;
        if (block) yield block;
        if (!node.isConnected) return false;
        if (deep && !isSkipped(element) && element.firstChild) {
          if (isParagraph(element)) {
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
      if (!parent || parent === root) {
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
  return true;
}

/**
 * Whether all of the element's text surely is one line: inside it are inline elements alone, none with an attribute that
 * could have it skipped. A selector would take longer.
 */
function isParagraph(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (!INLINE.has(child.localName)) return false;
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
