import { useId } from 'preact/hooks';
import { type WordsKey, words } from '../platform/words';

/** The values that can be chosen, each with its words. */
export type Options<T extends string | number> = readonly (readonly [value: T, label: WordsKey])[];

export interface ChoiceProps<T extends string | number> {
  readonly title: string;
  readonly options: Options<T>;
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, all in view. */
export function Choice<T extends string | number>({ title, options, chosen, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{title}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{words(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
