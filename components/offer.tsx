import { tongue, words } from '../platform/words';

export interface OfferProps {
  /** The words of the page. */
  readonly met: string;
  readonly onPress: () => void;
}

/** A small control beside a name that is a link, for fingers: the link keeps its own tap (standards A23). */
export function Offer({ met, onPress }: OfferProps) {
  return (
    <button type="button" class="evenhand offer" {...tongue()} onClick={onPress}>
      {words('offer', { words: met })}
    </button>
  );
}
