import type { ComponentChildren } from 'preact';
import type { Certainty as Grade, Source } from '../knowledge/schema';
import { plural, words } from '../platform/words';
import { Certainty } from './certainty';
import { english } from './english';
import { Later } from './later';
import type { Library } from './library';
import { SourceList } from './source-list';

export interface EvidenceProps {
  /** The statement's grade, doubts and source ids. */
  readonly claim: {
    readonly certainty?: Grade;
    readonly notes?: string | undefined;
    readonly sources: readonly string[];
  };
  /** What the statement is about, for those who hear the control without seeing where it stands. */
  readonly about: string;
  readonly library: Library;
  /** `folded`: the doubts open together with the sources. `beside`: they are in view. */
  readonly notes?: 'folded' | 'beside';
  /** What the control says to the eye, where more than sources opens with it. */
  readonly cue?: string | undefined;
  /** Opens together with the sources, before them. */
  readonly children?: ComponentChildren;
}

/** What stands under a statement: how sure it is and, one press away and in place, why and from where (standards T5). */
export function Evidence({ claim, about, library, notes = 'folded', cue, children }: EvidenceProps) {
  const sources = library.pick(claim.sources);
  const folded = notes === 'folded' ? claim.notes : undefined;
  const hasNote = folded !== undefined;
  return (
    <>
      {notes === 'beside' && claim.notes && (
        <p class="note" {...english}>
          {claim.notes}
        </p>
      )}
      <details class="evidence">
        <summary>
          {claim.certainty && <Certainty grade={claim.certainty} />}
          <span class="cue">{cue ?? cueOf(hasNote, sources, library)}</span>
          <span class="unseen">
            {hasNote && !library.numbered
              ? plural('evidence.sourcesAbout', sources.length, { about })
              : words('evidence.about', { about })}
          </span>
        </summary>
        <Later>
          {children}
          {folded && (
            <p class="note" {...english}>
              {folded}
            </p>
          )}
          <SourceList sources={sources} library={library} />
        </Later>
      </details>
    </>
  );
}

/** What the control says to the eye: a narrow column has room for one word. */
function cueOf(hasNote: boolean, sources: readonly Source[], library: Library): string {
  const { length } = sources;
  if (!library.numbered) return hasNote ? words('evidence.note') : plural('evidence.sources', length);
  const numbers = sources.map((source) => library.numberOf(source)).join(', ');
  return plural(hasNote ? 'evidence.noteNumbered' : 'evidence.numbered', length, { numbers });
}
