/** One block's text → matches and the candidates that only the whole page can decide. */
import { judge, type Verdict } from './context';
import type { Candidate, Matcher } from './matcher';

export interface Judged {
  readonly candidate: Candidate;
  readonly verdict: Verdict;
}

/**
 * Finds the candidates of `text` and judges each from the text alone. Those left are kept as well, with `all`, for
 * `explain`; otherwise only what is taken or waits for the page's support is returned.
 */
export function findIn(matcher: Matcher, text: string, all?: Judged[]): Judged[] {
  const verdicts = new Map<Candidate, Verdict>();
  const accepted = matcher.find(text, (candidate, folded) => {
    const verdict = judge(candidate, text, folded);
    verdicts.set(candidate, verdict);
    if (verdict.is === 'left') all?.push({ candidate, verdict });
    return verdict.is !== 'left';
  });
  const found = accepted.flatMap((candidate) => {
    const verdict = verdicts.get(candidate);
    return verdict ? [{ candidate, verdict }] : [];
  });
  return found.some(({ verdict }) => verdict.is === 'page') ? withCompany(found) : found;
}

/** An undecided name in one line with a plain one is in good company: "tolerance to oxycodone", "CBT or Zoloft". */
function withCompany(found: readonly Judged[]): Judged[] {
  const plain = found.find(({ verdict }) => verdict.is === 'taken')?.candidate.rule;
  if (!plain) return [...found];
  return found.map(({ candidate, verdict }) => ({
    candidate,
    verdict: verdict.is === 'page' ? { is: 'taken', why: `"${plain.text}" is named with it` } : verdict,
  }));
}
