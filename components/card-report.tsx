import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../knowledge/shown';
import { words } from '../platform/words';
import type { CardProps } from './card';
import { useFold } from './use-fold';

export interface ReportProps extends Pick<CardProps, 'version' | 'onCopy'> {
  readonly entry: Entry;
}

/** The way to report an error (standards U3), without a network: the report is copied, for its reader to send. */
export function Report({ entry, version, onCopy }: ReportProps) {
  const fold = useFold();
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'select'>();
  const text = reportOn(entry, version);
  const copy = async () => {
    const isCopied = await onCopy(text);
    setOutcome(isCopied ? 'copied' : 'select');
    if (!isCopied) area.current?.select();
  };
  return (
    <>
      <button class="quiet" {...fold.button}>
        {words('report.title')}
      </button>
      <div class="panel report" {...fold.panel}>
        <p>{words('report.explain')}</p>
        <textarea ref={area} readOnly rows={4} aria-label={words('report.label')} value={text} />
        <button type="button" class="quiet" onClick={() => void copy()}>
          {words('report.copy')}
        </button>
        <p role="status">{outcome && words(`report.${outcome}`)}</p>
      </div>
    </>
  );
}

function reportOn(entry: Entry, version: string): string {
  const { id, review } = entry;
  return [
    words('report.entry', { version, entry: id, date: review.reviewedOn }),
    words('report.statements'),
    ...statementsOf(entry).map((statement) => `- ${statement}`),
    words('report.wrong'),
    '',
  ].join('\n');
}

/** What the card says before anything is folded out. */
function statementsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'term') return [entry.definition.text];
  if (entry.kind === 'condition') return [entry.summary.text, entry.naturalCourse.text];
  const { summary, warning, pros, cons } = entry;
  return [summary.text, warning.text, ...[...pros, ...cons].map(({ text }) => text)];
}
