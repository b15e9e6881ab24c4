/** The DOM engine in a real browser: what is read, what is painted, what follows the page's changes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMatcher } from '../../content/matcher';
import { createHighlightPainter, MARKS } from '../../content/painters/highlight';
import { startVisit, type Visit } from '../../content/visit';
import { testNames } from './names';

const matcher = createMatcher(testNames);
let life: AbortController;
let visit: Visit;

/** Puts `html` into the page, reads it, and waits until the engine has come to rest. */
async function read(html: string): Promise<void> {
  document.body.innerHTML = html;
  life = new AbortController();
  visit = startVisit({ document, matcher, painter: createHighlightPainter(), signal: life.signal });
  await rest();
}

/** Idle work waits for idle time; two idle callbacks after the last change have seen it all on pages this small. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => requestIdleCallback(() => done(undefined)));
}

/** Words that are painted, in the order of the page. */
function painted(): string[] {
  const ranges = [...(CSS.highlights.get(MARKS) ?? [])] as StaticRange[];
  const live = ranges.map((place) => {
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range;
  });
  live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return live.map((range) => range.toString().replace(/\s+/g, ' '));
}

const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};

beforeEach(() => CSS.highlights.clear());
afterEach(() => life.abort());

describe('what is read', () => {
  test.each([
    ['plain text', '<p>Take Zoloft daily.</p>', ['Zoloft']],
    [
      'across inline elements',
      '<p><b>ketamine</b> <i>infu</i>sion and <a href="#">SSRI</a>s</p>',
      ['ketamine infusion', 'SSRIs'],
    ],
    ['not across blocks', '<div>ketamine<p>infusion</p></div>', ['ketamine']],
    ['across a line break (a range has no text for it)', '<p>ketamine<br>infusion</p>', ['ketamineinfusion']],
    ['not across an image or a field', '<p>ketamine <input> infusion</p>', ['ketamine']],
    ['text before and after a block in one owner', '<div>SSRI<p>PTSD</p>Zoloft</div>', ['SSRI', 'PTSD', 'Zoloft']],
    ['tables', '<table><tr><th>SSRI<td>Zoloft</table>', ['SSRI', 'Zoloft']],
    ['deep nesting', `${'<div>'.repeat(60)}SSRI${'</div>'.repeat(60)}`, ['SSRI']],
    ['a link around blocks', '<a href="#"><div>SSRI</div><div>PTSD</div></a>', ['SSRI', 'PTSD']],
    [
      'fields, code, scripts and editable text are not',
      '<textarea>SSRI</textarea><input value="SSRI"><code>SSRI</code><pre>SSRI</pre><script>var SSRI</script><style>.SSRI{}</style><div contenteditable>SSRI <b>PTSD</b></div><div role="textbox">SSRI</div><select><option>SSRI</select><svg><text>SSRI</text></svg><p>PTSD</p>',
      ['PTSD'],
    ],
    [
      'hidden text is not',
      '<p hidden>SSRI</p><div style="display:none"><p>SSRI</p></div><details><summary>PTSD</summary><p>SSRI</p></details>',
      ['PTSD'],
    ],
    ['contenteditable=false is', '<div contenteditable="false">SSRI</div>', ['SSRI']],
  ])('%s', async (_title, html, expected) => {
    await read(html);
    expect(painted()).toEqual(expected);
  });
});

