import type { CrisisLines } from '../knowledge/shown';
import { tongue, words } from '../platform/words';
import { Chooser, type ChooserProps } from './chooser';
import { ComparisonSlot, type ComparisonState } from './comparison-slot';
import { Masthead } from './masthead';

/** What an address asks for and the comparison does not hold: it may be old. */
export interface LeftOut {
  /** Ids without an entry of that kind. */
  readonly unknown: readonly string[];
  /** Names of treatments that are not compared for the condition. */
  readonly elsewhere: readonly string[];
}

export interface ComparePageProps extends ChooserProps {
  /** A panel beside a page is narrower than a tab. */
  readonly home: 'tab' | 'panel';
  readonly leftOut: LeftOut;
  readonly comparison: ComparisonState;
  readonly crisisLines: CrisisLines;
  /** ISO 3166 code from the reader's own language setting; absent when unknown. */
  readonly region?: string | undefined;
}

/** The comparison as a page of its own, with room to read and to print, or beside another page. */
export function ComparePage({ home, leftOut, comparison, crisisLines, region, ...chooser }: ComparePageProps) {
  return (
    <div class={`evenhand compare-page in-${home}`} {...tongue()}>
      <Masthead crisisLines={crisisLines} region={region} />
      <div class="compare-bar">
        <Chooser {...chooser} />
      </div>
      <LeftOutNote {...leftOut} />
      <ComparisonSlot comparison={comparison} />
    </div>
  );
}

function LeftOutNote({ unknown, elsewhere }: LeftOut) {
  return (
    <>
      {unknown.length > 0 && <p class="empty">{words('comparisonSlot.unknown', { names: unknown.join(', ') })}</p>}
      {elsewhere.length > 0 && (
        <p class="empty">{words('comparisonSlot.elsewhere', { names: elsewhere.join(', ') })}</p>
      )}
    </>
  );
}
