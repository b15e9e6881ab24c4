import { words } from '../platform/words';
import { english } from './english';
import type { SheetContent } from './sheet-content';

/** Ruled lines to write on. */
const LINES = [1, 2, 3, 4];

/** Questions to tick off, and room for notes. */
export function SheetAsk({ questions }: Pick<SheetContent, 'questions'>) {
  return (
    <>
      <section class="paper-questions">
        <h3>{words('sheet.questions')}</h3>
        <ul>
          {questions.flatMap(({ about, list }) =>
            list.map((question) => (
              <li key={`${about} ${question}`}>
                <span class="box" aria-hidden="true" />
                <span {...english}>
                  {about !== questions[0]?.about && <b>{about}: </b>}
                  {question}
                </span>
              </li>
            )),
          )}
        </ul>
      </section>
      <section class="paper-notes">
        <h3>{words('sheet.notes')}</h3>
        {LINES.map((line) => (
          <div key={line} class="rule" />
        ))}
      </section>
    </>
  );
}
