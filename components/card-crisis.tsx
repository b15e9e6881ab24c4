import type { CrisisLine, Entry } from '../knowledge/shown';
import { words } from '../platform/words';
import type { CardProps } from './card';
import { Crisis, callLink, linesFor } from './crisis';
import { useFold } from './use-fold';

/**
 * Whom to call: one press away on every card; where the entry is about what such lines are for, the first of them stands there
 * by itself (standards S1).
 */
export function CardCrisis({ bundle, crisisLines, region }: Pick<CardProps, 'bundle' | 'crisisLines' | 'region'>) {
  const fold = useFold();
  const first = linesFor(crisisLines, region).find(({ call }) => call !== null);
  const shown = asksForCrisisLine(bundle.entry) ? first : undefined;
  return (
    <div class="card-crisis">
      <p class="crisis-first">
        {shown && <FirstLine line={shown} />}
        <button class="quiet" {...fold.button}>
          {words(shown ? 'card.crisisMore' : 'card.crisis')}
        </button>
      </p>
      <div class="panel" {...fold.panel}>
        <Crisis crisisLines={crisisLines} region={region} />
      </div>
    </div>
  );
}

function FirstLine({ line: { name, call } }: { line: CrisisLine }) {
  return (
    <>
      {words('card.crisisFirst', { name })}{' '}
      <a href={callLink(call ?? '')}>{words('crisis.call', { number: call ?? '' })}</a>
    </>
  );
}

const TOPICS = /depress|suicid|opioid|ketamine|overdose|withdrawal|self-harm|naloxone/i;

/** Depression, suicide, opioids, ketamine, and stopping medicine (standards S1). */
export function asksForCrisisLine(entry: Entry): boolean {
  if (entry.kind === 'treatment') {
    return entry.stopping !== null || TOPICS.test(`${entry.id} ${entry.classes.join(' ')} ${entry.warning.text}`);
  }
  return TOPICS.test(`${entry.name} ${entry.kind === 'term' ? entry.definition.text : entry.summary.text}`);
}
