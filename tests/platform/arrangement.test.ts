import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type KeptArrangement,
  plainArrangement,
  readArrangement,
  repairArrangement,
  watchArrangement,
  writeArrangement,
} from '../../platform/arrangement';

beforeEach(() => fakeBrowser.reset());

const arrangement = { weights: { cost: 'very' }, order: ['cost', 'onset'], folded: ['mind'] } as const;

describe('V15: where an arrangement is kept', () => {
  test('nowhere at first', async () => {
    expect(await readArrangement()).toEqual({ arrangement: plainArrangement, kept: false });
  });
  test('in memory, unless asked', async () => {
    await writeArrangement({ arrangement, kept: false });
    expect(await readArrangement()).toEqual({ arrangement, kept: false });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
  test('on the device when asked, beyond the session', async () => {
    await writeArrangement({ arrangement, kept: true });
    await fakeBrowser.storage.session.clear();
    expect(await readArrangement()).toEqual({ arrangement, kept: true });
  });
  test('and gone from the device when erased', async () => {
    await writeArrangement({ arrangement, kept: true });
    await writeArrangement({ arrangement: plainArrangement, kept: false });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await readArrangement()).toEqual({ arrangement: plainArrangement, kept: false });
  });
  test('another page hears of it, until it stops listening', async () => {
    const life = new AbortController();
    const heard: KeptArrangement[] = [];
    watchArrangement(life.signal, (now) => heard.push(now));
    await writeArrangement({ arrangement, kept: false });
    await expect.poll(() => heard.at(-1)).toEqual({ arrangement, kept: false });
    life.abort();
    const before = heard.length;
    await writeArrangement({ arrangement: plainArrangement, kept: false });
    await readArrangement();
    expect(heard.length).toBe(before);
  });
});

describe('V10: a private window', () => {
  const world = fakeBrowser as { extension?: unknown };
  const before = world.extension;
  beforeEach(() => {
    world.extension = { inIncognitoContext: true };
    return () => {
      world.extension = before;
    };
  });
  test('keeps nothing, not even when asked', async () => {
    await writeArrangement({ arrangement, kept: true });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect((await readArrangement()).arrangement).toEqual(plainArrangement);
  });
});

test.each([
  [null, plainArrangement],
  ['x', plainArrangement],
  [
    { weights: { cost: 'much', onset: 'very' }, order: ['cost', 3, 'cost'], folded: 'mind', more: 1 },
    { weights: { onset: 'very' }, order: ['cost'], folded: [] },
  ],
])('%j is repaired', (stored, repaired) => {
  expect(repairArrangement(stored)).toEqual(repaired);
});
