/**
 * Decides whether a candidate is the name that it looks like. A false mark costs more than a missed one, so an ambiguous
 * name needs a reason: a word of its own near it, a word of its field with nothing against it, or the page's support
 * (`support.ts`). Every verdict carries its reason, for `explain` and for the tests.
 */
import type { Folded } from '../knowledge/fold';
import type { NameRule } from '../knowledge/packed-names';
import type { Candidate } from './matcher';
import { nearWords, type Sides } from './near-words';

/**
 * `taken`: a match. `left`: not a match. `page`: a match if the page supports it (`supportFor`), since nothing near the
 * name decides.
 */
export interface Verdict {
  readonly is: 'taken' | 'left' | 'page';
  readonly why: string;
}

/** How far from an ambiguous name a word may stand and still speak for it: about two sentences. */
export const NEAR = 240;
/** Words on either side within which a veto counts. */
const BESIDE = 2;

/**
 * The verdict on a candidate from its own block alone. Offsets of `candidate` are those of the original text; `language`
 * is that of the block as the page declares it, asked for only here, since most blocks have no candidate.
 */
export function judge(
  candidate: Candidate,
  original: string,
  folded: Folded,
  language: () => string | undefined,
): Verdict {
  const attached = attachment(original, candidate.from, candidate.to);
  if (attached) return { is: 'left', why: attached };
  const { context, target } = candidate.rule;
  const declared = language();
  if (declared && !isEnglish(declared) && !isUnmistakable(candidate.rule)) {
    return { is: 'left', why: `the text is declared to be in another language (${declared})` };
  }
  if (!context) return { is: 'taken', why: 'safe name' };

  const words = nearWords(candidate.rule);
  const near = sidesOf(candidate, folded);
  const veto = words.against({ before: lastWords(near.before), after: firstWords(near.after) });
  if (veto) return { is: 'left', why: `"${veto}" beside it` };
  if (!context.needs) return { is: 'taken', why: 'no veto beside it' };
  const own = words.own(near);
  if (own) return { is: 'taken', why: `"${own}" near it` };
  const field = words.field(near);
  const against = field && words.against(near);
  if (field && !against) return { is: 'taken', why: `"${field}" near it` };
  const doubt = field ? `"${field}" near it, but "${against}" as well` : 'ambiguous';
  return { is: 'page', why: `${doubt}; counts where the page speaks of ${target.entry}` };
}

/** Whether a declared language, such as "en-GB", is English. */
export const isEnglish = (language: string): boolean => /^en(?:$|[-_])/i.test(language.trim());

/** Generic and brand names of medicines are the same words everywhere; phrases, conditions and terms are not. */
function isUnmistakable({ text, target, context, exact }: NameRule): boolean {
  return target.kind === 'treatment' && !context?.needs && !exact && text.length >= 4 && !/[\s-]/.test(text);
}

/** Prefixes that turn a name into its opposite. */
const OPPOSITE = /(?:^|[^\p{L}])(?:non|anti|no)[-\u2010-\u2015\u00ad]$/iu;

/** Says what the candidate is a part of, if that makes it no name: an address, a handle, a hashtag, "non-opioid". */
function attachment(text: string, from: number, to: number): string | undefined {
  if (isSpace(text.charCodeAt(from - 1)) && isSpace(text.charCodeAt(to))) return undefined;
  const start = edge(text, from, -1);
  const end = edge(text, to - 1, 1);
  if (start === from && end === to) return undefined;
  const token = text.slice(start, end);
  if (OPPOSITE.test(text.slice(start, from))) return 'a prefix turns it into its opposite';
  if (/:\/\/|^www\.|[\w-]\.(?:com|org|net|edu|gov|info|io|co|uk|de|eu|au|ca)\b/i.test(token))
    return 'part of an address';
  if (/^[~.]{0,2}\/[^/\s]+\//.test(token)) return 'part of a path';
  if (/[\p{L}\p{N}._%+-]@[\p{L}\p{N}-]/u.test(token)) return 'part of an e-mail address';
  if (/^\.(?:csv|docx?|gif|html?|jpe?g|pdf|php|png|pptx?|txt|xlsx?)\b/i.test(text.slice(to, end))) {
    return 'part of a file name';
  }
  if (/^[^\p{L}\p{N}]*[@#][\p{L}\p{N}_]/u.test(token) || /(?:^|\W)[ru]\/$/i.test(text.slice(start, from)))
    return 'part of a handle or hashtag';
  if (/[_\\=&]/.test(text.charAt(from - 1)) || /[_\\=&]/.test(text.charAt(to))) return 'part of an identifier';
  return undefined;
}

/** Longest stretch without a space that is looked at on either side of a candidate. */
const TOKEN = 200;

/** Where the stretch without white space around `at` begins (`step` -1) or ends (1). */
function edge(text: string, at: number, step: 1 | -1): number {
  let next = at + step;
  while (Math.abs(next - at) < TOKEN && next >= 0 && next < text.length && !isSpace(text.charCodeAt(next)))
    next += step;
  return step === 1 ? next : next + 1;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;

function sidesOf({ from, to }: Candidate, folded: Folded): Sides {
  const start = folded.at ? folded.at.indexOf(from) : from;
  const end = folded.at ? folded.at.indexOf(to) : to;
  return { before: folded.text.slice(Math.max(0, start - NEAR), start), after: folded.text.slice(end, end + NEAR) };
}

const lastWords = (text: string): string =>
  lastMatch(text, new RegExp(`(?:[^\\s]+[\\s]+){0,${BESIDE - 1}}[^\\s]*[\\s-]*$`));
const firstWords = (text: string): string =>
  lastMatch(text, new RegExp(`^[\\s-]*(?:[^\\s]+[\\s]+){0,${BESIDE - 1}}[^\\s]*`));
const lastMatch = (text: string, pattern: RegExp): string => pattern.exec(text)?.[0] ?? '';
