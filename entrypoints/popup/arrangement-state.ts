/** The reader's arrangement of the rows, shared by popup, side panel and tab while the browser runs. */
import { useEffect, useState } from 'preact/hooks';
import type { ComparisonProps } from '../../components/comparison';
import {
  canKeep,
  type KeptArrangement,
  plainArrangement,
  readArrangement,
  watchArrangement,
  writeArrangement,
} from '../../platform/arrangement';

const nothingKept: KeptArrangement = { arrangement: plainArrangement, kept: false };

export type Arranging = Pick<ComparisonProps, 'arrangement' | 'kept' | 'onArrange' | 'onKeep' | 'onErase'>;

/** Shows a change at once, and keeps it as long as the reader allows. */
export function useArranging(): Arranging {
  const [now, setNow] = useState(nothingKept);
  useEffect(() => {
    const life = new AbortController();
    void readArrangement().then(setNow);
    watchArrangement(life.signal, setNow);
    return () => life.abort();
  }, []);
  const change = (next: KeptArrangement) => {
    setNow(next);
    void writeArrangement(next);
  };
  return {
    arrangement: now.arrangement,
    kept: canKeep() ? now.kept : undefined,
    onArrange: (arrangement) => change({ ...now, arrangement }),
    onKeep: () => change({ ...now, kept: true }),
    onErase: () => change(nothingKept),
  };
}
