/** Pages that mean harm: they learn nothing, break nothing of ours, and are read all the same. */
import { beforeAll, describe, expect, test } from 'vitest';
import { findCard, noCard, openCard } from '../support/card';
import { errorsOf } from '../support/errors';
import { markAll } from '../support/mark-all';
import { placeOf, pressMark, readMarks, settledMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { flood, rush, stormyPage } from '../support/storms';
import { pause, until } from '../support/until';

/** What a page must never see: ids of entries, and anything that gives our name or address. */
const secrets = ['ssris', 'esketamine', 'ketamine-infusion', 'ptsd', 'venhand', 'chrome-extension:', 'moz-extension:'];

/** Functions that a page can replace to listen in, or to break whoever calls them. */
const replaced = `[
  [Array.prototype, ['push', 'map', 'filter', 'find', 'flatMap', 'some', 'includes', 'indexOf', 'slice', 'join', 'at']],
  [Map.prototype, ['get', 'set', 'has', 'delete']], [Set.prototype, ['add', 'has', 'delete']],
  [WeakMap.prototype, ['get', 'set']], [Promise.prototype, ['then', 'catch', 'finally']],
  [String.prototype, ['slice', 'toLowerCase', 'replace', 'split']], [RegExp.prototype, ['exec', 'test']],
  [Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'contains', 'getRootNode', 'compareDocumentPosition']],
  [Element.prototype, ['append', 'remove', 'setAttribute', 'getAttribute', 'closest', 'attachShadow', 'checkVisibility']],
  [HTMLElement.prototype, ['showPopover', 'focus']], [Document.prototype, ['createElement', 'caretPositionFromPoint']],
  [Range.prototype, ['getClientRects', 'getBoundingClientRect']], [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
  [CustomElementRegistry.prototype, ['define', 'get']], [HighlightRegistry.prototype, ['set', 'delete', 'clear']],
  [Highlight.prototype, ['add', 'delete', 'clear']], [MutationObserver.prototype, ['observe', 'disconnect', 'takeRecords']],
  [IntersectionObserver.prototype, ['observe']], [window, ['MutationObserver', 'IntersectionObserver', 'ResizeObserver',
    'Highlight', 'StaticRange', 'AbortController', 'requestIdleCallback', 'setTimeout', 'clearTimeout', 'postMessage']],
]`;

/** Puts `spy` (counts and goes on) or `trap` (throws) in place of all these, and `mend` puts the originals back. */
const trouble = `<script>
  calls = []; heard = []; errors = [];
  addEventListener('error', (event) => errors[errors.length] = event.message);
  addEventListener('unhandledrejection', (event) => errors[errors.length] = String(event.reason));
  for (const type of ['message', 'wxt:content-script-started', 'DOMNodeInserted', 'slotchange', 'toggle', 'beforetoggle'])
    addEventListener(type, (event) => heard[heard.length] = type + JSON.stringify(event.data ?? event.detail ?? ''), true);
  const functions = ${replaced};
  const originals = [];
  const replaceAll = (make) => {
    for (const [owner, names] of functions) for (const name of names) {
      const { value } = Object.getOwnPropertyDescriptor(owner, name);
      originals[originals.length] = [owner, name, value];
      owner[name] = make(name, value);
    }
  };
  spy = () => replaceAll((name, original) => function (...given) {
    calls[calls.length] = name;
    return new.target ? Reflect.construct(original, given) : Reflect.apply(original, this, given);
  });
  trap = () => replaceAll((name) => function () { calls[calls.length] = name; throw new Error(name + ' broken on purpose') });
  mend = () => {
    for (let at = originals.length - 1; at >= 0; at--) originals[at][0][originals[at][1]] = originals[at][2];
    originals.length = 0;
  };
</script>`;

interface Trouble {
  calls: string[];
  heard: string[];
  errors: string[];
  spy(): void;
  trap(): void;
  mend(): void;
}

const letter = '<p>About Zoloft and Spravato.</p><p id="late"></p><p>Ketamine infusions, too.</p>';
const marks = ['Zoloft', 'Spravato', 'Ketamine infusions'];

describe.each(browsers)('hostile pages in %s', (name) => {
  const stage = setStage(name, 'test');
  beforeAll(() => markAll(stage));

  test.each(['spy', 'trap'] as const)(
    '%s: every function replaced before and after loading: none is called',
    async (way) => {
      const page = await stage.open(`<!doctype html>${trouble}<script>${way}()</script>${letter}`);
      const logged = errorsOf(page);
      await pause(800);
      await page.evaluate(() => (globalThis as unknown as Trouble).mend());
      expect(await readMarks(page)).toEqual(marks);
      const { x, y } = await placeOf(page, 'Zoloft');
      expect(await page.evaluate(() => (globalThis as unknown as Trouble).calls)).toEqual([]);

      await page.evaluate((chosen) => {
        (document.querySelector('#late') as Element).innerHTML = 'Later <b>PTSD</b>.';
        (globalThis as unknown as Trouble)[chosen]();
      }, way);
      await pause(600);
      await page.mouse.click(x, y);
      await pause(1000);
      await page.evaluate(() => (globalThis as unknown as Trouble).mend());
      await openCard(page);
      const { calls, errors } = await page.evaluate(() => {
        const { calls, errors } = globalThis as unknown as Trouble;
        return { calls, errors };
      });
      expect({ calls, errors, logged }).toEqual({ calls: [], errors: [], logged: [] });
      await page.keyboard.press('Escape');
      await noCard(page);
      await waitForMarks(page, ['Zoloft', 'Spravato', 'PTSD', 'Ketamine infusions']);
    },
  );

  test('nothing that a page can read tells what was found, or who found it', async () => {
    const page = await stage.open(`<!doctype html>${trouble}${letter}`);
    await waitForMarks(page, marks);
    await pressMark(page, 'Zoloft');
    await openCard(page);
    const seen = await page.evaluate(() => {
      const shown = (value: object) => JSON.stringify(Object.getOwnPropertyNames(value));
      return [
        document.documentElement.outerHTML,
        [...document.querySelectorAll('*')].map((element) => shown(element)).join(),
        [...CSS.highlights].map(([key, highlight]) => key + highlight.type + [...highlight].map(shown).join()).join(),
        shown(globalThis) + shown(document) + shown(navigator),
        JSON.stringify((globalThis as unknown as Trouble).heard),
        JSON.stringify(performance.getEntries()),
        JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie + location.href + document.title,
        [...document.styleSheets, ...document.adoptedStyleSheets].map(({ href }) => href).join(),
      ].join('\n');
    });
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as Trouble).heard)).toEqual([]);
  });

  test('made-up events and messages open no card, close none, and end no reading', async () => {
    const page = await stage.open(`<!doctype html>${letter}`);
    await waitForMarks(page, marks);
    const { x, y } = await placeOf(page, 'Zoloft');
    await page.evaluate(forge, x, y);
    await pause(1200);
    expect(await findCard(page)).toBeUndefined();
    await pressMark(page, 'Zoloft');
    await openCard(page);
    await page.evaluate(forge, 5, 5);
    await pause(300);
    expect(await findCard(page)).toBeDefined();
    await page.evaluate(() => document.body.append('PTSD'));
    await waitForMarks(page, [...marks, 'PTSD']);
  });

  test('highlights that the page clears, deletes or takes for itself are there again with the next change', async () => {
    const page = await stage.open(`<!doctype html>${letter}<main></main>`);
    const logged = errorsOf(page);
    await waitForMarks(page, marks);
    const attacks = [
      () => CSS.highlights.clear(),
      () => void [...CSS.highlights.keys()].map((key) => CSS.highlights.delete(key)),
      () => void CSS.highlights.set([...CSS.highlights.keys()][0] ?? '', new Highlight()),
    ];
    for (const [turn, attack] of attacks.entries()) {
      await page.evaluate(attack);
      expect(await readMarks(page)).toEqual([]);
      await page.evaluate(() => document.querySelector('main')?.append(document.createElement('hr'), 'PTSD'));
      await waitForMarks(page, [...marks, ...Array.from({ length: turn + 1 }, () => 'PTSD')]);
    }
    expect(logged).toEqual([]);
  });

  test('a page that writes itself anew is read anew', async () => {
    const page = await stage.open(`<!doctype html>${letter}`);
    await waitForMarks(page, marks);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><p>All new: PTSD.</p>');
      document.close();
    });
    await waitForMarks(page, ['PTSD']);
    await page.evaluate(() => document.documentElement.replaceWith(document.documentElement.cloneNode(true)));
    await waitForMarks(page, ['PTSD']);
  });
});

