/**
 * Decides whether a candidate is the name that it looks like. A false mark costs more than a missed one, so an ambiguous
 * name needs a reason. Every verdict carries its reason, for `explain` and for the tests.
 */
import type { NameContext } from '../knowledge/name-table';
import type { Folded } from './fold';
import { fold } from './fold';
import type { Candidate, NameRule } from './matcher';

/**
 * `taken`: a match. `left`: not a match. `page`: a match if the page supports it (`isSupported`), since nothing near the
 * name decides.
 */
export interface Verdict {
  readonly is: 'taken' | 'left' | 'page';
  readonly why: string;
}

/** How far from an ambiguous name a word may stand and still speak for it: about two sentences. */
const NEAR = 240;
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

  const words = compiled(context);
  const { from, to } = foldedPlace(candidate, folded);
  const before = folded.text.slice(Math.max(0, from - NEAR), from);
  const after = folded.text.slice(to, to + NEAR);
  const veto = words.never && (vetoIn(words.never, lastWords(before)) ?? vetoIn(words.never, firstWords(after)));
  if (veto) return { is: 'left', why: `"${veto}" beside it` };
  if (!words.needs) return { is: 'taken', why: 'no veto beside it' };
  const support = words.needs.exec(before)?.[0] ?? words.needs.exec(after)?.[0];
  if (support) return { is: 'taken', why: `"${support}" near it` };
  return { is: 'page', why: `ambiguous; counts where the page names ${target.entry} plainly` };
}

/** Whether a declared language, such as "en-GB", is English. */
export const isEnglish = (language: string): boolean => /^en(?:$|[-_])/i.test(language.trim());

/** Generic and brand names of medicines are the same words everywhere; phrases, conditions and terms are not. */
function isUnmistakable({ text, target, context, exact }: NameRule): boolean {
  return target.kind === 'treatment' && !context && !exact && text.length >= 4 && !/[\s-]/.test(text);
}

/**
 * Whether what the whole page names speaks for an undecided candidate: the same entry by a safe name, or, for a condition,
 * two other entries, as only pages of this field have. Terms are everyday words: "in remission" from leukaemia stands on
 * pages that also name depression.
 * @param named entries that the page names by a match that needed no page support.
 */
export function isSupported({ rule }: Candidate, named: ReadonlySet<string>): boolean {
  const { entry, kind } = rule.target;
  return named.has(entry) || (kind === 'condition' && named.size >= 2);
}

/** Prefixes that turn a name into its opposite. */
const OPPOSITE = /(?:^|[^\p{L}])(?:non|anti|no)[-\u2010-\u2015\u00ad]$/iu;

/** Says what the candidate is a part of, if that makes it no name: an address, a handle, a hashtag, "non-opioid". */
function attachment(text: string, from: number, to: number): string | undefined {
  const start = edge(text, from, -1);
  const end = edge(text, to - 1, 1);
  if (start === from && end === to) return undefined;
  const token = text.slice(start, end);
  if (OPPOSITE.test(text.slice(start, from))) return 'a prefix turns it into its opposite';
  if (/:\/\/|^www\.|[\w-]\.(?:com|org|net|edu|gov|info|io|co|uk|de|eu|au|ca)\b/i.test(token))
    return 'part of an address';
  if (/^[~.]{0,2}\/[^/\s]+\//.test(token)) return 'part of a path';
  if (/[\p{L}\p{N}._%+-]@[\p{L}\p{N}-]/u.test(token)) return 'part of an e-mail address';
  if (/^[^\p{L}\p{N}]*[@#][\p{L}\p{N}_]/u.test(token)) return 'part of a handle or hashtag';
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

function foldedPlace({ from, to }: Candidate, folded: Folded): { from: number; to: number } {
  if (!folded.at) return { from, to };
  return { from: folded.at.indexOf(from), to: folded.at.indexOf(to) };
}

const lastWords = (text: string): string =>
  lastMatch(text, new RegExp(`(?:[^\\s]+[\\s]+){0,${BESIDE - 1}}[^\\s]*[\\s-]*$`));
const firstWords = (text: string): string =>
  lastMatch(text, new RegExp(`^[\\s-]*(?:[^\\s]+[\\s]+){0,${BESIDE - 1}}[^\\s]*`));
const lastMatch = (text: string, pattern: RegExp): string => pattern.exec(text)?.[0] ?? '';

function vetoIn(pattern: RegExp, words: string): string | undefined {
  return pattern.exec(words)?.[0];
}

interface CompiledContext {
  readonly needs: RegExp | undefined;
  readonly never: RegExp | undefined;
}

const compiledContexts = new WeakMap<NameContext, CompiledContext>();

/** Most names of a page are never met, so expressions are made on first use. */
function compiled(context: NameContext): CompiledContext {
  let ready = compiledContexts.get(context);
  if (!ready) {
    ready = { needs: anyOf(context.needs), never: anyOf(context.never) };
    compiledContexts.set(context, ready);
  }
  return ready;
}

/** One expression for whole words or phrases; a trailing `*` stands for any ending. */
function anyOf(words: readonly string[] | undefined): RegExp | undefined {
  if (!words || words.length === 0) return undefined;
  const alternatives = words.map((word) =>
    fold(word)
      .text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[\s-]+/g, '[\\s-]+')
      .replace(/\*/g, '[\\p{L}\\p{N}]*'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
