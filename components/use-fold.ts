import { useId, useState } from 'preact/hooks';

/** Attributes for a button that folds a panel out and in, wherever the two stand. Closed at first. */
export function useFold() {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return {
    isOpen,
    button: {
      type: 'button' as const,
      'aria-expanded': isOpen,
      'aria-controls': id,
      onClick: () => setOpen(!isOpen),
    },
    panel: { id, hidden: !isOpen },
  };
}
