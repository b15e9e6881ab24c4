import type { EntryBundle } from '../knowledge/bundle';
import type { PageReport } from '../platform/page-report';
import { words } from '../platform/words';
import { type FoundItem, FoundPlace, inGroups } from './found-list';
import { Quote } from './quote';
import type { ThisPageAnswerProps } from './this-page-answer';
import { ThisPageTreatment } from './this-page-treatment';

export interface ThisPageProps extends Pick<ThisPageAnswerProps, 'condition' | 'dimensions' | 'index' | 'onOpenEntry'> {
  readonly found: readonly FoundItem[];
  /** `unavailable`: the page does not answer. */
  readonly report: PageReport | 'loading' | 'unavailable';
  /** Treatments that were opened so far, by id. */
  readonly bundles: Readonly<Record<string, EntryBundle>>;
  readonly onWant: (entry: string) => void;
  readonly onShowPlace: (item: FoundItem) => void;
  /** Folded out or in: the page is asked only while it is out. */
  readonly onFold: (isOpen: boolean) => void;
}

/** Folded away at first: what the page names, in its own words, and what it leaves out of each treatment. */
export function ThisPage(props: ThisPageProps) {
  const { report, onFold } = props;
  return (
    <details class="fold this-page" onToggle={({ currentTarget }) => onFold(currentTarget.open)}>
      <summary>
        <span>{words('thisPage.title')}</span>
      </summary>
      {typeof report === 'string' ? (
        <p class="empty">{words(report === 'loading' ? 'thisPage.loading' : 'popup.unavailable')}</p>
      ) : (
        <Said {...props} report={report} />
      )}
    </details>
  );
}

function Said({ found, report, ...rest }: ThisPageProps & { report: PageReport }) {
  return (
    <>
      <p class="note">{words('thisPage.how')}</p>
      {inGroups(found).map(({ kind, title, items }) => (
        <section key={kind} class="said-group">
          <h3>{title}</h3>
          {byEntry(items).map(([entry, members]) => (
            <Entry key={entry} entry={entry} items={members} report={report} {...rest} />
          ))}
        </section>
      ))}
    </>
  );
}

/** The members of a treatment stand together, since what is said of one is said of it. */
function byEntry(items: readonly FoundItem[]): readonly (readonly [string, readonly FoundItem[]])[] {
  return [...new Set(items.map(({ entry }) => entry))].map((entry) => [
    entry,
    items.filter((item) => item.entry === entry),
  ]);
}

interface EntryProps extends Omit<ThisPageProps, 'found'> {
  readonly entry: string;
  readonly items: readonly FoundItem[];
  readonly report: PageReport;
}

function Entry({ entry, items, report, bundles, onShowPlace, ...rest }: EntryProps) {
  const treatment = report.treatments.find((one) => one.entry === entry);
  const firstOf = (item: FoundItem) => report.first.find((one) => one.entry === entry && one.member === item.member);
  return (
    <article class="page-entry">
      {items.map((item) => {
        const first = firstOf(item);
        return (
          <p key={item.member}>
            <FoundPlace item={item} onShowPlace={onShowPlace} /> {first && <Quote quote={first.sentence} />}
          </p>
        );
      })}
      {treatment && <ThisPageTreatment {...rest} report={treatment} bundle={bundles[entry]} />}
    </article>
  );
}
