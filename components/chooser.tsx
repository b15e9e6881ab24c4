import { useId, useRef, useState } from 'preact/hooks';
import type { EntryIndex, IndexItem } from '../knowledge/bundle';
import { plural, words } from '../platform/words';
import { english } from './english';
import { byName, itemsOf } from './order';

export interface ChooserProps {
  readonly index: EntryIndex;
  /** Absent as long as none is chosen. */
  readonly conditionId?: string | undefined;
  /** Ids of the treatments that are compared. */
  readonly chosen: readonly string[];
  /** How many treatments fit; absent: as many as one likes. */
  readonly limit?: number | undefined;
  readonly onCondition: (id: string) => void;
  readonly onToggleTreatment: (id: string) => void;
}

/** Picks a condition and which of its treatments to compare: all of them listed by name, none set apart (standards B8). */
export function Chooser({ index, conditionId, onCondition, ...rest }: ChooserProps) {
  const id = useId();
  const conditions = byName(index.filter(({ kind }) => kind === 'condition'));
  const condition = conditions.find((item) => item.id === conditionId);
  return (
    <div class="chooser">
      <label for={id}>{words('chooser.condition')}</label>
      <select id={id} value={condition?.id ?? ''} onChange={(event) => onCondition(event.currentTarget.value)}>
        {!condition && <option value="">{words('chooser.none')}</option>}
        {conditions.map((item) => (
          <option key={item.id} value={item.id} {...english}>
            {item.name}
          </option>
        ))}
      </select>
      {condition && <Treatments key={condition.id} items={itemsOf(condition.treatments ?? [], index)} {...rest} />}
    </div>
  );
}

interface TreatmentsProps extends Pick<ChooserProps, 'chosen' | 'limit' | 'onToggleTreatment'> {
  readonly items: readonly IndexItem[];
}

/** What is compared stands in view; the whole list folds out, and stands open as long as nothing is chosen. */
function Treatments({ items, chosen, limit, onToggleTreatment }: TreatmentsProps) {
  const list = useRef<HTMLDetailsElement>(null);
  const [wantsList, setWantsList] = useState<boolean>();
  const isOpen = wantsList ?? chosen.length === 0;
  /** Who picks from the list may want to pick more. */
  const toggle = (id: string) => {
    setWantsList(true);
    onToggleTreatment(id);
  };
  const takeOut = (id: string) => {
    list.current?.querySelector('summary')?.focus();
    onToggleTreatment(id);
  };
  return (
    <>
      <ul class="taken" aria-label={words('chooser.taken')}>
        {items
          .filter(({ id }) => chosen.includes(id))
          .map(({ id, name }) => (
            <li key={id}>
              <button type="button" aria-label={words('chooser.takeOut', { name })} onClick={() => takeOut(id)}>
                <span {...english}>{name}</span>
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M5 5l6 6M11 5l-6 6" />
                </svg>
              </button>
            </li>
          ))}
      </ul>
      <details class="add" ref={list} open={isOpen}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control; its toggle event would tell of our own changes as well. */}
        <summary
          onClick={(event) => {
            event.preventDefault();
            setWantsList(!isOpen);
          }}
        >
          {words('chooser.add')}
        </summary>
        <Options {...{ items, chosen, limit }} onToggleTreatment={toggle} />
      </details>
    </>
  );
}

function Options({ items, chosen, limit, onToggleTreatment }: TreatmentsProps) {
  const id = useId();
  const isFull = limit !== undefined && chosen.length >= limit;
  return (
    <fieldset class="chips" aria-describedby={isFull ? id : undefined}>
      <legend class="unseen">{words('chooser.treatments')}</legend>
      {items.map((item) => (
        <label key={item.id} class="chip">
          <input
            type="checkbox"
            checked={chosen.includes(item.id)}
            disabled={isFull && !chosen.includes(item.id)}
            onChange={() => onToggleTreatment(item.id)}
          />
          <span {...english}>{item.name}</span>
        </label>
      ))}
      {isFull && (
        <p class="hint" id={id}>
          {plural('chooser.full', limit)}
        </p>
      )}
    </fieldset>
  );
}
