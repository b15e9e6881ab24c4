/** U1, U2 and S2: reviews come round, crisis lines are fresh. */
import { allEntries } from '../bundle';
import type { Pack } from '../schema';
import { type Finding, problem, warning } from './finding';
import { fileOf } from './statements';

/** Days from one review to the next (standards U1: 12 months, a leap year included). */
const REVIEW_DAYS = 366;
/** Months for which a verified crisis line counts as fresh (standards S2). */
const CRISIS_MONTHS = 6;
const DAY_MS = 86_400_000;

/**
 * The newest review date in the pack: the default "today" of the checks. A release that passed then stays reproducible,
 * while `npm run knowledge -- --today` asks the real calendar.
 */
export const newestReview = (pack: Pack): string =>
  allEntries(pack)
    .map(({ review }) => review.reviewedOn)
    .sort()
    .at(-1) ?? '';

/** @param today ISO date. */
export function checkDates(pack: Pack, today: string): Finding[] {
  const oldest = monthsBefore(today, CRISIS_MONTHS);
  return [
    ...allEntries(pack).flatMap((entry) => {
      const { reviewedOn, reviewBy } = entry.review;
      const days = (Date.parse(reviewBy) - Date.parse(reviewedOn)) / DAY_MS;
      const place = { file: fileOf(entry), field: 'review.reviewBy' };
      if (!(days > 0 && days <= REVIEW_DAYS))
        return [problem('U1', place, 'must lie within 12 months after reviewedOn')];
      return today > reviewBy ? [warning('U2', place, `was due on ${reviewBy}; review the entry`)] : [];
    }),
    ...pack.crisisLines.lines
      .filter(({ verifiedOn }) => verifiedOn < oldest)
      .map(({ id, verifiedOn }) =>
        problem(
          'S2',
          { file: 'crisis-lines.json', field: `${id}.verifiedOn` },
          `${verifiedOn} is more than ${CRISIS_MONTHS} months before ${today}; verify the line and date it anew`,
        ),
      ),
  ];
}

function monthsBefore(isoDate: string, months: number): string {
  const date = new Date(`${isoDate}T12:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - months);
  // 31 August less six months would roll into March: step back to the last day of February.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}
