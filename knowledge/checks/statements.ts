/** Every text of an entry that a reader can meet, with what the checks need to know about it. */
import type { Certainty, Condition, Entry, Term, Treatment } from '../schema';

/** What a text is. Rules differ by role: a popular saying may be loaded, a claim may not. */
export type Role =
  | 'summary'
  | 'warning'
  | 'title'
  | 'point'
  | 'stopping'
  | 'answer'
  | 'approval'
  | 'said'
  | 'known'
  | 'differs'
  | 'natural-course'
  | 'disagreement'
  | 'event'
  | 'question'
  | 'notes';

export interface Statement {
  /** Path in the entry's file, such as "pros.0.text". */
  readonly field: string;
  readonly text: string;
  readonly role: Role;
  /** For graded claims. */
  readonly certainty?: Certainty;
  /** For points, answers and sayings. */
  readonly dimension?: string;
  /** What stands right beside it on the card: for a title and for notes, the text that they belong to. */
  readonly beside?: string;
}

/** The file of an entry below `knowledge/`. */
export const fileOf = (entry: Entry): string => `${entry.kind}s/${entry.id}.json`;

/** All reader-facing texts of an entry, in the order of the file. */
export function statementsOf(entry: Entry): readonly Statement[] {
  if (entry.kind === 'treatment') return ofTreatment(entry);
  return entry.kind === 'condition' ? ofCondition(entry) : ofTerm(entry);
}

interface Written {
  readonly text: string;
  readonly certainty?: Certainty;
  readonly dimension?: string;
  readonly notes?: string | undefined;
}

function told(field: string, role: Role, { text, certainty, dimension, notes }: Written): Statement[] {
  return [
    {
      field: `${field}.text`,
      text,
      role,
      ...(certainty !== undefined && { certainty }),
      ...(dimension !== undefined && { dimension }),
    },
    ...(notes === undefined ? [] : [{ field: `${field}.notes`, text: notes, role: 'notes' as const, beside: text }]),
  ];
}

const asked = (questions: readonly string[]): Statement[] =>
  questions.map((text, at) => ({ field: `questions.${at}`, text, role: 'question' }));

function ofTreatment(treatment: Treatment): Statement[] {
  return [
    ...told('summary', 'summary', treatment.summary),
    ...treatment.members.flatMap(({ differs }, at) =>
      differs ? told(`members.${at}.differs`, 'differs', differs) : [],
    ),
    ...told('warning', 'warning', treatment.warning),
    ...(['pros', 'cons'] as const).flatMap((side) =>
      treatment[side].flatMap((point, at) => [
        {
          field: `${side}.${at}.title`,
          text: point.title,
          role: 'title' as const,
          certainty: point.certainty,
          beside: point.text,
        },
        ...told(`${side}.${at}`, 'point', point),
      ]),
    ),
    ...(treatment.stopping ? told('stopping', 'stopping', treatment.stopping) : []),
    ...treatment.outcomes.flatMap(({ event, notes }, at): Statement[] => [
      { field: `outcomes.${at}.event`, text: event, role: 'event' },
      ...(notes === undefined ? [] : [{ field: `outcomes.${at}.notes`, text: notes, role: 'notes' as const }]),
    ]),
    ...Object.entries(treatment.answers).flatMap(([dimension, answers]) =>
      answers.flatMap((answer, at) =>
        'text' in answer ? told(`answers.${dimension}.${at}`, 'answer', { ...answer, dimension }) : [],
      ),
    ),
    ...Object.entries(treatment.approval).flatMap(([region, approvals]) =>
      approvals.flatMap((approval, at) =>
        'text' in approval ? told(`approval.${region}.${at}`, 'approval', approval) : [],
      ),
    ),
    ...treatment.oftenSaid.flatMap(({ said, known, certainty, dimension, notes }, at): Statement[] => [
      { field: `oftenSaid.${at}.said`, text: said, role: 'said' },
      ...told(`oftenSaid.${at}`, 'known', { text: known, certainty, dimension, notes }),
    ]),
    ...asked(treatment.questions),
    ...treatment.disagreements.flatMap((said, at) => told(`disagreements.${at}`, 'disagreement', said)),
  ];
}

function ofCondition(condition: Condition): Statement[] {
  return [
    ...told('summary', 'summary', condition.summary),
    { field: 'decision.question', text: condition.decision.question, role: 'question' },
    ...told('naturalCourse', 'natural-course', condition.naturalCourse),
    ...asked(condition.questions),
    ...condition.disagreements.flatMap((said, at) => told(`disagreements.${at}`, 'disagreement', said)),
  ];
}

const ofTerm = ({ definition }: Term): Statement[] => told('definition', 'summary', definition);
