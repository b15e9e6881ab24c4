/**
 * Looks whether a page may name anything, and goes on looking while it changes. Most pages name nothing: they are told from
 * the others by signs (`knowledge/signs.ts`), which cost a fraction of what finding names does.
 */
import type { Signs } from '../knowledge/signs';
import { createReadThrough } from './read-through';
import { createShadowTrees } from './shadow-trees';
import { createSlices } from './slices';
import { type Dirty, watch } from './watch';

/** Characters that are looked through at once: about a millisecond's work. */
const PORTION = 20_000;
/** Characters at the end of a portion that are looked at again with the next, longer than any sign. */
const OVERLAP = 400;

export interface ScoutOptions {
  readonly document: Document;
  /** The element's shadow tree, open or closed. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | undefined;
  readonly signs: () => Signs;
  /** Called once, when there is a sign; then nothing is looked at any more. */
  readonly onSign: () => void;
  readonly signal: AbortSignal;
}

/** Starts looking at `document.body`, when the browser is idle. */
export function startScout({ document, shadowRootOf, signs, onSign, signal }: ScoutOptions): void {
  const end = new AbortController();
  const life = AbortSignal.any([end.signal, signal]);
  /** What was read and not yet looked at. */
  let text = '';

  const shadows = createShadowTrees(shadowRootOf, (root) => watching.observe(root));
  const parts = createReadThrough({
    shadowOf: shadows.of,
    read(block) {
      text += `${block.text}\n`;
    },
  });
  const look = (): void => {
    const portion = text.slice(0, PORTION + OVERLAP);
    text = text.slice(PORTION);
    if (!signs().areIn(portion)) return;
    end.abort();
    onSign();
  };
  const work = (): boolean => {
    if (life.aborted) return false;
    if (text.length < PORTION && parts.step()) return true;
    if (text === '') return false;
    look();
    return true;
  };
  const slices = createSlices({ work, afterSlice: () => {}, calmMs: 0, signal: life });
  const enqueue = (dirty: readonly Dirty[]): void => {
    if (dirty.length === 0) return;
    dirty.forEach(parts.add);
    slices.wake();
  };
  const watching = watch(
    document,
    {
      onTextChange() {},
      onRemoval(removed) {
        parts.leave(removed);
        shadows.forgetDetached(removed);
      },
      onDirty: (dirty) => enqueue([...dirty, ...shadows.takeLate()]),
    },
    life,
  );
  // Scripts that give elements their shadow trees may come after the first reading.
  if (document.readyState !== 'complete')
    window.addEventListener('load', () => enqueue(shadows.takeLate()), { once: true, signal: life });
  if (!document.body) return;
  parts.add({ root: document.body, deep: true });
  slices.start();
}
