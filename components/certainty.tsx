import type { Certainty as Grade } from '../knowledge/schema';
import { type WordsKey, words } from '../platform/words';

const gradeWords: Readonly<Record<Grade, WordsKey>> = {
  high: 'certainty.high',
  moderate: 'certainty.moderate',
  low: 'certainty.low',
  'very-low': 'certainty.veryLow',
};
/** Bars out of four that stand beside the words; the words carry the meaning (standards G3). */
const bars: Readonly<Record<Grade, number>> = { high: 4, moderate: 3, low: 2, 'very-low': 1 };
const places = [1, 2, 3, 4] as const;

/** How sure the evidence is, as a person would say it. */
export const certaintyWords = (grade: Grade): string => words(gradeWords[grade]);

/** How sure the evidence is: words, with four small bars beside them. The same form everywhere (standards G3). */
export function Certainty({ grade }: { grade: Grade }) {
  return (
    <span class="certainty">
      <span class="bars">
        {places.map((place) => (
          <span key={place} class={place <= bars[grade] ? 'bar bar-on' : 'bar'} />
        ))}
      </span>
      {certaintyWords(grade)}
    </span>
  );
}
