/**
 * Intent: turns pointer, press and keys into open, keep and close. A pure state machine: no DOM, no clock. `pointing.ts`
 * feeds it and carries out its effects.
 *
 * ```
 *              over m                     dwelt
 *   ┌──────┐ ─────────▶ ┌──────────────┐ ───────▶ ┌──────┐ off, towards,   ┌─────────────────────┐
 *   │ idle │            │   dwelling   │          │ open │ over another    │       leaving       │
 *   │      │ ◀───────── │ (fast: anew) │          │      │ ──────────────▶ │ (towards: anew)     │
 *   └──────┘    off     └──────────────┘          └──────┘ ◀────────────── └─────────────────────┘
 *    ▲ ▲ ▲                    ▲    ▲                │ │ │   over same m, on-card,        │
 *    │ │ │                    │    └────────────────│─│─│── engaged (pins)               │ grace over
 *    │ │ │       press m, key m: from any state ────┘ │ │                                ▼
 *    │ │ └──────── outside press, closed, lost ───────┘ │          next another: dwelling, else idle
 *    │ │                                                │ escape
 *    │ │                off, over another m    ┌───────────┐
 *    │ └────────────────────────────────────── │ dismissed │  the pointer still rests on m: it must leave first (A1)
 *    │                                         └───────────┘
 * ```
 * - `fast`: the pointer is only passing. The dwell counts from when it slowed down, so a quick pass opens nothing.
 * - `towards`: outside name and card, inside the triangle between them and coming nearer. Each such move begins the grace anew,
 *   and a name that is crossed on the way does not count.
 * - A pinned card (opened by press or key, or pressed or focused by the reader) ignores the pointer's leaving; it stays until
 *   it is closed.
 */

export type State<M> =
  | { readonly name: 'idle' }
  | { readonly name: 'dwelling'; readonly mention: M }
  | { readonly name: 'open'; readonly mention: M; readonly pinned: boolean }
  /** `next`: the other mention that the pointer rests on meanwhile. */
  | { readonly name: 'leaving'; readonly mention: M; readonly next: M | undefined }
  | { readonly name: 'dismissed'; readonly mention: M };

export type IntentEvent<M> =
  /** The pointer is on a mention; `isFast`: too quick to be looking at it. */
  | { readonly type: 'over'; readonly mention: M; readonly isFast?: boolean }
  /** The pointer is on no mention and not on the card. */
  | { readonly type: 'off' }
  /** The pointer is on its way from the mention to the card. */
  | { readonly type: 'towards' }
  /** The pointer is on the card. */
  | { readonly type: 'on-card' }
  /** The reader pressed something in the card or brought focus into it. */
  | { readonly type: 'engaged' }
  /** The wait that `wait` asked for is over. */
  | { readonly type: 'waited' }
  /** Click or tap on a mention. */
  | { readonly type: 'press'; readonly mention: M }
  /** The keyboard asks for a mention's card. */
  | { readonly type: 'key'; readonly mention: M }
  | { readonly type: 'outside-press' }
  | { readonly type: 'escape' }
  /** The card went away by its own button, or for a reason of its own. */
  | { readonly type: 'closed' }
  /** The mention has left the page. */
  | { readonly type: 'lost' };

export type Effect<M> =
  | { readonly type: 'wait'; readonly for: 'dwell' | 'grace' }
  | { readonly type: 'stop-waiting' }
  | { readonly type: 'open'; readonly mention: M; readonly how: 'hover' | 'press' }
  | { readonly type: 'close' };

export interface Step<M> {
  readonly state: State<M>;
  readonly effects: readonly Effect<M>[];
}

const idle = { name: 'idle' } as const;

/** The next state after `event`, and what is to be done. Events that mean nothing in a state leave it as it is. */
export function step<M>(state: State<M>, event: IntentEvent<M>): Step<M> {
  if (event.type === 'press' || event.type === 'key') return pin(state, event.mention);
  switch (state.name) {
    case 'idle':
      return event.type === 'over' ? dwell(event.mention) : stay(state);
    case 'dwelling':
      return whileDwelling(state, event);
    case 'open':
      return whileOpen(state, event);
    case 'leaving':
      return whileLeaving(state, event);
    case 'dismissed':
      if (event.type === 'off' || event.type === 'lost') return { state: idle, effects: [] };
      return event.type === 'over' && event.mention !== state.mention ? dwell(event.mention) : stay(state);
  }
}

