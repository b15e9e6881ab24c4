import { slot } from '../../platform/slot';

/** What the browsers give to extensions: Chrome 88 and Firefox 63 let their content scripts look into closed shadow trees. */
interface WithClosed {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
const { dom } = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } })
  .chrome ?? { dom: undefined };

/** The element's shadow tree, open or closed; never that of an element of our own. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  if (element.shadowRoot) return isOurs(element) ? undefined : element.shadowRoot;
  // Asking costs a call into the browser. Closed trees are those of custom elements, or hang on elements that are empty.
  if (!element.localName.includes('-') && element.firstChild) return undefined;
  const root = (element as WithClosed).openOrClosedShadowRoot ?? askChromium(element);
  return root && !isOurs(element) ? root : undefined;
}

function askChromium(element: Element): ShadowRoot | null {
  return dom && element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null;
}

const isOurs = (element: Element): boolean => slot().ownHosts?.has(element) ?? false;
