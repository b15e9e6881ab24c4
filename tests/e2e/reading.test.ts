import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { type BrowserName, launch } from '../support/browsers';
import { readMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { until } from '../support/until';

/** In a page with one sure name at its end: once that is marked, everything before it has been read. */
const end = '<p>The last name is Spravato.</p>';

describe.each(browsers)('reading in %s', (name) => {
  const stage = setStage(name, 'test', {
    '/inner.html': '<!doctype html><p>Inside: ketamine infusions.</p>',
    '/frames.html': `<!doctype html>
      <p>Outside: PTSD.</p>
      <iframe src="/inner.html"></iframe>
      <iframe src="{other}/inner.html"></iframe>
      <iframe srcdoc="<p>Written in place: Zoloft.</p>"></iframe>`,
  });

  test('names are marked, also when inline elements cut them in pieces', async () => {
    const page = await stage.open(
      '<!doctype html><p>A <b>keta</b>mine <i>infusion</i>, or <a href="#">Zoloft</a>?<p>Neither for PTSD<br>so far.',
    );
    await waitForMarks(page, ['ketamine infusion', 'Zoloft', 'PTSD']);
  });

  test('names do not run across blocks or line breaks', async () => {
    const page = await stage.open(`<!doctype html><p>They took keta</p><p>mine. PT<br>SD.</p>${end}`);
    await waitForMarks(page, ['Spravato']);
  });

  test('frames are read: same site, another site, and written in place', async () => {
    const page = await stage.open('/frames.html');
    await waitForMarks(page, ['PTSD']);
    for (const [address, text] of [
      [`${stage.server.origin}/inner.html`, 'ketamine infusions'],
      [`${stage.server.otherOrigin}/inner.html`, 'ketamine infusions'],
      ['about:srcdoc', 'Zoloft'],
    ] as const) {
      const frame = await until(`the frame ${address}`, () => page.frames().find((one) => one.url() === address));
      await waitForMarks(frame, [text]);
    }
  });

  test('added, changed and removed text is followed', async () => {
    const page = await stage.open('<!doctype html><p id="one">About PTSD.</p><ul id="list"></ul>');
    await waitForMarks(page, ['PTSD']);
    await page.evaluate(() => {
      const list = document.querySelector('#list');
      if (list) list.innerHTML = '<li>Zoloft</li><li><a href="#"><span>Spravato</span></a></li>';
    });
    await waitForMarks(page, ['PTSD', 'Zoloft', 'Spravato']);
    await page.evaluate(() => {
      const text = document.querySelector('#one')?.firstChild;
      if (text) text.nodeValue = 'About ketamine infusions.';
    });
    await waitForMarks(page, ['ketamine infusions', 'Zoloft', 'Spravato']);
    await page.evaluate(() => document.querySelector('#list')?.remove());
    await waitForMarks(page, ['ketamine infusions']);
  });

  test('an answer that is still being written is followed to its end', async () => {
    const page = await stage.open('<!doctype html><p id="answer">First</p>');
    await page.evaluate(async () => {
      const text = document.querySelector('#answer')?.firstChild as Text;
      for (const piece of [' try Zol', 'oft, then', ' keta', 'mine in', 'fusions', ', says who?']) {
        text.appendData(piece);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    });
    await waitForMarks(page, ['Zoloft', 'ketamine infusions']);
  });

  test('a page that changes its address and content without loading is followed', async () => {
    const page = await stage.open('<!doctype html><main><p>About PTSD.</p></main>');
    await waitForMarks(page, ['PTSD']);
    await page.evaluate(() => {
      history.pushState({}, '', '/elsewhere');
      document
        .querySelector('main')
        ?.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'About Zoloft.' }));
    });
    await waitForMarks(page, ['Zoloft']);
    await page.goBack();
    await page.evaluate(() => document.querySelector('main')?.replaceChildren('Back to PTSD.'));
    await waitForMarks(page, ['PTSD']);
  });

  test('A26: fields, editors, code and hidden text are left alone', async () => {
    const page = await stage.open(`<!doctype html>
      <input value="Zoloft"><textarea>Zoloft</textarea><select><option>Zoloft</option></select>
      <pre>Zoloft</pre><p><code>Zoloft</code> <kbd>Zoloft</kbd></p>
      <div contenteditable>Zoloft <b>Zoloft</b></div><div role="textbox">Zoloft</div>
      <p style="display: none">Zoloft</p><details><summary>More</summary><p>PTSD</p></details>
      <noscript>Zoloft</noscript><script>/* Zoloft */</script><svg><text y="20">Zoloft</text></svg>${end}`);
    await waitForMarks(page, ['Spravato']);
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await waitForMarks(page, ['PTSD', 'Spravato']);
  });

  test('parts of words, addresses and unsupported acronyms are left alone', async () => {
    const page = await stage.open(
      `<!doctype html><p>zoloftian, #Zoloft, www.zoloft.com, norketamine. The CBT motorcycle test costs more.</p>${end}`,
    );
    await waitForMarks(page, ['Spravato']);
  });

  test('A17: the page stays byte for byte what it is without Evenhand, and sees no change', async () => {
    const path = '/article.html';
    const page = await stage.open(path);
    await until('the whole article', async () => (await readMarks(page)).length > 10);
    expect(await lookAt(page)).toEqual(await withoutEvenhand(name, stage.server.url(path)));
  });

  test('A17: an observer of the page is never called', async () => {
    const page = await stage.open(`<!doctype html><p>PTSD, Zoloft.</p>${end}<script>
      seen = 0;
      const watch = () => new MutationObserver((records) => { seen += records.length }).observe(document,
        { subtree: true, childList: true, attributes: true, characterData: true });
      document.addEventListener('DOMContentLoaded', watch);
      for (const type of ['DOMNodeInserted', 'DOMSubtreeModified', 'message']) addEventListener(type, () => { seen++ }, true);
    </script>`);
    await waitForMarks(page, ['PTSD', 'Zoloft', 'Spravato']);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: number }).seen)).toBe(0);
  });
});

/** Everything that a page could compare: its source, its text, its names, and where each element stands. */
function lookAt(page: Page) {
  return page.evaluate(() => ({
    source: document.documentElement.outerHTML,
    text: document.body.textContent,
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    boxes: [...document.querySelectorAll('*')].map((element) => JSON.stringify(element.getBoundingClientRect())),
  }));
}

async function withoutEvenhand(name: BrowserName, url: string) {
  const bare = await launch(name);
  try {
    return await lookAt(await bare.newPage(url));
  } finally {
    await bare.close();
  }
}
