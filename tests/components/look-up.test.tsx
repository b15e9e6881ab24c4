import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LookUp, type LookUpProps } from '../../components/look-up';
import type { Hit } from '../../knowledge/look-up';
import { axeCheck, find, findAll, press, rendered, show } from './support';

const hits: readonly Hit[] = [
  { entry: 'sample-gloom', kind: 'condition', name: 'Sample gloom', met: 'Sample gloom' },
  {
    entry: 'sample-tablets',
    kind: 'treatment',
    member: 'sampletine',
    name: 'sampletine',
    of: 'Sample tablets',
    met: 'Sampletol',
  },
  { entry: 'sample-drip', kind: 'treatment', name: 'Sample drip', met: 'drip of samples' },
];

function showLookUp(more: Partial<LookUpProps> = {}): HTMLElement {
  return show(
    <div class="evenhand popup">
      <LookUp hits={hits} onAsk={() => {}} onOpen={() => {}} {...more} />
    </div>,
    'page',
  );
}

const field = (root: HTMLElement) => find<HTMLInputElement>(root, 'input');
const options = (root: HTMLElement) => findAll(root, '[role=option]');
const isListOpen = (root: HTMLElement) => find(root, '[role=listbox]').checkVisibility();

/** What the reader of the screen is told to be chosen. */
function active(root: HTMLElement): string | undefined {
  const id = field(root).getAttribute('aria-activedescendant');
  return id === null ? undefined : (document.getElementById(id)?.textContent ?? '');
}

async function type(root: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field(root));
  await userEvent.keyboard(text);
  await rendered();
}

async function key(name: string): Promise<void> {
  await userEvent.keyboard(`{${name}}`);
  await rendered();
}

describe('looking up', () => {
  test('it asks for what is typed and lists by kind, with what was typed marked', async () => {
    const onAsk = vi.fn();
    const root = showLookUp({ onAsk });
    expect(isListOpen(root)).toBe(false);
    await type(root, 'sam');
    expect(onAsk.mock.calls).toEqual([['s'], ['sa'], ['sam']]);
    expect(findAll(root, '[role=group]').map((group) => find(group, '.look-up-kind').textContent)).toEqual([
      'Treatments',
      'Conditions',
    ]);
    expect(options(root).map((option) => option.textContent)).toEqual([
      'Sampletol sampletine, one of Sample tablets',
      'drip of samples Sample drip',
      'Sample gloom ',
    ]);
    expect(findAll(root, '[role=option] mark').map((mark) => mark.textContent)).toEqual(['Sam', 'sam', 'Sam']);
    expect(find(root, '[role=status]').textContent).toBe('3 found');
    expect(await axeCheck(root)).toEqual([]);
  });

  test('the marks follow what is typed', async () => {
    const root = showLookUp();
    await type(root, 'sam');
    await userEvent.keyboard('ple d');
    await rendered();
    expect(options(root).map((option) => option.textContent)[2]).toBe('Sample gloom ');
    expect(find(options(root)[2] ?? root, 'mark').textContent).toBe('Sample');
  });

  test('A7: arrow keys go round the list in the order shown; the field keeps the focus', async () => {
    const root = showLookUp();
    await type(root, 'sam');
    expect(active(root)).toBeUndefined();
    await key('ArrowDown');
    expect(active(root)).toMatch(/^Sampletol/);
    await key('ArrowUp');
    expect(active(root)).toMatch(/^Sample gloom/);
    await key('ArrowDown');
    await key('ArrowDown');
    expect(active(root)).toMatch(/^drip of samples/);
    expect(findAll(root, '[aria-selected=true]')).toHaveLength(1);
    expect(document.activeElement).toBe(field(root));
    expect(await axeCheck(root)).toEqual([]);
  });

  test('Enter opens the chosen one, and without a choice the first', async () => {
    const onOpen = vi.fn();
    const root = showLookUp({ onOpen });
    await type(root, 'sam');
    await key('Enter');
    expect(onOpen).toHaveBeenLastCalledWith(hits[1]);
    expect(isListOpen(root)).toBe(false);
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Enter');
    expect(onOpen).toHaveBeenLastCalledWith(hits[2]);
  });

  test('a press opens, though the field loses the focus to it', async () => {
    const onOpen = vi.fn();
    const root = showLookUp({ onOpen });
    await type(root, 'sam');
    await userEvent.click(options(root)[2] ?? root);
    expect(onOpen).toHaveBeenCalledWith(hits[0]);
  });

  test('Escape closes the list, then empties the field', async () => {
    const onAsk = vi.fn();
    const root = showLookUp({ onAsk });
    await type(root, 'sam');
    await key('Escape');
    expect([isListOpen(root), field(root).value]).toEqual([false, 'sam']);
    await key('Escape');
    expect(field(root).value).toBe('');
    expect(onAsk).toHaveBeenLastCalledWith('');
  });

  test('when nothing goes by the name, a plain sentence says so', async () => {
    const root = showLookUp({ hits: [] });
    await type(root, 'bread');
    expect(find(root, '[role=status]').textContent).toContain('Nothing by this name was found.');
    expect(field(root).getAttribute('aria-expanded')).toBe('false');
    expect(await axeCheck(root)).toEqual([]);
  });

  test('before anything is typed nothing is listed or said', async () => {
    const root = showLookUp({ hits: undefined });
    await press(field(root));
    expect([isListOpen(root), find(root, '[role=status]').textContent]).toEqual([false, '']);
  });

  test('A10: at 320 pixels it does not scroll sideways', async () => {
    await page.viewport(320, 600);
    const root = showLookUp();
    await type(root, 'sam');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
