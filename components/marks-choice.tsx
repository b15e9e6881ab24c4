import type { Settings } from '../platform/settings-shape';
import { words } from '../platform/words';
import { Choice, type Options } from './choice';

/** How marks look to be chosen: how many of them, and of which kind. */
export type Marks = Pick<Settings, 'density' | 'painter'>;

export interface MarksChoiceProps {
  readonly marks: Marks;
  readonly onMarks: (marks: Marks) => void;
}

/** How many names of a page are marked. */
export const densityOptions: Options<Settings['density']> = [
  ['section', 'marks.density.section'],
  ['page', 'marks.density.page'],
  ['all', 'marks.density.all'],
];

/** How marks are put into the page. */
export const painterOptions: Options<Settings['painter']> = [
  ['highlight', 'marks.painter.highlight'],
  ['mark', 'marks.painter.mark'],
];

/** Folded away, since most readers never need it. */
export function MarksChoice({ marks, onMarks }: MarksChoiceProps) {
  return (
    <details class="marks">
      <summary>{words('marks.title')}</summary>
      <div class="marks-groups">
        <Choice
          title={words('marks.density.title')}
          options={densityOptions}
          chosen={marks.density}
          onChoose={(density) => onMarks({ ...marks, density })}
        />
        <Choice
          title={words('marks.painter.title')}
          options={painterOptions}
          chosen={marks.painter}
          onChoose={(painter) => onMarks({ ...marks, painter })}
        />
      </div>
    </details>
  );
}
