import { findIn } from '../../content/find';
import { openMatcher } from '../../content/matcher';
import { slot } from '../../platform/slot';
import type { Engine } from '../reader/engine-slot';
import { explainSelection } from './explain';
import { looksOf } from './looks';
import { choosePainter } from './painter';
import { startReading } from './reading';

/** An engine with these packed names. Leaves the way to find them in texts of ours in the slot, for the card. */
export function createEngine(names: string): Engine {
  const matcher = openMatcher(names);
  slot().namesIn = (text) =>
    findIn(matcher, text)
      .filter(({ verdict }) => verdict.is === 'taken')
      .map(({ candidate: { from, to, rule } }) => ({ from, to, entry: rule.target.entry }));
  return {
    async read(wishes) {
      const painter = await choosePainter(wishes.settings());
      return painter && !wishes.signal.aborted ? startReading({ ...wishes, matcher, painter }) : undefined;
    },
    explain: (name, settings) => explainSelection(name, looksOf(settings)),
  };
}
