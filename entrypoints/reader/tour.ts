/** The keyboard's and the popup's way from mention to mention: scrolls one into view and rings it. */
import type { Mention } from '../../content/mentions';
import type { Visit } from '../../content/visit';

export interface Tour {
  /** The mention that is ringed. */
  readonly current: Mention | undefined;
  /** Goes to the next (1) or previous (-1) shown mention, counted from the ringed one or else from `start`. */
  go(step: 1 | -1, start: Mention | undefined): Mention | undefined;
  /** Goes to the next place of an entry or member, shown or not, round and round. */
  show(entry: string, member: string | undefined): void;
}

export function createTour(visit: Visit, signal: AbortSignal): Tour {
  let current: Mention | undefined;
  let ringed: AbortController | undefined;

  const visitPlace = (mention: Mention | undefined): void => {
    ringed?.abort();
    current = mention;
    visit.ring(mention);
    if (!mention) return;
    scrollTo(mention);
    ringed = new AbortController();
    // The ring has done its work when the reader of the page goes on by themselves.
    const options = { capture: true, passive: true, signal: AbortSignal.any([ringed.signal, signal]) };
    window.addEventListener('pointerdown', () => visitPlace(undefined), options);
  };
  const nextOf = (mentions: readonly Mention[], from: Mention | undefined, step: 1 | -1): Mention | undefined => {
    const at = from ? mentions.indexOf(from) : -1;
    if (at === -1) return step === 1 ? mentions[0] : mentions.at(-1);
    return mentions[(at + step + mentions.length) % mentions.length];
  };

  return {
    get current() {
      return current;
    },
    go(step, start) {
      visitPlace(nextOf(visit.inOrder('shown'), current ?? start, step));
      return current;
    },
    show(entry, member) {
      const places = visit.inOrder('found').filter((mention) => mention.entry === entry && mention.member === member);
      visitPlace(nextOf(places, current, 1));
    },
  };
}

function scrollTo({ place, owner }: Mention): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (place.startContainer.parentElement ?? owner).scrollIntoView({
    block: 'center',
    behavior: calm ? 'instant' : 'smooth',
  });
}
