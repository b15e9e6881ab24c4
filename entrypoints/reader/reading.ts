/** One visit with everything that hangs on it: pointing, the card, the popup's questions, the keyboard's commands. */
import { liveRange } from '../../content/hit-test';
import type { Matcher } from '../../content/matcher';
import type { Mention } from '../../content/mentions';
import type { Painter } from '../../content/painters/painter';
import { createPointing } from '../../content/pointing';
import type { Density } from '../../content/shown';
import { startVisit } from '../../content/visit';
import { askBackground, type Command, type Found, isAlive, listenAsReader, reportFound } from '../../platform/messages';
import { slot } from '../../platform/slot';
import './reading-slot';
import { createShadowStyler, shadowRootOf } from './shadow-root';
import { createTour } from './tour';

export interface ReadingOptions {
  readonly matcher: Matcher;
  readonly painter: Painter;
  readonly density: Density;
  readonly dwellMs: () => number;
  /** Whether a name is to be seen at all. */
  readonly isWanted: (mention: Mention) => boolean;
  readonly signal: AbortSignal;
  /** The extension behind this script is gone. */
  readonly onOrphaned: () => void;
}

export interface Reading {
  /** To be called when `isWanted` answers otherwise than before. */
  reconsider(): void;
}

/** Marks the page until `signal` aborts. */
export function startReading(options: ReadingOptions): Reading {
  const { matcher, painter, density, dwellMs, isWanted, signal, onOrphaned } = options;
  const frame = crypto.randomUUID();
  const onChange = () => pointing.update();
  const visit = startVisit({
    document,
    shadowRootOf,
    onShadowTree: createShadowStyler(),
    matcher,
    painter,
    density,
    isWanted,
    signal,
    onChange,
  });
  const pointing = createPointing({
    document,
    visit,
    card: cardOpener(onOrphaned),
    dwellMs,
    signal,
  });
  const tour = createTour(visit, signal);
  slot().reading = { frame, visit };
  signal.addEventListener('abort', () => {
    delete slot().reading;
  });

  const obey = (command: Command): void => {
    // Every frame of the tab hears the command; the one with the focus obeys.
    if (!document.hasFocus() || document.activeElement instanceof HTMLIFrameElement) return;
    if (command === 'next-name') tour.go(1, pointing.opened);
    else if (command === 'previous-name') tour.go(-1, pointing.opened);
    else {
      const mention = tour.current ?? tour.go(1, undefined);
      if (mention) pointing.openByKey(mention);
    }
  };
  listenAsReader(signal, (message) => {
    if (message.type === 'command') obey(message.command);
    else if (message.type === 'show-place') {
      if (message.frame === frame) tour.show(message.entry, message.member);
    } else if (message.type === 'what-is-here') {
      reportFound({ type: 'found-here', request: message.request, frame, found: countFound(visit.inOrder('found')) });
    }
  });
  return { reconsider: visit.reconsider };
}

function countFound(mentions: readonly Mention[]): Found[] {
  const counts = new Map<string, Found>();
  for (const { entry, member } of mentions) {
    const key = member === undefined ? entry : `${entry}/${member}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, member === undefined ? { entry, count } : { entry, member, count });
  }
  return [...counts.values()];
}

/** Opens the card, which the background puts into this frame on first use. */
function cardOpener(onOrphaned: () => void) {
  let wanted: Mention | undefined;
  return {
    async open(mention: Mention, how: 'hover' | 'press', closed: () => void): Promise<void> {
      wanted = mention;
      const { entry, member } = mention;
      if (!slot().card || !slot().entries[entry]) {
        await askBackground({ type: 'load-card', entries: [entry] });
      }
      // The pointer may be elsewhere by now: a card that comes late never shows.
      if (wanted !== mention) return;
      const { card } = slot();
      if (!card) {
        closed();
        if (!isAlive()) onOrphaned();
        return;
      }
      const range = liveRange(mention);
      card.open({
        entry,
        ...(member !== undefined && { member }),
        words: range.toString(),
        range,
        how,
        onClosed: closed,
      });
    },
    close(): void {
      wanted = undefined;
      slot().card?.close();
    },
    contains: (x: number, y: number): boolean => slot().card?.contains(x, y) ?? false,
  };
}
