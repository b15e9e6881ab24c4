import type { Outcome, Treatment } from '../knowledge/shown';
import { words } from '../platform/words';
import { english } from './english';
import { Count } from './figure';
import { IconArray } from './icon-array';
import type { Library } from './library';
import { canPicture, Frame } from './outcome-figure';
import { outcomeSentences } from './outcome-sentences';
import { MOST_SERIOUS, type SheetCell, type SheetRow } from './sheet-content';

export interface SheetTableProps {
  readonly rows: readonly SheetRow[];
  /** In the order of each row's cells. */
  readonly treatments: readonly Treatment[];
  readonly library: Library;
}

/** The sheet's rows: the same for all options. In large print each option's answers stand under each other. */
export function SheetTable({ rows, treatments, library }: SheetTableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words('comparison.corner')}</th>
          {treatments.map(({ id, name, form }) => (
            <th key={id} scope="col">
              <b {...english}>{name}</b>{' '}
              <span class="form" {...english}>
                {form}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, question, weight, cells }) => (
          <tr key={id}>
            <th scope="row">
              <b {...(id !== MOST_SERIOUS && english)}>{question}</b>
              {weight && <span class="form">{words(`sheet.${weight}`)}</span>}
            </th>
            {treatments.map((treatment, at) => (
              <td key={treatment.id}>
                <b class="cell-option" {...english}>
                  {treatment.name}
                </b>
                <Cell
                  cell={cells[at]}
                  pictured={canPicture(cells.flatMap(({ outcome }) => outcome ?? []))}
                  library={library}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly cell: SheetCell | undefined;
  readonly pictured: boolean;
  readonly library: Library;
}

function Cell({ cell, pictured, library }: CellProps) {
  if (!cell) return null;
  const numbers = (ids: readonly string[]) =>
    library
      .pick(ids)
      .map((source) => library.numberOf(source))
      .join(', ');
  return (
    <>
      {cell.statements.map(({ lead, text, sure, sources }) => (
        <p key={`${lead} ${text}`}>
          {lead && `${lead} `}
          {text && <span {...english}>{text}</span>}{' '}
          <span class="behind">{[sure, sources.length > 0 && `[${numbers(sources)}]`].filter(Boolean).join(' ')}</span>
        </p>
      ))}
      {cell.outcome && <Figure outcome={cell.outcome} pictured={pictured} numbers={numbers(cell.outcome.sources)} />}
      {cell.left > 0 && <p class="behind">{words('sheet.left', { count: cell.left })}</p>}
    </>
  );
}

/** The count as a small picture where it may be one, and in words in any case. */
function Figure({ outcome, pictured, numbers }: { outcome: Outcome; pictured: boolean; numbers: string }) {
  const { event, denominator, with: treated, without } = outcome;
  return (
    <div class="paper-figure">
      {pictured && (
        <div class="paper-arrays" role="img" aria-label={outcomeSentences(outcome)}>
          <IconArray events={treated.events} />
          {without.events !== null && <IconArray events={without.events} />}
        </div>
      )}
      <p class="behind">
        <span {...english}>{event}</span>: <Count {...treated} denominator={denominator} />;{' '}
        <Count {...without} denominator={denominator} />. <Frame outcome={outcome} elsewhere={false} /> [{numbers}]
      </p>
    </div>
  );
}
