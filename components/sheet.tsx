import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { longDate, tongue, words } from '../platform/words';
import type { ComparisonProps } from './comparison';
import { leastReviewed } from './comparison-footer';
import { english } from './english';
import { Notice } from './notice';
import { byName } from './order';
import { ReviewLine } from './review-line';
import { SheetAsk } from './sheet-ask';
import { sheetContent } from './sheet-content';
import { SheetSources } from './sheet-sources';
import { SheetTable } from './sheet-table';
import { sheetText } from './sheet-text';
import { SheetTools } from './sheet-tools';

export interface SheetProps extends ComparisonProps {
  readonly onBack: () => void;
}

/** One or two pages to take along: options, marked rows, figures, questions, room for notes, sources, date (standards L11). */
export function Sheet(props: SheetProps) {
  const { condition, treatments, dimensions, today, onBack, onPrint } = props;
  const id = useId();
  const paper = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [isLarge, setLarge] = useState(false);
  const [forCarer, setForCarer] = useState(false);
  const options = byName(treatments);
  const content = sheetContent({ ...props, treatments: options, forCarer });
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="sheet-page">
      <SheetTools
        {...{ isLarge, forCarer, today, onBack, onPrint }}
        onLarge={setLarge}
        onForCarer={setForCarer}
        text={() => sheetText(content, { condition, treatments: options, today, forCarer })}
        html={() => paper.current?.outerHTML ?? ''}
      />
      <article class={isLarge ? 'paper large' : 'paper'} aria-labelledby={id} ref={paper} {...tongue()}>
        <header>
          <p class="paper-date">{words('sheet.date', { condition: condition.name, date: longDate(today) })}</p>
          <h2 id={id} tabIndex={-1} ref={title}>
            {words(forCarer ? 'sheet.titleCarer' : 'sheet.title')}
          </h2>
          <p class="paper-question" {...english}>
            {condition.decision.question}
          </p>
          <p class="hint">{words('sheet.lead')}</p>
        </header>
        <SheetTable rows={content.rows} treatments={options} library={content.library} />
        {content.more.length > 0 && (
          <p class="hint">
            {words('sheet.more')}: <span {...english}>{content.more.join(' ')}</span>
          </p>
        )}
        <SheetAsk questions={content.questions} />
        <SheetSources library={content.library} />
        <footer>
          <ReviewLine review={leastReviewed([condition, ...options])} today={today} />
          <Notice />
          <p>{words('sheet.rows', { all: dimensions.length })}</p>
        </footer>
      </article>
    </div>
  );
}
