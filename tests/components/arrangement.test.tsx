import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Comparison } from '../../components/comparison';
import type { Treatment } from '../../knowledge/schema';
import { samplePack } from '../support/sample-pack';
import { today } from './cards';
import { Arranged, atRest } from './comparisons';
import { axeCheck, control, find, findAll, press, rendered, show } from './support';

const { treatments, conditions, sources, dimensions, crisisLines } = samplePack;
const [benefit, onset, duration] = dimensions.map(({ question }) => question);
const questions = (root: HTMLElement) => findAll(root, 'tbody .question').map(({ textContent }) => textContent);
const weights = (root: HTMLElement, name: string) =>
  findAll(root, '.ask .weight').filter((one) => one.textContent === name);
const rowOf = (root: HTMLElement, question = '') =>
  findAll(root, 'tbody tr').find((row) => row.textContent?.includes(question)) ?? root;

describe('what matters', () => {
  test('L9, D5: marked rows come first, those that matter very before the others; none is lost and nothing is scored', async () => {
    const root = show(<Arranged />, 'page');
    await press(find(rowOf(root, duration), '.ask .weight:last-child'));
    await press(find(rowOf(root, onset), '.ask .weight'));
    expect(questions(root)).toEqual([onset, duration, benefit, ...dimensions.slice(3).map(({ question }) => question)]);
    expect(
      findAll(root, '[aria-pressed=true]').map((one) => one.closest('tr')?.querySelector('.question')?.textContent),
    ).toEqual(
      // Each stands in the overview, which is folded, and in its row.
      [undefined, undefined, onset, duration],
    );
    expect(root.textContent).not.toMatch(/score|best|winner|total/i);
    await press(find(rowOf(root, onset), '[aria-pressed=true]'));
    expect(questions(root)[0]).toBe(duration);
  });

  test('the pressed mark keeps focus and its place on screen while its row moves', async () => {
    await page.viewport(1280, 600);
    const root = show(<Arranged />, 'page');
    const mark = weights(root, 'very')[5];
    if (!mark) throw new Error('the sixth row has no mark');
    mark.scrollIntoView({ block: 'center' });
    const { key, top } = { key: mark.dataset.place, top: mark.getBoundingClientRect().top };
    await press(mark);
    const active = document.activeElement as HTMLElement;
    expect(active.dataset.place).toBe(key);
    // The row is now the first: the page scrolls as far as it can.
    expect(Math.abs(active.getBoundingClientRect().top - top) < 2 || scrollY === 0).toBe(true);
    scrollTo(0, 0);
  });

  test('V15: marks are in memory; keeping and erasing are asked for', async () => {
    const [onKeep, onErase] = [vi.fn(), vi.fn()];
    const marked = { weights: { onset: 'very' as const }, order: [], folded: [] };
    const root = show(<Arranged arrangement={marked} onKeep={onKeep} onErase={onErase} />, 'page');
    expect(find(root, '.keeping').textContent).toContain('stay in memory and are gone when the browser closes');
    await press(control(root, 'Keep them on this device'));
    await press(control(root, 'Clear marks and order'));
    expect([onKeep.mock.calls.length, onErase.mock.calls.length]).toEqual([1, 1]);
  });

  test.each([
    [true, 'Marks and order are kept on this device.', ['Erase what is kept']],
    [undefined, 'This is a private window', []],
    [false, 'stay in memory', []],
  ])('V10, V15: kept %s is said, and only what can be done is offered', (kept, sentence, offered) => {
    const root = show(<Arranged kept={kept} />, 'page');
    expect(find(root, '.keeping').textContent).toContain(sentence);
    expect(findAll(root, '.keeping button').map(({ textContent }) => textContent)).toEqual(offered);
  });
});

