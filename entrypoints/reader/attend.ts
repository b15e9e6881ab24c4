/** One page attended to: looked at for signs of names at first, then, where there is one, read by the engine. */
import packedSigns from 'knowledge:signs';
import { startScout } from '../../content/scout';
import { openSigns } from '../../knowledge/signs';
import { askBackground, isAlive, reportFound, type ToReaders } from '../../platform/messages';
import { slot } from '../../platform/slot';
import type { Engine, Reading, Wishes } from './engine-slot';
import { lazily } from './lazily';
import { shadowRootOf } from './shadow-root';

export interface Attention {
  /** To be called when `isWanted` answers otherwise than before. */
  reconsider(): void;
  /** What popup and background tell the readers. Whoever presses a key hears from the engine that there is nothing. */
  hear(message: ToReaders): Promise<void>;
}

const signs = lazily(() => openSigns(packedSigns));

/** Attends to the page until `wishes.signal` aborts. `onFailure` hears of what goes wrong later. */
export function attend(wishes: Wishes, onFailure: (error: unknown) => void): Attention {
  const { frame, signal } = wishes;
  const scouting = new AbortController();
  let reading: Reading | undefined;

  const read = lazily(async () => {
    scouting.abort();
    const engine = await bringEngine();
    if (signal.aborted) return;
    if (engine) reading = await engine.read(wishes);
    else if (!isAlive()) wishes.onOrphaned();
  });
  const readAtLast = () => void read().catch(onFailure);
  if (slot().engine) readAtLast();
  else {
    const life = AbortSignal.any([signal, scouting.signal]);
    startScout({ document, shadowRootOf, signs, onSign: readAtLast, signal: life });
  }
  return {
    reconsider: () => reading?.reconsider(),
    async hear(message) {
      if (message.type === 'command' && document.hasFocus()) await read();
      if (reading) reading.hear(message);
      else if (message.type === 'what-is-here')
        reportFound({ type: 'found-here', request: message.request, frame, found: [] });
    },
  };
}

/** The engine of this frame, put in by the background on first use; `undefined` when nobody can bring it. */
export async function bringEngine(): Promise<Engine | undefined> {
  if (!slot().engine) await askBackground({ type: 'load-engine' });
  return slot().engine;
}
