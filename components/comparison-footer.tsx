import type { Condition, Entry, Treatment } from '../knowledge/shown';
import { words } from '../platform/words';
import { AboutLinks } from './about-links';
import type { ComparisonProps } from './comparison';
import { Crisis } from './crisis';
import { Notice } from './notice';
import { ReviewLine } from './review-line';
import { useFold } from './use-fold';

export interface ComparisonFooterProps extends Pick<ComparisonProps, 'crisisLines' | 'today' | 'region'> {
  readonly entries: readonly [Condition, ...Treatment[]];
}

/** When the entries were reviewed, what this is and is not, who stands behind it, and whom to call. */
export function ComparisonFooter({ entries, crisisLines, today, region }: ComparisonFooterProps) {
  const crisis = useFold();
  return (
    <footer>
      <ReviewLine review={leastReviewed(entries)} today={today} />
      <Notice />
      <AboutLinks />
      <button class="quiet" {...crisis.button}>
        {words('masthead.crisis')}
      </button>
      <div class="panel" {...crisis.panel}>
        <Crisis crisisLines={crisisLines} region={region} />
      </div>
    </footer>
  );
}

/** What can be said of all entries together: the earliest dates, and only those who reviewed every one. */
export function leastReviewed([first, ...others]: ComparisonFooterProps['entries']): Entry['review'] {
  const earlier = (a: string, b: string) => (a < b ? a : b);
  return others.reduce<Entry['review']>(
    (all, { review }) => ({
      reviewedOn: earlier(all.reviewedOn, review.reviewedOn),
      reviewBy: earlier(all.reviewBy, review.reviewBy),
      clinicians: all.clinicians.filter((name) => review.clinicians.includes(name)),
      patients: all.patients.filter((name) => review.patients.includes(name)),
    }),
    first.review,
  );
}
