import type { Answer, Outcome } from '../knowledge/shown';
import { plural, words } from '../platform/words';
import { english } from './english';
import { Evidence } from './evidence';
import type { Library } from './library';
import { OutcomeFigure } from './outcome-figure';
import { Timeline } from './timeline';
import { unknownWords } from './unknown-words';

export interface AnswerCellProps {
  /** The answers that hold for the condition; none counts as not checked. */
  readonly answers: readonly Answer[];
  /** Of this treatment, to draw those that an answer names. */
  readonly outcomes: readonly Outcome[];
  readonly condition: string;
  readonly pictured: boolean;
  /** Whether the row tells times, so that an answer without one says that it has none. */
  readonly timed?: boolean | undefined;
  /** The option's name. */
  readonly about: string;
  readonly library: Library;
}

/** How one option answers one question. Unknown is said in words, and its kinds differ (standards R13, G2). */
export function AnswerCell({ answers, ...rest }: AnswerCellProps) {
  const shown: readonly Answer[] = answers.length > 0 ? answers : [{ status: 'not-checked' }];
  return (
    <>
      {shown.map((answer) => (
        <AnswerText key={'text' in answer ? answer.text : answer.status} answer={answer} {...rest} />
      ))}
      {rest.timed && !shown.some((answer) => 'spans' in answer) && <p class="unknown">{words('time.unknown')}</p>}
    </>
  );
}

function AnswerText({ answer, ...rest }: Omit<AnswerCellProps, 'answers'> & { answer: Answer }) {
  const { about, library, outcomes } = rest;
  const status = answer.status === 'known' ? undefined : unknownWords(answer.status);
  if (answer.status === 'not-checked') return <p class="status not-checked">{status}</p>;
  const named = answer.status === 'not-studied' ? [] : (answer.outcomes ?? []);
  return (
    <div class="answer">
      {status && <p class={`status ${answer.status}`}>{status}</p>}
      <p class={answer.status === 'not-studied' ? 'unknown' : undefined} {...english}>
        {answer.text}
      </p>
      {'spans' in answer && answer.spans && <Timeline spans={answer.spans} />}
      <Evidence claim={answer} about={about} library={library} notes="beside" />
      <Counts {...rest} outcomes={outcomes.filter(({ id }) => named.includes(id))} />
    </div>
  );
}

/** The first count is in view; the others fold out, for every option alike. */
function Counts({ outcomes, condition, ...rest }: Omit<AnswerCellProps, 'answers' | 'timed'>) {
  const figures = outcomes.map((outcome) => (
    <OutcomeFigure key={outcome.id} outcome={outcome} elsewhere={!outcome.for.includes(condition)} {...rest} />
  ));
  const more = figures.slice(1);
  return (
    <>
      {figures[0]}
      {more.length > 0 && (
        <details class="fold">
          <summary>
            <span>{plural('figure.more', more.length)}</span>
            <span class="unseen">
              , <span {...english}>{rest.about}</span>
            </span>
          </summary>
          {more}
        </details>
      )}
    </>
  );
}
