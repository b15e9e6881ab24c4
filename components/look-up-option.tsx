import { useEffect, useRef } from 'preact/hooks';
import type { Hit } from '../knowledge/look-up';
import { english } from './english';
import { Marked } from './marked';
import { Phrase } from './phrase';

export interface LookUpOptionProps {
  readonly id: string;
  readonly hit: Hit;
  /** What the reader typed, to mark it. */
  readonly typed: string;
  /** Whether the arrow keys stand on it. */
  readonly isActive: boolean;
  readonly onOpen: (hit: Hit) => void;
}

/** One thing found: the name that was met, and whose it is. */
export function LookUpOption({ id, hit, typed, isActive, onOpen }: LookUpOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // The field keeps the focus and takes the keys, as the combobox pattern asks.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      ref={element}
      id={id}
      class="look-up-option"
      role="option"
      aria-selected={isActive}
      // A press on the option must not take the focus from the field before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(hit)}
    >
      <span {...english}>
        <Marked text={hit.met} words={typed} />
      </span>{' '}
      <span class="count">
        <BelongsTo hit={hit} />
      </span>
    </div>
  );
}

/** "Zoloft": "sertraline, one of SSRIs"; "CBT" itself: nothing more. */
function BelongsTo({ hit: { met, name, of } }: { readonly hit: Hit }) {
  const isCalledOtherwise = met.toLowerCase() !== name.toLowerCase();
  return (
    <>
      {isCalledOtherwise && <span {...english}>{name}</span>}
      {isCalledOtherwise && of !== undefined && ', '}
      {of !== undefined && <Phrase of={{ key: 'lookUp.memberOf', facts: { entry: of } }} />}
    </>
  );
}
