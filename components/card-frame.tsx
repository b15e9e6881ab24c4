import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface CardFrameProps {
  /** Said above the title: what kind of thing this is. */
  readonly kind: ComponentChildren;
  readonly title: string;
  readonly onClose: () => void;
  readonly onBack?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** The outside of every card: a named, non-modal dialog with a title that can take focus and a close button. */
export function CardFrame({ kind, title, onClose, onBack, children }: CardFrameProps) {
  const id = useId();
  return (
    <section class="evenhand card" role="dialog" aria-labelledby={id} lang="en">
      <div class="sheet">
        <header>
          <p class="kind">{kind}</p>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
        </header>
        <div class="rail">
          <div class="tools">
            {onBack && <ToolButton name="Back" path="M9.5 3.5 5 8l4.5 4.5" onPress={onBack} />}
            <ToolButton name="Close" path="m4 4 8 8m0-8-8 8" onPress={onClose} />
          </div>
        </div>
        {children}
      </div>
    </section>
  );
}

interface ToolButtonProps {
  readonly name: string;
  /** The drawing, on a 16 by 16 grid. */
  readonly path: string;
  readonly onPress: () => void;
}

function ToolButton({ name, path, onPress }: ToolButtonProps) {
  return (
    <button type="button" class="tool" aria-label={name} onClick={onPress}>
      <svg viewBox="0 0 16 16" role="presentation">
        <path d={path} />
      </svg>
    </button>
  );
}
