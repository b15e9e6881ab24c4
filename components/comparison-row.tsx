import { answersFor } from '../knowledge/answers';
import type { Answer, Outcome, Treatment } from '../knowledge/shown';
import { AnswerCell } from './answer-cell';
import { ApprovalCell } from './approval-cell';
import type { ComparisonTableProps } from './comparison-table';
import { differencesIn, type Facet } from './differences';
import { english } from './english';
import { canPicture } from './outcome-figure';
import { differencesSentence, RowHeader } from './row-header';
import { refolded, weighed } from './rows';

export interface ComparisonRowProps extends Omit<ComparisonTableProps, 'dimensions'> {
  readonly dimension: ComparisonTableProps['dimensions'][number];
}

/** One question and how each option answers it; folded, only the question. */
export function ComparisonRow(props: ComparisonRowProps) {
  const { dimension, condition, treatments, arrangement, onArrange, showDifferences, hold } = props;
  const isFolded = arrangement.folded.includes(dimension.id);
  const differences = showDifferences ? differencesIn(dimension, treatments, condition.id) : undefined;
  const weight = arrangement.weights[dimension.id];
  return (
    <tr>
      <RowHeader
        dimension={dimension}
        weight={weight}
        isFolded={isFolded}
        span={isFolded ? treatments.length + 1 : 1}
        differences={differences && differencesSentence(differences.names)}
        onFold={() => onArrange(refolded(arrangement, dimension.id))}
        onWeigh={(next, pressed) => {
          hold(pressed);
          onArrange(weighed(arrangement, dimension.id, next));
        }}
      />
      {!isFolded && <Cells {...props} facets={differences?.of} />}
    </tr>
  );
}

interface CellsProps extends Pick<ComparisonRowProps, 'dimension' | 'condition' | 'treatments' | 'library'> {
  readonly facets: Readonly<Record<string, readonly Facet[]>> | undefined;
}

function Cells({ dimension, condition, treatments, library, facets }: CellsProps) {
  const answersOf = ({ answers }: Treatment) => answersFor<Answer>(answers[dimension.id] ?? [], condition.id);
  const pictured = canPicture(treatments.flatMap((treatment) => outcomesIn(answersOf(treatment), treatment)));
  const timed = treatments.some((treatment) => answersOf(treatment).some((answer) => 'spans' in answer));
  return (
    <>
      {treatments.map((treatment) => (
        <td key={treatment.id}>
          <span class="cell-option" {...english}>
            {treatment.name}
          </span>
          <Facets facets={facets?.[treatment.id] ?? []} />
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
              timed={timed}
              about={treatment.name}
              library={library}
            />
          )}
        </td>
      ))}
    </>
  );
}

/** What differs, in each option's cell alike: labels, without a better or worse. */
function Facets({ facets }: { facets: readonly Facet[] }) {
  if (facets.length === 0) return null;
  return (
    <dl class="facets">
      {facets.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function outcomesIn(answers: readonly Answer[], { outcomes }: Treatment): readonly Outcome[] {
  const named = answers.flatMap((answer) => ('outcomes' in answer ? (answer.outcomes ?? []) : []));
  return outcomes.filter(({ id }) => named.includes(id));
}
