/** What tests of comparisons share: an arrangement that nobody changes, and one that answers as the real one does. */
import { useState } from 'preact/hooks';
import { Comparison, type ComparisonProps } from '../../components/comparison';
import { type Arrangement, plainArrangement } from '../../platform/arrangement';
import { samplePack } from '../support/sample-pack';
import { today } from './cards';

const nothing = () => {};

/** Rows in the given order, none marked; what a test presses does nothing. */
export const atRest = {
  arrangement: plainArrangement,
  kept: false,
  onArrange: nothing,
  onKeep: nothing,
  onErase: nothing,
  onPrint: nothing,
};

/** The sample comparison with rows that can be arranged. */
export function Arranged(more: Partial<ComparisonProps>) {
  const [arrangement, onArrange] = useState<Arrangement>(plainArrangement);
  const { treatments, conditions, sources, dimensions, crisisLines } = samplePack;
  const [condition] = conditions;
  if (!condition) throw new Error('the sample pack has no condition');
  return (
    <div class="evenhand compare-page">
      <Comparison
        {...{ ...atRest, condition, treatments, sources, dimensions, crisisLines, today, arrangement, onArrange }}
        onErase={() => onArrange(plainArrangement)}
        {...more}
      />
    </div>
  );
}
