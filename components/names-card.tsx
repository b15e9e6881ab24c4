import { plural, words } from '../platform/words';
import { CardFrame } from './card-frame';

export interface NamesCardProps {
  /** In the order of the page. */
  readonly names: readonly NameOnPage[];
  readonly onChoose: (at: number) => void;
  readonly onClose: () => void;
}

export interface NameOnPage {
  readonly words: string;
  readonly count: number;
}

/**
 * All names of the page, for those who have no pointer: each has a number, so that any of a hundred is at most three presses
 * away. `createNameKeys` handles the keys.
 */
export function NamesCard({ names, onChoose, onClose }: NamesCardProps) {
  return (
    <CardFrame title={words('names.title')} kind="Evenhand" onClose={onClose}>
      <p class="is">{words(names.length > 0 ? 'names.help' : 'names.none')}</p>
      <ol class="names">
        {names.map((name, at) => (
          <li key={name.words}>
            <span class="number">{at + 1}</span>
            <button type="button" class="quiet" dir="auto" onClick={() => onChoose(at)}>
              {name.words}
            </button>
            <span class="count">{plural('found.times', name.count)}</span>
          </li>
        ))}
      </ol>
    </CardFrame>
  );
}

/**
 * Moves focus in the list: digits to their number, arrows to the next, Home and End to the ends. Gives a function that takes a
 * key and says whether it was one of these.
 */
export function createNameKeys(root: ShadowRoot | Document): (key: string) => boolean {
  let typed = '';
  return (key) => {
    const buttons = [...root.querySelectorAll<HTMLElement>('.names button')];
    const at = buttons.indexOf(root.activeElement as HTMLElement);
    let to: number | undefined;
    [to, typed] = placeAfter(key, { at, length: buttons.length, typed });
    if (to === undefined) return false;
    buttons[to]?.focus();
    return true;
  };
}

interface InList {
  readonly at: number;
  readonly length: number;
  /** Digits so far. */
  readonly typed: string;
}

/** Where a key leads, `undefined` where it means nothing here; and the digits typed by now. */
export function placeAfter(key: string, { at, length, typed }: InList): [number | undefined, string] {
  if (/^\d$/.test(key)) {
    // A digit that makes no number of the list begins a new one.
    const digits = Number(typed + key) <= length ? typed + key : key;
    const number = Number(digits);
    return number >= 1 && number <= length ? [number - 1, digits] : [undefined, ''];
  }
  if (length === 0) return [undefined, ''];
  if (key === 'ArrowDown') return [(at + 1) % length, ''];
  if (key === 'ArrowUp') return [(at - 1 + length) % length, ''];
  if (key === 'Home') return [0, ''];
  return [key === 'End' ? length - 1 : undefined, ''];
}
