/**
 * G1, G2 and R13: the verb says how sure the evidence is. A graded text carries a hedge of its grade: "likely" for
 * moderate, "may" for low, "very unsure" for very low; high carries none. Sentences that state a fact of another kind
 * (what a guideline says, what to do, what was not checked, how a trial was run) need none.
 */
import { allEntries } from '../bundle';
import type { Certainty, Pack } from '../schema';
import { type Finding, problem, warning } from './finding';
import { sentencesOf } from './sentences';
import { fileOf, type Statement, statementsOf } from './statements';

/** Hedges of each grade, as a reader meets them. */
const HEDGE: Readonly<Record<Exclude<Certainty, 'high'>, { readonly words: RegExp; readonly say: string }>> = {
  moderate: { words: /\b(?:probably|probable|likely|likelier|unlikely)\b/i, say: 'likely' },
  low: { words: /\b(?:may|might|could|perhaps|possibly|unclear|not clear)\b/i, say: 'may' },
  'very-low': {
    words: /\b(?:very unsure|very uncertain|unsure (?:whether|if|how)|not known whether)\b/i,
    say: 'we are very unsure whether',
  },
};

/**
 * Words that high certainty does not bear. "May" is taken in lower case, so that the month passes; "could" only before
 * "be", so that "people could tell what they got" passes; "can" tells of what is possible, not of doubt; and "unclear" may
 * name a trial's quality.
 */
const DOUBT = /\b(?:may|might|could be(?! chance))\b|\b(?:[Pp]robably|[Ll]ikely|[Pp]erhaps|[Pp]ossibly|[Uu]nsure)\b/;

/** Rows that tell of practice: what is done, paid, offered and asked, not what it leads to. */
const PRACTICE: ReadonlySet<string> = new Set(['time', 'cost', 'access', 'not-for', 'caring', 'approval']);

/** "England's guideline says …": true of the guideline, whatever the effect. */
const ATTRIBUTED =
  /\b(?:guidelines?|guidance|labels?|NICE|NHS|WHO|World Health Organization|regulators?|law|leaflet|rules|US|UK|England|company|participant|devices)\b.*\b(?:says?|said|lists?|listed|advis(?:es?|ed)|suggests?|names?|asks?|accepts?|prefers?|recommends?|offers?|allows?|keeps?|places?|starts?|sets?|puts?|warns?|calls?|rules? out|cleared|approved?|approves|declined|alleged|acknowledged|gives?|is (?:strongly )?against)\b|\b(?:says?|lists?|advises?|suggests?|asks?) (?:the |a |an )?(?:US|UK|England's|European|guidance|guideline)/i;
const UNKNOWN =
  /\b(?:did not|have not|has not|was not|were not|not|never) (?:been )?(?:check(?:ed)?|studied|read|known|measured|given|counted|found|trials)\b|\bno (?:count|figure|firm list|counts|figures)\b|\bfound no (?:count|figure)|\bbeing tested\b/i;
const INSTRUCTION =
  /^(?:do not|ask|call|tell|watch|let|show|agree|plan|avoid|learn|see|get|talk|take|keep|phone|stay|read|bring|store|if\b.*\b(?:ask|call|get|tell|phone))\b|\b(?:should|must|has to|have to|needs? to)\b|^you can\b/i;
const CONDUCT =
  /\b(?:trials?|stud(?:y|ies)|review|it)\b.*\b(?:left out|counted (?:its )?results|lasted|used|withdrew|found too (?:few|little))\b|\bsurvey\b.*\b(?:required|replied|charged|paid)\b|^it (?:also )?(?:says|asks|adds|advises|warns)\b|\bit (?:also )?advises\b/i;

/** A sentence that claims no effect and so needs no hedge; "…; no count given" excuses its own half and not the other. */
const isDescriptive = (sentence: string): boolean =>
  sentence
    .split(/;\s/)
    .every((clause) => [ATTRIBUTED, UNKNOWN, INSTRUCTION, CONDUCT].some((pattern) => pattern.test(clause)));

export function checkCertainty(pack: Pack): Finding[] {
  return [
    ...allEntries(pack).flatMap((entry) =>
      statementsOf(entry).flatMap((statement) => {
        const remedy = wrongVerb(statement);
        return remedy === undefined ? [] : [problem('G1', { file: fileOf(entry), field: statement.field }, remedy)];
      }),
    ),
    ...pack.treatments.flatMap((treatment) =>
      Object.entries(treatment.answers).flatMap(([dimension, answers]) =>
        answers.flatMap((answer, at) => {
          if (!('text' in answer)) return [];
          const place = { file: fileOf(treatment), field: `answers.${dimension}.${at}` };
          return wrongStatus(answer.status, answer.text).map(([rule, remedy, level]) => level(rule, place, remedy));
        }),
      ),
    ),
  ];
}

/** What to do about the verb of a graded text; undefined where it is right. */
function wrongVerb({ text, role, certainty, dimension }: Statement): string | undefined {
  if (certainty === undefined) return undefined;
  if (certainty === 'high') {
    const doubt = DOUBT.exec(text)?.[0];
    return doubt === undefined
      ? undefined
      : `is graded high, yet says "${doubt}"; leave the word out, or grade it lower`;
  }
  if (role === 'title' || HEDGE[certainty].words.test(text)) return undefined;
  if (certainty === 'moderate' && dimension !== undefined && PRACTICE.has(dimension)) return undefined;
  const claims = certainty === 'very-low' ? [text] : sentencesOf(text).filter((sentence) => !isDescriptive(sentence));
  if (claims.length === 0) return undefined;
  return `is graded ${certainty} and does not say so; say "${HEDGE[certainty].say}", or grade it otherwise`;
}

const NO_EFFECT = /\b(?:no (?:clear )?(?:difference|effect|benefit|gain)|does not (?:help|work|harm))\b/i;
const SAYS_NO_DIFFERENCE = /\b(?:no|not|none|neither|same|similar|alike|as many|as much|little|both|too)\b/i;

type Wrong = readonly [rule: 'G2' | 'R13', remedy: string, level: typeof problem];

/** "Not studied" that reads as "does not work", "no difference" that tells none, "known" where nothing is. */
function wrongStatus(status: string, text: string): Wrong[] {
  if (status === 'not-studied') {
    return NO_EFFECT.test(text)
      ? [['G2', 'was not studied, yet the text speaks of no effect; say that it was not studied', problem]]
      : [];
  }
  if (status === 'no-difference') {
    return SAYS_NO_DIFFERENCE.test(text)
      ? []
      : [['R13', 'has status "no-difference", yet the text does not say so; correct one of the two', problem]];
  }
  const unchecked = /^(?:we )?(?:have not|did not|were not|not) check/i;
  return sentencesOf(text).every((sentence) => unchecked.test(sentence))
    ? [['R13', 'tells of nothing known; use status "not-checked"', warning]]
    : [];
}
