/** Both painters behind their interface: the same cases for each, then what only elements can do. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ownerOf } from '../../content/blocks';
import { mentionAt } from '../../content/hit-test';
import { createMatcher } from '../../content/matcher';
import type { Mention } from '../../content/mentions';
import { createHighlightPainter, MARKS, RING } from '../../content/painters/highlight';
import { createMarkPainter } from '../../content/painters/mark';
import { OUR_MARKS, RING_ATTRIBUTE } from '../../content/painters/mark-attributes';
import { createPointing } from '../../content/pointing';
import type { Density } from '../../content/shown';
import { startVisit, type Visit } from '../../content/visit';
import { testNames } from './names';

const matcher = createMatcher(testNames);

interface Kind {
  readonly create: () => ReturnType<typeof createHighlightPainter>;
  readonly painted: () => string[];
  readonly ringed: () => string[];
}

const kinds = {
  highlight: {
    create: createHighlightPainter,
    painted: () => words(highlighted(MARKS)),
    ringed: () => words(highlighted(RING)),
  },
  mark: {
    create: () => createMarkPainter(document),
    painted: () => words(wrapped(OUR_MARKS)),
    ringed: () => words(wrapped(`[${RING_ATTRIBUTE}]`)),
  },
} satisfies Record<string, Kind>;

const highlighted = (name: string): Range[] =>
  [...(CSS.highlights.get(name) ?? [])].map((place) =>
    rangeOf([place.startContainer, place.startOffset], [place.endContainer, place.endOffset]),
  );

/** Elements of one block with nothing between them are pieces of one mention. */
function wrapped(selector: string): Range[] {
  const ranges: Range[] = [];
  for (const element of document.querySelectorAll(selector)) {
    const last = ranges.at(-1);
    const end: [Node, number] = [element, element.childNodes.length];
    const between = last && rangeOf([last.endContainer, last.endOffset], [element, 0]).toString();
    if (last && between === '' && ownerOf(last.endContainer) === ownerOf(element)) last.setEnd(...end);
    else ranges.push(rangeOf([element, 0], end));
  }
  return ranges;
}

function words(ranges: Range[]): string[] {
  return ranges
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map((range) => range.toString().replace(/\s+/g, ' '));
}

function rangeOf(from: [Node, number], to: [Node, number]): Range {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

let life = new AbortController();
let visit: Visit;

async function read(kind: Kind, html: string, density?: Density): Promise<void> {
  document.body.innerHTML = html;
  await readAgain(kind, density);
}

async function readAgain(kind: Kind, density: Density = 'all'): Promise<void> {
  life = new AbortController();
  visit = startVisit({ document, matcher, painter: kind.create(), density, signal: life.signal });
  await rest();
}

async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => requestIdleCallback(() => done(undefined)));
}

const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};

/** Every text node with its text and its parent: equal text in other nodes is a difference. */
function nodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

const page = `<h1>SSRIs &amp; PTSD</h1><p>Take <b>Zo</b>loft, <i>ketamine</i> infusion; then an SSRI, or Zoloft again.</p>
  <p>More Zoloft than PTSD.</p><ul><li>SSRI</li><li>nothing</li></ul>`;
const names = ['SSRIs', 'PTSD', 'Zoloft', 'ketamine infusion', 'SSRI', 'Zoloft', 'Zoloft', 'PTSD', 'SSRI'];

const style = document.createElement('style');
beforeAll(async () => {
  style.textContent = await (await fetch('/h.css')).text();
  document.head.append(style);
});

beforeEach(() => CSS.highlights.clear());
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

