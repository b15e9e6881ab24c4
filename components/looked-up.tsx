import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface LookedUpProps {
  /** What is shown: focus moves to its title whenever this changes. */
  readonly entry: string;
  /** The card, or why there is none. */
  readonly children: ComponentChildren;
}

/** The place of an entry that was looked up. */
export function LookedUp({ entry, children }: LookedUpProps) {
  const element = useRef<HTMLDivElement>(null);
  // Whoever closes the card is back where they came from.
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is another title.
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [entry]);
  return (
    <div ref={element} class="looked-up">
      {children}
    </div>
  );
}
