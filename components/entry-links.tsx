import type { IndexItem } from '../knowledge/bundle';
import { english } from './english';

export interface EntryLinksProps {
  /** In the order to show. */
  readonly items: readonly IndexItem[];
  readonly onOpenEntry: (id: string) => void;
  /** Names alone, one after the other in lines. */
  readonly isShort?: boolean;
}

/** A list of entries to go on to, all of the same weight. */
export function EntryLinks({ items, onOpenEntry, isShort = false }: EntryLinksProps) {
  return (
    <ul class={isShort ? 'entry-links short' : 'entry-links'}>
      {items.map(({ id, name, form }) => (
        <li key={id}>
          <button type="button" class="quiet" {...english} onClick={() => onOpenEntry(id)}>
            {name}
          </button>
          {form && !isShort && (
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
