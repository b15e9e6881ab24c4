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
  return accepted.flatMap((candidate) => {
    const verdict = verdicts.get(candidate);
    return verdict ? [{ candidate, verdict }] : [];
  });
}
