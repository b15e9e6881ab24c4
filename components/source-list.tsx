import type { Source } from '../knowledge/schema';
import { sourceLink, sourceTypeWords } from '../knowledge/wording';
import type { Library } from './library';

/** How a source was read, where that makes it weaker than it looks. */
const readAsWords: Partial<Record<Source['readAs'], string>> = {
  abstract: 'only its summary was read',
  'report-of-it': 'read in a report about it',
};

export interface SourceListProps {
  /** What to list, out of `library`. */
  readonly sources: readonly Source[];
  readonly library: Library;
}

/** Numbered citations, each a plain link to the original. */
export function SourceList({ sources, library }: SourceListProps) {
  return (
    <ol class={library.numbered ? 'sources numbered' : 'sources'}>
      {sources.map((source) => (
        <li key={source.id} value={library.numberOf(source)}>
          <a href={sourceLink(source)} target="_blank" rel="noreferrer noopener">
            {source.title}
          </a>{' '}
          <span class="source-by">{details(source)}</span>
        </li>
      ))}
    </ol>
  );
}

function details({ by, year, type, readAs }: Source): string {
  return [by, year, sourceTypeWords[type], readAsWords[readAs]].filter(Boolean).join(', ');
}
