/** What must hold for any page and anything it does: random trees and random edits, in a real browser. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMatcher } from '../../content/matcher';
import type { Mention } from '../../content/mentions';
import { createHighlightPainter, MARKS } from '../../content/painters/highlight';
import type { Painter } from '../../content/painters/painter';
import { startVisit } from '../../content/visit';
import { testNames } from './names';
import { apply, type Edit, edits, nodesIn, plant, trees } from './page-tree';

/** No name here waits for the page's support: what comes and goes with that has a test of its own below. */
const matcher = createMatcher({ ...testNames, contexts: testNames.contexts.map(({ needs: _, ...never }) => never) });

/** Idle time is given out by the test, so that a run is quick and the same each time. */
let idle: Map<number, IdleRequestCallback>;
let clock: number;
/** Milliseconds that pass at each look at the clock: a slow machine takes one step per slice. */
let pace: number;

beforeEach(() => {
  idle = new Map();
  clock = 0;
  pace = 0;
  let handles = 0;
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => {
    idle.set(++handles, callback);
    return handles;
  });
  vi.stubGlobal('cancelIdleCallback', (handle: number) => idle.delete(handle));
  // Slices go on in idle callbacks alone, which the tests hand out.
  vi.stubGlobal('scheduler', undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Lets one slice of every waiting reader run. */
function slice(): void {
  const due = [...idle.values()];
  idle.clear();
  const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += pace));
  for (const callback of due) callback({ didTimeout: false, timeRemaining: () => 10 });
  now.mockRestore();
}

/** Lets everybody finish: observers first, then every slice that is asked for. */
async function rest(): Promise<void> {
  await null;
  for (let count = 0; idle.size > 0; count++) {
    if (count > 5_000) throw new Error('the reader never comes to rest');
    slice();
    await null;
  }
}

/** Two frames: an intersection observer has spoken. */
const frames = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

function read(painter: Painter = createHighlightPainter(), names = matcher) {
  const life = new AbortController();
  return { visit: startVisit({ document, matcher: names, painter, signal: life.signal }), stop: () => life.abort() };
}

const silent: Painter = { paint() {}, ring() {}, clear() {} };

/** What a reader finds that comes to the page as it is now. */
async function freshScan(): Promise<string[]> {
  const { visit, stop } = read(silent);
  await rest();
  const found = described([...visit.mentions.all()].filter(isShown));
  stop();
  return found;
}

const isShown = ({ owner }: Mention): boolean => owner.checkVisibility();

/** Mentions as lines that can be compared: which text nodes, counted through the page, from where to where. */
function described(mentions: readonly Mention[]): string[] {
  const nodes = nodesIn(document.body);
  const number = (node: Node): number => nodes.indexOf(node as ChildNode);
  return mentions
    .map(({ entry, place: { startContainer, startOffset, endContainer, endOffset } }) =>
      [number(startContainer), startOffset, number(endContainer), endOffset, entry].join(' '),
    )
    .sort();
}

const painted = (): StaticRange[] => [...(CSS.highlights.get(MARKS) ?? [])] as StaticRange[];

/** Every painted range lies in text, within its bounds, also in the middle of a storm. */
function expectOnlyText(): void {
  for (const { startContainer, startOffset, endContainer, endOffset } of painted()) {
    expect([startContainer.nodeType, endContainer.nodeType]).toEqual([Node.TEXT_NODE, Node.TEXT_NODE]);
    expect(startOffset).toBeLessThan((startContainer as Text).length);
    expect(endOffset).toBeLessThanOrEqual((endContainer as Text).length);
  }
}

/** Plays the edits, giving out slices where the script says so. */
async function play(root: Element, script: readonly Edit[]): Promise<void> {
  for (const edit of script) {
    if (edit.type === 'slice') slice();
    else if (edit.type === 'wait') await null;
    else apply(root, edit);
    if (edit.type === 'wait') expectOnlyText();
  }
}

function show(page: readonly Parameters<typeof plant>[0][]): HTMLElement {
  const main = document.createElement('main');
  main.append(...page.map(plant));
  document.body.replaceChildren(main);
  return main;
}

test('a page that changes ends as a fresh scan finds it, and as it would be without us', async () => {
  let marks = 0;
  await fc.assert(
    fc.asyncProperty(trees, edits(false), fc.boolean(), async (page, script, isSlow) => {
      pace = isSlow ? 3 : 0;
      const twin = document.createElement('main');
      twin.append(...page.map(plant));
      for (const edit of script) apply(twin, edit);

      const main = show(page);
      const { visit, stop } = read();
      try {
        if (!isSlow) await rest();
        await play(main, script);
        await rest();
        expectOnlyText();
        const found = described([...visit.mentions.all()]);
        expect(painted()).toHaveLength(found.length);
        expect(found).toEqual(await freshScan());
        marks += found.length;
      } finally {
        stop();
      }
      expect(main.isEqualNode(twin)).toBe(true);
      expect(CSS.highlights.has(MARKS)).toBe(false);
      expect(visit.mentions.size).toBe(0);
    }),
    { numRuns: 4000 },
  );
  expect(marks).toBeGreaterThan(2500);
}, 60_000);

test('parts that are hidden and shown end as a fresh scan finds them', async () => {
  await fc.assert(
    fc.asyncProperty(trees, edits(true), async (page, script) => {
      const main = show(page);
      const { visit, stop } = read();
      try {
        await rest();
        await play(main, script);
        await rest();
        await frames();
        await rest();
        expectOnlyText();
        expect(described([...visit.mentions.all()].filter(isShown))).toEqual(await freshScan());
      } finally {
        stop();
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('reading changes nothing in the page, and a second reading finds the same', async () => {
  await fc.assert(
    fc.asyncProperty(trees, async (page) => {
      const main = show(page);
      const before = main.cloneNode(true);
      const nodes = nodesIn(main);
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((list) => records.push(...list));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const found: string[][] = [];
      for (let turn = 0; turn < 2; turn++) {
        const { visit, stop } = read();
        await rest();
        found.push(described([...visit.mentions.all()]));
        stop();
      }
      expect(found[1]).toEqual(found[0]);
      expect(main.isEqualNode(before)).toBe(true);
      expect(nodesIn(main).every((node, at) => node === nodes[at])).toBe(true);
      expect([...records, ...observer.takeRecords()]).toEqual([]);
      observer.disconnect();
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('a name that only the rest of the page speaks for is let go with that rest', async () => {
  const main = show([
    { tag: 'p', attribute: '', children: ['Depression.'] },
    { tag: 'p', attribute: '', children: ['Norco and Zoloft.'] },
  ]);
  const { visit, stop } = read(createHighlightPainter(), createMatcher(testNames));
  try {
    await rest();
    expect(visit.mentions.size).toBe(3);
    main.lastElementChild?.remove();
    await rest();
    expect(visit.mentions.size).toBe(0);
  } finally {
    stop();
  }
});

test('a paused reading goes on where it stood when the page moves the part that it stood at', async () => {
  const main = show(['SSRI.', 'Zoloft.', 'Nothing.'].map((text) => ({ tag: 'p', attribute: '', children: [text] })));
  pace = 3;
  const { visit, stop } = read();
  try {
    slice();
    main.append(main.firstElementChild as Element);
    await rest();
    expect(visit.mentions.size).toBe(2);
  } finally {
    stop();
  }
});