describe.each(Object.entries<Kind>(kinds))('the %s painter', (name, kind) => {
  const { painted, ringed } = kind;

  test.each([
    ['plain text', '<p>Take Zoloft daily.</p>', ['Zoloft']],
    [
      'several in one text node',
      '<p>Zoloft, an SSRI, ketamine; Zoloft again</p>',
      ['Zoloft', 'SSRI', 'ketamine', 'Zoloft'],
    ],
    ['a whole text node', '<p><b>Zoloft</b></p>', ['Zoloft']],
    ['across inline elements', '<p><b>ketamine</b> <i>infu</i>sion and SSRIs</p>', ['ketamine infusion', 'SSRIs']],
    ['across a line break', '<p>ketamine<br>infusion</p>', ['ketamineinfusion']],
    ['text before and after a block', '<div>SSRI<p>PTSD</p>Zoloft</div>', ['SSRI', 'PTSD', 'Zoloft']],
    ['inside links', '<p><a href="#">Zoloft</a> or <a href="#"><div>SSRI</div></a></p>', ['Zoloft', 'SSRI']],
    ['a page', page, names],
  ])('finds and shows the same: %s', async (_title, html, expected) => {
    await read(kind, html);
    expect(painted()).toEqual(expected);
    expect(visit.inOrder('shown')).toHaveLength(expected.length);
    expect(new Set(visit.inOrder('shown'))).toEqual(new Set(visit.mentions.all()));
  });

  test('places are right after painting: every mention covers its own words', async () => {
    await read(kind, page);
    const covered = visit.inOrder('shown').map((mention) => textOf(mention).replace(/\s+/g, ' '));
    expect(covered).toEqual(names);
  });

  test('each mention is found under the pointer, and the words between are not', async () => {
    await read(kind, page);
    for (const mention of visit.inOrder('shown')) {
      const box = liveBox(mention);
      expect(mentionAt(document, visit, box.x + 3, box.y + box.height / 2)).toBe(mention);
      expect(mentionAt(document, visit, box.right - 3, box.y + box.height / 2)).toBe(mention);
    }
    const more = rangeOf([nodes().find(({ data }) => data.startsWith('More')) as Text, 0], [element('p + p'), 1]);
    const { x, y, height } = more.getClientRects()[0] as DOMRect;
    expect(mentionAt(document, visit, x + 4, y + height / 2)).toBeUndefined();
  });

  // The mark painter may leave text nodes cut in pieces, which no page can see from its source: it never joins two, since
  // an app may hold on to either. The highlight painter leaves even the nodes alone.
  test('after abort the source is byte for byte what it was, and nothing is left', async () => {
    document.body.innerHTML = page;
    const before = document.documentElement.outerHTML;
    const own = nodes();
    await readAgain(kind);
    life.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.querySelectorAll('mark')).toHaveLength(0);
    expect(painted()).toEqual([]);
    expect(own.every((node) => node.isConnected)).toBe(true);
    if (name === 'highlight') expect(nodes()).toEqual(own);
    element('p').append(' SSRI');
    await rest();
    expect(painted()).toEqual([]);
  });

  test('a second scan changes nothing', async () => {
    await read(kind, page);
    const [first, source] = [painted(), document.body.innerHTML];
    life.abort();
    await readAgain(kind);
    expect(painted()).toEqual(first);
    expect(document.body.innerHTML).toBe(source);
  });

  test('no letter moves', async () => {
    document.body.innerHTML = `<style>p > mark { padding: 4px; font-size: 2em }</style>${page}
      <div style="display: flex; gap: 9px">Take Zoloft daily</div>`;
    const boxes = () => [...document.body.querySelectorAll('*:not(mark, style)')].map(box);
    const before = boxes();
    await readAgain(kind);
    expect(style.textContent).toContain('mark[data-u1]');
    expect(painted().length).toBeGreaterThanOrEqual(names.length);
    expect(boxes()).toEqual(before);
  });

  test('painting wakes nobody: the page is read once', async () => {
    let reads = 0;
    const counting = {
      ...matcher,
      find: (...given: Parameters<typeof matcher.find>) => {
        reads++;
        return matcher.find(...given);
      },
    };
    document.body.innerHTML = page;
    life = new AbortController();
    visit = startVisit({ document, matcher: counting, painter: kind.create(), signal: life.signal });
    await rest();
    const first = reads;
    await rest();
    await rest();
    expect(painted()).toEqual(names);
    expect(reads).toBe(first);
  });

  describe('follows the page', () => {
    test('added, removed and replaced parts', async () => {
      await read(kind, '<main><p>Zoloft</p></main><p>SSRI</p>');
      element('main').insertAdjacentHTML('beforeend', '<p>An SSRI</p><section><p>PTSD</p></section>');
      await rest();
      expect(painted()).toEqual(['Zoloft', 'SSRI', 'PTSD', 'SSRI']);
      element('section').remove();
      await rest();
      expect(painted()).toEqual(['Zoloft', 'SSRI', 'SSRI']);
      element('main').innerHTML = '<p>ketamine</p>';
      await rest();
      expect(painted()).toEqual(['ketamine', 'SSRI']);
      expect(visit.mentions.size).toBe(2);
    });
    test('text that held no mark', async () => {
      await read(kind, '<p>Nothing</p><p>Nothing</p>');
      (element('p').firstChild as Text).data = 'An SSRI instead';
      element('p + p').append(' but ', 'Zol', 'oft');
      await rest();
      expect(painted()).toEqual(['SSRI', 'Zoloft']);
    });
    test('a part that is taken out and put back elsewhere', async () => {
      await read(kind, '<main></main><section><p>Take Zoloft</p></section>');
      const moved = element('p');
      moved.remove();
      await rest();
      expect(painted()).toEqual([]);
      element('main').append(moved);
      await rest();
      expect(painted()).toEqual(['Zoloft']);
    });
    test('a copy of a marked part', async () => {
      await read(kind, '<main><p>Take Zoloft daily</p></main>');
      element('main').append(element('p').cloneNode(true));
      await rest();
      expect(painted()).toEqual(['Zoloft', 'Zoloft']);
      expect(document.querySelector('mark mark')).toBeNull();
      life.abort();
      expect(document.body.innerHTML).toBe('<main><p>Take Zoloft daily</p><p>Take Zoloft daily</p></main>');
    });
    test('support that comes late marks what was read long before', async () => {
      await read(kind, '<p>More on Zoloft and CBT here.</p><p id="later"></p>');
      element('#later').textContent = 'Cognitive behavioural therapy';
      await rest();
      expect(visit.inOrder('shown').map(textOf)).toContain('CBT');
      expect(painted()).toContain('CBT');
    });
  });

  describe('the ring', () => {
    test('is drawn around one mention and goes again', async () => {
      await read(kind, page);
      const [first, second] = visit.inOrder('shown');
      visit.ring(first);
      expect(ringed()).toEqual(['SSRIs']);
      visit.ring(second);
      expect(ringed()).toEqual(['PTSD']);
      visit.ring(undefined);
      expect(ringed()).toEqual([]);
      expect(painted()).toEqual(names);
    });
    test('is drawn around one that is not shown, too', async () => {
      await read(kind, page, 'page');
      const source = document.body.innerHTML;
      const hidden = visit.inOrder('found').find((mention) => !visit.inOrder('shown').includes(mention));
      visit.ring(hidden);
      expect(ringed()).toEqual([hidden && textOf(hidden)]);
      visit.ring(undefined);
      expect(ringed()).toEqual([]);
      expect(document.body.innerHTML).toBe(source);
    });
    test('goes with what it is around', async () => {
      await read(kind, page);
      visit.ring(visit.inOrder('shown')[0]);
      life.abort();
      expect(ringed()).toEqual([]);
    });
  });
});

