/** Shadow trees: read, watched, pointed at and let go like the rest of the page. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, test } from 'vitest';
import { findCard } from '../support/card';
import { markAll } from '../support/mark-all';
import { readMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

/** `<x-note mode="closed">text</x-note>`: an element that shows the text of its attribute, and what it holds, in its own tree. */
const ELEMENT = `<script>
  trees = [];
  define = () => customElements.define('x-note', class extends HTMLElement {
    connectedCallback() {
      const tree = this.attachShadow({ mode: this.getAttribute('mode') });
      tree.innerHTML = this.getAttribute('inner') ?? '';
      trees.push(tree);
    }
  });
</script>`;

describe.each(browsers)('in %s', (name) => {
  const stage = setStage(name, 'test');
  beforeAll(() => markAll(stage));

  test('text in open and closed trees, in trees inside them, and in their slots is marked', async () => {
    const page = await stage.open(`<!doctype html>${ELEMENT}<script>define()</script>
      <p>Outside: PTSD.</p>
      <x-note mode="open" inner="<p>Open: Zoloft.</p><slot></slot>">Slotted: ketamine infusions.</x-note>
      <x-note mode="closed" inner="Closed, bare: SSRIs.<x-note mode='closed' inner='<p>Deeper: esketamine.</p>'></x-note>"></x-note>`);
    await waitForAll(page, ['PTSD', 'Zoloft', 'ketamine infusions', 'SSRIs', 'esketamine']);
  });

  test('changes inside a tree are followed, and a tree that goes takes its marks along', async () => {
    const page = await stage.open(`<!doctype html>${ELEMENT}<script>define()</script>
      <p>Outside: PTSD.</p><x-note mode="closed" inner="<p>First.</p>"></x-note>`);
    await waitForAll(page, ['PTSD']);
    await page.evaluate(() => trees[0]?.append('Bare: Zoloft.'));
    await waitForAll(page, ['PTSD', 'Zoloft']);
    await page.evaluate(() => trees[0]?.querySelector('p')?.append('Then SSRIs.'));
    await waitForAll(page, ['PTSD', 'SSRIs', 'Zoloft']);
    // What the host itself holds is read again, and the tree's marks stay.
    await page.evaluate(() => trees[0]?.host.append('not shown without a slot'));
    await waitForAll(page, ['PTSD', 'SSRIs', 'Zoloft']);
    await page.evaluate(() => document.body.prepend(trees[0]?.host as Element));
    await waitForAll(page, ['PTSD', 'SSRIs', 'Zoloft']);
    await page.evaluate(() => trees[0]?.host.remove());
    await waitForAll(page, ['PTSD']);
  });

  test('an element that gets its tree late is read then', async () => {
    const page = await stage.open(`<!doctype html>${ELEMENT}
      <p>Outside: PTSD.</p><x-note mode="open" inner="<p>Late: Zoloft.</p>"></x-note>`);
    await waitForAll(page, ['PTSD']);
    await page.evaluate(() => {
      define();
      document.body.append(document.createElement('hr'));
    });
    await waitForAll(page, ['PTSD', 'Zoloft']);
  });

  test.each(['open', 'closed'])(
    'a name in a tree that is %s is painted, and a press on it opens its card',
    async (mode) => {
      const page = await stage.open(`<!doctype html>${ELEMENT}<script>define()</script>
      <style>body { margin: 0; font: 40px monospace }</style>
      <x-note mode="${mode}" inner="<div>Zoloft</div>"></x-note>`);
      await waitForAll(page, ['Zoloft']);
      await until('the tint', () => hasTint(page));
      await page.mouse.click(60, 25);
      await findCard(page);
      // Our own card has a shadow tree too, and it names many things.
      await waitForAll(page, ['Zoloft']);
    },
  );
});

declare global {
  var trees: ShadowRoot[];
  var define: () => void;
}

/** Waits until exactly these texts are marked, in any order: places in different trees have none. */
async function waitForAll(page: Page, texts: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...texts].sort());
  let seen = '';
  await until(`the marks ${wanted}`, async () => {
    seen = JSON.stringify((await readMarks(page)).sort());
    return seen === wanted;
  }).catch((error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : error}; the page showed ${seen}`);
  });
}

/** Whether the picture of the page's upper left corner has a pixel that is neither white nor grey nor black: the tint. */
async function hasTint(page: Page): Promise<boolean> {
  const clip = { x: 0, y: 0, width: 150, height: 50 };
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 2] ?? 0) - (pixels[at] ?? 0) > 12) return true;
    return false;
  }, picture);
}
