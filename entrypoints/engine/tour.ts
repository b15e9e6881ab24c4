/** The keyboard's and the popup's way from mention to mention: scrolls one into view and rings it. */
import { liveRange } from '../../content/hit-test';
import type { Mention } from '../../content/mentions';
import type { Visit } from '../../content/visit';

export interface Tour {
  /** The mention that is ringed. */
  readonly current: Mention | undefined;
  /** Goes to the next (1) or previous (-1) shown mention, counted from the ringed one or else from `start`. */
  go(step: 1 | -1, start: Mention | undefined): Mention | undefined;
  /** Goes to the next place of an entry or member, shown or not, round and round. */
  show(entry: string, member: string | undefined): Mention | undefined;
}

export interface TourOptions {
  readonly visit: Visit;
  /** Draws what the painter cannot: a ring, and words for those who do not see it. `undefined` takes both away. */
  readonly onPlace: (place: Place | undefined) => void;
  readonly signal: AbortSignal;
}

/** Where the tour stands: the mention, and which one it is of how many. */
export interface Place {
  readonly mention: Mention;
  readonly number: number;
  readonly count: number;
}

export function createTour({ visit, onPlace, signal }: TourOptions): Tour {
  let current: Mention | undefined;
  let ringed: AbortController | undefined;

  const goTo = (mention: Mention | undefined, among: readonly Mention[]): Mention | undefined => {
    ringed?.abort();
    current = mention;
    visit.ring(mention);
    if (!mention) {
      onPlace(undefined);
      return undefined;
    }
    scrollTo(mention);
    onPlace({ mention, number: among.indexOf(mention) + 1, count: among.length });
    ringed = new AbortController();
    // The ring has done its work when the reader of the page goes on by themselves.
    const options = { capture: true, passive: true, signal: AbortSignal.any([ringed.signal, signal]) };
    window.addEventListener('pointerdown', () => goTo(undefined, []), options);
    return mention;
  };
  const nextOf = (mentions: readonly Mention[], from: Mention | undefined, step: 1 | -1): Mention | undefined => {
    const at = from ? mentions.indexOf(from) : -1;
    if (at === -1) return step === 1 ? mentions[0] : mentions.at(-1);
    return mentions[(at + step + mentions.length) % mentions.length];
  };
  signal.addEventListener('abort', () => onPlace(undefined), { once: true });

  return {
    get current() {
      return current;
    },
    go(step, start) {
      const mentions = visit.inOrder('shown');
      return goTo(nextOf(mentions, current ?? start, step), mentions);
    },
    show(entry, member) {
      const places = visit.inOrder('found').filter((mention) => mention.entry === entry && mention.member === member);
      return goTo(nextOf(places, current, 1), places);
    },
  };
}

/** Gently, and not at all where the name is in view already: to be moved about is tiring. */
function scrollTo(mention: Mention): void {
  const { top, bottom } = liveRange(mention).getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight && bottom > top) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  (mention.place.startContainer.parentElement ?? mention.owner).scrollIntoView({ block: 'center', behavior });
}
