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
      <p class="is">This entry cannot be shown now. Reload the page to try again.</p>
    </CardFrame>
  );
}
