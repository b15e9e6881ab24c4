/** P1, P2 and P5: short sentences and a low reading grade, scored on what is read together. */
import { allEntries } from '../bundle';
import type { Entry, Pack } from '../schema';
import { type Finding, type Place, problem } from './finding';
import { nameMask, type Readability, readabilityOf } from './readability';
import { sentencesOf, wordCount } from './sentences';
import { cardText, columnText, type ShownText } from './shown-text';
import { fileOf, type Role, statementsOf } from './statements';

/** The standard's figures (P1, P2, P5). */
export const LIMITS = { fleschKincaid: 6, smog: 8, sentenceWords: 20, meanSentenceWords: 14 } as const;

/** Fewer words than this are not scored by themselves: the formulas are unstable on short text (standards P4). */
export const SCORED_WORDS = 100;

/** Texts that are scored together, and the scale that judges them. */
export interface ScoredUnit {
  readonly name: string;
  readonly place: Place;
  readonly scale: 'card' | 'comparison';
  /** Names masked, headings counted as sentences of their own: what the limits are for. */
  readonly masked: Readability;
  readonly unmasked: Readability;
  /** Names masked, headings left out: the sentences alone, by which their length is judged. */
  readonly prose: Readability;
}

/**
 * Every scored unit: the card of each treatment, and its column over all comparisons; the cards of conditions, and those of
 * terms, each kind pooled, since one alone is too short to score.
 */
export function scoredUnits(pack: Pack): ScoredUnit[] {
  const mask = nameMask(pack);
  const unit = (name: string, place: Place, scale: ScoredUnit['scale'], texts: readonly ShownText[]): ScoredUnit => {
    const prose = texts.flatMap((text) => text.prose);
    const all = [...texts.flatMap(({ headings }) => headings), ...prose];
    return {
      name,
      place,
      scale,
      masked: readabilityOf(all.map(mask)),
      unmasked: readabilityOf(all),
      prose: readabilityOf(prose.map(mask)),
    };
  };
  const pooled = (entries: readonly Entry[], folder: string) =>
    unit(`all ${folder}`, { file: `${folder}/`, field: 'card text' }, 'card', entries.map(cardText));
  const place = (entry: Entry, field: string): Place => ({ file: fileOf(entry), field });
  return [
    ...pack.treatments.map((entry) => unit(entry.id, place(entry, 'card text'), 'card', [cardText(entry)])),
    pooled(pack.conditions, 'conditions'),
    pooled(pack.terms, 'terms'),
    ...pack.treatments.map((entry) => {
      const column = { headings: [], prose: columnText(entry) };
      return unit(entry.id, place(entry, 'answers'), 'comparison', [column]);
    }),
  ].filter(({ unmasked }) => unmasked.words > 0);
}

/** A limit that a unit misses. */
export interface Miss {
  readonly rule: 'P1' | 'P2' | 'P5';
  readonly words: string;
}

/** What a unit misses; empty where it meets its scale. */
export function missesOf({ scale, masked, prose }: ScoredUnit): Miss[] {
  const miss = (rule: Miss['rule'], what: string, value: number, limit: number): Miss[] =>
    value > limit ? [{ rule, words: `${what} ${value.toFixed(2)}, over ${limit}` }] : [];
  return [
    ...(scale === 'card'
      ? miss('P1', 'Flesch–Kincaid', masked.fleschKincaid, LIMITS.fleschKincaid)
      : miss('P2', 'SMOG', masked.smog, LIMITS.smog)),
    ...miss('P5', 'words a sentence', prose.wordsPerSentence, LIMITS.meanSentenceWords),
  ];
}

/** Approval texts quote law, notes quote studies; both are still read by people. Names of events are no sentences. */
const NO_SENTENCE: ReadonlySet<Role> = new Set(['event', 'title']);

export function checkPlainLanguage(pack: Pack): Finding[] {
  return [
    ...allEntries(pack).flatMap((entry) =>
      statementsOf(entry)
        .filter(({ role }) => !NO_SENTENCE.has(role))
        .flatMap(({ field, text }) =>
          sentencesOf(text)
            .filter((sentence) => wordCount(sentence) > LIMITS.sentenceWords)
            .map((sentence) =>
              problem(
                'P5',
                { file: fileOf(entry), field },
                `a sentence has ${wordCount(sentence)} words, over ${LIMITS.sentenceWords}; split "${sentence.slice(0, 40)}…"`,
              ),
            ),
        ),
    ),
    ...scoredUnits(pack).flatMap((unit) =>
      unit.masked.words < SCORED_WORDS
        ? []
        : missesOf(unit).map(({ rule, words }) =>
            problem(rule, unit.place, `${words}; use shorter words and sentences`),
          ),
    ),
  ];
}
