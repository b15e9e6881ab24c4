import { useId, useState } from 'preact/hooks';
import type { Hit, LookUp } from '../knowledge/look-up';
import type { CrisisLines } from '../knowledge/shown';
import { plural, tongue, words } from '../platform/words';
import { memberLabel } from './found-list';
import { Masthead } from './masthead';
import { Notice } from './notice';
import { Phrase } from './phrase';

export interface LookUpPageProps {
  readonly lookUp: LookUp;
  /** Offered before anything is typed: what is nearest to the words that were selected; absent when none were. */
  readonly near?: readonly Hit[] | undefined;
  readonly crisisLines: CrisisLines;
  readonly region?: string | undefined;
  /** Shows the card beside the pressed name. */
  readonly onOpen: (hit: Hit, beside: HTMLElement) => void;
}

/** Finds an entry by any of its names, give or take a slip of the pen. */
export function LookUpPage({ lookUp, near, crisisLines, region, onOpen }: LookUpPageProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const asked = query.trim();
  const hits = asked === '' ? (near ?? []) : lookUp.near(asked, 12);
  return (
    <div class="evenhand settings-page" {...tongue()}>
      <Masthead crisisLines={crisisLines} region={region} />
      <div class="settings-top">
        <h2>{words('explain.title')}</h2>
        <div class="search">
          <label for={id}>{words('explain.search')}</label>
          <input
            id={id}
            type="search"
            autoComplete="off"
            spellcheck={false}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <p role="status" class="hint">
          {sentence(asked, hits, near)}
        </p>
      </div>
      <ul class="hits">
        {hits.map((hit) => (
          <li key={`${hit.entry}/${hit.member}`}>
            <button type="button" class="quiet" onClick={(event) => onOpen(hit, event.currentTarget)}>
              <Phrase of={hit.of === undefined ? hit.name : memberLabel(hit.name, hit.of)} />
            </button>
          </li>
        ))}
      </ul>
      <Notice />
    </div>
  );
}

function sentence(asked: string, hits: readonly Hit[], near: LookUpPageProps['near']): string {
  if (asked !== '')
    return hits.length === 0 ? words('explain.none', { query: asked }) : plural('explain.results', hits.length);
  if (!near) return '';
  return words(near.length === 0 ? 'explain.nothing' : 'explain.near');
}
