import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Comparison, type ComparisonProps } from '../../components/comparison';
import { ComparisonSlot } from '../../components/comparison-slot';
import { outcomeSentences } from '../../components/outcome-sentences';
import { samplePack } from '../support/sample-pack';
import { today } from './cards';
import { atRest } from './comparisons';
import { axeCheck, control, find, findAll, press, show } from './support';

const { treatments, conditions, sources, dimensions, crisisLines } = samplePack;
const [drip, tablets, talks] = treatments;
const condition = conditions[0];

function showComparison(more: Partial<ComparisonProps> = {}): HTMLElement {
  if (!condition) throw new Error('the sample pack has no condition');
  return show(
    <div class="evenhand compare-page">
      <Comparison {...{ ...atRest, condition, treatments, sources, dimensions, crisisLines, today }} {...more} />
    </div>,
    'page',
  );
}

const rowOf = (root: HTMLElement, id: string) =>
  findAll(root, 'tbody tr')[dimensions.findIndex((dimension) => dimension.id === id)] ?? root;
const cell = (root: HTMLElement, row: string, column: number) => findAll(rowOf(root, row), 'td')[column] ?? root;
/** Columns, which stand by name. */
const [dripAt, tabletsAt] = [0, 1];

describe('the table', () => {
  test('B1: every row for every option, each with its question and explanation', () => {
    const root = showComparison();
    const rows = findAll(root, 'tbody tr');
    expect(rows.map((row) => find(row, '.question').textContent)).toEqual(dimensions.map(({ question }) => question));
    expect(rows.map((row) => find(row, '.explanation').textContent)).toEqual(
      dimensions.map(({ explanation }) => explanation),
    );
    for (const row of rows) {
      expect(row.querySelectorAll('td').length).toBe(treatments.length);
      for (const td of findAll(row, 'td'))
        expect(td.textContent?.replace(find(td, '.cell-option').textContent ?? '', '')).toMatch(/\w{3}/);
    }
  });

  test('B7, B8: options stand by name, whatever order they come in, and all look the same', () => {
    const root = showComparison({ treatments: [talks, tablets, drip].flatMap((one) => one ?? []) });
    const heads = findAll(root, 'thead th:not(.corner)');
    expect(heads.map((head) => find(head, '.option').textContent)).toEqual(
      treatments.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en')),
    );
    expect(new Set(heads.map(({ className }) => className)).size).toBe(1);
    expect(new Set(heads.map((head) => Math.round(head.getBoundingClientRect().width))).size).toBe(1);
    expect(root.querySelector('[aria-selected], [aria-current]')).toBeNull();
  });

  test('A16: a real table with scopes, in a labelled region that takes focus', () => {
    const root = showComparison();
    expect(findAll(root, 'thead th').every((head) => head.getAttribute('scope') === 'col')).toBe(true);
    expect(findAll(root, 'tbody th').every((head) => head.getAttribute('scope') === 'row')).toBe(true);
    const region = find(root, '.table-scroll');
    expect([region.localName, region.getAttribute('aria-label'), region.tabIndex]).toEqual([
      'section',
      'Comparison, scrolls sideways',
      0,
    ]);
  });

  test('approval lists every region, and regions that say the same share a line', () => {
    const approval = cell(showComparison(), 'approval', dripAt);
    expect(findAll(approval, 'dt').map((term) => term.textContent)).toEqual([
      'United States',
      'United Kingdom',
      'European Union, Canada',
      'Australia',
    ]);
    expect(approval.textContent).toContain('Off-label. Cleared for another sample.');
  });
});

describe('counts', () => {
  test('R1, R9, R11: a hundred whole icons for each arm, same size and colour, as many filled as counted', () => {
    const root = showComparison();
    const arrays = findAll(cell(root, 'benefit', dripAt), '.array');
    const icons = (array: HTMLElement, part: string) => (find(array, part).getAttribute('d')?.match(/M/g) ?? []).length;
    expect(arrays.map((array) => icons(array, '.array-events'))).toEqual([42, 19]);
    expect(arrays.map((array) => icons(array, '.array-rest'))).toEqual([58, 81]);
    const looks = findAll(root, '.array').map((array) => {
      const { width, height } = array.getBoundingClientRect();
      return [Math.round(width), Math.round(height), getComputedStyle(find(array, '.array-events')).fill].join();
    });
    expect(new Set(looks).size).toBe(1);
  });

  test('R6, R7, R10, R12: the picture’s name is the whole sentence; counts, time, people and range are in view', () => {
    const benefit = cell(showComparison(), 'benefit', dripAt);
    const [outcome] = drip?.outcomes ?? [];
    expect(find(benefit, '[role=img]').getAttribute('aria-label')).toBe(outcome && outcomeSentences(outcome));
    const arms = findAll(benefit, '.arm').map((arm) => arm.textContent?.replace(/\s+/g, ' ').trim());
    expect(arms).toEqual(['42 of 100 with the sample (58 not)', '19 of 100 with a dummy sample (81 not)']);
    expect(find(benefit, '.frame').textContent).toContain(
      'After 8 weeks. 200 made-up adults. The source gives no range.',
    );
    expect(find(cell(showComparison(), 'benefit', tabletsAt), '.frame').textContent).toContain(
      'likely between 35 and 49 of 100',
    );
  });

  test('R2, R9: a row with a count of 1,000 has words and numbers, no icons', () => {
    const harms = cell(showComparison(), 'serious-harms', dripAt);
    expect(harms.querySelector('.array, [role=img]')).toBeNull();
    expect(find(harms, '.arm').textContent).toContain('14 of 1,000');
    expect(harms.textContent).toContain('There may be no difference at all.');
  });

  test('a count without a comparison says so, and one of other people says that', () => {
    const effects = cell(showComparison(), 'side-effects', dripAt);
    expect(effects.querySelectorAll('.array').length).toBe(1);
    expect(effects.textContent).toContain('No dummy drip was tried');
    expect(effects.textContent).toContain('They were treated for another condition than this one.');
  });
});

