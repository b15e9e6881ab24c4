import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Chooser } from '../../components/chooser';
import { ComparePage } from '../../components/compare-page';
import { Popup, type PopupProps } from '../../components/popup';
import { samplePack } from '../support/sample-pack';
import { today } from './cards';
import { atRest } from './comparisons';
import { axeCheck, control, find, findAll, press, rendered, sampleIndex, show } from './support';

const { treatments, conditions, sources, dimensions, crisisLines } = samplePack;
const condition = conditions[0];
const comparison = condition
  ? { ...atRest, condition, treatments, sources, dimensions, crisisLines, today }
  : ('loading' as const);

const chooser = {
  index: sampleIndex,
  conditionId: 'sample-gloom',
  chosen: ['sample-drip', 'sample-tablets'],
  onCondition: vi.fn(),
  onToggleTreatment: vi.fn(),
};
const atHome = { home: 'tab', leftOut: { unknown: [], elsewhere: [] } } as const;
const site = { host: 'forum.example.org', on: true, everywhere: true, readable: true };
const found = [
  { entry: 'sampling', name: 'Sampling', kind: 'term', count: 1 },
  {
    entry: 'sample-tablets',
    name: 'Sample tablets',
    kind: 'treatment',
    member: 'sampletine',
    memberName: 'sampletine',
    count: 3,
  },
  { entry: 'sample-drip', name: 'Sample drip', kind: 'treatment', count: 1 },
] as const;

const said: PopupProps['said'] = {
  report: 'loading',
  bundles: {},
  dimensions,
  index: sampleIndex,
  condition: 'sample-gloom',
  onWant: vi.fn(),
  onOpenEntry: vi.fn(),
  onFold: vi.fn(),
};

function showPopup(more: Partial<PopupProps> = {}): HTMLElement {
  const nothing = () => {};
  return show(
    <Popup
      {...{ ...chooser, site, found, comparison, crisisLines, marks: { density: 'section', painter: 'highlight' } }}
      onMarks={nothing}
      onSiteSwitch={nothing}
      onEverywhereSwitch={nothing}
      onAsk={nothing}
      onSettings={nothing}
      onShowPlace={nothing}
      said={said}
      lookUp={{ hits: undefined, onAsk: nothing, onOpen: nothing }}
      onOpenInTab={nothing}
      {...more}
    />,
    'page',
  );
}

