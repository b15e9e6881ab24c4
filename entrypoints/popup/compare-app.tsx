/** The comparison as a page: the tab and the side panel differ in room and in how they print. */
import crisisLines from 'knowledge:crisis-lines';
import index from 'knowledge:index';
import { useEffect, useState } from 'preact/hooks';
import { ComparePage } from '../../components/compare-page';
import { asksForSheet, comparisonHash, parseComparison } from '../../platform/comparison-address';
import { readerRegion } from '../../platform/region';
import { type Chosen, complete, completeNamed, leftOut, toggled, useComparison } from './comparison-state';

export interface CompareAppProps {
  /** Where it stands: a panel is narrow. */
  readonly home: 'tab' | 'panel';
  /** Treatments that fit; absent: any number. */
  readonly limit?: number;
  readonly onPrint: (chosen: Chosen) => void;
}

/** The address holds the choice, so that it can be kept, shared and gone back to. */
export function CompareApp({ home, limit, onPrint }: CompareAppProps) {
  const [asked, setAsked] = useState(() => parseComparison(location.hash));
  const [sheetFirst] = useState(() => asksForSheet(location.hash));
  const chosen = limit === undefined ? complete(asked) : completeNamed(asked);
  const comparison = useComparison(chosen, { onPrint: () => onPrint(chosen), sheetFirst });
  const choose = (next: Chosen): void => {
    history.replaceState(null, '', `#${comparisonHash(next)}`);
    setAsked(next);
  };
  useEffect(() => {
    const onHashChange = () => setAsked(parseComparison(location.hash));
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);
  return (
    <ComparePage
      home={home}
      index={index}
      conditionId={chosen.condition}
      chosen={chosen.treatments}
      limit={limit}
      leftOut={leftOut(asked, chosen)}
      comparison={comparison}
      crisisLines={crisisLines}
      region={readerRegion()}
      onCondition={(condition) => choose(complete({ condition, treatments: chosen.treatments }))}
      onToggleTreatment={(id) => choose(toggled(chosen, id))}
    />
  );
}
