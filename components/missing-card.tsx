import { words as sentence } from '../platform/words';
import { CardFrame } from './card-frame';

export interface MissingCardProps {
  /** The words of the page that were met. */
  readonly words: string;
  readonly onClose: () => void;
}

/** Stands in for an entry that cannot be shown, as after an update while the page stayed open. */
export function MissingCard({ words, onClose }: MissingCardProps) {
  return (
    <CardFrame kind="Evenhand" title={words} onClose={onClose}>
      <p class="is">{sentence('missingCard')}</p>
    </CardFrame>
  );
}