describe('what is not wanted', () => {
  let unwanted = new Set<string>();
  async function readWishing(html: string, density?: 'section'): Promise<void> {
    document.body.innerHTML = html;
    life = new AbortController();
    visit = startVisit({
      document,
      matcher,
      painter: createHighlightPainter(),
      ...(density && { density }),
      isWanted: ({ entry, member }) => !unwanted.has(member ?? entry),
      signal: life.signal,
    });
    await rest();
  }
  const found = () => visit.inOrder('found').map(({ entry, member }) => member ?? entry);

  test('is neither painted nor listed', async () => {
    unwanted = new Set(['sertraline']);
    await readWishing('<p>SSRI and Zoloft</p>');
    expect([painted(), found()]).toEqual([['SSRI'], ['ssris']]);
  });
  test('goes and comes back without a new reading, wherever it stands', async () => {
    unwanted = new Set();
    await readWishing('<p>SSRI and Zoloft</p><p>Zoloft</p><p>PTSD</p>');
    const before = [...visit.mentions.all()];
    unwanted = new Set(['sertraline', 'ptsd']);
    visit.reconsider();
    expect([painted(), found()]).toEqual([['SSRI'], ['ssris']]);
    unwanted = new Set(['ptsd']);
    visit.reconsider();
    expect([painted(), found()]).toEqual([
      ['SSRI', 'Zoloft', 'Zoloft'],
      ['ssris', 'sertraline', 'sertraline'],
    ]);
    expect([...visit.mentions.all()]).toEqual(before);
  });
  test('is the first of its name in a section again when it is wanted again', async () => {
    unwanted = new Set(['sertraline']);
    await readWishing('<h2>One</h2><p>Zoloft, Zoloft</p><h2>Two</h2><p>Zoloft</p>', 'section');
    expect(painted()).toEqual([]);
    unwanted = new Set();
    visit.reconsider();
    expect(painted()).toEqual(['Zoloft', 'Zoloft']);
    visit.reconsider();
    expect(painted()).toEqual(['Zoloft', 'Zoloft']);
  });
  test('still says what other words mean', async () => {
    unwanted = new Set();
    await readWishing('<p>SSRI</p><p>CBT</p>');
    const withSupport = painted();
    unwanted = new Set(['ssris']);
    life.abort();
    await readWishing('<p>SSRI</p><p>CBT</p>');
    expect(painted()).toEqual(withSupport.filter((text) => text !== 'SSRI'));
  });
  test('what the page adds later is not shown either', async () => {
    unwanted = new Set(['ptsd']);
    await readWishing('<main></main>');
    element('main').append('PTSD and SSRI');
    await rest();
    expect(painted()).toEqual(['SSRI']);
  });
});

describe('the title of the page', () => {
  afterEach(() => {
    document.title = '';
  });
  test('it supports an ambiguous name, and speaks against one', async () => {
    document.title = 'Therapy in Leeds';
    await read('<p>CBT at noon</p><p>motorcycle CBT</p>');
    expect(painted()).toEqual(['CBT']);
  });
  test('a changed title is read again with the next text', async () => {
    document.title = 'Leeds';
    await read('<main><p>CBT at noon</p></main>');
    expect(painted()).toEqual([]);
    document.title = 'Therapy in Leeds';
    element('main').append(Object.assign(document.createElement('p'), { textContent: 'Zoloft' }));
    await rest();
    expect(painted()).toEqual(['CBT', 'Zoloft']);
    document.title = 'Motorcycle therapy in Leeds';
    element('main').append(Object.assign(document.createElement('p'), { textContent: 'PTSD' }));
    await rest();
    expect(painted()).toEqual(['Zoloft', 'PTSD']);
  });
});

