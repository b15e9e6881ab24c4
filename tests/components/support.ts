/** What component tests share: putting a component on screen with its styles, and the check that ends most tests. */
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import layerCss from '../../components/layer.css?inline';
import pageCss from '../../components/page.css?inline';
import type { EntryBundle } from '../../knowledge/bundle';
import { bundles, entryIndex } from '../../knowledge/bundle';
import { samplePack } from '../support/sample-pack';

const css = { card: layerCss, page: pageCss };

/** Renders into the document with the styles of a card or of our own pages, until the test is over. */
export function show(node: ComponentChild, styles: keyof typeof css): HTMLElement {
  const [style, root] = [document.createElement('style'), document.createElement('main')];
  style.textContent = css[styles];
  document.head.append(style);
  document.body.style.margin = '0';
  document.body.append(root);
  // With what follows the first frame.
  void act(() => render(node, root));
  onTestFinished(() => {
    render(null, root);
    root.remove();
    style.remove();
  });
  return root;
}

/** The faults that axe finds, each as one line; none is the pass. */
export async function axeCheck(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** An element that must be there. */
export function find<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const element = root.querySelector<E>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
}

export const findAll = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** The control whose name or text contains `words`. */
export function control(root: ParentNode, words: string): HTMLElement {
  const found = findAll(root, 'a, button, summary, input, select').find((element) =>
    `${element.getAttribute('aria-label')} ${element.textContent} ${labelOf(element)}`.includes(words),
  );
  if (!found) throw new Error(`no control says “${words}”`);
  return found;
}

const labelOf = (element: HTMLElement) =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    ? (element.labels?.[0]?.textContent ?? '')
    : '';

/** Presses and lets the component answer. */
export async function press(element: HTMLElement): Promise<void> {
  element.click();
  await rendered();
}

/** What is folded away comes after the next frame. */
export async function rendered(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

export function bundleOf(id: string): EntryBundle {
  const found = bundles(samplePack).find(({ entry }) => entry.id === id);
  if (!found) throw new Error(`the sample pack has no ${id}`);
  return found;
}

export const sampleIndex = entryIndex(samplePack);

/** Whether the two boxes have a point in common. */
export function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
