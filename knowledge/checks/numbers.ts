/** L7, R2 to R5, R12 and R14: numbers that people can picture, with an absolute count beside every relative one. */
import { allEntries } from '../bundle';
import type { Outcome, Pack, Treatment } from '../schema';
import { type Finding, problem, warning } from './finding';
import { hasAbsoluteCount, sentencesOf } from './sentences';
import { LEADING_POINTS } from './shown-text';
import { fileOf, type Role, type Statement, statementsOf } from './statements';

/** Sayings are quoted as people say them, questions are the reader's own words, and an event stands after its count. */
const UNCHECKED: ReadonlySet<Role> = new Set(['said', 'question', 'event']);

export function checkNumbers(pack: Pack): Finding[] {
  const reviews = new Set(pack.sources.filter(({ type }) => type === 'systematic-review').map(({ id }) => id));
  return [
    ...pack.treatments.flatMap((treatment) => [
      ...treatment.outcomes.flatMap((outcome) => inOutcome(outcome, fileOf(treatment))),
      ...singleStudies(treatment, reviews),
    ]),
    ...allEntries(pack).flatMap((entry) =>
      statementsOf(entry)
        .filter(({ role }) => !UNCHECKED.has(role))
        .flatMap((statement) => inStatement(statement, fileOf(entry))),
    ),
  ];
}

function inOutcome(outcome: Outcome, file: string): Finding[] {
  const { id, denominator, range, effect, certainty } = outcome;
  const place = { file, field: `outcomes.${id}` };
  const arms = [outcome.with.events, outcome.without.events].filter((events) => events !== null);
  const findings = arms
    .filter((events) => events > denominator)
    .map((events) => problem('L7', place, `${events} is more than its denominator ${denominator}; correct it`));
  if (denominator > 100 && arms.every((events) => events * 100 >= denominator)) {
    findings.push(problem('R2', place, `every count is at least 1 of 100; say it of 100, not of ${denominator}`));
  }
  if (range && !(range.from <= outcome.with.events && outcome.with.events <= range.to)) {
    const remedy = `${range.from} to ${range.to} does not contain ${outcome.with.events}; read the interval again`;
    findings.push(problem('R12', { file, field: `outcomes.${id}.range` }, remedy));
  }
  if (range && (range.from < 0 || range.to > denominator)) {
    findings.push(problem('R12', { file, field: `outcomes.${id}.range` }, `leaves 0 to ${denominator}; correct it`));
  }
  if (effect === 'uncertain' && certainty === 'high') {
    const remedy = 'an uncertain effect cannot be graded high; correct one of the two';
    findings.push(problem('G1', { file, field: `outcomes.${id}.certainty` }, remedy));
  }
  return findings;
}

/** "1 in 5", "one in every ten". */
const ONE_IN =
  /\b(?:1|one) (?:person )?in (?:every |about |around )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|a (?:hundred|thousand))/i;

/** Relative measures by name, and comparisons that hide how many people are meant. "At least halved" names an event. */
const RELATIVE = [
  /\b(?:relative risk|risk ratio|hazard ratio|odds ratio|odds|rate ratio|number needed to (?:treat|harm)|NN[TH]|RR|HR|OR)\b/,
  /\d ?(?:%|per ?cent) (?:lower|higher|less|more|fewer|greater|reduction|increase|drop|fall|rise|risk|chance)/i,
  /\b(?:lowers?|raises?|cuts?|reduces?|increases?|drops?|falls?|rises?)\b[^.]{0,40} by (?:about )?\d+ ?(?:%|per ?cent)/i,
  /\b(?:doubl|tripl|quadrupl)(?:e|es|ed|ing)\b/i,
  /(?<!at least )\bhal(?:ves|ved|ving|ve)\b(?! of\b)/i,
  /\b(?:twice|thrice|(?:two|three|four|five|six|ten|\d+) times) (?:as|more|less|the|higher|lower|likelier)\b/i,
  /\b\w+fold\b/i,
  /\bby (?:a|one) (?:half|third|quarter|fifth)\b/i,
];

