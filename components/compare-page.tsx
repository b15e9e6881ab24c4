import type { CrisisLines } from '../knowledge/schema';
import { Chooser, type ChooserProps } from './chooser';
import { ComparisonSlot, type ComparisonState } from './comparison-slot';
import { Masthead } from './masthead';

export interface ComparePageProps extends ChooserProps {
  readonly comparison: ComparisonState;
  readonly crisisLines: CrisisLines;
  /** ISO 3166 code from the reader's own language setting; absent when unknown. */
  readonly region?: string | undefined;
}

/** The comparison as a page of its own, with room to read and to print. */
export function ComparePage({ comparison, crisisLines, region, ...chooser }: ComparePageProps) {
  return (
    <div class="evenhand compare-page" lang="en">
      <Masthead crisisLines={crisisLines} region={region} />
      <div class="compare-bar">
        <Chooser {...chooser} />
      </div>
      <ComparisonSlot comparison={comparison} />
    </div>
  );
}
