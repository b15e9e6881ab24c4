import { useId } from 'preact/hooks';
import type { Settings } from '../platform/settings-shape';

/** How marks look to be chosen: how many of them, and of which kind. */
export type Marks = Pick<Settings, 'density' | 'painter'>;

export interface MarksChoiceProps {
  readonly marks: Marks;
  readonly onMarks: (marks: Marks) => void;
}

const densities = [
  ['section', 'The first of each name in a section'],
  ['page', 'The first of each name on the page'],
  ['all', 'Every name'],
] as const;

const painters = [
  ['highlight', 'Painted over the page, which stays unchanged'],
  ['mark', 'Put into the page, for Tab and screen readers. Some web apps may show old words: switch back on those'],
] as const;

/** Folded away, since most readers never need it. */
export function MarksChoice({ marks, onMarks }: MarksChoiceProps) {
  return (
    <details class="marks">
      <summary>Marks</summary>
      <div class="marks-groups">
        <Choice
          title="What is marked"
          options={densities}
          chosen={marks.density}
          onChoose={(density) => onMarks({ ...marks, density })}
        />
        <Choice
          title="How"
          options={painters}
          chosen={marks.painter}
          onChoose={(painter) => onMarks({ ...marks, painter })}
        />
      </div>
    </details>
  );
}

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ title, options, chosen, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="marks-choice">
      <legend>{title}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
