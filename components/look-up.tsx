import { useId, useState } from 'preact/hooks';
import type { Hit } from '../knowledge/look-up';
import { plural, words } from '../platform/words';
import { LookUpOption } from './look-up-option';

export interface LookUpProps {
  /** What was found for what was typed, nearest first; `undefined` before anything was asked. */
  readonly hits: readonly Hit[] | undefined;
  /** Asks for what goes by these words; an empty text asks for nothing. */
  readonly onAsk: (typed: string) => void;
  readonly onOpen: (hit: Hit) => void;
}

const groups = [
  ['treatment', 'found.treatments'],
  ['condition', 'found.conditions'],
  ['term', 'found.terms'],
] as const;

/** A field that finds entries by any name: a combobox with a list by kind (APG, list autocomplete with manual choice). */
export function LookUp({ hits, onAsk, onOpen }: LookUpProps) {
  const id = useId();
  const [typed, type] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  // In the order in which the list shows them, which the arrow keys follow.
  const listed = groups.flatMap(([kind]) => hits?.filter((hit) => hit.kind === kind) ?? []);
  const isShown = isOpen && typed.trim() !== '' && hits !== undefined;

  const ask = (text: string): void => {
    type(text);
    setAt(-1);
    setOpen(true);
    onAsk(text);
  };
  const open = (hit: Hit | undefined): void => {
    if (!hit) return;
    setOpen(false);
    setAt(-1);
    onOpen(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const handled = press(event.key, { isShown, at, listed, typed, setAt, setOpen, open, clear: () => ask('') });
    if (handled) event.preventDefault();
  };
  return (
    <search class="look-up">
      <label for={`${id}field`}>{words('lookUp.label')}</label>
      <div class="look-up-box">
        <input
          id={`${id}field`}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={isShown && listed.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={isShown && at >= 0 ? `${id}option${at}` : undefined}
          value={typed}
          onInput={({ currentTarget }) => ask(currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <div
          id={`${id}list`}
          class="look-up-list"
          role="listbox"
          aria-label={words('lookUp.results')}
          hidden={!isShown || listed.length === 0}
        >
          {groups.map(([kind, title]) => {
            const inKind = listed.filter((hit) => hit.kind === kind);
            if (inKind.length === 0) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset.
              <div key={kind} role="group" aria-labelledby={`${id}${kind}`}>
                <div id={`${id}${kind}`} class="look-up-kind" role="presentation">
                  {words(title)}
                </div>
                {inKind.map((hit) => (
                  <LookUpOption
                    key={`${hit.entry} ${hit.member}`}
                    id={`${id}option${listed.indexOf(hit)}`}
                    hit={hit}
                    typed={typed}
                    isActive={listed.indexOf(hit) === at}
                    onOpen={open}
                  />
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <p role="status" class={isShown && listed.length === 0 ? 'empty' : 'unseen'}>
        {isShown && (listed.length === 0 ? words('lookUp.nothing') : plural('lookUp.count', listed.length))}
      </p>
    </search>
  );
}

interface Keys {
  readonly isShown: boolean;
  readonly at: number;
  readonly listed: readonly Hit[];
  readonly typed: string;
  readonly setAt: (at: number) => void;
  readonly setOpen: (isOpen: boolean) => void;
  readonly open: (hit: Hit | undefined) => void;
  readonly clear: () => void;
}

/** What a key does; false leaves it to the field. */
function press(key: string, { isShown, at, listed, typed, setAt, setOpen, open, clear }: Keys): boolean {
  const last = listed.length - 1;
  switch (key) {
    case 'ArrowDown':
      setOpen(true);
      setAt(at >= last ? 0 : at + 1);
      return true;
    case 'ArrowUp':
      setOpen(true);
      setAt(at <= 0 ? last : at - 1);
      return true;
    case 'Enter':
      // Without a choice the nearest: whoever types a whole name means it.
      if (isShown) open(listed[at] ?? listed[0]);
      return isShown;
    case 'Escape':
      // Otherwise the browser closes the popup.
      if (isShown) setOpen(false);
      else if (typed !== '') clear();
      return isShown || typed !== '';
    default:
      return false;
  }
}
