/**
 * Listens to the pointer and the keys of one page and carries out what intent decides. Listeners exist only while there
 * is something to point at. Events that a page made up itself are ignored.
 */
import { mentionAt } from './hit-test';
import { type IntentEvent, type State, step } from './intent';
import type { Mention, Mentions } from './mentions';
import { OUR_MARKS } from './painters/mark-attributes';
import type { Visit } from './visit';

/** After the pointer left name and card, the card waits this long for it to come back (Page Previews' 300 ms). */
const GRACE_MS = 300;

/** The card as intent sees it. */
export interface CardOpener {
  /** Shows the card; must call `closed` once when that card is gone for a reason of its own. */
  open(mention: Mention, how: 'hover' | 'press', closed: () => void): void;
  close(): void;
  /** Whether a point lies on the open card. */
  contains(x: number, y: number): boolean;
}

export interface PointingOptions {
  readonly document: Document;
  readonly visit: Visit;
  readonly card: CardOpener;
  readonly dwellMs: () => number;
  readonly signal: AbortSignal;
}

export interface Pointing {
  /** Listens while there are mentions, and not otherwise. To be called when mentions came or went. */
  update(): void;
  /** The keyboard asks for this mention's card. */
  openByKey(mention: Mention): void;
  /** The mention whose card is open. */
  readonly opened: Mention | undefined;
}

export function createPointing({ document, visit, card, dwellMs, signal }: PointingOptions): Pointing {
  const { mentions } = visit;
  let state: State<Mention> = { name: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listening: AbortController | undefined;
  /** Tells an answer of an earlier card from one of the open card. */
  let token = 0;

  const send = (event: IntentEvent<Mention>): void => {
    const next = step(state, event);
    state = next.state;
    for (const effect of next.effects) {
      if (effect.type === 'wait') wait(effect.for === 'dwell' ? dwellMs() : GRACE_MS);
      else if (effect.type === 'stop-waiting') clearTimeout(timer);
      else if (effect.type === 'open') open(effect.mention, effect.how);
      else {
        token++;
        card.close();
      }
    }
  };
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => send({ type: 'waited' }), ms);
  };
  const open = (mention: Mention, how: 'hover' | 'press'): void => {
    const mine = ++token;
    card.open(mention, how, () => {
      if (mine === token) send({ type: 'closed' });
    });
  };

  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (card.contains(event.clientX, event.clientY)) {
      send({ type: 'on-card' });
      return;
    }
    const mention = mentionAt(document, visit, event.clientX, event.clientY);
    send(mention ? { type: 'over', mention } : { type: 'off' });
  };
  const onLeave = (event: PointerEvent): void => {
    if (event.isTrusted && event.relatedTarget === null) send({ type: 'off' });
  };
  const onDown = (event: PointerEvent): void => {
    if (!event.isTrusted || card.contains(event.clientX, event.clientY)) return;
    const mention = mentionAt(document, visit, event.clientX, event.clientY);
    if (!mention || mention !== openedMention()) send({ type: 'outside-press' });
  };
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || event.detail === 0 || hasOwnUse(event)) return;
    if (card.contains(event.clientX, event.clientY)) return;
    const mention = mentionAt(document, visit, event.clientX, event.clientY);
    // A press that ends a selection is no wish for a card.
    if (mention && document.getSelection()?.isCollapsed !== false) send({ type: 'press', mention });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const pressed = event.key === 'Enter' || event.key === ' ' ? focusedMention(visit, event) : undefined;
    if (!pressed && (event.key !== 'Escape' || !openedMention())) return;
    // Ours while a card is open, or on a mark of ours; the page's otherwise (standards A24).
    event.preventDefault();
    event.stopImmediatePropagation();
    send(pressed ? { type: 'key', mention: pressed } : { type: 'escape' });
  };
  const openedMention = (): Mention | undefined =>
    state.name === 'open' || state.name === 'leaving' ? state.mention : undefined;

  const listen = (): void => {
    listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    const target = document.defaultView ?? document;
    target.addEventListener('pointermove', onMove as EventListener, options);
    target.addEventListener('pointerout', onLeave as EventListener, options);
    target.addEventListener('pointerdown', onDown as EventListener, options);
    target.addEventListener('click', onClick as EventListener, options);
    target.addEventListener('keydown', onKey as EventListener, { capture: true, signal: listening.signal });
  };
  const stop = (): void => {
    listening?.abort();
    listening = undefined;
    clearTimeout(timer);
    if (openedMention()) card.close();
    token++;
    state = { name: 'idle' };
  };
  signal.addEventListener('abort', stop, { once: true });

  return {
    update() {
      const opened = openedMention();
      if (opened && !isStillThere(mentions, opened)) send({ type: 'lost' });
      if (mentions.size > 0 && !listening && !signal.aborted) listen();
      else if (mentions.size === 0 && listening && !openedMention()) stop();
    },
    openByKey: (mention) => send({ type: 'key', mention }),
    get opened() {
      return openedMention();
    },
  };
}

function isStillThere(mentions: Mentions, mention: Mention): boolean {
  for (const other of mentions.all()) if (other === mention) return true;
  return false;
}

/** The mention whose mark has the keyboard's focus. */
function focusedMention(visit: Visit, event: KeyboardEvent): Mention | undefined {
  const [target] = event.composedPath();
  if (!(target instanceof Element) || !target.matches(OUR_MARKS) || !target.firstChild) return undefined;
  return visit.shownAt(target.firstChild, 0);
}

/** Whether the page does something of its own with a press here: it keeps it (standards A23). */
function hasOwnUse(event: MouseEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  // A mark of ours may be a stop of the Tab key; what counts is what it stands in.
  const element = target.matches(OUR_MARKS) ? target.parentElement : target;
  const control = element?.closest(
    'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"]',
  );
  return control !== null && control !== undefined;
}
