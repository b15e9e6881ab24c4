import { plural, words } from '../platform/words';
import type { ComparisonProps } from './comparison';
import { Weigh } from './weigh';

export interface ComparisonToolsProps
  extends Pick<ComparisonProps, 'dimensions' | 'arrangement' | 'kept' | 'onArrange' | 'onKeep' | 'onErase'> {
  readonly isWeighing: boolean;
  readonly onWeighing: (is: boolean) => void;
  readonly showDifferences: boolean;
  readonly onDifferences: (show: boolean) => void;
  readonly hold: (pressed: HTMLElement) => void;
}

/** What a reader may do to the rows: mark and order them, see where the options differ, fold all away. */
export function ComparisonTools({
  isWeighing,
  onWeighing,
  showDifferences,
  onDifferences,
  ...rest
}: ComparisonToolsProps) {
  const { dimensions, arrangement, onArrange } = rest;
  const marked = Object.keys(arrangement.weights).length;
  const isAllFolded = dimensions.every(({ id }) => arrangement.folded.includes(id));
  const fold = () => onArrange({ ...arrangement, folded: isAllFolded ? [] : dimensions.map(({ id }) => id) });
  return (
    <div class="tools-bar">
      <details class="fold weighing" open={isWeighing} onToggle={({ currentTarget }) => onWeighing(currentTarget.open)}>
        <summary data-step="weigh">
          <span>{words('weigh.title')}</span>
          {marked > 0 && <i>{plural('weigh.marked', marked)}</i>}
        </summary>
        <Weigh {...rest} />
      </details>
      <label class="tick">
        <input type="checkbox" checked={showDifferences} onChange={() => onDifferences(!showDifferences)} />
        {words('differences.show')}
      </label>
      <button type="button" class="quiet" onClick={fold}>
        {words(isAllFolded ? 'rows.unfoldAll' : 'rows.foldAll')}
      </button>
      {showDifferences && <p class="hint">{words('differences.meaning')}</p>}
    </div>
  );
}
