import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSlices, type Slices } from '../../content/slices';

/** Without a browser's idle callbacks a slice comes 30 ms after it was asked for. */
const IDLE_MS = 30;
const CALM_MS = 50;

let left: number;
let life: AbortController;
let slices: Slices;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  left = 0;
  life = new AbortController();
  slices = createSlices({
    work: () => --left > 0,
    afterSlice: () => {},
    calmMs: CALM_MS,
    signal: life.signal,
  });
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** The page changes something every 10 ms for so long. */
function change(forMs: number): void {
  for (let ms = 0; ms < forMs; ms += 10) {
    left = 1;
    slices.wake();
    vi.advanceTimersByTime(10);
  }
}

test('the first reading waits for idle time alone', () => {
  left = 1;
  slices.start();
  vi.advanceTimersByTime(IDLE_MS);
  expect(left).toBe(0);
});

test('what changes is read when the page has calmed down', () => {
  change(300);
  expect(left).toBe(1);
  vi.advanceTimersByTime(CALM_MS + IDLE_MS);
  expect(left).toBe(0);
});

test('a page that never calms down is read all the same', () => {
  change(300);
  expect(left).toBe(1);
  let reads = 0;
  for (let turn = 0; turn < 100; turn++) {
    change(10);
    if (left === 0) reads++;
  }
  expect(reads).toBeGreaterThan(0);
});

test('after the end nothing is read any more', () => {
  left = 1;
  slices.wake();
  life.abort();
  vi.advanceTimersByTime(1000);
  slices.wake();
  vi.advanceTimersByTime(1000);
  expect(left).toBe(1);
});
