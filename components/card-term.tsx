import type { Term } from '../knowledge/shown';
import { words } from '../platform/words';
import type { CardProps } from './card';
import { CardActions } from './card-actions';
import { CardFooter } from './card-footer';
import { CardFrame } from './card-frame';
import { english } from './english';
import { EntryLinks } from './entry-links';
import { createLibrary } from './library';
import { itemsOf } from './order';
import { Statement } from './statement';

/** A term's card: what the word means and where to read on. */
export function TermCard(props: CardProps & { term: Term }) {
  const { term, bundle, mention, index, onCompare, onOpenEntry } = props;
  const library = createLibrary(bundle.sources);
  const related = itemsOf(term.related, index);
  const idsOf = (kind: string) => related.filter((item) => item.kind === kind).map(({ id }) => id);
  const [condition, treatments] = [idsOf('condition')[0], idsOf('treatment')];
  const canCompare = condition !== undefined || treatments.length > 0;
  return (
    <CardFrame
      {...props}
      title={term.name}
      isEntry
      kind={words('card.kind.term')}
      due={{ ...term.review, today: props.today }}
    >
      <div class="is">
        <Statement claim={term.definition} about={term.name} library={library} />
        {mention.notes && (
          <p class="note" {...english}>
            {mention.notes}
          </p>
        )}
      </div>
      {related.length > 0 && (
        <div class="part">
          <h3>{words('card.readOn')}</h3>
          <EntryLinks items={related} onOpenEntry={onOpenEntry} />
        </div>
      )}
      <CardActions
        library={library}
        onCompare={canCompare ? () => onCompare({ ...(condition && { condition }), treatments }) : undefined}
      />
      <CardFooter {...props} />
    </CardFrame>
  );
}