describe.each(browsers)('storms in %s', (name) => {
  const bare = setStage(name, 'none');
  const stage = setStage(name, 'test');
  beforeAll(() => markAll(stage));

  test.each([
    ['20,000 changes in a second', flood],
    ['20,000 paragraphs at once', rush],
  ])('%s: the page ends as it does without us, and every name is marked', async (_title, storm) => {
    const alone = await (await bare.open(stormyPage)).evaluate(storm);
    const page = await stage.open(stormyPage);
    const logged = errorsOf(page);
    await waitForMarks(page, ['PTSD']);
    const together = await page.evaluate(storm);
    expect(together).toBe(alone);
    const names = alone.match(/Zoloft/g) ?? [];
    expect(names.length).toBeGreaterThan(100);
    await until('every mark', async () => (await readMarks(page)).length >= 1 + names.length);
    expect(await settledMarks(page)).toEqual(['PTSD', ...names]);
    expect(await page.$eval('main', (main) => main.innerHTML)).toBe(alone);
    expect(logged).toEqual([]);
  });
});

/** Runs in the page: every event that a person could cause at a point, and every message that a script might listen for. */
function forge(x: number, y: number): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const place = {
    clientX: x,
    clientY: y,
    bubbles: true,
    composed: true,
    cancelable: true,
    detail: 1,
    pointerType: 'mouse',
  };
  for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'pointerout']) {
    target.dispatchEvent(new PointerEvent(type, place));
  }
  for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click']) {
    target.dispatchEvent(new MouseEvent(type, place));
  }
  for (const key of ['Escape', 'Enter', '.', 'e']) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }
  for (const contentScriptName of ['reader', 'reader.js', 'card', 'content']) {
    const detail = { type: 'wxt:content-script-started', contentScriptName, messageId: 'x' };
    document.dispatchEvent(new CustomEvent('wxt:content-script-started', { detail }));
    document.dispatchEvent(new CustomEvent(`evenhand:${contentScriptName}:wxt:content-script-started`, { detail }));
    postMessage(detail, '*');
  }
  for (const type of ['what-is-here', 'load-card', 'show-place', 'command'])
    postMessage({ type, command: 'open-card' }, '*');
  for (const type of ['pagehide', 'prerenderingchange', 'visibilitychange', 'blur', 'unload'])
    dispatchEvent(new Event(type));
}
