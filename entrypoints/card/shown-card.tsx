/** One card from opening to end, with the cards that its names lead on to and the way to undo. */
import crisisLines from 'knowledge:crisis-lines';
import dimensions from 'knowledge:dimensions';
import index from 'knowledge:index';
import { browser } from 'wxt/browser';
import { Card } from '../../components/card';
import { type Silence, UndoBar } from '../../components/card-silence';
import type { Mention } from '../../components/mention';
import { MissingCard } from '../../components/missing-card';
import type { EntryBundle } from '../../knowledge/bundle';
import { noteOn } from '../../knowledge/name-note';
import { bringCard } from '../../platform/bring';
import { askBackground } from '../../platform/messages';
import { readerRegion } from '../../platform/region';
import { type CardRequest, type ClientBox, slot } from '../../platform/slot';
import { isOnSite, siteOf } from '../reader/site';
import { copyText } from './copy';
import { type Place, showPlace } from './place';
import { silence } from './silencing';

export interface ShownCard {
  end(): void;
  /** In client coordinates of the frame that the name is in. */
  box(): ClientBox | undefined;
  /** Whether it stays although the reading that opened it is over. */
  readonly isOnItsOwn: boolean;
}

/** How long a change can be taken back (milliseconds). The clock stands still while the bar has focus or pointer (WCAG 2.2.1). */
const UNDO_MS = 10_000;

const TITLE = '[role="dialog"] [tabindex="-1"]';

export function showCard(request: CardRequest, onEnd: () => void): ShownCard {
  const trail: string[] = [request.entry];
  let isOnItsOwn = false;
  let isOver = false;

  const end = (): void => {
    if (isOver) return;
    isOver = true;
    place.end();
    onEnd();
  };
  /** Ends for a reason of the card's own, which intent has to hear of. */
  const endItself = (): void => {
    if (isOver) return;
    end();
    if (!isOnItsOwn) request.heard('closed');
  };
  const place: Place = showPlace({
    range: request.range,
    textSize: request.looks.textSize,
    onLost: endItself,
    onEscape: endItself,
    heard: (news) => !isOnItsOwn && request.heard(news),
  });
  const show = (): void => {
    draw();
    place.focus(TITLE);
  };
  const goTo = async (entry: string): Promise<void> => {
    if (!slot().entries[entry]) await bringCard([entry]);
    if (isOver) return;
    trail.push(entry);
    show();
  };
  const goBack = (): void => {
    trail.pop();
    show();
  };
  const beSilent = async (kind: Silence): Promise<void> => {
    // First, since the change ends the reading that the card belongs to.
    isOnItsOwn = true;
    request.heard('closed');
    const { entry, member } = request;
    const undo = await silence(kind, { site: await siteOf(window), entry, member });
    if (isOver) return;
    const takeBack = (): void => {
      end();
      void undo();
    };
    place.render(<UndoBar kind={kind} met={request.words} onUndo={takeBack} onClose={end} />);
    place.focus('.undo button');
    endAfter(UNDO_MS, { isHeld: () => place.isHeld, isOver: () => isOver, end });
  };
  const draw = (): void => {
    const entry = trail.at(-1);
    const bundle = entry === undefined ? undefined : slot().entries[entry];
    if (!bundle) {
      place.render(<MissingCard words={request.words} onClose={endItself} />);
      return;
    }
    place.render(
      <Card
        key={entry}
        bundle={bundle}
        mention={trail.length > 1 ? { words: bundle.entry.name } : mentionOf(request, bundle)}
        {...{ index, dimensions, crisisLines }}
        today={new Date().toISOString().slice(0, 10)}
        version={browser.runtime.getManifest().version}
        detail={request.looks.detail}
        pageCondition={request.condition}
        region={request.looks.region ?? readerRegion()}
        namesIn={slot().namesIn}
        hasSite={isOnSite(window)}
        onClose={endItself}
        onCompare={(choice) => void askBackground({ type: 'open-comparison', ...choice })}
        onOpenEntry={(id) => void goTo(id)}
        onBack={trail.length > 1 ? goBack : undefined}
        onSilence={(kind) => void beSilent(kind)}
        onSettings={() => void askBackground({ type: 'open-settings' })}
        onCopy={copyText}
      />,
    );
  };

  draw();
  place.start();
  if (request.how === 'press') place.focus(TITLE);
  return {
    end,
    box: () => place.box(),
    get isOnItsOwn() {
      return isOnItsOwn;
    },
  };
}

function mentionOf(request: CardRequest, { entry }: EntryBundle): Mention {
  const { words, member, why } = request;
  return { words, memberId: member, why, notes: noteOn(entry, words) };
}

interface Ending {
  readonly isHeld: () => boolean;
  readonly isOver: () => boolean;
  readonly end: () => void;
}

/** Ends after `ms` during which nobody was at it. */
function endAfter(ms: number, { isHeld, isOver, end }: Ending): void {
  const step = 250;
  let left = ms;
  const timer = setInterval(() => {
    if (isOver()) clearInterval(timer);
    else if (isHeld()) left = ms;
    else {
      left -= step;
      if (left <= 0) end();
    }
  }, step);
}
