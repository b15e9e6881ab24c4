/** The texts that are read together: what a card shows first, and an option's column of a comparison. */
import { answersFor } from '../answers';
import type { Entry, Treatment } from '../schema';

/** Points of each side that a card shows before "more". */
export const LEADING_POINTS = 3;

/** Texts read together, headings apart from sentences: a heading is no sentence, yet it is read. */
export interface ShownText {
  readonly headings: readonly string[];
  readonly prose: readonly string[];
}

/** What a card shows first (standards P1). */
export function cardText(entry: Entry): ShownText {
  const headings = [entry.name];
  if (entry.kind === 'term') return { headings, prose: [entry.definition.text] };
  if (entry.kind === 'condition') {
    const { summary, naturalCourse, decision } = entry;
    return { headings, prose: [summary.text, naturalCourse.text, decision.question] };
  }
  const points = leadingPoints(entry);
  return {
    headings: [...headings, ...points.map(({ title }) => title)],
    prose: [entry.summary.text, entry.warning.text, ...points.map(({ text }) => text)],
  };
}

/** The points of both sides that a card shows first. */
export const leadingPoints = ({ pros, cons }: Treatment): Treatment['pros'] => [
  ...pros.slice(0, LEADING_POINTS),
  ...cons.slice(0, LEADING_POINTS),
];

/** An option's column in the comparison for `condition`, or in all comparisons together (standards P2, B4). */
export function columnText({ answers, approval }: Treatment, condition?: string): string[] {
  return [...Object.values(answers), ...Object.values(approval)].flatMap((row) =>
    answersFor<(typeof row)[number]>(row, condition).flatMap((cell) => ('text' in cell ? [cell.text] : [])),
  );
}

/** How many rows of the comparison for `condition` an option answers; approval, told per region, is one row. */
export function answeredRows({ answers, approval }: Treatment, condition: string): number {
  const tells = <Cell extends { readonly for?: readonly string[] | undefined }>(row: readonly Cell[]) =>
    answersFor(row, condition).some((cell) => 'text' in cell);
  return Object.values(answers).filter(tells).length + (Object.values(approval).some(tells) ? 1 : 0);
}