describe('the order of rows', () => {
  test('A4: by keyboard alone a row moves up and down, keeps focus, and says so', async () => {
    const root = show(<Arranged />, 'page');
    await press(control(root, 'What matters to me'));
    control(root, `Move up: ${onset}`).focus();
    await userEvent.keyboard('{Enter}');
    await rendered();
    expect(questions(root).slice(0, 3)).toEqual([onset, benefit, duration]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Move up: ${onset}`);
    // It is at the top now: nothing happens, and focus stays.
    await userEvent.keyboard('{Enter}');
    await rendered();
    expect(questions(root)[0]).toBe(onset);
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    await userEvent.keyboard('{Tab}{Enter}');
    await rendered();
    expect(questions(root).slice(0, 2)).toEqual([benefit, onset]);
  });

  test('it is the same for every option: one row, all of its cells', async () => {
    const root = show(<Arranged />, 'page');
    await press(control(root, `Move up: ${duration}`));
    const row = findAll(root, 'tbody tr')[1] ?? root;
    expect(find(row, '.question').textContent).toBe(duration);
    expect(findAll(row, '.cell-option').length).toBe(treatments.length);
    expect(row.textContent).toContain('Not checked by us yet');
  });

  test('clearing puts the rows back', async () => {
    const root = show(<Arranged />, 'page');
    await press(control(root, `Move down: ${benefit}`));
    await press(control(root, 'Clear marks and order'));
    expect(questions(root)).toEqual(dimensions.map(({ question }) => question));
  });
});

describe('folding', () => {
  test('A13, B6: a question folds its answers away for all options, by keyboard too, and stays', async () => {
    const root = show(<Arranged />, 'page');
    const question = control(rowOf(root, onset), onset ?? '');
    question.focus();
    await userEvent.keyboard('{Enter}');
    await rendered();
    expect(rowOf(root, onset).querySelector('td')).toBeNull();
    expect(document.activeElement?.textContent).toBe(onset);
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    expect(find(rowOf(root, onset), '.explanation').checkVisibility()).toBe(true);
    await userEvent.keyboard('{Enter}');
    await rendered();
    expect(rowOf(root, onset).querySelectorAll('td').length).toBe(treatments.length);
  });

  test('all rows fold to a list of questions, and out again', async () => {
    const root = show(<Arranged />, 'page');
    await press(control(root, 'Fold all rows'));
    expect(questions(root).length).toBe(dimensions.length);
    expect(root.querySelector('td')).toBeNull();
    expect(await axeCheck(root)).toEqual([]);
    await press(control(root, 'Unfold all rows'));
    expect(findAll(root, 'td').length).toBe(dimensions.length * treatments.length);
  });
});

describe('differences', () => {
  test('D1: shown as labels, in every cell of the row alike, without a better or worse', async () => {
    const root = show(<Arranged />, 'page');
    expect(root.querySelector('.facets')).toBeNull();
    await press(control(root, 'Show where options differ'));
    const row = rowOf(root, onset);
    expect(find(row, '.differences').textContent).toBe('Options differ in: Answer, How sure.');
    expect(findAll(row, '.facets').map((facets) => facets.textContent)).toEqual(
      [
        'AnswerNot studiedHow sureno grade',
        'AnswerNo difference foundHow suresure',
        'AnswerknownHow surenot very sure',
      ].sort((a, b) => orderOf(a) - orderOf(b)),
    );
    const looks = findAll(root, '.facets').map((one) => getComputedStyle(one).cssText);
    expect(new Set(looks).size).toBe(1);
    expect(find(rowOf(root, 'Sample question about cost?'), '.differences').textContent).toContain('the same labels');
    expect(root.textContent).toContain('Not which option is better.');
    expect(await axeCheck(root)).toEqual([]);
  });
  /** Columns stand by name: drip, tablets, talks. */
  const orderOf = (text: string) => ['Not studied', 'No difference', 'known'].findIndex((part) => text.includes(part));
});

test('options that differ in kind are told apart, those of one kind are not', () => {
  const root = show(<Arranged />, 'page');
  expect(find(root, '.kind-note').textContent).toContain('Sample drip: a medicine; ');
  expect(find(root, '.kind-note').textContent).toContain('Sample talks: a talking therapy.');
  const alike = show(<Arranged treatments={treatments.slice(0, 2)} />, 'page');
  expect(alike.querySelector('.kind-note')).toBeNull();
});

test('L10: know, weigh, ask, decide: each step goes to its part', async () => {
  const root = show(<Arranged />, 'page');
  expect(findAll(root, '.step-name').map(({ textContent }) => textContent)).toEqual(['Know', 'Weigh', 'Ask', 'Decide']);
  for (const [step, name] of ['know', 'weigh', 'ask', 'decide'].entries()) {
    await press(findAll(root, '.steps button')[step] ?? root);
    expect((document.activeElement as HTMLElement).dataset.step).toBe(name);
  }
  expect(find<HTMLDetailsElement>(root, '.weighing').open).toBe(true);
  scrollTo(0, 0);
});

test('times stand as bars on one axis and in words; an option without one says so', () => {
  const [condition] = conditions;
  const [drip, tablets] = treatments;
  if (!condition || !drip || !tablets) throw new Error('the sample pack is too small');
  const timed: Treatment = {
    ...drip,
    answers: {
      ...drip.answers,
      onset: [
        {
          status: 'known',
          text: 'Within a day, full by 2 to 4 weeks.',
          certainty: 'low',
          sources: ['sample-review'],
          evidence: ['SAM-01'],
          spans: [
            { kind: 'first-change', from: 0, to: 1, unit: 'days' },
            { kind: 'full-effect', from: 2, to: 4, unit: 'weeks' },
            { kind: 'still-there', from: 6, to: null, unit: 'months' },
          ],
        },
      ],
    },
  };
  const root = show(
    <div class="evenhand compare-page">
      <Comparison
        {...{ ...atRest, condition, sources, dimensions, crisisLines, today, treatments: [timed, tablets] }}
      />
    </div>,
    'page',
  );
  const [first, second] = findAll(rowOf(root, onset), 'td');
  expect(findAll(first ?? root, '.span-words').map(({ textContent }) => textContent)).toEqual([
    'First change: within 1 day',
    'Full effect: 2 to 4 weeks',
    'Still there: 6 months or longer',
  ]);
  const [within, between, longer] = findAll(first ?? root, '.track b').map((bar) => bar.getBoundingClientRect());
  const track = find(first ?? root, '.track').getBoundingClientRect();
  expect(within?.left).toBe(track.left);
  expect(between?.left ?? 0).toBeGreaterThan(within?.right ?? Infinity);
  expect(longer?.right).toBeCloseTo(track.right, 0);
  expect(second?.textContent).toContain('Time not known.');
});

test.each([320, 780])(
  'A10: right to left, at %i pixels, nothing scrolls sideways and the question stands on the right',
  async (width) => {
    await page.viewport(width, 700);
    const root = show(<Arranged />, 'page');
    find(root, '.evenhand').style.direction = 'rtl';
    await press(control(root, 'What matters to me'));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const question = find(root, 'tbody th').getBoundingClientRect();
    const answer = find(root, 'tbody td').getBoundingClientRect();
    if (width === 780) expect(question.left).toBeGreaterThanOrEqual(answer.right - 1);
    else expect(answer.top).toBeGreaterThanOrEqual(question.bottom);
    expect(await axeCheck(root)).toEqual([]);
  },
);
