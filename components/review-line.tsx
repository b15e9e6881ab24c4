import type { Entry } from '../knowledge/shown';
import { longDate, words } from '../platform/words';

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
        <p class="overdue">{words('review.overdue', { date: longDate(review.reviewBy) })}</p>
      )}
      <Reviewed review={review} />
    </>
  );
}

/** Whether the entry's review is due: the cards then say so (standards U2). `today` as an ISO date. */
export function isOverdue(reviewBy: string, today: string): boolean {
  return today > reviewBy;
}

/** When and by whom alone, where the overdue review is said elsewhere. */
export function Reviewed({ review }: Pick<ReviewLineProps, 'review'>) {
  return <p class="reviewed">{reviewed(review)}</p>;
}

function reviewed(review: Review): string {
  const [clinicians, patients] = [review.clinicians.join(', '), review.patients.join(', ')];
  const gaps = { date: longDate(review.reviewedOn), clinicians, patients };
  if (clinicians && patients) return words('review.both', gaps);
  if (clinicians) return words('review.clinicians', gaps);
  return words(patients ? 'review.patients' : 'review.nobody', gaps);
}
