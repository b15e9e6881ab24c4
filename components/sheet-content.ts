/** What goes onto the sheet for the appointment: pure, so that paper, file and plain text say the same. */

import { answersFor } from '../knowledge/answers';
import type { Dimension, Source } from '../knowledge/schema';
import type { Answer, Condition, Outcome, Treatment } from '../knowledge/shown';
import type { Arrangement, Weight } from '../platform/arrangement';
import { words } from '../platform/words';
import { certaintyWords } from './certainty';
import { createLibrary, type Library } from './library';
import { markedRows } from './rows';
import { unknownWords } from './unknown-words';

export interface SheetOptions {
  readonly condition: Condition;
  /** By name. */
  readonly treatments: readonly Treatment[];
  readonly dimensions: readonly Dimension[];
  readonly sources: readonly Source[];
  readonly arrangement: Arrangement;
  /** Adds what those who care for somebody should know. */
  readonly forCarer: boolean;
}

export interface SheetRow {
  readonly id: string;
  readonly question: string;
  readonly weight: Weight | undefined;
  /** One for each treatment, in their order. */
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly statements: readonly SheetStatement[];
  /** Answers that stand only in the comparison. */
  readonly left: number;
  /** The first count of the first answer that has one. */
  readonly outcome: Outcome | undefined;
}

export interface SheetStatement {
  /** What kind of unknown it is, in the interface's words. */
  readonly lead?: string;
  /** English; absent where nothing is known. */
  readonly text?: string;
  /** How sure; absent for what is not known. */
  readonly sure?: string;
  readonly sources: readonly string[];
}

export interface SheetContent {
  readonly rows: readonly SheetRow[];
  /** Questions of marked rows that found no room. */
  readonly more: readonly string[];
  readonly questions: readonly { readonly about: string; readonly list: readonly string[] }[];
  /** The sources that the sheet cites, numbered by their place. */
  readonly library: Library;
}

/** The id of the row that no dimension stands for: its question is the interface's. */
export const MOST_SERIOUS = 'most-serious';

/** Two pages hold as many marked rows, beside those that always stand there. */
const rowsThatFit = (columns: number, forCarer: boolean) => (columns <= 3 ? 4 : 2) - (forCarer ? 1 : 0);
/** Answers that a cell has room for: narrow columns hold one. */
const answersThatFit = (columns: number) => (columns <= 2 ? 3 : 1);
/** Stand there when no other row is marked. */
const USUAL_ROWS = ['side-effects', 'stopping'];
/** Questions of each option that fit beside those of the condition. */
const questionsThatFit = (columns: number) => (columns <= 3 ? 2 : 1);

/** Benefit and what is most serious come first, whatever is marked (standards B12); then the marked rows. */
export function sheetContent(options: SheetOptions): SheetContent {
  const { condition, treatments, dimensions, sources, forCarer } = options;
  const wanted = wantedRows(options);
  const room = rowsThatFit(treatments.length, forCarer);
  const carerRow = forCarer ? dimensions.filter(({ id }) => id === 'caring') : [];
  const row = (dimension: Dimension) => answerRow(dimension, options);
  const rows = [
    ...dimensions.filter(({ id }) => id === 'benefit').map(row),
    seriousRow(treatments),
    ...wanted.slice(0, room).map(row),
    ...carerRow.map(row),
  ];
  const cited = new Set(rows.flatMap(({ cells }) => cells.flatMap(citedIn)));
  return {
    rows,
    more: wanted.slice(room).map(({ question }) => question),
    questions: questionsOf(condition, treatments),
    library: createLibrary(
      sources.filter(({ id }) => cited.has(id)),
      true,
    ),
  };
}

function wantedRows({ dimensions, arrangement, forCarer }: SheetOptions): readonly Dimension[] {
  const marked = markedRows(dimensions, arrangement).filter(
    ({ id, derived }) => !derived && id !== 'benefit' && !(forCarer && id === 'caring'),
  );
  return marked.length > 0 ? marked : dimensions.filter(({ id }) => USUAL_ROWS.includes(id));
}

function answerRow({ id, question }: Dimension, { condition, treatments, arrangement }: SheetOptions): SheetRow {
  const room = answersThatFit(treatments.length);
  return {
    id,
    question,
    weight: arrangement.weights[id],
    cells: treatments.map(({ answers, outcomes }) => {
      const shown = answersFor<Answer>(answers[id] ?? [], condition.id);
      const known: readonly Answer[] = shown.length > 0 ? shown : [{ status: 'not-checked' }];
      const named = shown.slice(0, room).flatMap((answer) => ('outcomes' in answer ? (answer.outcomes ?? []) : []));
      return {
        statements: known.slice(0, room).map(statementOf),
        left: Math.max(0, known.length - room),
        outcome: outcomes.find((outcome) => outcome.id === named[0]),
      };
    }),
  };
}

function statementOf(answer: Answer): SheetStatement {
  const lead = answer.status === 'known' ? {} : { lead: `${unknownWords(answer.status)}.` };
  if (answer.status === 'not-checked') return { ...lead, sources: [] };
  const { text, sources } = answer;
  if (answer.status === 'not-studied') return { ...lead, text, sources };
  return { ...lead, text, sure: certaintyWords(answer.certainty), sources };
}

function seriousRow(treatments: readonly Treatment[]): SheetRow {
  return {
    id: MOST_SERIOUS,
    question: words('sheet.mostSerious'),
    weight: undefined,
    cells: treatments.map(({ warning: { text, certainty, sources } }) => ({
      statements: [{ text, sure: certaintyWords(certainty), sources }],
      left: 0,
      outcome: undefined,
    })),
  };
}

function citedIn({ statements, outcome }: SheetCell): readonly string[] {
  return [...statements.flatMap(({ sources }) => sources), ...(outcome?.sources ?? [])];
}

function questionsOf(condition: Condition, treatments: readonly Treatment[]): SheetContent['questions'] {
  const asked = new Set(condition.questions);
  return [
    { about: condition.name, list: condition.questions },
    ...treatments.map(({ name, questions }) => ({
      about: name,
      list: questions.filter((question) => !asked.has(question)).slice(0, questionsThatFit(treatments.length)),
    })),
  ];
}