describe('what is not known', () => {
  test('R13, G2: not studied, not checked and no difference are three, in words and in looks', () => {
    const root = showComparison();
    const statuses = [
      find(cell(root, 'onset', dripAt), '.status'),
      find(cell(root, 'duration', dripAt), '.status'),
      find(cell(root, 'onset', tabletsAt), '.status'),
    ];
    expect(statuses.map((status) => status.textContent)).toEqual([
      'Not studied',
      'Not checked by us yet',
      'No difference found',
    ]);
    const looks = statuses.map((status) => {
      const { fontStyle, fontWeight, color } = getComputedStyle(status);
      return [fontStyle, fontWeight, color].join();
    });
    expect(new Set(looks).size).toBe(3);
  });

  test('doubts stand beside the answer, sources one press away in place, numbered as in the list', async () => {
    const root = showComparison();
    const harms = cell(root, 'serious-harms', dripAt);
    expect(find(harms, '.answer > .note').checkVisibility()).toBe(true);
    const summary = find(harms, '.answer > .evidence > summary');
    expect(summary.textContent).toContain('source 1');
    await press(summary);
    expect(find(harms, '.answer > .evidence a').checkVisibility()).toBe(true);
    await press(control(root, 'All 2 sources'));
    expect(find(root, '.all-sources li').getAttribute('value')).toBe('1');
  });
});

describe('around the table', () => {
  test('above: the decision, for whom, what happens untreated, how to read the rows', () => {
    const header = find(showComparison(), '.comparison > header').textContent;
    expect(header).toContain('Which sample should stand first, or none for now?');
    expect(header).toContain('For: made-up adults with sample gloom.');
    expect(header).toContain('20 of 100 may be well by spring.');
    expect(header).toContain('Options stand in alphabetical order.');
    expect(header).toContain('compare each first with its own “without”');
  });

  test('P10: the decision is in view without scrolling', async () => {
    await page.viewport(780, 600);
    expect(find(showComparison(), 'h2').getBoundingClientRect().bottom).toBeLessThan(600);
  });

  test('B9: below, what guidelines name and is not covered; disagreements; questions; the earliest review', () => {
    const root = showComparison();
    expect(find(root, '.not-covered').textContent).toContain('Not covered here: 2 options that guidelines name');
    expect(find(root, '.after').textContent).toContain('Made-up guidelines differ.');
    expect(find(root, '.questions').textContent).toContain('What if I wait?');
    const footer = find(root, '.comparison > footer').textContent;
    expect(footer).toContain('This was due for review by 10 January 2025.');
    expect(footer).toContain('no clinician or patient has reviewed it yet');
    expect(footer).toContain('Information, not advice.');
  });

  test('no option, no entry: a plain sentence each', () => {
    expect(showComparison({ treatments: [] }).textContent).toContain('No option is chosen. Choose two or more above.');
    const root = show(<ComparisonSlot comparison={{ missing: 'bread' }} />, 'page');
    expect(root.textContent).toBe('There is no entry for “bread”. Choose a condition above.');
  });
});

describe('room', () => {
  test.each([320, 480, 780, 1280])('A10: at %i pixels the page does not scroll sideways', async (width) => {
    await page.viewport(width, 800);
    showComparison();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('A10: at 320 pixels each answer is under its question and its option’s name; nothing is lost', async () => {
    await page.viewport(320, 800);
    const root = showComparison();
    const benefit = cell(root, 'benefit', tabletsAt);
    expect(find(benefit, '.cell-option').checkVisibility()).toBe(true);
    expect(benefit.getBoundingClientRect().top).toBeGreaterThan(
      cell(root, 'benefit', dripAt).getBoundingClientRect().bottom,
    );
    for (const answer of findAll(root, 'td p, td .certainty'))
      expect(answer.getBoundingClientRect().right).toBeLessThanOrEqual(320);
  });

  test('A10: many options scroll in their own box', async () => {
    await page.viewport(700, 800);
    const [one] = treatments;
    const many = one ? [1, 2, 3, 4, 5].map((at) => ({ ...one, id: `sample-${at}`, name: `Sample ${at}` })) : [];
    const region = find(showComparison({ treatments: many }), '.table-scroll');
    expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(700);
    region.scrollLeft = 200;
    expect(find(region, 'th[scope=row]').getBoundingClientRect().left).toBeCloseTo(
      region.getBoundingClientRect().left,
      -1,
    );
  });

  test('the options’ names stay in view while the page scrolls', async () => {
    await page.viewport(1280, 400);
    const root = showComparison();
    scrollTo(0, 700);
    expect(Math.round(find(root, 'thead th').getBoundingClientRect().top)).toBe(0);
    scrollTo(0, 0);
  });

  test('A4: controls are reached by Tab in order', async () => {
    await page.viewport(1280, 800);
    const root = showComparison();
    const stops = findAll(root, 'a[href], button, summary, input, [tabindex="0"]').filter((one) =>
      one.checkVisibility(),
    );
    stops[0]?.focus();
    for (const stop of stops.slice(1, 12)) {
      await userEvent.keyboard('{Tab}');
      expect(document.activeElement).toBe(stop);
    }
  });

  test.each([320, 1280])('axe finds nothing at %i pixels, folded or not', async (width) => {
    await page.viewport(width, 800);
    const root = showComparison();
    expect(await axeCheck(root)).toEqual([]);
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    expect(await axeCheck(root)).toEqual([]);
  });
});