describe('elements of the mark painter', () => {
  const kind = kinds.mark;

  test('say nothing of health, nor of the library', async () => {
    await read(kind, '<p>Take Zoloft.</p>');
    expect(document.body.innerHTML).toBe(
      '<p>Take <mark data-u1="" tabindex="0" role="button" aria-haspopup="dialog" aria-expanded="false">Zoloft</mark>.</p>',
    );
  });

  test('A22: one stop of the Tab key per name, outside of controls', async () => {
    await read(kind, '<p><a href="#">Zoloft</a>, Zoloft, sertraline, <b>ketamine</b> <i>infusion</i>, SSRI.</p>');
    expect(stops()).toEqual(['Zoloft', 'SSRI']);
    element('p').remove();
    await rest();
    expect(stops()).toEqual([]);
  });

  test('A22: the stop goes over to the next place when its own leaves', async () => {
    await read(kind, '<p>Zoloft</p><p id="b">sertraline</p>');
    element('p').remove();
    await rest();
    expect(stops()).toEqual(['sertraline']);
  });

  test('A22: no stops on a page with more than 20 names', async () => {
    const many = Array.from({ length: 21 }, (_, at) => `name${String.fromCharCode(97 + at)}`);
    const names21 = createMatcher({
      contexts: [],
      targets: many.map((plain) => ({ entry: plain, kind: 'term' as const, plain, special: [] })),
    });
    document.body.innerHTML = `${many
      .slice(0, 20)
      .map((one) => `<p>${one}</p>`)
      .join('')}<div></div>`;
    life = new AbortController();
    visit = startVisit({ document, matcher: names21, painter: kind.create(), signal: life.signal });
    await rest();
    expect(stops()).toHaveLength(20);
    element('div').textContent = many[20] ?? '';
    await rest();
    expect(kind.painted()).toHaveLength(21);
    expect(stops()).toEqual([]);
  });

  test('Enter and the space bar on a stop ask for the card; on a control of the page they do not', async () => {
    await read(kind, '<p>Take Zoloft.</p><button>SSRI</button>');
    const opened: string[] = [];
    const card = {
      prepare() {},
      open: (mention: Mention) => opened.push(textOf(mention)),
      close() {},
      box: () => undefined,
      offer() {},
    };
    const ways = { dwellMs: () => 100, opening: () => 'hover' as const };
    createPointing({ document, visit, card, ...ways, signal: life.signal }).update();
    element('mark').focus();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['Zoloft']);
    await userEvent.keyboard('{Escape} ');
    expect(opened).toEqual(['Zoloft', 'Zoloft']);
    element('button').focus();
    await userEvent.keyboard('{Escape}{Enter}');
    expect(opened).toHaveLength(2);
  });

  test('text directly in a flex or grid container is found, not marked', async () => {
    await read(kind, '<div style="display: flex">Take Zoloft</div><div style="display: grid">SSRI <p>PTSD</p></div>');
    expect(kind.painted()).toEqual(['PTSD']);
    expect(visit.mentions.size).toBe(3);
  });

  test('the reader’s selection is kept', async () => {
    document.body.innerHTML = '<p>Take Zoloft daily, or an SSRI now and then.</p>';
    const text = element('p').firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 2, text, 30);
    await readAgain(kind);
    expect(kind.painted()).toEqual(['Zoloft', 'SSRI']);
    expect(String(document.getSelection())).toBe('ke Zoloft daily, or an SSRI ');
  });

  test('a block that the page changes is let go: its marks go, no word is lost, no mark comes back', async () => {
    await read(kind, '<p id="a">Take Zoloft daily</p><p id="b">An SSRI</p>');
    const first = element('#a').firstChild as Text;
    first.data = 'Now take ';
    await rest();
    expect(element('#a').innerHTML).toBe('Now take Zoloft daily');
    expect(first.isConnected).toBe(true);
    expect(kind.painted()).toEqual(['SSRI']);
    element('#a').append(' with an SSRI');
    await rest();
    expect(kind.painted()).toEqual(['SSRI']);
    expect(visit.mentions.size).toBe(3);
  });

  test('a mark that the page has put something into stays until the end, and what is in it stays for good', async () => {
    await read(kind, '<p>Take Zoloft daily</p>');
    element('mark').append(document.createElement('sup'));
    await rest();
    expect(document.querySelectorAll('mark')).toHaveLength(1);
    life.abort();
    expect(document.body.innerHTML).toBe('<p>Take Zoloft<sup></sup> daily</p>');
  });

  test('text nodes are never joined: what the page holds on to stays in the page', async () => {
    document.body.innerHTML = '<p></p>';
    const pieces = ['Take ', 'Zoloft', ' daily, ', 'or an SSRI', '.'].map((text) => document.createTextNode(text));
    element('p').append(...pieces);
    await readAgain(kind);
    life.abort();
    expect(pieces.map((node) => node.parentNode === element('p'))).toEqual(pieces.map(() => true));
    expect(element('p').textContent).toBe('Take Zoloft daily, or an SSRI.');
  });
});

