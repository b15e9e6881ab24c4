import { useId, useState } from 'preact/hooks';
import { hostFrom } from '../platform/host';
import { words } from '../platform/words';

export interface ListItem {
  readonly key: string;
  readonly label: string;
  readonly onRemove: () => void;
}

export interface SettingsListProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly items: readonly ListItem[];
  /** Said when the list is empty. */
  readonly none: string;
  /** With it a site can be added. */
  readonly onAdd?: (host: string) => void;
}

/** A list that can be shortened, and of sites lengthened. */
export function SettingsList({ title, hint, items, none, onAdd }: SettingsListProps) {
  return (
    <fieldset class="list">
      <legend>{title}</legend>
      {hint && <p class="hint">{hint}</p>}
      {items.length === 0 && <p class="hint">{none}</p>}
      <ul>
        {items.map(({ key, label, onRemove }) => (
          <li key={key}>
            <span>{label}</span>
            <button
              type="button"
              class="tool"
              aria-label={words('settings.site.remove', { name: label })}
              onClick={onRemove}
            >
              <svg viewBox="0 0 16 16" role="presentation">
                <path d="m4 4 8 8m0-8-8 8" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {onAdd && <AddSite onAdd={onAdd} />}
    </fieldset>
  );
}

function AddSite({ onAdd }: { onAdd: (host: string) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: Event): void => {
    event.preventDefault();
    const host = hostFrom(text);
    setWrong(host === undefined);
    if (host === undefined) return;
    onAdd(host);
    setText('');
  };
  return (
    <form class="add" onSubmit={add}>
      <label for={id} class="unseen">
        {words('settings.site.add')}
      </label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        placeholder={words('settings.site.placeholder')}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="plain">
        {words('settings.site.button')}
      </button>
      <p id={`${id}-wrong`} class="wrong" role="alert">
        {isWrong && words('settings.site.invalid')}
      </p>
    </form>
  );
}
