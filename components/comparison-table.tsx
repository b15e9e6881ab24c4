import type { Answer, Condition, Dimension, Outcome, Treatment } from '../knowledge/schema';
import { answersFor } from '../knowledge/wording';
import { AnswerCell } from './answer-cell';
import { ApprovalCell } from './approval-cell';
import type { Library } from './library';
import { canPicture } from './outcome-figure';

export interface ComparisonTableProps {
  readonly condition: Condition;
  /** In the order to show. */
  readonly treatments: readonly Treatment[];
  readonly dimensions: readonly Dimension[];
  readonly library: Library;
}

/** Options as columns, the same questions for each as rows. Only the table scrolls sideways, inside its own region. */
export function ComparisonTable({ condition, treatments, dimensions, library }: ComparisonTableProps) {
  return (
    <section
      class="table-scroll"
      aria-label="Comparison, scrolls sideways"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (A10).
      tabIndex={0}
      data-options={treatments.length}
      style={{ '--options': String(treatments.length) }}
    >
      <table>
        <caption class="unseen">{condition.name}: options side by side</caption>
        <thead>
          <tr>
            <th scope="col" class="corner">
              Question
            </th>
            {treatments.map(({ id, name, form }) => (
              <th key={id} scope="col">
                <span class="option">{name}</span> <span class="form">{form}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dimensions.map((dimension) => (
            <Row
              key={dimension.id}
              dimension={dimension}
              condition={condition}
              treatments={treatments}
              library={library}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ dimension, condition, treatments, library }: Omit<ComparisonTableProps, 'dimensions'> & RowProps) {
  const answersOf = ({ answers }: Treatment) => answersFor<Answer>(answers[dimension.id] ?? [], condition.id);
  const pictured = canPicture(treatments.flatMap((treatment) => outcomesIn(answersOf(treatment), treatment)));
  return (
    <tr>
      <th scope="row">
        <div class="ask">
          <span class="question">{dimension.question}</span> <span class="explanation">{dimension.explanation}</span>
        </div>
      </th>
      {treatments.map((treatment) => (
        <td key={treatment.id}>
          <span class="cell-option">{treatment.name}</span>
          {dimension.derived ? (
            <ApprovalCell
              approval={treatment.approval}
              condition={condition.id}
              about={treatment.name}
              library={library}
            />
          ) : (
            <AnswerCell
              answers={answersOf(treatment)}
              outcomes={treatment.outcomes}
              condition={condition.id}
              pictured={pictured}
              about={treatment.name}
              library={library}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

interface RowProps {
  readonly dimension: Dimension;
}

function outcomesIn(answers: readonly Answer[], { outcomes }: Treatment): readonly Outcome[] {
  const named = answers.flatMap((answer) => ('outcomes' in answer ? (answer.outcomes ?? []) : []));
  return outcomes.filter(({ id }) => named.includes(id));
}
