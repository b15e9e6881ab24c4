import { describe, expect, test } from 'vitest';
import { type IntentEvent, type State, type Step, step } from '../../content/intent';

type Event = IntentEvent<string>;
const over = (mention: string): Event => ({ type: 'over', mention });
const rush = (mention: string): Event => ({ type: 'over', mention, isFast: true });
const press = (mention: string): Event => ({ type: 'press', mention });
const of = (
  type: 'off' | 'towards' | 'on-card' | 'engaged' | 'waited' | 'outside-press' | 'escape' | 'closed' | 'lost',
): Event => ({ type });

/** Runs events from idle; returns the final state and all effects, written short. */
function run(...events: Event[]) {
  let state: State<string> = { name: 'idle' };
  const effects: string[] = [];
  for (const event of events) {
    const next: Step<string> = step(state, event);
    state = next.state;
    for (const effect of next.effects) {
      if (effect.type === 'open') effects.push(`open ${effect.mention} by ${effect.how}`);
      else if (effect.type === 'wait') effects.push(effect.for);
      else effects.push(effect.type);
    }
  }
  return { state: state.name, effects: effects.filter((effect) => effect !== 'stop-waiting') };
}

describe('hover', () => {
  test.each<[string, Event[], string, string[]]>([
    ['opens after the dwell', [over('a'), of('waited')], 'open', ['dwell', 'open a by hover']],
    ['a quick pass opens nothing', [over('a'), of('off'), over('b'), of('off')], 'idle', ['dwell', 'dwell']],
    [
      'moving to another name starts its dwell anew',
      [over('a'), over('b'), of('waited')],
      'open',
      ['dwell', 'dwell', 'open b by hover'],
    ],
    [
      'leaving closes after the grace',
      [over('a'), of('waited'), of('off'), of('waited')],
      'idle',
      ['dwell', 'open a by hover', 'grace', 'close'],
    ],
    [
      'coming back within the grace keeps it (A2)',
      [over('a'), of('waited'), of('off'), of('on-card')],
      'open',
      ['dwell', 'open a by hover', 'grace'],
    ],
    [
      'no time closes it while the pointer rests (A3)',
      [over('a'), of('waited'), over('a'), over('a')],
      'open',
      ['dwell', 'open a by hover'],
    ],
  ])('%s', (_title, events, state, effects) => {
    expect(run(...events)).toEqual({ state, effects });
  });
});

test('resting on another name closes the card after the grace and opens that one after its dwell', () => {
  const events = [over('a'), of('waited'), over('b'), of('waited'), of('waited')];
  const effects = ['dwell', 'open a by hover', 'grace', 'close', 'dwell', 'open b by hover'];
  expect(run(...events)).toEqual({ state: 'open', effects });
});

describe('a hand that is only passing, or on its way', () => {
  test.each<[string, Event[], string, string[]]>([
    ['a fast pointer dwells anew with each move', [rush('a'), rush('a'), over('a')], 'dwelling', ['dwell', 'dwell']],
    [
      'and opens once it came to rest',
      [rush('a'), rush('a'), of('waited')],
      'open',
      ['dwell', 'dwell', 'open a by hover'],
    ],
    [
      'on its way to the card the grace begins anew with each move',
      [over('a'), of('waited'), of('towards'), of('towards'), of('on-card')],
      'open',
      ['dwell', 'open a by hover', 'grace', 'grace'],
    ],
    [
      'stopping on the way closes after the grace',
      [over('a'), of('waited'), of('towards'), of('waited')],
      'idle',
      ['dwell', 'open a by hover', 'grace', 'close'],
    ],
    [
      'a name crossed on the way is not opened after it',
      [over('a'), of('waited'), over('b'), of('towards'), of('waited')],
      'idle',
      ['dwell', 'open a by hover', 'grace', 'grace', 'close'],
    ],
    [
      'a card that was pressed or focused stays when the pointer leaves (A3)',
      [over('a'), of('waited'), of('engaged'), of('off'), over('b')],
      'open',
      ['dwell', 'open a by hover'],
    ],
    [
      'also within the grace',
      [over('a'), of('waited'), of('off'), of('engaged'), of('off')],
      'open',
      ['dwell', 'open a by hover', 'grace'],
    ],
    ['a pinned card knows no way to it', [press('a'), of('towards')], 'open', ['open a by press']],
  ])('%s', (_title, events, state, effects) => {
    expect(run(...events)).toEqual({ state, effects });
  });
});

describe('press and key', () => {
  test.each<[string, Event[], string, string[]]>([
    ['a press opens at once', [press('a')], 'open', ['open a by press']],
    [
      'a press pins what hover opened',
      [over('a'), of('waited'), press('a'), of('off')],
      'open',
      ['dwell', 'open a by hover', 'open a by press'],
    ],
    ['a pinned card stays when the pointer leaves', [press('a'), of('off'), over('b')], 'open', ['open a by press']],
    ['pressing the same name again changes nothing', [press('a'), press('a')], 'open', ['open a by press']],
    ['an outside press closes', [press('a'), of('outside-press')], 'idle', ['open a by press', 'close']],
    ['a key opens from anywhere', [over('a'), { type: 'key', mention: 'b' }], 'open', ['dwell', 'open b by press']],
  ])('%s', (_title, events, state, effects) => {
    expect(run(...events)).toEqual({ state, effects });
  });
});

describe('ending', () => {
  test.each<[string, Event[], string, string[]]>([
    ['Escape closes (A1)', [over('a'), of('waited'), of('escape')], 'dismissed', ['dwell', 'open a by hover', 'close']],
    [
      'after Escape the resting pointer does not reopen it (A1)',
      [over('a'), of('waited'), of('escape'), over('a')],
      'dismissed',
      ['dwell', 'open a by hover', 'close'],
    ],
    [
      'it reopens once the pointer left and came back',
      [over('a'), of('waited'), of('escape'), of('off'), over('a'), of('waited')],
      'open',
      ['dwell', 'open a by hover', 'close', 'dwell', 'open a by hover'],
    ],
    ['the close button does the same', [press('a'), of('closed'), over('a')], 'dismissed', ['open a by press']],
    [
      'a mention that leaves the page takes its card along',
      [press('a'), of('lost')],
      'idle',
      ['open a by press', 'close'],
    ],
    ['a lost mention ends the dwell', [over('a'), of('lost'), of('waited')], 'idle', ['dwell']],
  ])('%s', (_title, events, state, effects) => {
    expect(run(...events)).toEqual({ state, effects });
  });
});