const stay = <M>(state: State<M>): Step<M> => ({ state, effects: [] });

const dwell = <M>(mention: M): Step<M> => ({
  state: { name: 'dwelling', mention },
  effects: [{ type: 'stop-waiting' }, { type: 'wait', for: 'dwell' }],
});

function pin<M>(state: State<M>, mention: M): Step<M> {
  const isSame = state.name === 'open' && state.mention === mention && state.pinned;
  const effects: Effect<M>[] = [{ type: 'stop-waiting' }];
  if (!isSame) effects.push({ type: 'open', mention, how: 'press' });
  return { state: { name: 'open', mention, pinned: true }, effects };
}

function whileDwelling<M>(state: Extract<State<M>, { name: 'dwelling' }>, event: IntentEvent<M>): Step<M> {
  switch (event.type) {
    case 'over':
      return event.mention === state.mention && !event.isFast ? stay(state) : dwell(event.mention);
    case 'waited':
      return {
        state: { name: 'open', mention: state.mention, pinned: false },
        effects: [{ type: 'open', mention: state.mention, how: 'hover' }],
      };
    case 'off':
    case 'outside-press':
    case 'escape':
    case 'lost':
      return { state: idle, effects: [{ type: 'stop-waiting' }] };
    default:
      return stay(state);
  }
}

function whileOpen<M>(state: Extract<State<M>, { name: 'open' }>, event: IntentEvent<M>): Step<M> {
  switch (event.type) {
    case 'engaged':
      return { state: { ...state, pinned: true }, effects: [] };
    case 'off':
    case 'towards':
      return state.pinned ? stay(state) : leave(state.mention, undefined);
    case 'over':
      return state.pinned || event.mention === state.mention ? stay(state) : leave(state.mention, event.mention);
    case 'escape':
      return { state: { name: 'dismissed', mention: state.mention }, effects: [{ type: 'close' }] };
    case 'outside-press':
    case 'lost':
      return { state: idle, effects: [{ type: 'close' }] };
    case 'closed':
      return { state: { name: 'dismissed', mention: state.mention }, effects: [] };
    default:
      return stay(state);
  }
}

function whileLeaving<M>(state: Extract<State<M>, { name: 'leaving' }>, event: IntentEvent<M>): Step<M> {
  switch (event.type) {
    case 'on-card':
      return back(state);
    case 'engaged':
      return back(state, true);
    case 'towards':
      return leave(state.mention, undefined);
    case 'over':
      if (event.mention === state.mention) return back(state);
      return { state: { ...state, next: event.mention }, effects: [] };
    case 'off':
      return { state: { ...state, next: undefined }, effects: [] };
    case 'waited': {
      if (state.next === undefined) return { state: idle, effects: [{ type: 'close' }] };
      const dwelling = dwell(state.next);
      return { state: dwelling.state, effects: [{ type: 'close' }, ...dwelling.effects] };
    }
    case 'outside-press':
    case 'lost':
      return { state: idle, effects: [{ type: 'stop-waiting' }, { type: 'close' }] };
    case 'escape':
      return {
        state: { name: 'dismissed', mention: state.mention },
        effects: [{ type: 'stop-waiting' }, { type: 'close' }],
      };
    case 'closed':
      return { state: idle, effects: [{ type: 'stop-waiting' }] };
    default:
      return stay(state);
  }
}

const leave = <M>(mention: M, next: M | undefined): Step<M> => ({
  state: { name: 'leaving', mention, next },
  effects: [{ type: 'stop-waiting' }, { type: 'wait', for: 'grace' }],
});

const back = <M>({ mention }: { mention: M }, pinned = false): Step<M> => ({
  state: { name: 'open', mention, pinned },
  effects: [{ type: 'stop-waiting' }],
});
