import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { longDate, tongue, words } from '../platform/words';
import { english } from './english';
import { isOverdue } from './review-line';

export interface CardFrameProps {
  /** Said above the title: what kind of thing this is. */
  readonly kind: ComponentChildren;
  readonly title: string;
  /** Whether the title is an entry's name, which is English. */
  readonly isEntry?: boolean;
  /** ISO dates; past the first, the card says so before anything else (standards U2). */
  readonly due?: { readonly reviewBy: string; readonly today: string };
  readonly onClose: () => void;
  readonly onBack?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** The outside of every card: a named, non-modal dialog with a title that can take focus and a close button. */
export function CardFrame({ kind, title, isEntry = false, due, onClose, onBack, children }: CardFrameProps) {
  const id = useId();
  return (
    <section class="evenhand card" role="dialog" aria-labelledby={id} {...tongue()}>
      <div class="sheet">
        <header>
          <p class="kind">{kind}</p>
          <h2 id={id} tabIndex={-1} {...(isEntry && english)}>
            {title}
          </h2>
        </header>
        <div class="rail">
          <div class="tools">
            {onBack && <ToolButton name={words('card.back')} path="M9.5 3.5 5 8l4.5 4.5" onPress={onBack} />}
            <ToolButton name={words('card.close')} path="m4 4 8 8m0-8-8 8" onPress={onClose} />
          </div>
        </div>
        {due && isOverdue(due.reviewBy, due.today) && (
          <p class="banner">{words('card.overdue', { date: longDate(due.reviewBy) })}</p>
        )}
        {children}
      </div>
      <Announcement text={words('card.shown', { name: title })} />
    </section>
  );
}

/** Screen readers hear of a card that took no focus: once, when they have nothing else to say. */
function Announcement({ text }: { text: string }) {
  const [said, say] = useState('');
  // A live region is heard only when its words come after itself.
  useEffect(() => {
    const timer = setTimeout(say, 100, text);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
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
