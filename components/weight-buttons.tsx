import type { Dimension } from '../knowledge/schema';
import { type Weight, weights } from '../platform/arrangement';
import { words } from '../platform/words';

export interface WeightButtonsProps {
  readonly dimension: Dimension;
  readonly weight: Weight | undefined;
  /** Where the buttons stand, to tell two sets for one row apart. */
  readonly place: string;
  readonly onWeigh: (weight: Weight, pressed: HTMLElement) => void;
}

/** Marks a row as mattering very or somewhat; pressing the mark takes it off. Nothing is added up (standards L9, D5). */
export function WeightButtons({ dimension, weight, place, onWeigh }: WeightButtonsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box, and its legend cannot stand in line.
    <div class="weights" role="group" aria-label={words('rows.matters', { question: dimension.question })}>
      <span class="weights-title" aria-hidden="true">
        {words('rows.mattersShort')}
      </span>
      {weights.map((one) => (
        <button
          key={one}
          type="button"
          class="weight"
          aria-pressed={weight === one}
          data-place={`${place}/${one}/${dimension.id}`}
          onClick={({ currentTarget }) => onWeigh(one, currentTarget)}
        >
          {words(`rows.${one}`)}
        </button>
      ))}
    </div>
  );
}