describe('what the page changes', () => {
  test('text that is added is read', async () => {
    await read('<main></main>');
    element('main').append(Object.assign(document.createElement('p'), { textContent: 'Zoloft' }));
    await rest();
    expect(painted()).toEqual(['Zoloft']);
  });
  test('text that is changed loses its mark before the next paint, and is read anew', async () => {
    await read('<p>Take Zoloft daily</p>');
    (element('p').firstChild as Text).data = 'An SSRI instead';
    await Promise.resolve();
    expect(painted()).toEqual([]);
    await rest();
    expect(painted()).toEqual(['SSRI']);
  });
  test('pieces that come together form a name', async () => {
    await read('<p>ketamine</p>');
    element('p').append(' infu', 'sion');
    await rest();
    expect(painted()).toEqual(['ketamine infusion']);
  });
  test('a mention goes at once when the middle of its words changes', async () => {
    await read('<p>IV <b>keta</b><i>mine</i></p>');
    expect(painted()).toEqual(['IV ketamine']);
    (element('b').firstChild as Text).data = 'gela';
    await Promise.resolve();
    expect(painted()).toEqual([]);
  });
  test('what is removed is forgotten', async () => {
    await read('<section><p>Zoloft</p></section><p>SSRI</p>');
    element('section').remove();
    await Promise.resolve();
    expect(visit.mentions.size).toBe(1);
    expect(painted()).toEqual(['SSRI']);
  });
  test('a whole new body is read', async () => {
    await read('<p>Zoloft</p>');
    const body = document.createElement('body');
    body.innerHTML = '<p>SSRI</p>';
    document.body.replaceWith(body);
    await rest();
    expect(painted()).toEqual(['SSRI']);
  });
  test('text that is shown later is read when it comes into view', async () => {
    await read('<div style="display:none"><p>SSRI</p></div>');
    element('div').removeAttribute('style');
    await expect.poll(painted).toEqual(['SSRI']);
  });
  test('text that becomes editable is let go', async () => {
    await read('<div>SSRI</div>');
    element('div').setAttribute('contenteditable', 'true');
    await rest();
    expect(painted()).toEqual([]);
  });
  test('support for an ambiguous name may come later, and go again', async () => {
    await read('<p>More on CBT here.</p><p id="later"></p>');
    expect(painted()).toEqual([]);
    element('#later').textContent = 'Cognitive behavioural therapy';
    await rest();
    expect(painted()).toEqual(['CBT', 'Cognitive behavioural therapy']);
  });
  test('a list that is rebuilt row by row in one turn is read anew, and what went is forgotten at once', async () => {
    const row = (text: string) => Object.assign(document.createElement('li'), { textContent: text });
    await read('<ul></ul><p>PTSD</p>');
    const list = element('ul');
    for (let at = 0; at < 300; at++) list.append(row(at % 100 === 0 ? 'Zoloft' : 'nothing'));
    list.prepend('An SSRI');
    (element('p').firstChild as Text).data = 'No more';
    await Promise.resolve();
    expect(painted()).toEqual([]);
    await rest();
    expect(painted()).toEqual(['SSRI', 'Zoloft', 'Zoloft', 'Zoloft']);
    for (let at = 0; at < 250; at++) list.lastElementChild?.remove();
    await Promise.resolve();
    expect(painted()).toEqual(['SSRI', 'Zoloft']);
    await rest();
    expect(painted()).toEqual(['SSRI', 'Zoloft']);
  });
  test('a part that leaves during its own reading, amid hundreds of changes, is read where it stands then', async () => {
    await read('<main></main><aside></aside>');
    const block = document.createElement('section');
    for (let at = 0; at < 30_000; at++)
      block.append(Object.assign(document.createElement('p'), { textContent: 'SSRI' }));
    element('main').append(block);
    await expect.poll(() => visit.mentions.size).toBeGreaterThan(0);
    for (let at = 0; at < 300; at++) element('main').append(document.createElement('p'));
    element('aside').append(block);
    await expect.poll(() => visit.mentions.size, { timeout: 20_000 }).toBe(30_000);
    await rest();
    expect(visit.mentions.size).toBe(30_000);
  }, 30_000);
  test('a storm of changes ends in the state that a fresh scan finds', async () => {
    await read('<main></main>');
    const main = element('main');
    for (let turn = 0; turn < 200; turn++) {
      const row = document.createElement('p');
      row.textContent = turn % 3 === 0 ? `Zoloft ${turn}` : `nothing ${turn}`;
      main.append(row);
      if (turn % 2 === 0) main.firstElementChild?.remove();
      if (turn % 5 === 0 && main.lastChild?.firstChild) (main.lastChild.firstChild as Text).data = 'an SSRI';
    }
    await rest();
    const after = painted();
    life.abort();
    await read(document.body.innerHTML);
    expect(painted()).toEqual(after);
    expect(after.length).toBeGreaterThan(10);
  });
});

describe('harmless to the page', () => {
  const html = '<h1>SSRIs &amp; PTSD</h1><p>Take <b>Zo</b>loft, <i>ketamine</i> infusion.</p>';
  test('the tree is byte for byte what it was, and no mutation is seen', async () => {
    document.body.innerHTML = html;
    const before = document.documentElement.outerHTML;
    const nodes = document.body.getElementsByTagName('*').length;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    life = new AbortController();
    visit = startVisit({ document, matcher, painter: createHighlightPainter(), signal: life.signal });
    await rest();
    expect(painted()).toHaveLength(4);
    life.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.body.getElementsByTagName('*')).toHaveLength(nodes);
    expect([...records, ...observer.takeRecords()]).toEqual([]);
  });
  test('abort leaves no highlight and hears no more changes', async () => {
    await read(html);
    life.abort();
    expect(CSS.highlights.has(MARKS)).toBe(false);
    element('p').textContent = 'SSRI SSRI';
    await rest();
    expect(CSS.highlights.has(MARKS)).toBe(false);
    expect(visit.mentions.size).toBe(0);
  });
  test('a second scan finds the same', async () => {
    await read(html);
    const first = painted();
    life.abort();
    await read(html);
    expect(painted()).toEqual(first);
  });
});

test('a page of 5 MB is read in slices and to its end', async () => {
  const row = '<p>Words without any meaning for us stand here, one beside the other, and then Zoloft.</p>';
  await read(row.repeat(55_000));
  await expect.poll(() => visit.mentions.size, { timeout: 30_000 }).toBe(55_000);
}, 60_000);
