/** Work that grows with what changed, and not with its square: counted in questions to the browser, never in time. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMatcher } from '../../content/matcher';
import { createHighlightPainter } from '../../content/painters/highlight';
import { startVisit, type Visit } from '../../content/visit';
import { testNames } from './names';

const matcher = createMatcher(testNames);
const PARTS = 2000;
let life: AbortController;
let visit: Visit;
/** Questions whose number could grow with all that was found. */
let questions = 0;
/** Which of two nodes stands first: the browser counts siblings to answer, so few may be asked at all. */
let comparisons = 0;

beforeEach(async () => {
  document.body.innerHTML = '<main></main>';
  life = new AbortController();
  visit = startVisit({
    document,
    matcher,
    painter: createHighlightPainter(),
    density: 'section',
    shadowRootOf: (element) => element.shadowRoot ?? undefined,
    signal: life.signal,
  });
  // The page as it was has been read.
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => requestIdleCallback(done));
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

function countQuestions(): void {
  questions = 0;
  comparisons = 0;
  const { compareDocumentPosition, contains } = Node.prototype;
  vi.spyOn(Node.prototype, 'compareDocumentPosition').mockImplementation(function (this: Node, other) {
    comparisons++;
    return compareDocumentPosition.call(this, other);
  });
  vi.spyOn(Node.prototype, 'contains').mockImplementation(function (this: Node, other) {
    questions++;
    return contains.call(this, other);
  });
  const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected') ?? {};
  vi.spyOn(Node.prototype, 'isConnected', 'get').mockImplementation(function (this: Node) {
    questions++;
    return get?.call(this) as boolean;
  });
}

const main = (): Element => document.querySelector('main') ?? document.body;

function rows(tag: string): Element[] {
  return Array.from({ length: PARTS }, (_, at) => {
    const row = document.createElement(at % 10 === 0 ? tag : 'p');
    row.textContent = 'Take Zoloft.';
    return row;
  });
}

const allFound = (): Promise<void> => expect.poll(() => visit.mentions.size, { timeout: 10_000 }).toBe(PARTS);

test.each(['p', 'h2'])('thousands of parts put in at once, every tenth a %s', async (tag) => {
  countQuestions();
  main().append(...rows(tag));
  await allFound();
  expect(questions).toBeLessThan(PARTS * 8);
  // Where each heading stands among the parts is found by halving, slice by slice.
  expect(comparisons).toBeLessThan(tag === 'p' ? PARTS / 2 : PARTS * 4);
});

test('thousands of parts that go one at a time', async () => {
  main().append(...rows('p'));
  await allFound();
  countQuestions();
  for (let at = 0; at < PARTS; at++) {
    main().lastElementChild?.remove();
    await null;
  }
  expect(visit.mentions.size).toBe(0);
  expect(questions).toBeLessThan(PARTS * 8);
});

test('a list that grows by one at a time is not gone through again each time', async () => {
  main().append(...rows('p'));
  await allFound();
  const siblings = vi.spyOn(Node.prototype, 'nextSibling', 'get');
  for (let at = 0; at < 50; at++) {
    const row = document.createElement('p');
    row.textContent = 'An SSRI.';
    main().append(row);
    await new Promise((done) => requestIdleCallback(done));
  }
  await expect.poll(() => visit.mentions.size).toBe(PARTS + 50);
  expect(siblings.mock.calls.length).toBeLessThan(PARTS);
});

test('thousands of changed texts, each heard of at once', async () => {
  main().append(...rows('p'));
  await allFound();
  countQuestions();
  const paints = vi.spyOn(CSS.highlights, 'set');
  for (const row of main().children) (row.firstChild as Text).data = 'Take PTSD.';
  await null;
  expect(visit.mentions.size).toBe(0);
  expect(paints.mock.calls.length).toBeLessThan(10);
  await allFound();
  expect(questions).toBeLessThan(PARTS * 8);
});

test('rows that are put in and taken out one by one, in one turn, are not looked at one by one', async () => {
  main().append(...rows('p').slice(0, 5));
  await expect.poll(() => visit.mentions.size).toBe(5);
  const added = vi.spyOn(MutationRecord.prototype, 'addedNodes', 'get');
  const removed = vi.spyOn(MutationRecord.prototype, 'removedNodes', 'get');
  for (const row of rows('p')) main().append(row);
  await null;
  for (const row of [...main().children].slice(5)) row.remove();
  await null;
  expect(added.mock.calls.length + removed.mock.calls.length).toBeLessThan(10);
  expect(visit.mentions.size).toBe(5);
});

test('parts that go one at a time cost nothing for the shadow trees that stay', async () => {
  const hosts = rows('p').map((row) => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(row);
    return host;
  });
  main().append(...hosts);
  await allFound();
  const aside = document.body.appendChild(document.createElement('aside'));
  for (let at = 0; at < PARTS; at++) aside.append(document.createElement('p'));
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => requestIdleCallback(done));
  countQuestions();
  for (let at = 0; at < PARTS; at++) {
    aside.lastElementChild?.remove();
    await null;
  }
  expect(questions).toBeLessThan(PARTS * 8);
  expect(visit.mentions.size).toBe(PARTS);
});

test('a host that goes takes along what stands in its tree and in trees inside that', async () => {
  const host = document.createElement('div');
  const inner = document.createElement('div');
  inner.attachShadow({ mode: 'open' }).innerHTML = '<p>PTSD</p>';
  host.attachShadow({ mode: 'open' }).append(inner);
  main().append(...rows('p').slice(0, 20), host);
  await expect.poll(() => visit.mentions.size).toBe(21);
  host.remove();
  await null;
  expect(visit.mentions.size).toBe(20);
});
