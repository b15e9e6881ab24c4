import { useId } from 'preact/hooks';
import type { EntryIndex } from '../knowledge/bundle';
import { words } from '../platform/words';
import { byName, itemsOf } from './order';

export interface ChooserProps {
  readonly index: EntryIndex;
  /** Absent as long as none is chosen. */
  readonly conditionId?: string | undefined;
  /** Ids of the treatments that are compared. */
  readonly chosen: readonly string[];
  readonly onCondition: (id: string) => void;
  readonly onToggleTreatment: (id: string) => void;
}

/** Picks a condition and which of its treatments to compare: all of them listed by name, none set apart (standards B8). */
export function Chooser({ index, conditionId, chosen, onCondition, onToggleTreatment }: ChooserProps) {
  const id = useId();
  const conditions = byName(index.filter(({ kind }) => kind === 'condition'));
  const condition = conditions.find((item) => item.id === conditionId);
  return (
    <div class="chooser">
      <label for={id}>{words('chooser.condition')}</label>
      <select id={id} value={condition?.id ?? ''} onChange={(event) => onCondition(event.currentTarget.value)}>
        {!condition && <option value="">{words('chooser.none')}</option>}
        {conditions.map((item) => (
          <option key={item.id} value={item.id}>
            {item.name}
          </option>
        ))}
      </select>
      {condition && (
        <fieldset class="chips">
          <legend class="unseen">{words('chooser.treatments')}</legend>
          {itemsOf(condition.treatments ?? [], index).map((item) => (
            <label key={item.id} class="chip">
              <input type="checkbox" checked={chosen.includes(item.id)} onChange={() => onToggleTreatment(item.id)} />
              {item.name}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
