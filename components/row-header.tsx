import type { Dimension } from '../knowledge/schema';
import type { Weight } from '../platform/arrangement';
import { words } from '../platform/words';
import { english } from './english';
import { WeightButtons } from './weight-buttons';

export interface RowHeaderProps {
  readonly dimension: Dimension;
  readonly weight: Weight | undefined;
  readonly isFolded: boolean;
  /** Columns that the header spans: more than one when its row is folded. */
  readonly span: number;
  /** Said under the question; absent when differences are not asked for. */
  readonly differences?: string | undefined;
  readonly onFold: () => void;
  readonly onWeigh: (weight: Weight, pressed: HTMLElement) => void;
}

/** A row's question, as a person asks it: explained on the spot, folded by pressing it, marked when it matters. */
export function RowHeader({ dimension, weight, isFolded, span, differences, onFold, onWeigh }: RowHeaderProps) {
  return (
    <th scope="row" colSpan={span} class={weight && 'marked'}>
      <div class="ask">
        <button type="button" class="question" aria-expanded={!isFolded} onClick={onFold} {...english}>
          {dimension.question}
        </button>
        <p class="explanation" {...english}>
          {dimension.explanation}
        </p>
        {differences && <p class="differences">{differences}</p>}
        <WeightButtons dimension={dimension} weight={weight} place="row" onWeigh={onWeigh} />
      </div>
    </th>
  );
}

/** What stands under a question when differences are asked for. */
export function differencesSentence(names: readonly string[]): string {
  return names.length === 0 ? words('differences.none') : words('differences.in', { what: names.join(', ') });
}
