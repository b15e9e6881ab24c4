import type { Treatment } from '../knowledge/schema';
import type { CardProps } from './card';
import { CardActions } from './card-actions';
import { CardFooter } from './card-footer';
import { CardFrame } from './card-frame';
import { CardMore } from './card-more';
import { createLibrary, type Library } from './library';
import { kinship, type Mention } from './mention';
import { inDimensionOrder } from './order';
import { Points } from './points';
import { Statement } from './statement';

/** Points of each side that are in view before "more". */
export const FIRST_POINTS = 3;

/** A treatment's card. The warning is never folded, whatever balance says (standards B12). */
export function TreatmentCard(props: CardProps & { treatment: Treatment }) {
  const { treatment, bundle, mention, index, dimensions, onCompare } = props;
  const library = createLibrary(bundle.sources);
  const first = (points: Treatment['pros']) => inDimensionOrder(points.slice(0, FIRST_POINTS), dimensions);
  const kin = kinship(treatment, mention);
  const homes = index.filter((item) => item.treatments?.includes(treatment.id));
  const home = homes.length === 1 ? homes[0] : undefined;
  return (
    <CardFrame {...props} title={treatment.name} kind={kin ? `${kin} · ${treatment.form}` : upperFirst(treatment.form)}>
      <p class="is">{treatment.summary.text}</p>
      <About treatment={treatment} mention={mention} library={library} />
      <Warning treatment={treatment} library={library} />
      <Points pros={first(treatment.pros)} cons={first(treatment.cons)} library={library} />
      <CardMore treatment={treatment} dimensions={dimensions} library={library} skip={FIRST_POINTS} />
      <CardActions
        library={library}
        onCompare={() => onCompare({ ...(home && { condition: home.id }), treatments: [treatment.id] })}
      />
      <CardFooter {...props}>
        {treatment.stopping && (
          <p class="stop">
            <b>Stopping:</b> {firstSentence(treatment.stopping.text)}
          </p>
        )}
      </CardFooter>
    </CardFrame>
  );
}

interface PartProps {
  readonly treatment: Treatment;
  readonly library: Library;
}

/** What holds only for the words that were met. */
function About({ treatment, mention, library }: PartProps & { mention: Mention }) {
  const member = treatment.members.find(({ id }) => id === mention.memberId);
  if (!mention.notes && !member?.differs) return null;
  return (
    <div class="about">
      {mention.notes && <p class="note">{mention.notes}</p>}
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
      <Statement claim={treatment.warning} lead="Most serious:" about="the most serious harm" library={library} />
    </div>
  );
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The whole text stands under "more". */
const firstSentence = (text: string) => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
