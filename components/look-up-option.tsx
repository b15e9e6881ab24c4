import { useEffect, useRef } from 'preact/hooks';
import type { Hit } from '../knowledge/look-up';
import { words } from '../platform/words';
import { Marked } from './marked';

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
      <Marked text={hit.met} words={typed} /> <span class="count">{belongsTo(hit)}</span>
    </div>
  );
}

/** "Zoloft": "sertraline, one of SSRIs"; "CBT" itself: nothing more. */
function belongsTo({ met, name, of }: Hit): string {
  const called = met.toLowerCase() === name.toLowerCase() ? [] : [name];
  return [...called, ...(of === undefined ? [] : [words('lookUp.memberOf', { entry: of })])].join(', ');
}
