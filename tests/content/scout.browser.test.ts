/** The scout in a real browser: a sign is seen wherever and whenever it comes, once, and nothing is seen where there is none. */
import { afterEach, describe, expect, test } from 'vitest';
import { startScout } from '../../content/scout';
import { packSigns } from '../../knowledge/pack-signs';
import { openSigns } from '../../knowledge/signs';
import { testNames } from './names';

const signs = openSigns(packSigns(testNames));
let life: AbortController;
let seen: number;

/** Puts `html` into the page and looks at it until the scout has come to rest. */
async function scout(html: string): Promise<void> {
  document.body.innerHTML = html;
  life = new AbortController();
  seen = 0;
  startScout({
    document,
    shadowRootOf: (element) => element.shadowRoot ?? undefined,
    signs: () => signs,
    onSign: () => seen++,
    signal: life.signal,
  });
  await rest();
}

async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((done) => requestIdleCallback(done));
    await new Promise((done) => setTimeout(done, 20));
  }
}

const paragraph = (text: string): HTMLElement => Object.assign(document.createElement('p'), { textContent: text });
const filler = (characters: number): string => 'plain words of nothing '.repeat(Math.ceil(characters / 23));

afterEach(() => life.abort());

describe('a sign', () => {
  test.each([
    ['in a paragraph', '<p>Take Zoloft daily.</p>'],
    ['across inline elements', '<p><b>Zol</b>oft</p>'],
    ['over a line break in the source', '<p>transcranial\n   magnetic stimulation</p>'],
    ['in one long block', `<p>${filler(50_000)} Zoloft ${filler(50_000)}</p>`],
    ['behind much else', `${`<p>${filler(700)}</p>`.repeat(100)}<p>Zoloft</p>`],
    ['as text beside blocks', '<div>plain<p>plain</p>Zoloft</div>'],
  ])('%s is seen', async (_title, html) => {
    await scout(html);
    expect(seen).toBe(1);
  });

  test('is seen wherever a portion of text ends', async () => {
    for (let characters = 19_991; characters < 20_002; characters += 2) {
      await scout(`<p>${'x'.repeat(characters)} Zoloft ${filler(3000)}</p>`);
      expect(seen).toBe(1);
      life.abort();
    }
  });

  test('is not seen where there is none', async () => {
    await scout('<p>Plain words.</p><script>Zoloft</script><textarea>Zoloft</textarea><p>Zol<br>oft</p>');
    expect(seen).toBe(0);
  });
});

describe('a page that changes', () => {
  test('a sign that is put in later is seen, and only the first', async () => {
    await scout('<main></main>');
    document.querySelector('main')?.append(paragraph('Plain.'));
    await rest();
    expect(seen).toBe(0);
    document.querySelector('main')?.append(paragraph('Zoloft'), paragraph('PTSD'));
    await rest();
    document.querySelector('main')?.append(paragraph('Zoloft'));
    await rest();
    expect(seen).toBe(1);
  });

  test('so is one that a text turns into', async () => {
    await scout('<p>Zol</p>');
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = 'Zoloft';
    await rest();
    expect(seen).toBe(1);
  });

  test('and one in a shadow tree, there from the start or filled later', async () => {
    document.body.innerHTML = '';
    await scout('<x-host></x-host>');
    const host = document.querySelector('x-host') as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Plain.</p>';
    document.body.append(paragraph('A change.'));
    await rest();
    expect(seen).toBe(0);
    host.shadowRoot?.querySelector('p')?.append(' Zoloft');
    await rest();
    expect(seen).toBe(1);
  });

  test('nothing is seen after the end', async () => {
    await scout('<p>Plain.</p>');
    life.abort();
    document.body.append(paragraph('Zoloft'));
    await rest();
    expect(seen).toBe(0);
  });
});
