/** S8, S10, S11 and K6: what must be said about danger, whatever balance says. */
import type { Pack, Treatment } from '../schema';
import { type Finding, problem } from './finding';
import { fileOf, statementsOf } from './statements';

/** Classes whose entries must say how to stop safely (standards S8). */
const MUST_SAY_STOPPING = new Set(['antidepressant', 'opioid', 'benzodiazepine', 'z-drug', 'gabapentinoid']);
/** What stopping advice has to hold: not suddenly, with the prescriber, in steps (standards S8). */
const STOPPING_PARTS: readonly Part[] = [
  { about: 'stopping by a plan and not suddenly', words: /\b(?:sudden|suddenly|abrupt|abruptly|on your own|plan)\b/i },
  { about: 'whom to plan it with', words: /\b(?:prescriber|doctor|clinician|clinic|pharmacist|team)\b/i },
];

interface Part {
  readonly about: string;
  readonly words: RegExp;
}

/** Required somewhere in the entry, by the class that asks for it. */
const REQUIRED: readonly {
  readonly rule: 'S10' | 'S11';
  readonly classes: readonly string[];
  readonly parts: readonly Part[];
}[] = [
  {
    rule: 'S10',
    classes: ['nmda-receptor-blocker'],
    parts: [
      { about: 'being watched', words: /\b(?:staff|watch(?:es|ed|ing)?|supervis\w+)\b/i },
      { about: 'driving', words: /\b(?:driv(?:e|es|ing))\b/i },
      { about: 'use at home', words: /\b(?:at home|take it home|home use)\b/i },
    ],
  },
  {
    rule: 'S10',
    classes: ['anaesthetic'],
    parts: [{ about: 'compounded products', words: /\b(?:compounded|pharmacy-mixed|mixed by a pharmacy)\b/i }],
  },
  {
    rule: 'S11',
    classes: ['opioid'],
    parts: [
      { about: 'naloxone', words: /\bnaloxone\b/i },
      { about: 'slow breathing as a sign of overdose', words: /\bbreath(?:es|ing)\b/i },
      { about: 'somebody who cannot be woken', words: /\bcannot be woken\b/i },
    ],
  },
];

export function checkSafety(pack: Pack): Finding[] {
  return pack.treatments.flatMap((treatment) => [
    ...stopping(treatment),
    ...required(treatment),
    ...hiddenDangers(treatment, pack),
  ]);
}

/** Rows in which a missing answer could harm somebody. */
const DANGERS = ['serious-harms', 'stopping', 'not-for'];

/** In a comparison an answer made for its condition stands instead of the general ones, which must then repeat the danger. */
function hiddenDangers(treatment: Treatment, { conditions }: Pack): Finding[] {
  const compared = conditions.filter(({ treatments }) => treatments.includes(treatment.id)).map(({ id }) => id);
  return DANGERS.flatMap((dimension) => {
    const answers = treatment.answers[dimension] ?? [];
    const general = answers.some((answer) => answer.status === 'known' && answer.for === undefined);
    const place = { file: fileOf(treatment), field: `answers.${dimension}` };
    return compared.flatMap((condition) => {
      const own = answers.some((answer) => answer.for?.includes(condition));
      if (own && general) {
        return [problem('K6', place, `the general answer is hidden for ${condition}; list its conditions in \`for\``)];
      }
      const isEmpty = answers.length > 0 && !own && answers.every((answer) => answer.for !== undefined);
      return isEmpty ? [problem('K6', place, `says nothing for ${condition}; add it to an answer's \`for\``)] : [];
    });
  });
}

function stopping(treatment: Treatment): Finding[] {
  const place = { file: fileOf(treatment), field: 'stopping' };
  if (!treatment.classes.some((name) => MUST_SAY_STOPPING.has(name))) return [];
  const advice = treatment.stopping?.text;
  if (advice === undefined) {
    return [problem('S8', place, 'is required for a medicine with withdrawal or dependence risk; say how to stop')];
  }
  return STOPPING_PARTS.filter(({ words }) => !words.test(advice)).map(({ about }) =>
    problem('S8', place, `does not tell of ${about}; add it`),
  );
}

function required(treatment: Treatment): Finding[] {
  const harms = statementsOf(treatment)
    .filter(({ role }) => role !== 'said' && role !== 'question')
    .map(({ text }) => text);
  return REQUIRED.filter(({ classes }) => classes.some((name) => treatment.classes.includes(name))).flatMap(
    ({ rule, parts }) =>
      parts
        .filter(({ words }) => !harms.some((text) => words.test(text)))
        .map(({ about }) =>
          problem(
            rule,
            { file: fileOf(treatment), field: 'answers.serious-harms' },
            `does not tell of ${about}; add it`,
          ),
        ),
  );
}
