/** K5: what a statement quotes and what the outcome it names holds are the same numbers, in the same order. */
import type { Outcome, Pack, Treatment } from '../schema';
import { type Finding, problem } from './finding';
import { fileOf } from './statements';

export function checkCounts(pack: Pack): Finding[] {
  return pack.treatments.flatMap((treatment) => [...inPoints(treatment), ...inAnswers(treatment)]);
}

/** A point that names an outcome quotes it: one of its counts at least, and no other count of people. */
function inPoints(treatment: Treatment): Finding[] {
  const outcomes = new Map(treatment.outcomes.map((outcome) => [outcome.id, outcome]));
  return (['pros', 'cons'] as const).flatMap((side) =>
    treatment[side].flatMap(({ text, outcome: id }, at) => {
      const outcome = id === undefined ? undefined : outcomes.get(id);
      if (!outcome) return [];
      const place = { file: fileOf(treatment), field: `${side}.${at}.text` };
      const wrong = disagreement(text, outcome) ?? strangeCount(text, outcome, treatment) ?? misorder(text, outcome);
      return wrong === undefined ? [] : [problem('K5', place, wrong)];
    }),
  );
}

/** An answer may quote more than its outcomes hold; those that it quotes in full stand in their order. */
function inAnswers(treatment: Treatment): Finding[] {
  const outcomes = new Map(treatment.outcomes.map((outcome) => [outcome.id, outcome]));
  return Object.entries(treatment.answers).flatMap(([dimension, answers]) =>
    answers.flatMap((answer, at) => {
      if (!('outcomes' in answer)) return [];
      const place = { file: fileOf(treatment), field: `answers.${dimension}.${at}.text` };
      return (answer.outcomes ?? []).flatMap((id) => {
        const outcome = outcomes.get(id);
        const wrong = outcome && (misorder(answer.text, outcome) ?? otherDenominator(answer.text, outcome));
        return wrong === undefined ? [] : [problem('K5', place, wrong)];
      });
    }),
  );
}

const armsOf = ({ with: treated, without }: Outcome): number[] =>
  without.events === null ? [treated.events] : [treated.events, without.events];

const named = ({ id, with: treated, without, denominator }: Outcome): string =>
  `outcome "${id}" has ${treated.events} ${treated.label} and ${without.events ?? 'no count'} ${without.label}, of ${denominator}`;

/** A number in a text and where it stands. */
interface Quoted {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

function quotedIn(text: string): Quoted[] {
  const digits = [...text.matchAll(/(?<![\p{L}\d.])\d[\d,]*(?:\.\d+)?/gu)].map((match) => ({
    value: Number(match[0].replace(/,(?=\d{3})/g, '').replace(/,$/, '')),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const zeros = [...text.matchAll(/\bnone\b|\bno one\b/gi)].map((match) => ({
    value: 0,
    from: match.index,
    to: match.index + match[0].length,
  }));
  return [...digits, ...zeros].sort((a, b) => a.from - b.from);
}

/** "12 of 100": a count together with its denominator, which is a power of ten where the entry chose it. */
function countsIn(text: string): { readonly events: number; readonly low: number; readonly denominator: number }[] {
  const pattern =
    /(?:(\d[\d,]*)(?: to |–| and ))?(\d[\d,]*)(?: \p{L}+)? (?:of|per) (?:every )?(100|1,000|10,000)(?!\d|,\d)/gu;
  return [...text.matchAll(pattern)].map(([, low, events, denominator]) => ({
    events: plain(events),
    low: plain(low ?? events),
    denominator: plain(denominator),
  }));
}

const plain = (digits = ''): number => Number(digits.replaceAll(',', ''));

/** Neither count of the outcome, nor the rest to its denominator, nor an interval around it stands in the text. */
function disagreement(text: string, outcome: Outcome): string | undefined {
  const values = quotedIn(text).map(({ value }) => value);
  const [treated = 0, untreated] = armsOf(outcome);
  const spoken = (events: number) =>
    [events, outcome.denominator - events].some((count) => values.includes(count) || isInRange(text, count));
  const both = untreated === undefined ? spoken(treated) : spoken(treated) || spoken(untreated);
  return both ? undefined : `quotes no count of what it names: ${named(outcome)}; make the two agree`;
}

const isInRange = (text: string, events: number): boolean =>
  countsIn(text).some(({ low, events: high }) => low < high && low <= events && events <= high);

/** A count "N of 100" that belongs neither to the outcome nor to another one of the same dimension, or to its range. */
function strangeCount(text: string, outcome: Outcome, { outcomes }: Treatment): string | undefined {
  const { denominator, range, dimension } = outcome;
  const near = outcomes.filter((other) => other.dimension === dimension);
  const allowed = new Set(
    near.flatMap((other) => armsOf(other).flatMap((events) => [events, other.denominator - events])),
  );
  const difference = Math.abs((armsOf(outcome)[0] ?? 0) - (armsOf(outcome)[1] ?? 0));
  for (const { low, events, denominator: quoted } of countsIn(text)) {
    if (quoted !== denominator) return `counts of ${quoted}, yet ${named(outcome)}; use one denominator`;
    const known =
      allowed.has(events) ||
      events === difference ||
      (range && (events === range.from || events === range.to)) ||
      [...allowed].some((count) => low < events && low <= count && count <= events);
    if (!known) return `quotes ${events} of ${quoted}, yet ${named(outcome)}; make the two agree`;
  }
  return undefined;
}

/** In answers: a count of the outcome that is quoted of another denominator. */
function otherDenominator(text: string, outcome: Outcome): string | undefined {
  const counts = countsIn(text);
  const [treated = 0, untreated] = armsOf(outcome);
  const own = counts.filter(({ events }) => events === treated || events === untreated);
  if (own.length === 0 || own.some(({ denominator }) => denominator === outcome.denominator)) return undefined;
  return `counts of ${own[0]?.denominator}, yet ${named(outcome)}; use one denominator`;
}

/**
 * Both counts are quoted, and the untreated one comes first everywhere without being called so: a sign that the arms were
 * swapped, here or in the outcome.
 */
function misorder(text: string, outcome: Outcome): string | undefined {
  const [treated = 0, untreated] = armsOf(outcome);
  if (untreated === undefined || treated === untreated) return undefined;
  const numbers = quotedIn(text);
  const first = numbers.find(({ value }) => value === treated);
  const last = numbers.findLast(({ value }) => value === untreated);
  if (!first || !last || first.from < last.from || called(text, last, outcome.without.label)) return undefined;
  return `quotes ${untreated} before ${treated}, yet ${named(outcome)}; say the treated group first`;
}

/** The words after a number, up to the next one, hold a telling word of its group's label: "45 of 100 on dummy spray". */
function called(text: string, { to }: Quoted, label: string): boolean {
  const after = text.slice(to).replace(/^ (?:of|per) [\d,]+/, '');
  const next = /[\d.;]/.exec(after)?.index ?? after.length;
  const words = new Set(
    after
      .slice(0, next)
      .toLowerCase()
      .match(/\p{L}{4,}/gu),
  );
  return (label.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word));
}
