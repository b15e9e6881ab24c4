import { words } from '../platform/words';
import { Comparison, type ComparisonProps } from './comparison';

/** What stands in the comparison's place: itself, or why it is not there. `missing`: the name or id that has no entry. */
export type ComparisonState = ComparisonProps | 'loading' | { readonly missing: string };

/** The comparison, or one plain sentence. */
export function ComparisonSlot({ comparison }: { comparison: ComparisonState }) {
  if (comparison === 'loading') return <p class="empty">{words('comparisonSlot.loading')}</p>;
  if ('missing' in comparison) {
    const { missing } = comparison;
    return (
      <p class="empty">{missing ? words('comparisonSlot.missing', { name: missing }) : words('comparisonSlot.none')}</p>
    );
  }
  return <Comparison {...comparison} />;
}
