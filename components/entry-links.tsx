import type { IndexItem } from '../knowledge/bundle';
import { english } from './english';

export interface EntryLinksProps {
  /** In the order to show. */
  readonly items: readonly IndexItem[];
  readonly onOpenEntry: (id: string) => void;
}

/** A list of entries to go on to, all of the same weight. */
export function EntryLinks({ items, onOpenEntry }: EntryLinksProps) {
  return (
    <ul class="entry-links">
      {items.map(({ id, name, form }) => (
        <li key={id}>
          <button type="button" class="quiet" {...english} onClick={() => onOpenEntry(id)}>
            {name}
          </button>
          {form && (
            <span class="form">
              {' '}
              <span {...english}>{form}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
