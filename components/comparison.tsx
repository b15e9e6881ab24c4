import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Dimension, Source } from '../knowledge/schema';
import type { Condition, CrisisLines, Treatment } from '../knowledge/shown';
import type { Arrangement } from '../platform/arrangement';
import { plural, words } from '../platform/words';
import { Part, Questions } from './card-more';
import { ComparisonFooter } from './comparison-footer';
import { ComparisonTable } from './comparison-table';
import { ComparisonTools } from './comparison-tools';
import { english, lowerFirst } from './english';
import { KindNote } from './kind-note';
import { createLibrary, type Library } from './library';
import { NotCovered } from './not-covered';
import { byName } from './order';
import { Phrase } from './phrase';
import { Sheet } from './sheet';
import { SourceList } from './source-list';
import { Statement } from './statement';
import { type Step, Steps } from './steps';
import { usePlace } from './use-place';

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
  readonly arrangement: Arrangement;
  /** Whether the arrangement outlives the browser's session; absent where nothing may be kept. */
  readonly kept?: boolean | undefined;
  readonly onArrange: (next: Arrangement) => void;
  readonly onKeep: () => void;
  /** Prints the sheet, or brings it to where it can be printed. */
  readonly onPrint: () => void;
  /** Whether the sheet stands open at first. */
  readonly sheetFirst?: boolean | undefined;
  /** Takes off all marks and the own order, and erases what was kept of them. */
  readonly onErase: () => void;
}

/** The comparison, or in its place the sheet that is made of it. */
export function Comparison(props: ComparisonProps) {
  const [isSheet, setSheet] = useState(props.sheetFirst ?? false);
  const [wasSheet, setWasSheet] = useState(false);
  const show = (sheet: boolean) => {
    setSheet(sheet);
    setWasSheet(!sheet);
  };
  if (isSheet && props.treatments.length > 0) return <Sheet {...props} onBack={() => show(false)} />;
  return <SideBySide {...props} isBack={wasSheet} onSheet={() => show(true)} />;
}

interface SideBySideProps extends ComparisonProps {
  /** The reader comes back from the sheet: focus goes to where it was opened. */
  readonly isBack: boolean;
  readonly onSheet: () => void;
}

/** Treatments for one condition side by side, row by row, with everything that belongs to reading the rows rightly. */
function SideBySide({ isBack, onSheet, ...props }: SideBySideProps) {
  const { condition, treatments, sources } = props;
  const id = useId();
  const article = useRef<HTMLElement>(null);
  const library = createLibrary(sources, true);
  const options = byName(treatments);
  const [isWeighing, setWeighing] = useState(false);
  const goTo = (step: Step) => {
    if (step === 'weigh') setWeighing(true);
    const part = article.current?.querySelector<HTMLElement>(`[data-step="${step}"]`);
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  };
  return (
    <article class="comparison" aria-labelledby={id} ref={article}>
      <Head condition={condition} id={id} library={library} />
      {options.length > 0 ? (
        <>
          <Steps onStep={goTo} />
          <Rows {...props} {...{ options, library, isWeighing }} onWeighing={setWeighing} />
        </>
      ) : (
        <p class="empty">{words('comparison.noOption')}</p>
      )}
      <After condition={condition} library={library}>
        {options.length > 0 && <Decide isBack={isBack} onSheet={onSheet} />}
      </After>
      <ComparisonFooter entries={[condition, ...options]} {...props} />
    </article>
  );
}

interface RowsProps extends ComparisonProps {
  readonly options: readonly Treatment[];
  readonly library: Library;
  readonly isWeighing: boolean;
  readonly onWeighing: (is: boolean) => void;
}

function Rows({ options, isWeighing, onWeighing, ...props }: RowsProps) {
  const hold = usePlace();
  const [showDifferences, setShowDifferences] = useState(false);
  return (
    <>
      <KindNote treatments={options} />
      <ComparisonTools
        {...props}
        {...{ isWeighing, onWeighing, hold, showDifferences }}
        onDifferences={setShowDifferences}
      />
      <div data-step="know" tabIndex={-1}>
        <ComparisonTable {...props} {...{ treatments: options, hold, showDifferences }} />
      </div>
    </>
  );
}

interface PartProps {
  readonly condition: Condition;
  readonly library: Library;
}

function Head({ condition, id, library }: PartProps & { readonly id: string }) {
  return (
    <header>
      <p class="kind" {...english}>
        {condition.name}
      </p>
      <h2 id={id} {...english}>
        {condition.decision.question}
      </h2>
      <p class="lead">
        <Phrase of={{ key: 'comparison.lead', facts: { audience: lowerFirst(condition.audience) } }} />
      </p>
      <div class="course">
        <Statement
          claim={condition.naturalCourse}
          lead={words('comparison.untreated')}
          about={words('comparison.untreatedAbout')}
          library={library}
        />
      </div>
    </header>
  );
}

function After({ condition, library, children }: PartProps & { readonly children: ComponentChildren }) {
  return (
    <div class="after">
      <NotCovered condition={condition} library={library} />
      <Part title={words('comparison.disagreements')} claims={condition.disagreements} library={library} />
      <div data-step="ask" tabIndex={-1}>
        <Questions questions={condition.questions} />
      </div>
      {children}
      <details class="fold all-sources">
        <summary>
          <span>{plural('comparison.allSources', library.all.length)}</span>
        </summary>
        <SourceList sources={library.all} library={library} />
      </details>
    </div>
  );
}

/** The last step: a sheet to take along. */
function Decide({ isBack, onSheet }: Pick<SideBySideProps, 'isBack' | 'onSheet'>) {
  const make = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) make.current?.focus();
  }, [isBack]);
  return (
    <div class="part decide" data-step="decide" tabIndex={-1}>
      <h3>{words('sheet.decideTitle')}</h3>
      <p class="hint">{words('sheet.makeHint')}</p>
      <button type="button" class="go" ref={make} onClick={onSheet}>
        {words('sheet.make')}
      </button>
    </div>
  );
}
