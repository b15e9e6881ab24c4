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
export const sourceDetails = (source: Source): string => [source.by, kindAndYear(source)].join(', ');

/** The same on screen. */
export function SourceDetails({ source }: { readonly source: Source }) {
  return (
    <>
      <span {...english}>{source.by}</span>, {kindAndYear(source)}
    </>
  );
}

function kindAndYear({ year, type, readAs }: Source): string {
  const how = readAsWords[readAs];
  return [year, sourceTypeWords(type), how && words(how)].filter(Boolean).join(', ');
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
