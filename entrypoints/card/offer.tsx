/** The small control beside a name that is a link, after a finger came down there. */
import { Offer } from '../../components/offer';
import type { NameInPage } from '../../platform/slot';
import { showPlace } from './place';
import type { ShownCard } from './shown-card';

/** Long enough to be noticed and reached (milliseconds); pressing the name again brings it back. */
const OFFER_MS = 8000;

export function offerCard({ range, words }: NameInPage, onPress: () => void, onEnd: () => void): ShownCard {
  const life = new AbortController();
  const end = (): void => {
    if (life.signal.aborted) return;
    life.abort();
    place.end();
    onEnd();
  };
  const place = showPlace({ range, textSize: 1, isSmall: true, onLost: end, onEscape: end, heard: () => {} });
  const press = (): void => {
    end();
    onPress();
  };
  place.render(<Offer met={words} onPress={press} />);
  place.start();
  const timer = setInterval(() => place.isHeld || end(), OFFER_MS);
  life.signal.addEventListener('abort', () => clearInterval(timer));
  return { end, box: () => place.box(), isOnItsOwn: true };
}
