import type { Dimension } from '../knowledge/schema';
import type { Claim, Point, Statement as Sourced, Treatment } from '../knowledge/shown';
import { plural, words } from '../platform/words';
import { english } from './english';
import { Later } from './later';
import type { Library } from './library';
import { inDimensionOrder } from './order';
import { Points } from './points';
import { Statement } from './statement';

export interface CardMoreProps {
  readonly treatment: Treatment;
  readonly dimensions: readonly Dimension[];
  readonly library: Library;
  /** The points that do not stand above already. */
  readonly pros: readonly Point[];
  readonly cons: readonly Point[];
  /** Whether the plain sentence about the treatment stands here, having found no room above. */
  readonly hasSummary: boolean;
  readonly isOpen: boolean;
}

/** Everything else about a treatment, folded out in place. */
export function CardMore({ treatment, dimensions, library, pros, cons, hasSummary, isOpen }: CardMoreProps) {
  const { stopping, disagreements, questions, outcomes } = treatment;
  const sides = { pros: inDimensionOrder(pros, dimensions), cons: inDimensionOrder(cons, dimensions) };
  const count = pros.length + cons.length;
  return (
    <details class="fold more" open={isOpen}>
      <summary>
        <span>{count > 0 ? plural('card.more', count) : words('card.moreOnly')}</span>
      </summary>
      <Later now={isOpen}>
        {hasSummary && (
          <Part title={words('card.about', { name: treatment.name })} claims={[treatment.summary]} library={library} />
        )}
        {count > 0 && <Points {...sides} outcomes={outcomes} library={library} texts="shown" />}
        {stopping && <Part title={words('card.stoppingSafely')} claims={[stopping]} library={library} />}
        <Caring treatment={treatment} library={library} />
        <OftenSaid treatment={treatment} dimensions={dimensions} library={library} />
        <Part title={words('card.disagree')} claims={disagreements} library={library} />
        <Questions questions={questions} />
      </Later>
    </details>
  );
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
  return <Part title={words('card.caring')} claims={known} library={library} />;
}

function OftenSaid({ treatment, dimensions, library }: Pick<CardMoreProps, 'treatment' | 'dimensions' | 'library'>) {
  if (treatment.oftenSaid.length === 0) return null;
  return (
    <div class="part">
      <h3>{words('card.oftenSaid')}</h3>
      {inDimensionOrder(treatment.oftenSaid, dimensions).map((saying) => (
        <div key={saying.said} class="saying">
          <p class="said" {...english}>
            “{saying.said}”
          </p>
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
      <h3>{words('card.questions')}</h3>
      <ul class="questions" {...english}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}
