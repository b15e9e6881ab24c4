import type { Dimension } from '../knowledge/schema';
import type { Condition, Treatment } from '../knowledge/shown';
import type { Arrangement } from '../platform/arrangement';
import { words } from '../platform/words';
import { ComparisonRow } from './comparison-row';
import type { Library } from './library';
import { OptionHeader } from './option-header';
import { rowsInOrder } from './rows';

export interface ComparisonTableProps {
  readonly condition: Condition;
  /** In the order to show. */
  readonly treatments: readonly Treatment[];
  readonly dimensions: readonly Dimension[];
  readonly library: Library;
  readonly arrangement: Arrangement;
  readonly onArrange: (next: Arrangement) => void;
  /** Whether each row says where the options differ. */
  readonly showDifferences: boolean;
  /** Keeps a pressed control in place while its row moves. */
  readonly hold: (pressed: HTMLElement) => void;
}

/** Options as columns, the same questions for each as rows. Only the table scrolls sideways, inside its own region. */
export function ComparisonTable({ dimensions, ...props }: ComparisonTableProps) {
  const { condition, treatments, arrangement } = props;
  return (
    <section
      class="table-scroll"
      aria-label={words('comparison.region')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (A10).
      tabIndex={0}
      data-options={treatments.length}
      style={{ '--options': String(treatments.length) }}
    >
      <table>
        <caption class="unseen">{words('comparison.caption', { condition: condition.name })}</caption>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {words('comparison.corner')}
            </th>
            {treatments.map((treatment) => (
              <OptionHeader key={treatment.id} treatment={treatment} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsInOrder(dimensions, arrangement).map((dimension) => (
            <ComparisonRow key={dimension.id} dimension={dimension} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
