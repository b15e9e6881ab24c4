/** `node`, if it is an element, and every element that it is shown in, through slots and shadow trees, from the inside out. */
export function* shownIn(node: Node | undefined): Iterable<Element> {
  for (let at = node; at; at = parentOf(at)) if (at.nodeType === Node.ELEMENT_NODE) yield at as Element;
}

function parentOf(node: Node): Node | undefined {
  const { assignedSlot, host } = node as Partial<Element & ShadowRoot>;
  return assignedSlot ?? node.parentNode ?? host;
}
