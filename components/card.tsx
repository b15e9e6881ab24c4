import { useMemo } from 'preact/hooks';
import type { EntryBundle, EntryIndex } from '../knowledge/bundle';
import type { Dimension } from '../knowledge/schema';
import type { CrisisLines } from '../knowledge/shown';
import { ConditionCard } from './card-condition';
import type { Silence } from './card-silence';
import { TermCard } from './card-term';
import { TreatmentCard } from './card-treatment';
import type { Mention } from './mention';
import { firstNames, type NameInProse, ProseContext } from './prose';

export interface CardProps {
  readonly bundle: EntryBundle;
  readonly mention: Mention;
  /** For the names of the entries that the card leads to. */
  readonly index: EntryIndex;
  readonly dimensions: readonly Dimension[];
  readonly crisisLines: CrisisLines;
  /** ISO date, to say when a review is overdue. */
  readonly today: string;
  /** Of the extension, for reports. */
  readonly version: string;
  /** `full`: what is folded at first in a short card stands open. */
  readonly detail?: 'short' | 'full' | undefined;
  /** What holds for this condition comes first: the one that the page names most. */
  readonly pageCondition?: string | undefined;
  /** ISO 3166 code that the reader chose or that their language names; absent when unknown. */
  readonly region?: string | undefined;
  /** Whether the card stands over a site, on which it can be asked to be silent. */
  readonly hasSite: boolean;
  /** Finds names in the card's own sentences; without it they are plain text. */
  readonly namesIn?: ((text: string) => readonly NameInProse[]) | undefined;
  readonly onClose: () => void;
  /** Without `condition` the comparison asks for one. No option is named first. */
  readonly onCompare: (choice: { condition?: string; treatments: readonly string[] }) => void;
  /** Shows another entry in this card's place. */
  readonly onOpenEntry: (id: string) => void;
  /** Goes back to the entry before; the button is there only with it. */
  readonly onBack?: (() => void) | undefined;
  /** The reader wants to be left alone with this, in one of four ways. */
  readonly onSilence: (kind: Silence) => void;
  readonly onSettings: () => void;
  /** Puts a text onto the clipboard; false where that is not allowed. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/**
 * The card beside a mention: one entry, balanced and sourced. A non-modal dialog; the title can be focused by script.
 * Keeps what the reader folded out only as long as the same entry is shown.
 */
export function Card(props: CardProps) {
  const { namesIn, onOpenEntry } = props;
  const { id } = props.bundle.entry;
  const names = useMemo(() => namesIn && { namesIn: firstNames(namesIn, id), onOpenEntry }, [namesIn, id, onOpenEntry]);
  return (
    <ProseContext.Provider value={names}>
      <CardOfKind {...props} />
    </ProseContext.Provider>
  );
}

function CardOfKind(props: CardProps) {
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
