/** One block's text → matches and the candidates that only the whole page can decide. */

import { GENERAL } from '../knowledge/fields';
import type { NameRule } from '../knowledge/packed-names';
import { judge, NEAR, type Verdict } from './context';
import type { Candidate, Matcher } from './matcher';
import { nearWords } from './near-words';

export interface Judged {
  readonly candidate: Candidate;
  readonly verdict: Verdict;
}

export interface FindOptions {
  /** The language that the page declares for this text; undefined when it declares none, which is read as English. */
  readonly language?: () => string | undefined;
  /** Takes what is left as well, for `explain`. */
  readonly left?: Judged[];
}

/**
 * Finds the candidates of `text` and judges each from the text alone. Returns what is taken and what waits for the page's
 * support.
 */
export function findIn(matcher: Matcher, text: string, { language = unknown, left }: FindOptions = {}): Judged[] {
  const found: Judged[] = [];
  matcher.find(text, (candidate, folded) => {
    const verdict = judge(candidate, text, folded, language);
    const judged = { candidate, verdict };
    if (verdict.is === 'left') left?.push(judged);
    else found.push(judged);
    return verdict.is !== 'left';
  });
  return found.some(({ verdict }) => verdict.is === 'page') ? withCompany(found) : found;
}

const unknown = () => undefined;

/** An undecided name near a plain one is in good company: "tolerance to oxycodone", "CBT or Zoloft". */
function withCompany(found: readonly Judged[]): Judged[] {
  const plain = found.filter(({ verdict }) => verdict.is === 'taken').map(({ candidate }) => candidate);
  return found.map((judged) => {
    const { candidate, verdict } = judged;
    if (verdict.is !== 'page') return judged;
    const company = plain.find((other) => distance(candidate, other) <= NEAR && isCompany(candidate.rule, other.rule));
    return company ? { candidate, verdict: { is: 'taken', why: `"${company.rule.text}" is named with it` } } : judged;
  });
}

/**
 * Whether one name speaks for the other. Acronyms with other medical meanings take no other name's word; terms and general
 * treatments, which all of medicine uses, speak only for names whose other meanings are far from it.
 */
const isCompany = (undecided: NameRule, plain: NameRule): boolean =>
  undecided.target.entry === plain.target.entry ||
  nearWords(undecided).isBroad ||
  (!undecided.exact && isOfThisField(plain));

/** Whether a name is met in one field of medicine alone. */
const isOfThisField = ({ target: { entry, kind } }: NameRule): boolean => kind !== 'term' && !GENERAL.has(entry);

const distance = (one: Candidate, other: Candidate): number => Math.max(other.from - one.to, one.from - other.to);

/** The treatments and conditions that are named by matches which needed no page's support: what supports others. */
export function namedIn(found: readonly Judged[]): Set<string> {
  return new Set(found.filter(speaksForOthers).map(({ candidate }) => candidate.rule.target.entry));
}

/** Whether a match says what the page is about: "remission" and ibuprofen stand on pages about any illness. */
export const speaksForOthers = ({ candidate, verdict }: Judged): boolean =>
  verdict.is === 'taken' && candidate.rule.target.kind !== 'term';
