import type { Kind } from '../knowledge/schema';
import { plural, words } from '../platform/words';
import { upperFirst } from './english';
import { inWords, Phrase, type Sentence } from './phrase';

/** An entry, or one member of it, that the open page names. */
export interface FoundItem {
  readonly entry: string;
  readonly name: string;
  readonly kind: Kind;
  readonly member?: string | undefined;
  readonly memberName?: string | undefined;
  readonly count: number;
}

export interface FoundListProps {
  readonly found: readonly FoundItem[];
  /** Goes to the next place in the page. */
  readonly onShowPlace: (item: FoundItem) => void;
}

const groups = [
  ['treatment', 'found.treatments'],
  ['condition', 'found.conditions'],
  ['term', 'found.terms'],
] as const;

/** What the page names, by kind and name, each a way to its place. */
export function FoundList({ found, onShowPlace }: FoundListProps) {
  return (
    <dl class="found">
      {inGroups(found).map(({ kind, title, items }) => (
        <div key={kind} class="found-group">
          <dt>{title}</dt>
          {items.map((item) => (
            <dd key={`${item.entry} ${item.member}`}>
              <FoundPlace item={item} onShowPlace={onShowPlace} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** One name with its count; pressing it goes to the next place. */
export function FoundPlace({ item, onShowPlace }: Pick<FoundListProps, 'onShowPlace'> & { readonly item: FoundItem }) {
  return (
    <>
      <button type="button" class="quiet" onClick={() => onShowPlace(item)}>
        <Phrase of={labelOf(item)} />
      </button>{' '}
      <span class="count">{plural('found.times', item.count)}</span>
    </>
  );
}

interface FoundGroup {
  readonly kind: Kind;
  readonly title: string;
  readonly items: readonly FoundItem[];
}

/** The kinds that are there, each with its items by name. */
export function inGroups(found: readonly FoundItem[]): readonly FoundGroup[] {
  return groups.flatMap(([kind, title]) => {
    const items = found.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    return [
      {
        kind,
        title: words(title),
        items: items.sort((a, b) => inWords(labelOf(a)).localeCompare(inWords(labelOf(b)), 'en')),
      },
    ];
  });
}

/** "Sertraline (SSRIs)". */
export const memberLabel = (member: string, entry: string): Sentence => ({
  key: 'found.member',
  facts: { member: upperFirst(member), entry },
});

/** Whose member it is, where one was met. */
function labelOf({ name, memberName }: FoundItem): Sentence {
  return memberName === undefined ? name : memberLabel(memberName, name);
}
