import { words } from '../platform/words';

/** The steps of the way through a decision, in their order. */
export const steps = ['know', 'weigh', 'ask', 'decide'] as const;
export type Step = (typeof steps)[number];

/** The way through a decision: know, weigh, ask, decide with your clinician (standards L10). Each step goes to its part. */
export function Steps({ onStep }: { onStep: (step: Step) => void }) {
  return (
    <nav class="steps" aria-label={words('steps.label')}>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <button type="button" onClick={() => onStep(step)}>
              <b class="step-name">{words(`steps.${step}.name`)}</b> <span>{words(`steps.${step}.what`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
