import type { Entry } from '../knowledge/schema';
import { isOverdue, longDate } from '../knowledge/wording';

type Review = Entry['review'];

export interface ReviewLineProps {
  readonly review: Review;
  /** ISO date. */
  readonly today: string;
}

/** When an entry was reviewed and by whom; nobody is claimed who did not (standards U2). */
export function ReviewLine({ review, today }: ReviewLineProps) {
  return (
    <>
      {isOverdue(review.reviewBy, today) && (
        <p class="overdue">This was due for review by {longDate(review.reviewBy)}. Parts of it may be out of date.</p>
      )}
      <p class="reviewed">
        Reviewed {longDate(review.reviewedOn)}
        {reviewers(review)}.
      </p>
    </>
  );
}

function reviewers({ clinicians, patients }: Review): string {
  if (clinicians.length + patients.length === 0) return '; no clinician or patient has reviewed it yet';
  const group = (who: string, names: readonly string[]) =>
    names.length > 0 ? `; ${who}: ${names.join(', ')}` : `; no ${who} has reviewed it yet`;
  return `${group('clinician', clinicians)}${group('patient', patients)}`;
}