describe('the popup', () => {
  test('V18: two real switches, for this site and for everywhere', async () => {
    const [onSiteSwitch, onEverywhereSwitch] = [vi.fn(), vi.fn()];
    const root = showPopup({ onSiteSwitch, onEverywhereSwitch });
    const switches = findAll(root, 'input[type=checkbox][role=switch]') as HTMLInputElement[];
    expect(switches.map((one) => one.labels?.[0]?.textContent)).toEqual([
      'On this site forum.example.org',
      'Everywhere',
    ]);
    await press(control(root, 'On this site'));
    await press(control(root, 'Everywhere'));
    expect([onSiteSwitch.mock.calls, onEverywhereSwitch.mock.calls]).toEqual([[[false]], [[false]]]);
  });

  test('V18: where pages are read only when asked for, the tab has a switch of its own', async () => {
    const onAsk = vi.fn();
    const root = showPopup({ site: { ...site, asked: false }, onAsk });
    await press(control(root, 'In this tab'));
    expect(onAsk.mock.calls).toEqual([[true]]);
  });

  test('the settings are one press away', async () => {
    const onSettings = vi.fn();
    await press(control(showPopup({ onSettings }), 'Settings'));
    expect(onSettings).toHaveBeenCalledOnce();
  });

  test('what the page names: by kind and name, with counts, each a way to its place', async () => {
    const onShowPlace = vi.fn();
    const root = showPopup({ onShowPlace });
    expect(findAll(root, '.found dt').map((term) => term.textContent)).toEqual(['Treatments', 'Words']);
    expect(findAll(root, '.found dd').map((item) => item.textContent)).toEqual([
      'Sample drip once',
      'Sampletine (Sample tablets) 3 times',
      'Sampling once',
    ]);
    await press(control(find(root, '.found'), 'Sampletine'));
    expect(onShowPlace).toHaveBeenCalledWith(found[1]);
  });

  test('marks: two groups of radio buttons, folded away, each with one chosen', async () => {
    const onMarks = vi.fn();
    const root = showPopup({ onMarks });
    expect(find<HTMLDetailsElement>(root, '.marks').open).toBe(false);
    await press(control(root, 'Marks'));
    expect(findAll(root, '.marks legend').map((legend) => legend.textContent)).toEqual(['What is marked', 'How']);
    const chosen = findAll(root, '.marks input:checked') as HTMLInputElement[];
    expect(chosen.map(({ value }) => value)).toEqual(['section', 'highlight']);
    expect(new Set((findAll(root, '.marks input') as HTMLInputElement[]).map(({ name }) => name)).size).toBe(2);
    await press(control(root, 'Every name'));
    await press(control(root, 'Put into the page'));
    expect(onMarks.mock.calls).toEqual([
      [{ density: 'all', painter: 'highlight' }],
      [{ density: 'section', painter: 'mark' }],
    ]);
    expect(await axeCheck(root)).toEqual([]);
  });

  test.each([320, 780])('A10: at %i pixels it does not scroll sideways with the marks unfolded', async (width) => {
    await page.viewport(width, 600);
    await press(control(showPopup(), 'Marks'));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('S1: crisis lines are one press away', async () => {
    const root = showPopup();
    await press(control(find(root, '.masthead'), 'In crisis?'));
    expect(find(root, '.masthead .emergency').checkVisibility()).toBe(true);
  });

  test('the comparison stands in it', () => {
    const root = showPopup();
    expect(findAll(root, 'th[scope=col] .option').length).toBe(treatments.length);
    expect(findAll(root, 'h1').map((title) => title.textContent)).toEqual(['Evenhand']);
  });

  test.each([
    [{ site: { ...site, readable: false } }, 'cannot read this page'],
    [{ site: { ...site, everywhere: false } }, 'switched off everywhere'],
    [{ site: { ...site, on: false } }, 'switched off on this site'],
    [{ site: { ...site, asked: false } }, 'read only when you ask'],
    [{ found: [] }, 'No name that Evenhand knows was found on this page.'],
    [{ found: 'loading' }, 'Looking at the page.'],
    [{ found: 'unavailable' }, 'This page does not answer. Reload it'],
    [{ comparison: 'loading' }, 'The comparison is being opened.'],
    [{ comparison: { missing: 'bread' } }, 'There is no entry for “bread”.'],
    [{ comparison: { missing: '' }, conditionId: undefined }, 'No condition is chosen.'],
  ] satisfies [Partial<PopupProps>, string][])(
    'an empty or broken state is one plain sentence: %j',
    async (more, sentence) => {
      const root = showPopup(more);
      expect(
        findAll(root, '.empty')
          .map((empty) => empty.textContent)
          .join(),
      ).toContain(sentence);
      expect(await axeCheck(root)).toEqual([]);
    },
  );

  test('on a page that cannot be read the site’s switch is off and at rest', () => {
    const root = showPopup({ site: { on: true, everywhere: true, readable: false } });
    const first = find<HTMLInputElement>(root, '[role=switch]');
    expect([first.checked, first.disabled]).toEqual([false, true]);
  });

  test.each([320, 780])('A10: at %i pixels it does not scroll sideways', async (width) => {
    await page.viewport(width, 600);
    showPopup();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('it asks the browser for 780 by 600 pixels', () => {
    const root = showPopup();
    root.style.width = 'min-content';
    const { width, height } = find(root, '.popup').getBoundingClientRect();
    expect(width).toBe(780);
    expect(height).toBeGreaterThanOrEqual(600);
  });

  test('axe finds nothing', async () => {
    expect(await axeCheck(showPopup())).toEqual([]);
  });
});

describe('the chooser', () => {
  test('Q2: its list stands open as long as nothing is chosen, and makes room when names of the page arrive', async () => {
    const nothing = () => {};
    const view = (chosen: readonly string[]) => (
      <Chooser {...{ ...chooser, chosen }} onCondition={nothing} onToggleTreatment={nothing} />
    );
    const root = show(view([]), 'page');
    await rendered();
    expect(find<HTMLDetailsElement>(root, '.add').open).toBe(true);
    render(view(['sample-drip']), root);
    await rendered();
    expect(find<HTMLDetailsElement>(root, '.add').open).toBe(false);
    await press(control(root, 'Add an option'));
    expect(find<HTMLDetailsElement>(root, '.add').open).toBe(true);
  });

  test('B7, B8: conditions and treatments by name, none set apart', async () => {
    const [onCondition, onToggleTreatment] = [vi.fn(), vi.fn()];
    const root = show(
      <ComparePage {...{ ...atHome, ...chooser, comparison, crisisLines, onCondition, onToggleTreatment }} />,
      'page',
    );
    const select = find<HTMLSelectElement>(root, 'select');
    expect([...select.options].map((option) => option.text)).toEqual(['Sample ache', 'Sample gloom']);
    const chips = findAll(root, '.chip');
    expect(chips.map((chip) => chip.textContent)).toEqual([...chips.map((chip) => chip.textContent)].sort());
    expect(new Set(chips.map((chip) => chip.className)).size).toBe(1);
    expect(chips.map((chip) => find<HTMLInputElement>(chip, 'input').checked)).toEqual([true, true, false]);
    await press(find(chips[2] ?? root, 'input'));
    expect(onToggleTreatment).toHaveBeenCalledWith('sample-talks');
    select.value = 'sample-ache';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onCondition).toHaveBeenCalledWith('sample-ache');
  });

  test('without a condition it asks for one', async () => {
    const root = show(
      <ComparePage {...{ ...atHome, ...chooser, conditionId: undefined, comparison: { missing: '' }, crisisLines }} />,
      'page',
    );
    expect(find<HTMLSelectElement>(root, 'select').selectedOptions[0]?.text).toBe('Choose a condition');
    expect(root.querySelector('.chip')).toBeNull();
    expect(await axeCheck(root)).toEqual([]);
  });
});
