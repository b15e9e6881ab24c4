import type { Source } from '../knowledge/schema';
import { sourceLink } from '../knowledge/source-link';
import { type WordsKey, words } from '../platform/words';
import { english } from './english';
import type { Library } from './library';

const typeWords: Readonly<Record<Source['type'], WordsKey>> = {
  'systematic-review': 'source.type.systematicReview',
  'randomised-trial': 'source.type.randomisedTrial',
  'observational-study': 'source.type.observationalStudy',
  survey: 'source.type.survey',
  guideline: 'source.type.guideline',
  label: 'source.type.label',
  regulator: 'source.type.regulator',
  'health-service': 'source.type.healthService',
  'review-article': 'source.type.reviewArticle',
  report: 'source.type.report',
};

/** How a source was read, where that makes it weaker than it looks. */
const readAsWords: Partial<Record<Source['readAs'], WordsKey>> = {
  abstract: 'source.onlySummary',
  'report-of-it': 'source.throughReport',
};

/** The kind of publication, as a person would say it. */
export const sourceTypeWords = (type: Source['type']): string => words(typeWords[type]);

/** Title aside: by whom, when, of what kind, and how it was read where that makes it weaker. */
export const sourceDetails = (source: Source): string =>
  `${[source.by, source.year].filter(Boolean).join(', ')}, ${sourceKind(source)}`;

/** The same on screen, its second half in an element of its own: where paper is short, that can go. */
export function SourceDetails({ source }: { readonly source: Source }) {
  return (
    <>
      <span {...english}>{source.by}</span>
      {source.year ? `, ${source.year}` : ''}
      <span class="source-kind">, {sourceKind(source)}</span>
    </>
  );
}

function sourceKind({ type, readAs }: Source): string {
  const how = readAsWords[readAs];
  return [sourceTypeWords(type), how && words(how)].filter(Boolean).join(', ');
}

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
          <a href={sourceLink(source)} target="_blank" rel="noreferrer noopener" {...english}>
            {source.title}
          </a>{' '}
          <span class="source-by">
            <SourceDetails source={source} />
          </span>
        </li>
      ))}
    </ol>
  );
}
