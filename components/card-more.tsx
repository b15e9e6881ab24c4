import type { Claim, Dimension, Statement as Sourced, Treatment } from '../knowledge/schema';
import type { Library } from './library';
import { inDimensionOrder } from './order';
import { Points } from './points';
import { Statement } from './statement';

export interface CardMoreProps {
  readonly treatment: Treatment;
  readonly dimensions: readonly Dimension[];
  readonly library: Library;
  /** Points of each side that stand above already. */
  readonly skip: number;
}

/** Everything else about a treatment, folded out in place. */
export function CardMore({ treatment, dimensions, library, skip }: CardMoreProps) {
  const rest = (points: Treatment['pros']) => inDimensionOrder(points.slice(skip), dimensions);
  const [pros, cons] = [rest(treatment.pros), rest(treatment.cons)];
  const { stopping, disagreements, questions } = treatment;
  return (
    <details class="fold more">
      <summary>
        <span>{summaryOf(pros.length + cons.length)}</span>
      </summary>
      {pros.length + cons.length > 0 && <Points pros={pros} cons={cons} library={library} />}
      {stopping && <Part title="Stopping safely" claims={[stopping]} library={library} />}
      <Caring treatment={treatment} library={library} />
      <OftenSaid treatment={treatment} dimensions={dimensions} library={library} />
      <Part title="Where sources disagree" claims={disagreements} library={library} />
      <Questions questions={questions} />
    </details>
  );
}

function summaryOf(points: number): string {
  return points > 0 ? `${points} more points, stopping, what to ask` : 'Stopping, what to ask';
}

interface PartProps {
  readonly title: string;
  readonly claims: readonly (Claim | Sourced)[];
  readonly library: Library;
}

/** A heading with its sourced sentences; nothing when there are none. */
export function Part({ title, claims, library }: PartProps) {
  if (claims.length === 0) return null;
  return (
    <div class="part">
      <h3>{title}</h3>
      {claims.map((claim) => (
        <Statement key={claim.text} claim={claim} about={title} library={library} />
      ))}
    </div>
  );
}

function Caring({ treatment, library }: Pick<CardMoreProps, 'treatment' | 'library'>) {
  const known = (treatment.answers.caring ?? []).flatMap((answer) => ('sources' in answer ? [answer] : []));
  return <Part title="If you care for someone" claims={known} library={library} />;
}

function OftenSaid({ treatment, dimensions, library }: Omit<CardMoreProps, 'skip'>) {
  if (treatment.oftenSaid.length === 0) return null;
  return (
    <div class="part">
      <h3>Often said, and what is known</h3>
      {inDimensionOrder(treatment.oftenSaid, dimensions).map((saying) => (
        <div key={saying.said} class="saying">
          <p class="said">“{saying.said}”</p>
          <Statement claim={{ ...saying, text: saying.known }} about={saying.said} library={library} />
        </div>
      ))}
    </div>
  );
}

/** Questions to take along to a clinician. */
export function Questions({ questions }: { questions: readonly string[] }) {
  return (
    <div class="part">
      <h3>Questions to ask</h3>
      <ul class="questions">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}
