import { useId } from 'preact/hooks';
import type { Settings } from '../platform/settings-shape';
import { type WordsKey, words } from '../platform/words';

/** How marks look to be chosen: how many of them, and of which kind. */
export type Marks = Pick<Settings, 'density' | 'painter'>;

export interface MarksChoiceProps {
  readonly marks: Marks;
  readonly onMarks: (marks: Marks) => void;
}

const densities = [
  ['section', 'marks.density.section'],
  ['page', 'marks.density.page'],
  ['all', 'marks.density.all'],
] as const;

const painters = [
  ['highlight', 'marks.painter.highlight'],
  ['mark', 'marks.painter.mark'],
] as const;

/** Folded away, since most readers never need it. */
export function MarksChoice({ marks, onMarks }: MarksChoiceProps) {
  return (
    <details class="marks">
      <summary>{words('marks.title')}</summary>
      <div class="marks-groups">
        <Choice
          title={words('marks.density.title')}
          options={densities}
          chosen={marks.density}
          onChoose={(density) => onMarks({ ...marks, density })}
        />
        <Choice
          title={words('marks.painter.title')}
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
  readonly options: readonly (readonly [value: T, label: WordsKey])[];
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
          <span>{words(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
