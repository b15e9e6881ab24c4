import type { Certainty as Grade } from '../knowledge/schema';
import { certaintyBars } from '../knowledge/wording';
import { type WordsKey, words } from '../platform/words';

const gradeWords: Readonly<Record<Grade, WordsKey>> = {
  high: 'certainty.high',
  moderate: 'certainty.moderate',
  low: 'certainty.low',
  'very-low': 'certainty.veryLow',
};
const places = [1, 2, 3, 4] as const;

/** How sure the evidence is, as a person would say it. */
export const certaintyWords = (grade: Grade): string => words(gradeWords[grade]);

/** How sure the evidence is: words, with four small bars beside them. The same form everywhere (standards G3). */
export function Certainty({ grade }: { grade: Grade }) {
  return (
    <span class="certainty">
      <span class="bars">
        {places.map((place) => (
          <span key={place} class={place <= certaintyBars[grade] ? 'bar bar-on' : 'bar'} />
        ))}
      </span>
      {certaintyWords(grade)}
    </span>
  );
}
