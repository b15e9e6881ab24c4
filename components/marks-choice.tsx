import type { Settings } from '../platform/settings-shape';
import { words } from '../platform/words';
import { Choice } from './choice';
import { optionsOf } from './settings-words';

/** How marks look to be chosen: how many of them, and of which kind. */
export type Marks = Pick<Settings, 'density' | 'painter'>;

export interface MarksChoiceProps {
  readonly marks: Marks;
  readonly onMarks: (marks: Marks) => void;
}

/** Folded away, since most readers never need it. */
export function MarksChoice({ marks, onMarks }: MarksChoiceProps) {
  return (
    <details class="marks">
      <summary>{words('marks.title')}</summary>
      <div class="marks-groups">
        <Choice
          title={words('marks.density.title')}
          options={optionsOf('density')}
          chosen={marks.density}
          onChoose={(density) => onMarks({ ...marks, density })}
        />
        <Choice
          title={words('marks.painter.title')}
          options={optionsOf('painter')}
          chosen={marks.painter}
          onChoose={(painter) => onMarks({ ...marks, painter })}
        />
      </div>
    </details>
  );
}