describe.each(Object.entries<Kind>(kinds))('density with the %s painter', (_name, kind) => {
  const { painted } = kind;
  const html = `<p>Zoloft, SSRI, Zoloft</p><h2>About PTSD</h2><p>Zoloft</p><div><p>PTSD, sertraline</p></div>
    <section><div role="heading">More</div><p>SSRI, SSRI, Zoloft, PTSD</p></section>`;

  test.each<[Density, string[]]>([
    ['page', ['Zoloft', 'SSRI', 'PTSD']],
    ['section', ['Zoloft', 'SSRI', 'PTSD', 'Zoloft', 'SSRI', 'Zoloft', 'PTSD']],
    ['all', ['Zoloft', 'SSRI', 'Zoloft', 'PTSD', 'Zoloft', 'PTSD', 'sertraline', 'SSRI', 'SSRI', 'Zoloft', 'PTSD']],
  ])('%s', async (density, expected) => {
    await read(kind, html, density);
    expect(painted()).toEqual(expected);
    expect(visit.inOrder('found')).toHaveLength(11);
  });

  test('what is not shown is not pointed at', async () => {
    await read(kind, '<p>Zoloft and Zoloft</p>', 'page');
    const [first, second] = visit.inOrder('found').map(liveBox);
    expect(first && mentionAt(document, visit, first.x + 5, first.y + 5)).toBeDefined();
    expect(second && mentionAt(document, visit, second.x + 5, second.y + 5)).toBeUndefined();
  });

  test('an earlier one that comes takes over, and gives back when it goes', async () => {
    await read(kind, '<main></main><p>sertraline</p>', 'page');
    element('main').innerHTML = '<p>Zoloft</p>';
    await rest();
    expect(painted()).toEqual(['Zoloft']);
    element('main').replaceChildren();
    await rest();
    expect(painted()).toEqual(['sertraline']);
  });

  test('a heading that comes divides a section, and joins it again when it goes', async () => {
    await read(kind, '<h2>One</h2><p>Zoloft</p><main></main><p>sertraline</p><h2>Two</h2><p>Zoloft</p>', 'section');
    expect(painted()).toEqual(['Zoloft', 'Zoloft']);
    element('main').innerHTML = '<h3>Between</h3>';
    await rest();
    expect(painted()).toEqual(['Zoloft', 'sertraline', 'Zoloft']);
    element('main').replaceChildren();
    await rest();
    expect(painted()).toEqual(['Zoloft', 'Zoloft']);
  });

  test.each(['section', 'page'] as const)(
    '%s: any way of building a page ends in what is first there',
    async (density) => {
      await read(kind, '<main></main>', density);
      const random = randomFrom(7);
      for (let turn = 0; turn < 120; turn++) {
        const part = document.createElement(random() < 0.2 ? 'h2' : 'p');
        part.textContent = random() < 0.5 ? 'Zoloft, an SSRI' : random() < 0.5 ? 'PTSD' : 'nothing';
        const at = element('main').children[Math.floor(random() * element('main').children.length)] ?? null;
        if (random() < 0.25) at?.remove();
        else element('main').insertBefore(part, at);
        if (turn % 7 === 0) await rest();
        if (turn % 20 === 0) await expect.poll(painted).toEqual(firstOnes(density));
      }
      await expect.poll(painted).toEqual(firstOnes(density));
      life.abort();
      await readAgain(kind, density);
      await expect.poll(painted).toEqual(firstOnes(density));
    },
  );
});

