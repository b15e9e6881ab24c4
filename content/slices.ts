/** Work in slices: a generator is advanced while the browser is idle, a few milliseconds at a time. */

/** Main-thread time of one slice. Half a frame at 60 Hz would be 8 ms; layout and paint want the rest. */
const SLICE_MS = 5;
/** A busy page may keep the browser from ever being idle; then a slice is taken after this long. */
const PATIENCE_MS = 500;

export interface Slices {
  /**
   * There is work, since the page has just changed something. Whoever is at work changes more: even a slice that was to
   * come soon now waits until the browser is idle.
   */
  wake(): void;
}

/**
 * Advances `work` in idle time after each `wake()`, until it says that nothing is left (`false`). `afterSlice` runs at the
 * end of every slice, so that all reading of a slice comes before any painting.
 */
export function createSlices(work: () => boolean, afterSlice: () => void, signal: AbortSignal): Slices {
  let waiting: 'no' | 'free' | 'idle' = 'no';
  let cancel = () => {};

  const run = (): void => {
    waiting = 'no';
    const end = performance.now() + SLICE_MS;
    let more = true;
    while (more && performance.now() < end) more = work();
    afterSlice();
    if (more) next('free');
  };
  const next = (when: 'free' | 'idle'): void => {
    if (signal.aborted) return;
    waiting = when;
    cancel = when === 'free' ? whenFree(run) : whenIdle(run);
  };
  const wake = (): void => {
    if (waiting === 'idle') return;
    if (waiting === 'free') cancel();
    next('idle');
  };
  signal.addEventListener('abort', () => cancel(), { once: true });
  return { wake };
}

/** Calls back when the browser is idle; Safari has no idle callbacks and gets a timeout. */
function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(callback, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(callback, 30);
  return () => clearTimeout(handle);
}

/** Calls back when nothing more urgent waits: sooner than the next idle time, of which a browser gives one per frame. */
function whenFree(callback: () => void): () => void {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (!scheduler?.postTask) return whenIdle(callback);
  const controller = new AbortController();
  scheduler.postTask(callback, { priority: 'background', signal: controller.signal }).catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
  });
  return () => controller.abort();
}

/** Chrome 94, Firefox 142; TypeScript's library does not know it yet. */
interface Scheduler {
  postTask?(callback: () => void, options: { priority: 'background'; signal: AbortSignal }): Promise<void>;
}
