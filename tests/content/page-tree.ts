/** Random pages as trees, and random edits of them, for properties of the DOM engine. */
import fc from 'fast-check';

/** A text, or an element with what is inside it. */
export type Tree = string | { readonly tag: string; readonly attribute: Attribute; readonly children: readonly Tree[] };

type Attribute = '' | 'contenteditable' | 'contenteditable=false' | 'role=textbox' | 'hidden';

/** One change that a page makes. Numbers pick a node, modulo how many there are. */
export interface Edit {
  readonly type: (typeof EDITS)[number] | 'toggle-hidden';
  readonly at: number;
  readonly to: number;
  readonly tree: Tree;
}

/** Parts of names above all: they come together and fall apart as the page changes. */
const TEXTS = [
  ...[
    'Zoloft',
    'SSRI',
    's',
    'keta',
    'mine',
    'ketamine',
    ' infu',
    'sion',
    ' infusion',
    ' therapy',
    'IV ',
    'PTSD',
    'nor',
  ],
  ...[
    'CBT',
    'Norco',
    'cognitive behavioral ',
    'therapy',
    'treatment-',
    'resistant ',
    'depression',
    'great ',
    ' symptoms',
  ],
  ...['', ' ', '\n', ', ', '-', 'S)-', '(', 'opi', '\u00adoid', 'x', 'Words without any meaning. '],
];
const INLINE = ['span', 'b', 'a', 'em'];
const BLOCK = ['p', 'div', 'section', 'li', 'td', 'custom-element'];
const OTHER = ['br', 'input', 'code', 'textarea', 'script', 'svg', 'button', 'mark'];
const ATTRIBUTES: readonly Attribute[] = ['contenteditable', 'contenteditable=false', 'role=textbox', 'hidden'];

const EDITS = [
  ...(['insert', 'remove', 'move', 'wrap', 'unwrap', 'split', 'merge', 'write', 'append', 'replace-all'] as const),
  ...(['toggle-editable', 'wait', 'slice', 'slice'] as const),
];

const text = fc.constantFrom(...TEXTS);

const { tree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { weight: 2, arbitrary: text },
    { weight: 1, arbitrary: tie('element') },
  ),
  element: fc.record({
    tag: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...INLINE) },
      { weight: 5, arbitrary: fc.constantFrom(...BLOCK) },
      { weight: 1, arbitrary: fc.constantFrom(...OTHER) },
    ),
    attribute: fc.oneof(
      { weight: 9, arbitrary: fc.constant('' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...ATTRIBUTES) },
    ),
    children: fc.array(tie('tree'), { maxLength: 6, size: 'max' }),
  }),
}));

/** What a page shows at first. */
export const trees = fc.array(tree, { maxLength: 8, size: 'max' });

/** What a page does then; with `hiding`, it hides and shows parts as well. */
export function edits(hiding: boolean): fc.Arbitrary<readonly Edit[]> {
  const type = hiding ? fc.constantFrom(...EDITS, 'toggle-hidden' as const) : fc.constantFrom(...EDITS);
  return fc.array(fc.record({ type, at: fc.nat({ max: 999 }), to: fc.nat({ max: 999 }), tree }), {
    maxLength: 14,
    size: 'max',
  });
}

/** Makes the node of a tree. */
export function plant(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const svg = tree.tag === 'svg' ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml';
  const element = document.createElementNS(svg, tree.tag);
  const [name, value = ''] = tree.attribute.split('=');
  if (name) element.setAttribute(name, value);
  // A script that the page runs is not what is tried here.
  if (tree.tag === 'script') element.setAttribute('type', 'text/plain');
  if (!isVoid(element)) element.append(...tree.children.map(plant));
  return element;
}

/** Changes what is inside `root` as the edit says; nothing where it makes no sense. */
export function apply(root: Element, { type, at, to, tree }: Edit): void {
  const nodes = nodesIn(root);
  const node = nodes[at % nodes.length];
  const places = [root, ...nodes.filter((one) => one instanceof Element && !isVoid(one))] as Element[];
  const place = places[to % places.length] ?? root;
  if (type === 'insert') place.insertBefore(plant(tree), place.childNodes[at % (place.childNodes.length + 1)] ?? null);
  else if (type === 'replace-all') place.replaceChildren(plant(tree));
  else if (type === 'merge') place.normalize();
  else if (!node) return;
  else if (type === 'remove') node.remove();
  else if (type === 'move') {
    if (!node.contains(place)) place.insertBefore(node, place.childNodes[to % (place.childNodes.length + 1)] ?? null);
  } else if (type === 'wrap') {
    const around = document.createElement([...INLINE, ...BLOCK][to % (INLINE.length + BLOCK.length)] ?? 'b');
    node.replaceWith(around);
    around.append(node);
  } else if (node instanceof Text) {
    if (type === 'split') node.splitText(to % (node.length + 1));
    else if (type === 'write') node.data = TEXTS[to % TEXTS.length] ?? '';
    else if (type === 'append') node.appendData(TEXTS[to % TEXTS.length] ?? '');
  } else if (node instanceof Element) {
    if (type === 'unwrap') node.replaceWith(...node.childNodes);
    else if (type === 'toggle-hidden') node.toggleAttribute('hidden');
    else if (type === 'toggle-editable') node.toggleAttribute('contenteditable');
  }
}

/** No page has anything in these. */
const isVoid = ({ localName }: Element): boolean => localName === 'br' || localName === 'input';

/** Every node inside `root`, in the order of the document. */
export function nodesIn(root: Element): ChildNode[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: ChildNode[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as ChildNode);
  return nodes;
}