/** What density lets be seen of the parts of `main`, worked out the plain way. */
function firstOnes(density: 'section' | 'page'): string[] {
  let seen = new Set<string>();
  return [...element('main').children].flatMap(({ localName, textContent }) => {
    if (density === 'section' && localName === 'h2') seen = new Set();
    return (textContent?.match(/Zoloft|SSRI|PTSD/g) ?? []).filter((name) => !seen.has(name) && seen.add(name));
  });
}

test.each([
  ['highlight', 'section', 55_000],
  ['mark', 'all', 5_000],
] as const)(
  'a large page: %s painter, density "%s", %i times one name',
  async (painter, density, count) => {
    const row = '<p>Words without any meaning for us stand here, one beside the other, and then Zoloft.</p>';
    await read(kinds[painter], `<h1>Rows</h1>${row.repeat(count)}<h2>PTSD</h2>${row}`, density);
    await expect.poll(() => visit.mentions.size, { timeout: 30_000 }).toBe(count + 2);
    await expect.poll(() => kinds[painter].painted().length).toBe(density === 'all' ? count + 2 : 3);
  },
  60_000,
);

const stops = (): string[] =>
  [...document.querySelectorAll('mark[tabindex="0"]')].map(({ textContent }) => textContent ?? '');

const textOf = ({ place }: Mention): string =>
  rangeOf([place.startContainer, place.startOffset], [place.endContainer, place.endOffset]).toString();

function liveBox({ place }: Mention): DOMRect {
  const range = rangeOf([place.startContainer, place.startOffset], [place.endContainer, place.endOffset]);
  const first = [...range.getClientRects()].find(({ width }) => width > 0);
  if (!first) throw new Error('the mention has no box');
  return first;
}

const box = (of: Element): string => JSON.stringify(of.getBoundingClientRect());

/** The same numbers from 0 to 1 each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
