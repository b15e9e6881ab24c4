import { useId } from 'preact/hooks';

export interface SwitchProps {
  readonly label: string;
  /** Said under the label, such as the host that it is about. */
  readonly hint?: string | undefined;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** A setting that takes effect at once. */
export function Switch({ label, hint, on, disabled = false, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <label class="switch" for={id}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <span class="switch-track" />
      <span>
        {label}
        {hint && <span class="switch-hint"> {hint}</span>}
      </span>
    </label>
  );
}
