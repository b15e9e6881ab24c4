import type { Dimension } from '../knowledge/schema';
import type { Arrangement } from '../platform/arrangement';
import { plural, words } from '../platform/words';
import { english } from './english';
import { markedRows, moved, rowsInOrder, weighed } from './rows';
import { WeightButtons } from './weight-buttons';

export interface WeighProps {
  readonly dimensions: readonly Dimension[];
  readonly arrangement: Arrangement;
  readonly onArrange: (next: Arrangement) => void;
  /** Whether the arrangement outlives the browser's session; absent where nothing may be kept. */
  readonly kept?: boolean | undefined;
  readonly onKeep: () => void;
  readonly onErase: () => void;
  /** Keeps a pressed control in place while its row moves. */
  readonly hold: (pressed: HTMLElement) => void;
}

/** All rows at a glance, to mark those that matter and to put them in an order of one's own (standards L9, V15). */
export function Weigh({ dimensions, arrangement, onArrange, hold, ...keeping }: WeighProps) {
  return (
    <div class="weigh">
      <p class="hint">{words('weigh.hint')}</p>
      <ol class="weigh-rows">
        {rowsInOrder(dimensions, arrangement).map((dimension) => (
          <li key={dimension.id} data-weight={arrangement.weights[dimension.id]}>
            <span class="weigh-question" {...english}>
              {dimension.question}
            </span>
            <WeightButtons
              dimension={dimension}
              weight={arrangement.weights[dimension.id]}
              place="weigh"
              onWeigh={(weight, pressed) => {
                hold(pressed);
                onArrange(weighed(arrangement, dimension.id, weight));
              }}
            />
            <Moves {...{ dimension, dimensions, arrangement, onArrange, hold }} />
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {stateOf(dimensions, arrangement)}
      </p>
      <Keeping arrangement={arrangement} {...keeping} />
    </div>
  );
}

type MovesProps = Pick<WeighProps, 'dimensions' | 'arrangement' | 'onArrange' | 'hold'> & {
  readonly dimension: Dimension;
};

/** A button that has nowhere to go stays in place, or it would drop the focus. */
function Moves({ dimension, dimensions, arrangement, onArrange, hold }: MovesProps) {
  return (
    <span class="moves">
      {([-1, 1] as const).map((step) => {
        const next = moved(dimensions, arrangement, dimension.id, step);
        return (
          <button
            key={step}
            type="button"
            class="move"
            aria-label={words(step < 0 ? 'weigh.up' : 'weigh.down', { question: dimension.question })}
            aria-disabled={next === undefined}
            data-place={`move/${step}/${dimension.id}`}
            onClick={({ currentTarget }) => {
              if (!next) return;
              hold(currentTarget);
              onArrange(next);
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={step < 0 ? 'M4 9.5 8 5.5l4 4' : 'M4 6.5l4 4 4-4'} />
            </svg>
          </button>
        );
      })}
    </span>
  );
}

/** Said to those who do not see rows move. */
function stateOf(dimensions: readonly Dimension[], arrangement: Arrangement): string {
  const marked = markedRows(dimensions, arrangement);
  if (marked.length === 0) return words('weigh.noneMarked');
  return words('weigh.first', { questions: marked.map(({ question }) => question).join(' ') });
}

function Keeping({ arrangement, kept, onKeep, onErase }: Omit<WeighProps, 'dimensions' | 'hold' | 'onArrange'>) {
  const marks = Object.keys(arrangement.weights).length;
  const isPlain = marks + arrangement.order.length + arrangement.folded.length === 0;
  return (
    <div class="keeping">
      <p class="hint">
        {marks > 0 && `${plural('weigh.marked', marks)} `}
        {words(kept === undefined ? 'weigh.private' : kept ? 'weigh.kept' : 'weigh.memory')}
      </p>
      {kept === false && !isPlain && (
        <button type="button" class="quiet" onClick={onKeep}>
          {words('weigh.keep')}
        </button>
      )}
      {(kept || !isPlain) && (
        <button type="button" class="quiet" onClick={onErase}>
          {words(kept ? 'weigh.erase' : 'weigh.clear')}
        </button>
      )}
    </div>
  );
}
