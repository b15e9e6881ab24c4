/** K7: a span of time that a picture shows is the one that its answer tells, and stands under onset or duration. */
import type { Answer, Pack, Span } from '../schema';
import { type Finding, problem } from './finding';
import { fileOf } from './statements';

const TIMED: ReadonlySet<string> = new Set(['onset', 'duration']);

export function checkSpans({ treatments }: Pack): Finding[] {
  return treatments.flatMap((treatment) =>
    Object.entries(treatment.answers).flatMap(([dimension, answers]) =>
      answers.flatMap((answer, at) =>
        spansOf(answer).flatMap((span, index) => {
          const place = { file: fileOf(treatment), field: `answers.${dimension}.${at}.spans.${index}` };
          const remedy = TIMED.has(dimension)
            ? wrong(span, answer)
            : 'tells of time under a question about something else; move it to "onset" or "duration"';
          return remedy === undefined ? [] : [problem('K7', place, remedy)];
        }),
      ),
    ),
  );
}

/** The spans of an answer; empty where it tells none. */
export const spansOf = (answer: Answer): readonly Span[] => ('spans' in answer ? (answer.spans ?? []) : []);

function wrong(span: Span, answer: Answer): string | undefined {
  const { from, to, unit, of } = span;
  if (to !== null && to < from) return `ends at ${to}, before it begins at ${from}; swap the two`;
  if (to === 0) return 'ends where it begins, at 0; leave it out';
  const told = 'text' in answer ? `${answer.text} ${answer.notes ?? ''}`.toLowerCase() : '';
  const missing = [from, to].find((time) => time !== null && time !== 0 && !tells(told, time, unit));
  if (missing !== undefined) return `says ${missing} ${unit}, which its answer does not; make the two agree`;
  if (of !== undefined && !told.includes(of.toLowerCase())) return `is of "${of}", which its answer does not name`;
  return undefined;
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Characters between a number and its unit: "4 weeks of talks and 6 of tablets" still tells six weeks. */
const NEAR = 40;

/** "Four to six weeks" tells 4 weeks and 6; "within a day", "by week 2" and "the first week or two" tell theirs. */
function tells(text: string, time: number, unit: Span['unit']): boolean {
  const one = unit.slice(0, -1);
  const number = [String(time).replace('.', String.raw`\.`), ...(WORDS[time] ? [WORDS[time]] : [])].join('|');
  const stated = String.raw`(?<![\d.])\b(?:${number})\b(?!\.?\d)`;
  const patterns = [
    String.raw`${stated}.{0,${NEAR}}\b${one}s?\b`,
    String.raw`\b${one}s?\b.{0,${NEAR}}${stated}`,
    ...(time === 1 ? [String.raw`\b(?:an?|the|first|next) ${one}\b`] : []),
  ];
  return patterns.some((pattern) => new RegExp(pattern).test(text));
}
