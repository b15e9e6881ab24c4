/** Work in slices: a generator is advanced while the browser is idle, a few milliseconds at a time. */

/** Main-thread time of one slice. Half a frame at 60 Hz would be 8 ms; layout and paint want the rest. */
const SLICE_MS = 5;
/** A busy page may keep the browser from ever being idle; then a slice is taken after this long. */
const PATIENCE_MS = 500;

export interface Slices {
  /** There is work; it begins when the browser is idle. */
  start(): void;
  /**
   * There is work, since the page has just changed something. Whoever is at work changes more, and often takes back what
   * was put in a moment ago: the slices wait until the page has left itself alone for `calmMs`, though never for long.
   */
  wake(): void;
}

export interface SlicesOptions {
  /** Does a piece of the work; false when nothing is left. */
  readonly work: () => boolean;
  /** Runs at the end of every slice, so that all reading of a slice comes before any painting. */
  readonly afterSlice: () => void;
  readonly calmMs: number;
  readonly signal: AbortSignal;
}

/** Advances `work` in idle time until nothing is left. */
export function createSlices({ work, afterSlice, calmMs, signal }: SlicesOptions): Slices {
  let waiting: 'no' | 'free' | 'calm' | 'idle' = 'no';
  let cancel = () => {};
  /** When the first change came that waits for the page to calm down. */
  let since = 0;
  /** A page that never calms down has been waited for long enough: its changes put nothing off until all is read. */
  let isPatient = true;

  const run = (): void => {
    waiting = 'no';
    const end = performance.now() + SLICE_MS;
    let more = true;
    while (more && performance.now() < end) more = work();
    afterSlice();
    if (more) next('free');
    else isPatient = true;
  };
  const next = (when: 'free' | 'idle'): void => {
    if (signal.aborted) return;
    waiting = when;
    cancel = when === 'free' ? whenFree(run) : whenIdle(run);
  };
  const start = (): void => {
    if (waiting === 'idle') return;
    cancel();
    next('idle');
  };
  const wake = (): void => {
    if (waiting === 'idle' || signal.aborted) return;
    const now = performance.now();
    if (waiting !== 'calm') since = now;
    if (now - since > PATIENCE_MS) isPatient = false;
    if (!isPatient && waiting === 'free') return;
    cancel();
    if (calmMs === 0 || !isPatient) {
      next('idle');
      return;
    }
    waiting = 'calm';
    const handle = setTimeout(() => next('idle'), calmMs);
    cancel = () => clearTimeout(handle);
  };
  signal.addEventListener('abort', () => cancel(), { once: true });
  return { start, wake };
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
