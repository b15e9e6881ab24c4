import type { Point, Treatment } from '../knowledge/shown';
import { tongue, words } from '../platform/words';
import { beforeMore } from './before-more';
import type { CardProps } from './card';
import { CardActions } from './card-actions';
import { CardFooter } from './card-footer';
import { CardFrame } from './card-frame';
import { CardMore } from './card-more';
import { english, upperFirst } from './english';
import { createLibrary, type Library } from './library';
import { kinship, type Mention } from './mention';
import { conditionFirst, inDimensionOrder } from './order';
import { Points } from './points';
import { Prose } from './prose';
import { Statement } from './statement';

/** A treatment's card. The warning is never folded, whatever balance says (standards B12). */
export function TreatmentCard(props: CardProps & { treatment: Treatment }) {
  const { treatment, bundle, mention, index, dimensions, pageCondition, detail, today, onCompare } = props;
  const library = createLibrary(bundle.sources);
  const [pros, cons] = [conditionFirst(treatment.pros, pageCondition), conditionFirst(treatment.cons, pageCondition)];
  const kin = kinship(treatment, mention);
  const differs = memberOf(treatment, mention)?.differs;
  const kind = kin ?? upperFirst(treatment.form);
  const fixed = [treatment.name, kind, mention.notes, differs?.text, words('card.serious'), treatment.warning.text];
  const { points, hasSummary } = beforeMore({
    fixed,
    summary: treatment.summary.text,
    pros,
    cons,
    isPart: differs !== undefined,
  });
  const first = (all: readonly Point[]) => inDimensionOrder(all.slice(0, points), dimensions);
  const [more, isFull] = [{ pros: pros.slice(points), cons: cons.slice(points) }, detail === 'full'];
  const home = homeOf(treatment, index, pageCondition);
  const due = { ...treatment.review, today };
  return (
    <CardFrame {...props} title={treatment.name} isEntry kind={kin ?? <span {...english}>{kind}</span>} due={due}>
      {hasSummary && (
        <p class="is" {...english}>
          <Prose text={treatment.summary.text} />
        </p>
      )}
      <About treatment={treatment} mention={mention} library={library} />
      <Warning treatment={treatment} library={library} />
      <Points
        pros={first(pros)}
        cons={first(cons)}
        outcomes={treatment.outcomes}
        library={library}
        texts={isFull ? 'shown' : 'folded'}
      />
      <CardMore
        treatment={treatment}
        dimensions={dimensions}
        library={library}
        {...more}
        hasSummary={!hasSummary}
        isOpen={isFull}
      />
      <CardActions
        library={library}
        onCompare={() => onCompare({ ...(home && { condition: home }), treatments: [treatment.id] })}
      />
      <CardFooter {...props}>
        {treatment.stopping && (
          <p class="stop" {...english}>
            <b {...tongue()}>{words('card.stopping')}</b> {firstSentence(treatment.stopping.text)}
          </p>
        )}
      </CardFooter>
    </CardFrame>
  );
}

/** The condition to compare for: the one that the page speaks of, or the only one that there is. */
function homeOf({ id }: Treatment, index: CardProps['index'], condition: string | undefined): string | undefined {
  const homes = index.filter((item) => item.treatments?.includes(id));
  const home = homes.find((item) => item.id === condition) ?? (homes.length === 1 ? homes[0] : undefined);
  return home?.id;
}

interface PartProps {
  readonly treatment: Treatment;
  readonly library: Library;
}

const memberOf = ({ members }: Treatment, { memberId }: Mention) => members.find(({ id }) => id === memberId);

/** What holds only for the words that were met. */
function About({ treatment, mention, library }: PartProps & { mention: Mention }) {
  const member = memberOf(treatment, mention);
  if (!mention.notes && !member?.differs) return null;
  return (
    <div class="about">
      {mention.notes && (
        <p class="note" {...english}>
          {mention.notes}
        </p>
      )}
      {member?.differs && <Statement claim={member.differs} about={member.name} library={library} />}
    </div>
  );
}

function Warning({ treatment, library }: PartProps) {
  return (
    <div class="warning">
      <svg viewBox="0 0 16 16" role="presentation">
        <path d="M8 1.8 15 14H1zM8 6.2v3.6M8 11.6v.6" />
      </svg>
      <Statement
        claim={treatment.warning}
        lead={words('card.serious')}
        about={words('card.seriousAbout')}
        library={library}
      />
    </div>
  );
}

/** The whole text stands under "more". */
const firstSentence = (text: string) => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
