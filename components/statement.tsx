import type { ComponentChildren } from 'preact';
import { tongue } from '../platform/words';
import { english } from './english';
import { Evidence, type EvidenceProps } from './evidence';
import { Prose } from './prose';

export interface StatementProps extends EvidenceProps {
  readonly claim: EvidenceProps['claim'] & { readonly text: string };
  /** Said before the text, in bold. */
  readonly lead?: ComponentChildren;
}

/** One sourced sentence with its evidence under it. */
export function Statement({ lead, ...evidence }: StatementProps) {
  return (
    <div class="statement">
      <p {...english}>
        {lead && <b {...tongue()}>{lead} </b>}
        <Prose text={evidence.claim.text} />
      </p>
      <Evidence {...evidence} />
    </div>
  );
}
