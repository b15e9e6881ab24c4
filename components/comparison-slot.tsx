import { Comparison, type ComparisonProps } from './comparison';

/** What stands in the comparison's place: itself, or why it is not there. `missing`: the name or id that has no entry. */
export type ComparisonState = ComparisonProps | 'loading' | { readonly missing: string };

/** The comparison, or one plain sentence. */
export function ComparisonSlot({ comparison }: { comparison: ComparisonState }) {
  if (comparison === 'loading') return <p class="empty">The comparison is being opened.</p>;
  if ('missing' in comparison) {
    const { missing } = comparison;
    return (
      <p class="empty">
        {missing ? `There is no entry for “${missing}”.` : 'No condition is chosen.'} Choose a condition above.
      </p>
    );
  }
  return <Comparison {...comparison} />;
}
