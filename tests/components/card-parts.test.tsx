import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { UndoBar } from '../../components/card-silence';
import { createNameKeys, NamesCard } from '../../components/names-card';
import { Offer } from '../../components/offer';
import { axeCheck, control, findAll, press, show } from './support';

describe('what comes in a card’s place', () => {
  test('after being silenced: what was done, the way back, the way out', async () => {
    const [onUndo, onClose] = [vi.fn(), vi.fn()];
    const root = show(<UndoBar kind="name-here" met="ACT" onUndo={onUndo} onClose={onClose} />, 'card');
    expect(root.querySelector('[role=status]')?.textContent).toBe('“ACT” is not marked on this site any more.');
    await press(control(root, 'Undo'));
    await press(control(root, 'Close'));
    expect([onUndo.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
    expect(await axeCheck(root)).toEqual([]);
  });

  test('A23: the control beside a link’s name says which name, and is large enough for a finger (A9)', async () => {
    const onPress = vi.fn();
    const root = show(<Offer met="Zoloft" onPress={onPress} />, 'card');
    const button = control(root, 'About Zoloft');
    expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await press(button);
    expect(onPress).toHaveBeenCalledOnce();
    expect(await axeCheck(root)).toEqual([]);
  });
});

describe('A22: the list of names', () => {
  const names = Array.from({ length: 30 }, (_, at) => ({ words: `Name ${at + 1}`, count: 1 + (at % 3) }));

  function showList() {
    const onChoose = vi.fn();
    const root = show(<NamesCard names={names} onChoose={onChoose} onClose={() => {}} />, 'card');
    const keys = createNameKeys(document);
    root.addEventListener('keydown', (event) => keys(event.key) && event.preventDefault());
    findAll(root, '.names button')[0]?.focus();
    return { root, onChoose };
  }

  test.each([0, 8, 9, 19, 26, 29])('any of 30 names (here %i) is chosen in at most three key presses', async (at) => {
    const { onChoose } = showList();
    await userEvent.keyboard(`${at + 1}{Enter}`);
    expect(onChoose.mock.calls).toEqual([[at]]);
  });

  test('arrows, Home and End move, round the ends', async () => {
    showList();
    const focused = () => document.activeElement?.textContent;
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Name 30');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('Name 2');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('Name 30');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('Name 1');
  });

  test('axe finds nothing', async () => {
    expect(await axeCheck(showList().root)).toEqual([]);
  });
});
