import type { EntryBundle, EntryIndex } from '../knowledge/bundle';
import type { CrisisLines, Dimension } from '../knowledge/schema';
import { ConditionCard } from './card-condition';
import { TermCard } from './card-term';
import { TreatmentCard } from './card-treatment';
import type { Mention } from './mention';

export interface CardProps {
  readonly bundle: EntryBundle;
  readonly mention: Mention;
  /** For the names of the entries that the card leads to. */
  readonly index: EntryIndex;
  readonly dimensions: readonly Dimension[];
  readonly crisisLines: CrisisLines;
  /** ISO date, to say when a review is overdue. */
  readonly today: string;
  /** ISO 3166 code from the reader's own language setting; absent when unknown. */
  readonly region?: string | undefined;
  readonly onClose: () => void;
  /** Without `condition` the comparison asks for one. No option is named first. */
  readonly onCompare: (choice: { condition?: string; treatments: readonly string[] }) => void;
  /** Shows another entry in this card's place. */
  readonly onOpenEntry: (id: string) => void;
  /** Goes back to the entry before; the button is there only with it. */
  readonly onBack?: (() => void) | undefined;
  readonly onSiteOff: () => void;
}

/**
 * The card beside a mention: one entry, balanced and sourced. A non-modal dialog; the title can be focused by script.
 * Keeps what the reader folded out only as long as the same entry is shown.
 */
export function Card(props: CardProps) {
  const { entry } = props.bundle;
  switch (entry.kind) {
    case 'treatment':
      return <TreatmentCard key={entry.id} {...props} treatment={entry} />;
    case 'condition':
      return <ConditionCard key={entry.id} {...props} condition={entry} />;
    case 'term':
      return <TermCard key={entry.id} {...props} term={entry} />;
  }
}
