import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ThisPage, type ThisPageProps } from '../../components/this-page';
import type { PageReport } from '../../platform/page-report';
import { samplePack } from '../support/sample-pack';
import { axeCheck, bundleOf, control, find, findAll, press, rendered, sampleIndex, show } from './support';

const found = [
  { entry: 'sample-drip', name: 'Sample drip', kind: 'treatment', count: 2 },
  { entry: 'sample-gloom', name: 'Sample gloom', kind: 'condition', count: 1 },
] as const;

const quote = (before: string, words: string, after: string) => ({ before, words, after });
const report: PageReport = {
  first: [
    { entry: 'sample-drip', sentence: quote('The ', 'sample drip', ' helps within hours.') },
    { entry: 'sample-gloom', sentence: quote('It is for ', 'sample gloom', '.') },
  ],
  treatments: [
    {
      entry: 'sample-drip',
      basis: 'enough',
      spoken: [
        {
          dimension: 'benefit',
          denied: false,
          sure: true,
          quote: quote('The sample drip ', 'helps', ' within hours.'),
        },
        { dimension: 'side-effects', denied: true, sure: true, quote: quote('There are ', 'no side effects', '.') },
        { dimension: 'certainty', denied: false, sure: false, quote: quote('A ', 'report', ' came out.') },
      ],
    },
  ],
};

function showPage(more: Partial<ThisPageProps> = {}): HTMLElement {
  const nothing = () => {};
  const root = show(
    <div class="evenhand popup">
      <ThisPage
        found={found}
        report={report}
        bundles={{ 'sample-drip': bundleOf('sample-drip') }}
        dimensions={samplePack.dimensions}
        index={sampleIndex}
        condition="sample-gloom"
        onWant={nothing}
        onShowPlace={nothing}
        onOpenEntry={nothing}
        onFold={nothing}
        {...more}
      />
    </div>,
    'page',
  );
  find<HTMLDetailsElement>(root, '.this-page').open = true;
  return root;
}

const row = (root: HTMLElement, title: string) =>
  findAll(root, '.dimension-row')
    .filter((one) => find(one, 'dt').textContent === title)
    .flatMap((one) => findAll(one, '.pill').map((pill) => pill.textContent));

describe('what this page says and leaves out', () => {
  test('it is folded away, and says when it is opened', async () => {
    const onFold = vi.fn();
    const root = showPage({ onFold });
    await rendered();
    expect(onFold).toHaveBeenLastCalledWith(true);
    find<HTMLDetailsElement>(root, '.this-page').open = false;
    await rendered();
    expect(onFold).toHaveBeenLastCalledWith(false);
  });

  test('the first sentence of each name, with the name marked, and a way to its place', async () => {
    const onShowPlace = vi.fn();
    const root = showPage({ onShowPlace });
    expect(findAll(root, '.page-entry p > .quote').map((one) => one.textContent)).toEqual([
      'The sample drip helps within hours.',
      'It is for sample gloom.',
    ]);
    expect(findAll(root, '.page-entry p > .quote mark').map((one) => one.textContent)).toEqual([
      'sample drip',
      'sample gloom',
    ]);
    await press(control(find(root, '.this-page'), 'Sample gloom'));
    expect(onShowPlace).toHaveBeenCalledWith(found[1]);
  });

  test('what words were found for, what only in the negative, and what not: never a verdict', () => {
    const root = showPage();
    expect(row(root, 'Words found for')).toEqual(['whether it helps', 'side effects (said not to be so)']);
    expect(row(root, 'No words found for')).toHaveLength(11);
    expect(find(root, '.this-page').textContent).not.toMatch(/biased|misleading|unfair|hides/i);
  });

  test('pressing a dimension that was found quotes the page and tells what is known', async () => {
    const onWant = vi.fn();
    const root = showPage({ onWant });
    await press(control(root, 'side effects (said'));
    expect(onWant).toHaveBeenCalledWith('sample-drip');
    expect(control(root, 'side effects (said').getAttribute('aria-expanded')).toBe('true');
    const answer = find(root, '.page-answer');
    expect(find(answer, '.page-says').textContent).toBe('This page says that it is not so: There are no side effects.');
    const drip = samplePack.treatments.find(({ id }) => id === 'sample-drip');
    const known = drip?.answers['side-effects']?.find((one) => one.status === 'known');
    expect(answer.textContent).toContain(known && 'text' in known ? known.text : 'an answer');
    await press(control(root, 'side effects (said'));
    expect(find(root, '.page-answer').checkVisibility()).toBe(false);
  });

  test('words that do not tell are neither found nor left out, and it says so', async () => {
    const root = showPage();
    expect(row(root, 'Not sure about')).toEqual(['how sure it is']);
    expect(row(root, 'No words found for')).not.toContain('how sure it is');
    await press(control(root, 'how sure it is'));
    expect(find(root, '.page-says').textContent).toBe('This may or may not be about it: A report came out.');
  });

  test('pressing one that was not found says so and tells what is known', async () => {
    const root = showPage();
    await press(control(root, 'cost'));
    expect(find(root, '.page-says').textContent).toContain('No words for this were found on this page.');
    expect(find(root, '.page-answer h5').textContent).toBe('What is known');
    expect(await axeCheck(root)).toEqual([]);
  });

  test('other options lead to the entries that are compared', async () => {
    const onOpenEntry = vi.fn();
    const root = showPage({ onOpenEntry });
    await press(control(root, 'other options'));
    const links = findAll(root, '.page-answer .entry-links button');
    expect(links.length).toBeGreaterThan(0);
    expect(links.map((link) => link.textContent)).not.toContain('Sample drip');
    await press(links[0] ?? root);
    expect(onOpenEntry).toHaveBeenCalledOnce();
  });

  test('while the entry is being opened it says so', async () => {
    const root = showPage({ bundles: {} });
    await press(control(root, 'cost'));
    expect(find(root, '.page-answer').textContent).toContain('It is being opened.');
  });

  test.each([
    ['too-little', 'The page says too little about this to tell what it leaves out.'],
    ['other-language', 'does not seem to be in English'],
  ] as const)('where nothing can be called left out (%s) it says so', async (basis, sentence) => {
    const treatments = report.treatments.map((one) => ({ ...one, basis }));
    const root = showPage({ report: { ...report, treatments } });
    expect(find(root, '.page-entry .empty').textContent).toContain(sentence);
    expect(row(root, 'No words found for')).toEqual([]);
    expect(await axeCheck(root)).toEqual([]);
  });

  test.each([
    ['loading', 'Looking through the text.'],
    ['unavailable', 'This page does not answer.'],
  ] as const)('%s is one plain sentence', (state, sentence) => {
    expect(find(showPage({ report: state }), '.this-page .empty').textContent).toContain(sentence);
  });

  test.each([320, 780])('A10: at %i pixels it does not scroll sideways', async (width) => {
    await page.viewport(width, 600);
    const root = showPage();
    await press(control(root, 'side effects (said'));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('axe finds nothing', async () => {
    expect(await axeCheck(showPage())).toEqual([]);
  });
});
