import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { sheetContent } from '../../components/sheet-content';
import { sheetText } from '../../components/sheet-text';
import { type Arrangement, plainArrangement } from '../../platform/arrangement';
import { samplePack } from '../support/sample-pack';
import { today } from './cards';
import { Arranged } from './comparisons';
import { axeCheck, control, find, findAll, press, show } from './support';

const { treatments, conditions, dimensions, sources } = samplePack;
const [condition] = conditions;
if (!condition) throw new Error('the sample pack has no condition');

const marked: Arrangement = { ...plainArrangement, weights: { onset: 'somewhat', cost: 'very' } };
const base = { condition, treatments, dimensions, sources, forCarer: false };
const idsOf = (arrangement: Arrangement, more: Partial<typeof base> = {}) =>
  sheetContent({ ...base, arrangement, ...more }).rows.map(({ id }) => id);

async function openSheet(more: Partial<Parameters<typeof Arranged>[0]> = {}): Promise<HTMLElement> {
  const root = show(<Arranged arrangement={marked} {...more} />, 'page');
  await press(control(root, 'Make my sheet'));
  return root;
}

describe('what goes onto the sheet', () => {
  test('B12, L11: benefit and what is most serious stand first whatever is marked, then the marked rows', () => {
    expect(idsOf(marked)).toEqual(['benefit', 'most-serious', 'cost', 'onset']);
    expect(idsOf(plainArrangement)).toEqual(['benefit', 'most-serious', 'side-effects', 'stopping']);
  });

  test('every option stands in every row, unknown in words', () => {
    for (const { cells } of sheetContent({ ...base, arrangement: { ...marked, weights: { duration: 'very' } } }).rows) {
      expect(cells.length).toBe(treatments.length);
      for (const { statements } of cells) expect(statements[0]?.text ?? statements[0]?.lead).toMatch(/\w{3}/);
    }
    expect(
      sheetContent({ ...base, arrangement: { ...marked, weights: { duration: 'very' } } }).rows[2]?.cells[0]
        ?.statements,
    ).toEqual([{ lead: 'Not checked by us yet.', sources: [] }]);
  });

  test('marked rows that find no room are named, none is dropped in silence', () => {
    const all = Object.fromEntries(dimensions.map(({ id }) => [id, 'very' as const]));
    const { rows, more } = sheetContent({ ...base, arrangement: { ...plainArrangement, weights: all } });
    const shown = rows.map(({ question }) => question);
    for (const { question, derived } of dimensions)
      expect(derived || shown.includes(question) || more.includes(question)).toBe(true);
  });

  test('for somebody who cares, what they should know is added', () => {
    expect(idsOf(marked, { forCarer: true })).toEqual(['benefit', 'most-serious', 'cost', 'onset', 'caring']);
  });

  test('C2: it lists the sources that it cites, and those alone', () => {
    const [first] = sources;
    const { library } = sheetContent({
      ...base,
      arrangement: marked,
      sources: [...sources, { ...first, id: 'uncited' } as never],
    });
    expect(library.all.map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
  });
});

describe('the sheet', () => {
  test('L11: options, marks, figures, questions, room for notes, sources, dates; nothing of the reader', async () => {
    const root = await openSheet();
    const paper = find(root, '.paper');
    expect(document.activeElement?.textContent).toBe('Sheet for my appointment');
    expect(paper.textContent).toContain('Sample gloom · 24 November 2026');
    expect(findAll(paper, 'thead th b').map(({ textContent }) => textContent)).toEqual(
      treatments.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en')),
    );
    expect(findAll(paper, 'tbody th').map(({ textContent }) => textContent)).toEqual([
      'Sample question about benefit?',
      'What is most serious?',
      'Sample question about cost?matters very',
      'Sample question about onset?matters somewhat',
    ]);
    expect(find(paper, '.paper-figure').textContent).toContain(
      '42 of 100 with the sample; 19 of 100 with a dummy sample',
    );
    expect(find(paper, '.paper-questions').textContent).toContain('What if I wait?');
    expect(findAll(paper, '.rule').length).toBeGreaterThan(3);
    expect(findAll(paper, '.sources a').length).toBe(2);
    expect(find(paper, 'footer').textContent).toContain('Information, not advice.');
    expect(await axeCheck(root)).toEqual([]);
  });

  test('back: focus is where the sheet was opened', async () => {
    const root = await openSheet();
    await press(control(root, 'Back to the comparison'));
    expect(document.activeElement?.textContent).toBe('Make my sheet for the appointment');
  });

  test('printing is handed to where it can be done', async () => {
    const onPrint = vi.fn();
    await press(control(await openSheet({ onPrint }), 'Print'));
    expect(onPrint).toHaveBeenCalledOnce();
  });

  test('large print: twice the size, one option under the other', async () => {
    await page.viewport(1280, 800);
    const root = await openSheet();
    const size = () => Number.parseFloat(getComputedStyle(find(root, '.paper td p')).fontSize);
    const before = size();
    await press(control(root, 'Large print'));
    expect(size()).toBeGreaterThan(before * 1.5);
    const [first, second] = findAll(root, '.paper tbody tr td').map((cell) => cell.getBoundingClientRect());
    expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? Infinity);
    expect(await axeCheck(root)).toEqual([]);
  });

  test('for somebody who cares, it says so', async () => {
    const root = await openSheet();
    await press(control(root, 'For someone I care for'));
    expect(find(root, 'h2').textContent).toBe('Sheet for the appointment of someone I care for');
    expect(find(root, '.paper').textContent).toContain('If you care for a sample');
  });

  test('V16: as a file it stands by itself: looks and all, no script, nothing from elsewhere', async () => {
    const root = await openSheet();
    let saved: Blob | undefined;
    const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob;
      return 'data:text/html,';
    });
    await press(control(root, 'Save as a file'));
    create.mockRestore();
    const html = (await saved?.text()) ?? '';
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('.paper');
    expect(html).toContain('Sheet for my appointment');
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(find(root, '[role=status]').textContent).toBe('Saved among your downloads.');
  });

  test.each([320, 480, 1280])('A10: at %i pixels it does not scroll sideways', async (width) => {
    await page.viewport(width, 800);
    await openSheet();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

test('as plain text: the same rows, numbers in brackets that the sources have', () => {
  const text = sheetText(sheetContent({ ...base, arrangement: marked }), {
    condition,
    treatments,
    today,
    forCarer: false,
  });
  expect(text).toContain('Sample gloom. 24 November 2026.');
  expect(text).toContain('SAMPLE QUESTION ABOUT COST? (MATTERS VERY)');
  expect(text).toContain(
    '- Sample drip: Helps some in the sample. [not very sure; 1] 42 of 100 people with the sample',
  );
  expect(text).toContain('[ ] What if I wait?');
  expect(text).toMatch(/^1\. Sample source “sample-review”.*https:\/\/sample\.example\/sample-review$/m);
  expect(text).not.toMatch(/undefined|\[\]|NaN/);
});
