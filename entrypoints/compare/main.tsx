import crisisLines from 'knowledge:crisis-lines';
import index from 'knowledge:index';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ComparePage } from '../../components/compare-page';
import '../../components/page.css';
import { comparisonAddress, parseComparison } from '../../platform/comparison-address';
import { readerRegion } from '../../platform/region';
import { type Chosen, complete, toggled, useComparison } from '../popup/comparison-state';

/** The address holds the choice, so that it can be kept, shared and gone back to. */
function App() {
  const [chosen, setChosen] = useState(() => complete(parseComparison(location.hash)));
  const comparison = useComparison(chosen);
  const choose = (next: Chosen): void => {
    history.replaceState(null, '', comparisonAddress(next));
    setChosen(next);
  };
  useEffect(() => {
    const onHashChange = () => setChosen(complete(parseComparison(location.hash)));
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);
  return (
    <ComparePage
      index={index}
      conditionId={chosen.condition}
      chosen={chosen.treatments}
      comparison={comparison}
      crisisLines={crisisLines}
      region={readerRegion()}
      onCondition={(condition) => choose(complete({ condition, treatments: chosen.treatments }))}
      onToggleTreatment={(id) => choose(toggled(chosen, id))}
    />
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('compare.html has no element "root"');
render(<App />, root);
