/**
 * Listens to the pointer and the keys of one page and carries out what intent decides. Listeners exist only while there
 * is something to point at. Events that a page made up itself are ignored.
 */
import { mentionAt, rectsOf } from './hit-test';
import { type IntentEvent, type State, step } from './intent';
import type { Mention, Mentions } from './mentions';
import { OUR_MARKS } from './painters/mark-attributes';
import { type Box, createSpeedometer, isTowards, type Point } from './pointer-path';
import type { Visit } from './visit';

/** After the pointer left name and card, the card waits this long for it to come back (Page Previews' 300 ms). */
const GRACE_MS = 300;

/** A pointer that rests this long on a name may well want its card, which is made ready meanwhile (milliseconds). */
const READY_MS = 100;

/** How far beside a name that is a link a finger may come down to be offered its card (CSS pixels): a fingertip's width. */
const BESIDE = 44;

/** The card as intent sees it. */
export interface CardOpener {
  /** The card may be wanted soon: whatever has to be loaded for it is. Shows nothing. */
  prepare(mention: Mention): void;
  /** Shows the card. What happens on it by itself is told through `heard`, as long as this card is open. */
  open(mention: Mention, how: 'hover' | 'press', heard: (event: CardEvent) => void): void;
  close(): void;
  /** Where the open card lies, in client coordinates; undefined while there is none. */
  box(): Box | undefined;
  /** Shows a small control beside a name that is a link, which keeps its own tap (standards A23). */
  offer(mention: Mention, onPress: () => void): void;
}

/** `closed`: gone for a reason of its own. `engaged`: pressed or focused. The others: the pointer, where only the card sees it. */
export type CardEvent = 'closed' | 'engaged' | 'on-card' | 'off';

export interface PointingOptions {
  readonly document: Document;
  readonly visit: Visit;
  readonly card: CardOpener;
  readonly dwellMs: () => number;
  /** What opens a card, apart from the keyboard: rest and press, press alone, or nothing else. */
  readonly opening: () => 'hover' | 'press' | 'keys';
  /** Another mention than before has its card open, or none has. */
  readonly onOpened?: (mention: Mention | undefined) => void;
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

export function createPointing({
  document,
  visit,
  card,
  dwellMs,
  opening,
  onOpened = () => {},
  signal,
}: PointingOptions): Pointing {
  const { mentions } = visit;
  const speedometer = createSpeedometer();
  let state: State<Mention> = { name: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listening: AbortController | undefined;
  /** Tells an answer of an earlier card from one of the open card. */
  let token = 0;
  /** Where the pointer was last, and where it was last on the name whose card is open. */
  let place: Point = { x: 0, y: 0 };
  let apex: Point | undefined;
  let isByTouch = false;

  const send = (event: IntentEvent<Mention>): void => {
    const [next, before] = [step(state, event), openedMention()];
    state = next.state;
    if (openedMention() !== before) onOpened(openedMention());
    for (const effect of next.effects) {
      if (effect.type === 'wait') wait(effect.for);
      else if (effect.type === 'stop-waiting') clearTimeout(timer);
      else if (effect.type === 'open') open(effect.mention, effect.how);
      else {
        token++;
        card.close();
      }
    }
  };
  const wait = (whatFor: 'dwell' | 'grace'): void => {
    clearTimeout(timer);
    const over = (): void => send({ type: 'waited' });
    if (whatFor === 'grace') {
      timer = setTimeout(over, GRACE_MS);
      return;
    }
    const ms = dwellMs();
    timer = setTimeout(
      () => {
        if (state.name === 'dwelling') card.prepare(state.mention);
        timer = setTimeout(over, ms - READY_MS);
      },
      Math.min(READY_MS, ms),
    );
  };
  const open = (mention: Mention, how: 'hover' | 'press'): void => {
    const mine = ++token;
    apex = how === 'hover' ? place : undefined;
    card.open(mention, how, (event) => {
      if (mine === token) send({ type: event });
    });
  };

  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || opening() !== 'hover') return;
    const [from, to] = [place, { x: event.clientX, y: event.clientY }];
    const isFast = speedometer.isFast(to, event.timeStamp);
    place = to;
    const box = card.box();
    if (box && isIn(box, to)) {
      send({ type: 'on-card' });
      return;
    }
    const mention = mentionAt(document, visit, to.x, to.y);
    if (mention && mention === openedMention()) apex = to;
    else if (box && apex && isTowards(box, apex, from, to)) {
      send({ type: 'towards' });
      return;
    }
    send(mention ? { type: 'over', mention, isFast } : { type: 'off' });
  };
  const onLeave = (event: PointerEvent): void => {
    if (event.isTrusted && event.relatedTarget === null) send({ type: 'off' });
  };
  const onDown = (event: PointerEvent): void => {
    const at = { x: event.clientX, y: event.clientY };
    if (!event.isTrusted || isOnCard(at)) return;
    isByTouch = event.pointerType === 'touch';
    const mention = mentionAt(document, visit, at.x, at.y);
    if (!mention || mention !== openedMention()) send({ type: 'outside-press' });
    if (isByTouch && mention && opening() !== 'keys' && hasOwnUse(event)) offer(mention);
  };
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || event.detail === 0 || opening() === 'keys' || hasOwnUse(event))
      return;
    const at = { x: event.clientX, y: event.clientY };
    // A press that ends a selection is no wish for a card.
    if (isOnCard(at) || document.getSelection()?.isCollapsed === false) return;
    const mention = mentionAt(document, visit, at.x, at.y);
    if (mention) {
      send({ type: 'press', mention });
      return;
    }
    const link = isByTouch ? linkBeside(visit, event.target, at) : undefined;
    if (link) offer(link);
  };
  const offer = (mention: Mention): void => card.offer(mention, () => send({ type: 'press', mention }));
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
  const isOnCard = (at: Point): boolean => {
    const box = card.box();
    return box !== undefined && isIn(box, at);
  };

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
    if (openedMention()) {
      card.close();
      onOpened(undefined);
    }
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

const isIn = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean =>
  left <= x && x <= right && top <= y && y <= bottom;

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
  return target instanceof Element && isInControl(target);
}

/** The shown name in a link of the paragraph that was tapped, if one stands about where the finger came down. */
function linkBeside(visit: Visit, target: EventTarget | null, { x, y }: Point): Mention | undefined {
  if (!(target instanceof Element)) return undefined;
  return visit.inOrder('shown').find((mention) => {
    const element = mention.place.startContainer.parentElement;
    if (!target.contains(element) || !element || !isInControl(element)) return false;
    return [...rectsOf(mention)].some(
      ({ left, right, top, bottom }) =>
        left - BESIDE <= x && x <= right + BESIDE && top - BESIDE <= y && y <= bottom + BESIDE,
    );
  });
}

function isInControl(start: Element): boolean {
  // A mark of ours may be a stop of the Tab key; what counts is what it stands in.
  const element = start.matches(OUR_MARKS) ? start.parentElement : start;
  const control = element?.closest(
    'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"]',
  );
  return control !== null && control !== undefined;
}
