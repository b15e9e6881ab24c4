import type { Condition, Treatment } from '../knowledge/shown';
import { sourceLink } from '../knowledge/source-link';
import { longDate, words } from '../platform/words';
import { outcomeSentences } from './outcome-sentences';
import type { SheetCell, SheetContent } from './sheet-content';
import { sourceDetails } from './source-list';

export interface SheetFrame {
  readonly condition: Condition;
  /** By name. */
  readonly treatments: readonly Treatment[];
  /** ISO date. */
  readonly today: string;
  readonly forCarer: boolean;
}

/** The sheet as plain text, to paste into a message or a form. */
export function sheetText({ rows, more, questions, library }: SheetContent, frame: SheetFrame): string {
  const { condition, treatments, today, forCarer } = frame;
  const numbers = (ids: readonly string[]) =>
    library
      .pick(ids)
      .map((source) => library.numberOf(source))
      .join(', ');
  const cell = ({ statements, left, outcome }: SheetCell) =>
    [
      ...statements.map(({ lead, text, sure, sources }) => {
        const said = [lead, text].filter(Boolean).join(' ');
        const behind = [sure, sources.length > 0 && numbers(sources)].filter(Boolean).join('; ');
        return behind ? `${said} [${behind}]` : said;
      }),
      outcome && `${outcomeSentences(outcome)} [${numbers(outcome.sources)}]`,
      left > 0 && words('sheet.left', { count: left }),
    ]
      .filter(Boolean)
      .join(' ');
  const part = (title: string, lines: readonly string[]) => [title.toUpperCase(), ...lines, ''];
  return [
    words(forCarer ? 'sheet.titleCarer' : 'sheet.title'),
    `${condition.name}. ${longDate(today)}.`,
    condition.decision.question,
    '',
    ...part(
      words('sheet.options'),
      treatments.map(({ name, form }) => `- ${name} (${form})`),
    ),
    ...rows.flatMap(({ question, weight, cells }) =>
      part(
        weight ? `${question} (${words(`sheet.${weight}`)})` : question,
        cells.map((one, at) => `- ${treatments[at]?.name}: ${cell(one)}`),
      ),
    ),
    ...(more.length > 0 ? part(words('sheet.more'), more) : []),
    ...part(
      words('sheet.questions'),
      questions.flatMap(({ list }) => list.map((question) => `[ ] ${question}`)),
    ),
    ...part(
      words('sheet.sources'),
      library.all.map(
        (source) => `${library.numberOf(source)}. ${source.title}. ${sourceDetails(source)}. ${sourceLink(source)}`,
      ),
    ),
    words('notice'),
    '',
  ].join('\n');
}
