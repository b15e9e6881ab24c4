import { plural, words } from '../platform/words';
import type { Library } from './library';
import { SourceList } from './source-list';
import { useFold } from './use-fold';

export interface CardActionsProps {
  readonly library: Library;
  /** Absent where there is nothing to compare. */
  readonly onCompare?: (() => void) | undefined;
}

/** The way to the comparison, and every source of the card. */
export function CardActions({ library, onCompare }: CardActionsProps) {
  const sources = useFold();
  return (
    <div class="actions">
      <div class="actions-row">
        {onCompare && (
          <button type="button" class="go" onClick={onCompare}>
            {words('card.compare')}
          </button>
        )}
        <button class="quiet" {...sources.button}>
          {plural('card.sources', library.all.length)}
        </button>
      </div>
      <div class="panel" {...sources.panel}>
        <SourceList sources={library.all} library={library} />
      </div>
    </div>
  );
}
