import { describe, expect, test } from 'vitest';
import { findCard, noCard, openCard, titleOf } from '../support/card';
import { errorsOf } from '../support/errors';
import { markAll } from '../support/mark-all';
import { pressMark, readMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { pause, until } from '../support/until';

/** Long enough for a reader that was going to mark something to have done so. */
const quietMs = 800;

const words = 'Zoloft and ketamine infusions for PTSD';

describe.each(browsers)('odd and hostile pages in %s', (name) => {
  const stage = setStage(name, 'test', {
    '/plain.txt': { body: words, type: 'text/plain' },
    '/data.json': { body: JSON.stringify({ words }), type: 'application/json' },
    '/feed.xml': { body: `<?xml version="1.0"?><feed><title>${words}</title></feed>`, type: 'application/xml' },
    '/drawing.svg': {
      body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${words}</text></svg>`,
      type: 'image/svg+xml',
    },
    '/strict.xhtml': {
      body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${words}</p></body></html>`,
      type: 'application/xhtml+xml',
    },
    '/empty.html': '',
    '/unclosed.html': `<p>${words}<table><td><b>Spravato<div <p>`,
    '/frameset.html':
      '<!doctype html><frameset cols="50%,50%"><frame src="/unclosed.html"><frame src="/empty.html"></frameset>',
  });

  test.each(['/plain.txt', '/data.json', '/feed.xml', '/drawing.svg', '/empty.html'])(
    '%s is left alone',
    async (path) => {
      const page = await stage.open(path);
      const errors = errorsOf(page);
      await pause(quietMs);
      expect(await readMarks(page)).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  test('XHTML is read as HTML is', async () => {
    await waitForMarks(await stage.open('/strict.xhtml'), ['Zoloft', 'ketamine infusions', 'PTSD']);
  });

  test('broken markup is read as the browser shows it', async () => {
    const marks = await stage
      .open('/unclosed.html')
      .then(async (page) => until('marks', () => readMarks(page).then((all) => all.length >= 4 && all)));
    expect([...marks].sort()).toEqual(['PTSD', 'Spravato', 'Zoloft', 'ketamine infusions']);
  });

  test('framesets are read frame by frame', async () => {
    const page = await stage.open('/frameset.html');
    const frame = await until('the frame', () => page.frames().find((one) => one.url().endsWith('/unclosed.html')));
    await until('marks', async () => (await readMarks(frame)).length === 4);
  });

  test('five million characters are read to the end while the page goes on answering', async () => {
    await markAll(stage);
    const paragraph = `<p>${'The clinic said many things that nobody wrote down. '.repeat(19)}One was Zoloft.</p>\n`;
    const count = Math.ceil(5_000_000 / paragraph.length);
    stage.server.add({
      '/huge.html': `<!doctype html><script>
        slowest = 0; let last = performance.now();
        (function beat() { const now = performance.now(); slowest = Math.max(slowest, now - last); last = now; setTimeout(beat, 10) })();
        onload = () => { slowest = 0; last = performance.now() };
        </script>${paragraph.repeat(count)}<p>At the very end: Spravato.</p>`,
    });
    const page = await stage.open('/huge.html');
    await until('the last mark', async () => (await readMarks(page)).length === count + 1, 40_000);
    const slowestMs = await page.evaluate(() => (globalThis as unknown as { slowest: number }).slowest);
    // Reading comes in slices; a slice that held the page up this long would be felt on any machine.
    expect(slowestMs).toBeLessThan(1000);
  });

  test('a page that breaks the language under it meets no error, and is marked', async () => {
    const page = await stage.open(`<!doctype html><p>About PTSD.</p><script>
      errors = [];
      addEventListener('error', (event) => errors.push(event.message));
      addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
      const broken = () => { errors.push('called'); throw new Error('broken on purpose') };
      for (const name of ['map', 'filter', 'find', 'flatMap', 'some', 'includes']) Array.prototype[name] = broken;
      Map.prototype.get = broken;
      Promise.prototype.finally = broken;
      Element.prototype.attachShadow = broken;
      Element.prototype.closest = broken;
      Element.prototype.checkVisibility = broken;
      HTMLElement.prototype.showPopover = broken;
      Document.prototype.createTreeWalker = broken;
      Document.prototype.caretPositionFromPoint = broken;
      for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'requestIdleCallback', 'StaticRange', 'Highlight'])
        globalThis[name] = broken;
      const late = document.createElement('p');
      late.append('And later about Zoloft.');
      setTimeout(() => document.body.append(late), 300);
    </script>`);
    const seen = errorsOf(page);
    await waitForMarks(page, ['PTSD', 'Zoloft']);
    await page.mouse.move(5, 5);
    await pressMark(page, 'PTSD');
    await until('the card', () => page.evaluate(() => document.documentElement.children.length === 3));
    await page.keyboard.press('Escape');
    await until('its end', () => page.evaluate(() => document.documentElement.children.length === 2));
    expect(await page.evaluate(() => (globalThis as unknown as { errors: string[] }).errors)).toEqual([]);
    expect(seen).toEqual([]);
  });

  test('a page that takes the card away does not get a fight: at most one more try, then it is closed for good', async () => {
    const page = await stage.open(`<!doctype html><p>About PTSD.</p><script>
      removals = 0;
      new MutationObserver(() => {
        for (const element of document.querySelectorAll('html > div')) { removals++; element.remove() }
      }).observe(document.documentElement, { childList: true });
    </script>`);
    const seen = errorsOf(page);
    await waitForMarks(page, ['PTSD']);
    await pressMark(page, 'PTSD');
    await until('a removal', () => page.evaluate(() => (globalThis as unknown as { removals: number }).removals > 0));
    await pause(quietMs);
    expect(await page.evaluate(() => (globalThis as unknown as { removals: number }).removals)).toBeLessThanOrEqual(2);
    expect(await findCard(page)).toBeUndefined();
    expect(await readMarks(page)).toEqual(['PTSD']);
    expect(seen).toEqual([]);
  });

  test('a name that leaves the page takes its card along', async () => {
    const page = await stage.open('<!doctype html><p>About PTSD.</p><p>And Zoloft.</p>');
    await pressMark(page, 'PTSD');
    await openCard(page);
    await page.evaluate(() => document.querySelector('p')?.remove());
    await noCard(page);
    await pressMark(page, 'Zoloft');
    expect(await titleOf(await openCard(page))).not.toBe('');
  });

  test('made-up events of the page open nothing', async () => {
    const page = await stage.open('<!doctype html><p style="font-size: 40px">PTSD</p>');
    await waitForMarks(page, ['PTSD']);
    await page.evaluate(() => {
      const { x, y, height } = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      const place = { clientX: x + 20, clientY: y + height / 2, bubbles: true, detail: 1, pointerType: 'mouse' };
      for (const type of ['pointermove', 'pointerdown', 'pointerup'])
        document.body.dispatchEvent(new PointerEvent(type, place));
      document.body.dispatchEvent(new MouseEvent('click', place));
    });
    await pause(quietMs + 500);
    expect(await findCard(page)).toBeUndefined();
  });

  test.each([
    ['nonsense', 'nonsense'],
    ['a list', []],
    ['wrong types', { version: 'x', enabled: 'no', sitesOff: 5, sitesOn: [null], dwellMs: -1 }],
    ['another version', { version: 99, sitesOff: ['example.org'] }],
  ])('settings that are %s are repaired', async (_what, settings) => {
    const backstage = await stage.backstage();
    await backstage.store({ settings });
    const page = await stage.open(`<!doctype html><p>${words}</p>`);
    await waitForMarks(page, ['Zoloft', 'ketamine infusions', 'PTSD']);
    await pressMark(page, 'PTSD');
    await openCard(page);
  });
});
