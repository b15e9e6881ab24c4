import type { IndexItem } from '../knowledge/bundle';
import type { Condition } from '../knowledge/shown';
import { words } from '../platform/words';
import type { CardProps } from './card';
import { CardActions } from './card-actions';
import { CardFooter } from './card-footer';
import { CardFrame } from './card-frame';
import { english } from './english';
import { EntryLinks } from './entry-links';
import { createLibrary } from './library';
import { NotCovered } from './not-covered';
import { itemsOf } from './order';
import { Statement } from './statement';

/** A condition's card: what it is, what there is to decide, and the treatments that are compared for it. */
export function ConditionCard(props: CardProps & { condition: Condition }) {
  const { condition, bundle, mention, index, detail, onCompare, onOpenEntry } = props;
  const library = createLibrary(bundle.sources);
  const treatments: readonly IndexItem[] = itemsOf(condition.treatments, index);
  return (
    <CardFrame
      {...props}
      title={condition.name}
      isEntry
      kind={words('card.kind.condition')}
      due={{ ...condition.review, today: props.today }}
    >
      <div class="is">
        <Statement claim={condition.summary} about={condition.name} library={library} />
        {mention.notes && (
          <p class="note" {...english}>
            {mention.notes}
          </p>
        )}
      </div>
      <div class="part">
        <h3>{words('card.treatments')}</h3>
        <EntryLinks items={treatments} onOpenEntry={onOpenEntry} isShort />
      </div>
      <details class="fold more" open={detail === 'full'}>
        <summary>
          <span>{words('card.moreOnCondition')}</span>
        </summary>
        <div class="part">
          <h3>{words('card.decide')}</h3>
          <p class="decision" {...english}>
            {condition.decision.question}
          </p>
        </div>
        <div class="part">
          <h3>{words('card.untreated')}</h3>
          <Statement claim={condition.naturalCourse} about={words('card.untreatedAbout')} library={library} />
          <NotCovered condition={condition} library={library} />
        </div>
      </details>
      <CardActions library={library} onCompare={() => onCompare({ condition: condition.id, treatments: [] })} />
      <CardFooter {...props} />
    </CardFrame>
  );
}
