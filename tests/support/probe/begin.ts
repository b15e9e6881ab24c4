/**
 * Stands before the reader in its world, in a copy of the built extension: times everything by which the browser hands the
 * main thread to it, and counts what it has registered in the page. The reader itself is, byte for byte, the built one.
 * The driver asks by an event and reads the answer from an attribute, which no observer of the reader's looks at.
 */
import { ANSWER, ASK, type Registered, type Turn } from './protocol';

type Callback = (...given: unknown[]) => unknown;

const world = globalThis as unknown as Record<string, unknown>;
const now = performance.now.bind(performance);
const turns: Turn[] = [];
/** Only the outermost callback counts: what it calls is part of it. */
let isInside = false;

const take = (what: string, from: number): void => {
  turns.push({ what, from, ms: now() - from });
};

function timed(what: string, callback: Callback): Callback {
  return function (this: unknown, ...given) {
    if (isInside) return Reflect.apply(callback, this, given);
    isInside = true;
    const from = now();
    try {
      return Reflect.apply(callback, this, given);
    } finally {
      isInside = false;
      take(what, from);
    }
  };
}

/** Times what is done when a promise of the browser's comes true: everything that follows it in the same turn. */
function timedPromise<T>(what: string, promise: Promise<T>): Promise<T> {
  return promise.finally(() => {
    const from = now();
    let to = from;
    let hops = 200;
    // Each hop goes behind whatever the reader has queued meanwhile; only time spent between hops is its work.
    const hop = (): void => {
      const time = now();
      if (time - to > 0.02) last = time;
      to = time;
      if (hops-- > 0) queueMicrotask(hop);
      else turns.push({ what, from, ms: last - from });
    };
    let last = from;
    hop();
  });
}

function replace(owner: object, name: string, make: (original: Callback) => Callback): void {
  const original = (owner as Record<string, Callback>)[name];
  if (typeof original !== 'function') return;
  Object.defineProperty(owner, name, { value: make(original), configurable: true, writable: true });
}

const waiting = new Set<string>();
for (const [name, cancel] of [
  ['requestIdleCallback', 'cancelIdleCallback'],
  ['setTimeout', 'clearTimeout'],
] as const) {
  replace(globalThis, name, (original) => (callback, ...rest) => {
    const run = timed(name, callback as Callback);
    const once: Callback = (...given) => {
      waiting.delete(`${name} ${handle}`);
      return run(...given);
    };
    const handle = Reflect.apply(original, globalThis, [once, ...rest]);
    waiting.add(`${name} ${handle}`);
    return handle;
  });
  replace(globalThis, cancel, (original) => (handle) => {
    waiting.delete(`${name} ${handle}`);
    return Reflect.apply(original, globalThis, [handle]);
  });
}

const { scheduler } = globalThis as { scheduler?: { postTask: Callback } };
if (scheduler) {
  const post = scheduler.postTask.bind(scheduler);
  world.scheduler = {
    postTask: (callback: Callback, options: unknown) => post(timed('postTask', callback), options),
  };
}

const observed = new Map<object, { type: string; targets: ReadonlySet<unknown> }>();
for (const type of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver']) {
  const original = world[type] as new (callback: Callback, options?: unknown) => Record<string, Callback>;
  const value = new Proxy(original, {
    construct(Observer, [callback, options]: [Callback, unknown]) {
      const observer = new Observer(timed(type, callback), options);
      observed.set(observer, { type, targets: followTargets(observer) });
      return observer;
    },
  });
  Object.defineProperty(globalThis, type, { value, configurable: true, writable: true });
}

function followTargets(observer: Record<string, Callback>): ReadonlySet<unknown> {
  const targets = new Set<unknown>();
  const follow = (name: string, change: (target: unknown) => void): void =>
    replace(observer, name, (original) => (...given) => {
      change(given[0]);
      return Reflect.apply(original, observer, given);
    });
  follow('observe', (target) => targets.add(target));
  follow('unobserve', (target) => targets.delete(target));
  follow('disconnect', () => targets.clear());
  return targets;
}

const listeners = new Map<object, { type: string; signal: AbortSignal | undefined }>();
const listen = EventTarget.prototype.addEventListener;
replace(
  EventTarget.prototype,
  'addEventListener',
  () =>
    function (this: unknown, ...given) {
      const [type, listener, options] = given as [string, Callback | { handleEvent: Callback } | null, unknown];
      if (listener === null || this instanceof AbortSignal || type === ASK) return Reflect.apply(listen, this, given);
      const { signal, once } = (options ?? {}) as AddEventListenerOptions;
      const handle: Callback = (...event) => {
        if (once) listeners.delete(handle);
        return typeof listener === 'function' ? Reflect.apply(listener, this, event) : listener.handleEvent(...event);
      };
      listeners.set(handle, { type, signal });
      return Reflect.apply(listen, this, [type, timed(type, handle), options]);
    },
);

/** Card roots are closed in the released build; whoever times the card has to look into them. */
replace(
  Element.prototype,
  'attachShadow',
  (original) =>
    function (this: unknown, options) {
      return Reflect.apply(original, this, [{ ...(options as ShadowRootInit), mode: 'open' }]);
    },
);

const api = (world.browser ?? world.chrome) as {
  storage: { local: object };
  runtime: object;
};
for (const [owner, name] of [
  [api.storage.local, 'get'],
  [api.runtime, 'sendMessage'],
] as const) {
  replace(
    owner,
    name,
    (original) =>
      (...given) =>
        timedPromise(name, Reflect.apply(original, owner, given) as Promise<unknown>),
  );
}

document.addEventListener(ASK, () => {
  const registered: Registered = {
    observers: [...observed.values()].filter(({ targets }) => targets.size > 0).map(({ type }) => type),
    listeners: [...listeners.values()].filter(({ signal }) => !signal?.aborted).map(({ type }) => type),
    waiting: waiting.size,
  };
  document.documentElement.setAttribute(ANSWER, JSON.stringify({ turns, registered }));
});

/** Between this and `end.ts` the reader's own script is compiled and run. */
world.probeBegan = now();
world.probeTook = take;
