import type { Certainty as Grade } from '../knowledge/schema';
import { certaintyBars, certaintyWords } from '../knowledge/wording';

const places = [1, 2, 3, 4] as const;

/** How sure the evidence is: words, with four small bars beside them. The same form everywhere (standards G3). */
export function Certainty({ grade }: { grade: Grade }) {
  return (
    <span class="certainty">
      <span class="bars">
        {places.map((place) => (
          <span key={place} class={place <= certaintyBars[grade] ? 'bar bar-on' : 'bar'} />
        ))}
      </span>
      {certaintyWords[grade]}
    </span>
  );
}
