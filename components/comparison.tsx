import { useId } from 'preact/hooks';
import type { Condition, CrisisLines, Dimension, Entry, Source, Treatment } from '../knowledge/schema';
import { AboutLinks } from './about-links';
import { Part, Questions } from './card-more';
import { ComparisonTable } from './comparison-table';
import { Crisis } from './crisis';
import { createLibrary } from './library';
import { NotCovered } from './not-covered';
import { Notice } from './notice';
import { byName } from './order';
import { ReviewLine } from './review-line';
import { SourceList } from './source-list';
import { Statement } from './statement';
import { useFold } from './use-fold';

export interface ComparisonProps {
  readonly condition: Condition;
  /** Those to compare; shown by name, whatever order they come in. */
  readonly treatments: readonly Treatment[];
  /** Every source that the condition and the treatments cite. */
  readonly sources: readonly Source[];
  readonly dimensions: readonly Dimension[];
  readonly crisisLines: CrisisLines;
  /** ISO date, to say when a review is overdue. */
  readonly today: string;
  /** ISO 3166 code from the reader's own language setting; absent when unknown. */
  readonly region?: string | undefined;
}

/** Treatments for one condition side by side, row by row, with everything that belongs to reading the rows rightly. */
export function Comparison({ condition, treatments, sources, dimensions, ...rest }: ComparisonProps) {
  const id = useId();
  const library = createLibrary(sources, true);
  const options = byName(treatments);
  return (
    <article class="comparison" aria-labelledby={id}>
      <header>
        <p class="kind">{condition.name}</p>
        <h2 id={id}>{condition.decision.question}</h2>
        <p class="lead">
          For: {lowerFirst(condition.audience)}. Options stand in alphabetical order. Figures in one row come from
          different studies: compare each first with its own “without”.
        </p>
        <div class="course">
          <Statement
            claim={condition.naturalCourse}
            lead="Without treatment:"
            about="what usually happens without treatment"
            library={library}
          />
        </div>
      </header>
      {options.length > 0 ? (
        <ComparisonTable condition={condition} treatments={options} dimensions={dimensions} library={library} />
      ) : (
        <p class="empty">No option is chosen. Choose at least one above.</p>
      )}
      <div class="after">
        <NotCovered condition={condition} library={library} />
        <Part title="Where sources disagree" claims={condition.disagreements} library={library} />
        <Questions questions={condition.questions} />
        <details class="fold all-sources">
          <summary>
            <span>All {library.all.length} sources</span>
          </summary>
          <SourceList sources={library.all} library={library} />
        </details>
      </div>
      <ComparisonFooter entries={[condition, ...options]} {...rest} />
    </article>
  );
}

interface FooterProps extends Pick<ComparisonProps, 'crisisLines' | 'today' | 'region'> {
  readonly entries: readonly [Condition, ...Treatment[]];
}

function ComparisonFooter({ entries, crisisLines, today, region }: FooterProps) {
  const crisis = useFold();
  return (
    <footer>
      <ReviewLine review={leastReviewed(entries)} today={today} />
      <Notice />
      <AboutLinks />
      <button class="quiet" {...crisis.button}>
        In crisis?
      </button>
      <div class="panel" {...crisis.panel}>
        <Crisis crisisLines={crisisLines} region={region} />
      </div>
    </footer>
  );
}

/** What can be said of all entries together: the earliest dates, and only those who reviewed every one. */
function leastReviewed([first, ...others]: FooterProps['entries']): Entry['review'] {
  const earlier = (a: string, b: string) => (a < b ? a : b);
  return others.reduce<Entry['review']>(
    (all, { review }) => ({
      reviewedOn: earlier(all.reviewedOn, review.reviewedOn),
      reviewBy: earlier(all.reviewBy, review.reviewBy),
      clinicians: all.clinicians.filter((name) => review.clinicians.includes(name)),
      patients: all.patients.filter((name) => review.patients.includes(name)),
    }),
    first.review,
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
