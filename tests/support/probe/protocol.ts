/** What the probe and its driver say to each other. */

export const ASK = 'probe-ask';
export const ANSWER = 'data-probe';

/** One time that the browser handed the main thread to the reader. */
export interface Turn {
  /** By what: `script`, `requestIdleCallback`, `MutationObserver`, the type of an event … */
  readonly what: string;
  /** On the page's clock, in milliseconds. */
  readonly from: number;
  readonly ms: number;
}

/** What the reader has registered at this moment. */
export interface Registered {
  /** Types of the observers that observe something. */
  readonly observers: readonly string[];
  /** Types of the events that are listened for. */
  readonly listeners: readonly string[];
  /** Idle callbacks and timers that are still to come. */
  readonly waiting: number;
}