/** Frequency, not certainty: "usually" tells of practice, and "likely" is a grade's word (G1), so they are not here. */
const FREQUENCY =
  /(?<!how )\b(?:common|commonly|uncommon|uncommonly|rare|rarely|rarer|often|oftener|frequent|frequently|infrequent|infrequently|seldom|sometimes|occasional|occasionally)\b/i;
/** Said of how many have something. "A rare kind of lung problem" names the problem: a person must judge it. */
const RARITY =
  /\b(?:is|are|was|were|be|been|very|quite|more|less|most)(?: \p{L}+ly| still)? (?:common|uncommon|rare)\b(?! \p{L}+ (?:least|most))|\b(?:commonly|uncommonly|rarely)\b/iu;

/** The writer says that there is no number to give. */
const NO_COUNT =
  /\bno (?:count|figure|rate)\b|\b(?:count|counts|figure|figures|rate)\b[^.]*\bnot\b|\bwithout a count\b|\bnot (?:been )?counted\b/i;
/** "A rare lung problem, 30 of 10,000" counts; "the common antidepressants" are those widely used. */
const NOT_FREQUENCY = /\bcommon antidepressants?\b|\bin common\b|\btoo rare to\b/i;

function inStatement({ field, text, beside = '' }: Statement, file: string): Finding[] {
  const place = { file, field };
  const together = `${text} ${beside}`;
  const findings: Finding[] = [];
  if (ONE_IN.test(text)) findings.push(problem('R3', place, 'says "1 in X"; count out of 100, 1,000 or 10,000'));
  const relative = RELATIVE.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
  if (relative !== undefined && !hasAbsoluteCount(together)) {
    const remedy = `"${relative}" is relative; give the counts with and without beside it, or leave it out`;
    findings.push(problem('R4', place, remedy));
  }
  for (const sentence of sentencesOf(text)) {
    const found = FREQUENCY.exec(sentence)?.[0];
    if (found === undefined || /\d/.test(sentence) || NOT_FREQUENCY.test(sentence) || NO_COUNT.test(together)) continue;
    if (/\d/.test(beside)) continue;
    const remedy = `"${found}" has no number beside it; give the count, or say that none was given`;
    findings.push((RARITY.test(sentence) && !/\d/.test(text) ? problem : warning)('R5', place, remedy));
  }
  return findings;
}

/**
 * What a card shows first is a headline. It may rest on one study although a systematic review answers the same question for
 * the same condition, where its notes tell of the review: that it gives no count, or what it counts instead.
 */
function singleStudies(treatment: Treatment, reviews: ReadonlySet<string>): Finding[] {
  const conditionsOf = new Map(treatment.outcomes.map((outcome) => [outcome.id, outcome.for]));
  return (['pros', 'cons'] as const).flatMap((side) =>
    treatment[side].slice(0, LEADING_POINTS).flatMap(({ dimension, outcome, sources, notes = '' }, at) => {
      const conditions = outcome === undefined ? undefined : conditionsOf.get(outcome);
      if (!conditions || sources.some((id) => reviews.has(id)) || /\breview/i.test(notes)) return [];
      if (!isReviewed(treatment, dimension, conditions, reviews)) return [];
      const remedy = `its number rests on ${sources.join(', ')}, yet a systematic review is cited under "${dimension}"; lead with that, or tell of the review in its notes`;
      return [problem('R14', { file: fileOf(treatment), field: `${side}.${at}.sources` }, remedy)];
    }),
  );
}

/** A systematic review is cited under this dimension, in general or for one of these conditions. */
function isReviewed(
  { pros, cons, answers }: Treatment,
  dimension: string,
  conditions: readonly string[],
  reviews: ReadonlySet<string>,
): boolean {
  const points = [...pros, ...cons].filter((point) => point.dimension === dimension);
  return [...points, ...(answers[dimension] ?? [])].some(
    (told) =>
      'sources' in told &&
      told.sources.some((id) => reviews.has(id)) &&
      (told.for === undefined || told.for.some((id) => conditions.includes(id))),
  );
}
