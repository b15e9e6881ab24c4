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
  const count = library.all.length;
  return (
    <div class="actions">
      <div class="actions-row">
        {onCompare && (
          <button type="button" class="go" onClick={onCompare}>
            Compare with other options
          </button>
        )}
        <button class="quiet" {...sources.button}>
          {count === 1 ? '1 source' : `${count} sources`}
        </button>
      </div>
      <div class="panel" {...sources.panel}>
        <SourceList sources={library.all} library={library} />
      </div>
    </div>
  );
}
