import type { Outcome } from '../knowledge/shown';
import { sourceLink } from '../knowledge/source-link';
import { words } from '../platform/words';
import { Certainty } from './certainty';
import { english } from './english';
import type { Library } from './library';
import { sourceTypeWords } from './source-list';

export interface FigureSourceProps {
  readonly outcome: Outcome;
  /** What was counted, and of which option. */
  readonly about: string;
  readonly library: Library;
}

/** Under a figure: how sure it is, the source itself one press away (standards T5), and what to mind, folded. */
export function FigureSource({ outcome, about, library }: FigureSourceProps) {
  return (
    <div class="figure-source">
      <Certainty grade={outcome.certainty} />
      {library.pick(outcome.sources).map((source) => (
        <a key={source.id} href={sourceLink(source)} target="_blank" rel="noreferrer noopener" title={source.title}>
          {words('figure.source', {
            number: library.numberOf(source),
            type: sourceTypeWords(source.type),
            year: source.year ?? words('figure.noYear'),
          })}
        </a>
      ))}
      {outcome.notes && (
        <details class="evidence">
          <summary>
            <span class="cue">{words('figure.note')}</span>
            <span class="unseen">{words('evidence.about', { about })}</span>
          </summary>
          <p class="note" {...english}>
            {outcome.notes}
          </p>
        </details>
      )}
    </div>
  );
}
