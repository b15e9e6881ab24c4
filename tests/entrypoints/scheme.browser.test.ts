import { expect, onTestFinished, test } from 'vitest';
import { schemeAround } from '../../entrypoints/card/scheme';

/** The scheme around the word in a frame that shows this page. */
async function schemeIn(html: string, isTop = true): Promise<string | undefined> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html>${html}`;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument;
  if (!page?.defaultView) throw new Error('the frame has no page');
  if (isTop) Object.defineProperty(page.defaultView, 'parent', { value: page.defaultView });
  const host = page.querySelector('div[id=host]');
  const root = host?.querySelector('template') && host.attachShadow({ mode: 'open' });
  root?.append(...(host?.querySelector('template')?.content.childNodes ?? []));
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.includes('word')) return schemeAround(node);
  }
  return schemeAround(page.documentElement);
}

test.each([
  ['a page that says nothing is white', '<p>word', 'light'],
  ['a black body', '<body style="background: black"><p>word', 'dark'],
  ['a dark part of a white page', '<p style="background: #123">word', 'dark'],
  ['a white part of a dark page', '<body style="background: #111"><p style="background: #fff"><b>word</b>', 'light'],
  ['neither light nor dark', '<body style="background: #888"><p>word', undefined],
  [
    'a faint tint over black',
    '<body style="background: #000"><p style="background: rgb(255 255 255 / 20%)">word',
    'dark',
  ],
  ['in another colour space', '<body style="background: oklch(0.2 0.02 250)"><p>word', 'dark'],
  ['white text on a picture', '<body style="background: linear-gradient(#000, #333); color: #fff"><p>word', 'dark'],
  ['black text on a picture', '<body style="background: linear-gradient(#fff, #eee)"><p>word', 'light'],
  ['turned dark by a filter', '<html style="filter: invert(1)"><body style="background: white"><p>word', 'dark'],
  [
    'a filter of the body, which does not reach its background',
    '<body style="background: white; filter: invert(1)"><p>word',
    'light',
  ],
  ['turned twice', '<html style="filter: invert(1)"><p style="background: white; filter: invert(100%)">word', 'light'],
  ['for dark only', '<html style="color-scheme: dark"><p>word', 'dark'],
  ['for dark only, by a meta element', '<meta name="color-scheme" content="only dark"><p>word', 'dark'],
  ['for both: the system decides', '<html style="color-scheme: light dark"><p>word', undefined],
  ['the root itself', '<body style="background: black">', 'dark'],
  ['in a shadow tree', '<body style="background: black"><div id="host"><template><p>word</template></div>', 'dark'],
  [
    'slotted into a dark part',
    '<div id="host"><template><p style="background: #222"><slot></slot></template>word</div>',
    'dark',
  ],
])('%s', async (_title, html, scheme) => {
  expect(await schemeIn(html)).toBe(scheme);
});

test('a frame that paints nothing shows the page around, for which its text is made', async () => {
  expect(await schemeIn('<body style="color: white"><p>word', false)).toBe('dark');
  expect(await schemeIn('<p>word', false)).toBe('light');
});
