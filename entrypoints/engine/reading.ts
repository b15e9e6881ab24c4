/** One visit with everything that hangs on it: pointing, the card, the popup's questions, the keyboard's commands. */
import { liveRange } from '../../content/hit-test';
import type { Matcher } from '../../content/matcher';
import type { Mention } from '../../content/mentions';
import type { Painter } from '../../content/painters/painter';
import { createPointing } from '../../content/pointing';
import { termOf } from '../../content/shown';
import { startVisit } from '../../content/visit';
import { type Command, type Found, reportFound } from '../../platform/messages';
import { slot } from '../../platform/slot';
import type { Reading, Wishes } from '../reader/engine-slot';
import { shadowRootOf } from '../reader/shadow-root';
import './reading-slot';
import { words } from '../../platform/words';
import { createCardOpener, loadCard } from './card-opener';
import { looksOf } from './looks';
import { createShadowStyler } from './shadow-styler';
import { createTour, type Place } from './tour';

/**
 * A framework puts its page together in bursts; whoever reads sees no delay as short as this. While Vue adds and removes 1,000
 * rows, Firefox's main thread works 1.10 × as long with it and 1.16 × without; Chromium's 1.07 × either way.
 */
const CALM_MS = 50;

interface ReadingOptions extends Wishes {
  readonly matcher: Matcher;
  readonly painter: Painter;
}

/** Marks the page until `signal` aborts. */
export function startReading(options: ReadingOptions): Reading {
  const { frame, matcher, painter, settings, isWanted, onNames, signal, onOrphaned } = options;
  const visit = startVisit({
    document,
    shadowRootOf,
    onShadowTree: createShadowStyler(),
    matcher,
    painter,
    density: settings().density,
    isWanted,
    calmMs: CALM_MS,
    signal,
    onChange() {
      pointing.update();
      onNames();
    },
  });
  const looks = () => looksOf(settings());
  const pointing = createPointing({
    document,
    visit,
    card: createCardOpener({ looks, condition: () => mostNamedCondition(visit.mentions.all()), onOrphaned }),
    dwellMs: () => settings().dwellMs,
    opening: () => settings().opening,
    onOpened: (mention) => painter.expand?.(mention),
    signal,
  });
  slot().reading = { frame, visit };
  signal.addEventListener('abort', () => {
    delete slot().reading;
  });
  const tour = createTour({ visit, onPlace: showPlace, signal });
  const obey = (command: Command): void => {
    // Every frame of the tab hears the command; the one with the focus obeys.
    if (!document.hasFocus() || document.activeElement instanceof HTMLIFrameElement) return;
    if (command === 'next-name') tour.go(1, pointing.opened);
    else if (command === 'previous-name') tour.go(-1, pointing.opened);
    else if (command === 'list-names') void listNames();
    else {
      const mention = tour.current ?? tour.go(1, undefined);
      if (mention) pointing.openByKey(mention);
    }
  };
  const listNames = async (): Promise<void> => {
    const names = namesOf(visit.inOrder('found'));
    const card = await loadCard([]);
    if (signal.aborted) return;
    card?.list({
      names,
      looks: looks(),
      onChoose(at) {
        const name = names[at];
        const mention = name && tour.show(name.entry, name.member);
        if (mention) pointing.openByKey(mention);
      },
    });
  };
  return {
    reconsider: visit.reconsider,
    hear(message) {
      if (message.type === 'command') obey(message.command);
      else if (message.type === 'show-place') {
        if (message.frame === frame) tour.show(message.entry, message.member);
      } else if (message.type === 'what-is-here') {
        reportFound({ type: 'found-here', request: message.request, frame, found: countFound(visit.inOrder('found')) });
      }
    },
  };
}

async function showPlace(place: Place | undefined): Promise<void> {
  if (!place) {
    slot().card?.ring(undefined, '');
    return;
  }
  const { mention, number, count } = place;
  const range = liveRange(mention);
  const card = await loadCard([]);
  card?.ring(range, words('tour.place', { words: range.toString(), number, count }));
}

function mostNamedCondition(mentions: Iterable<Mention>): string | undefined {
  const counts = new Map<string, number>();
  for (const { kind, entry } of mentions) if (kind === 'condition') counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Each entry or member once, in the order of the page, by the words that stand there first. */
function namesOf(mentions: readonly Mention[]): (Found & { readonly words: string })[] {
  const first = new Map<string, string>();
  for (const mention of mentions) {
    if (!first.has(termOf(mention))) first.set(termOf(mention), liveRange(mention).toString());
  }
  return countFound(mentions).map((found) => ({
    ...found,
    words: first.get(termOf({ ...found, member: found.member })) ?? '',
  }));
}

function countFound(mentions: readonly Mention[]): Found[] {
  const counts = new Map<string, Found>();
  for (const mention of mentions) {
    const { entry, member } = mention;
    const count = (counts.get(termOf(mention))?.count ?? 0) + 1;
    counts.set(termOf(mention), member === undefined ? { entry, count } : { entry, member, count });
  }
  return [...counts.values()];
}
