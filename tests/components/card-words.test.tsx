import { expect, test } from 'vitest';
import { bundles, entryIndex } from '../../knowledge/bundle';
import type { Entry } from '../../knowledge/schema';
import { samplePack } from '../support/sample-pack';
import { showCard } from './cards';
import { findAll } from './support';

const files = import.meta.glob<Entry>('../../knowledge/{treatments,conditions,terms}/*.json', {
  eager: true,
  import: 'default',
});
const entries = Object.values(files);
const pack = {
  ...samplePack,
  treatments: entries.filter((entry) => entry.kind === 'treatment'),
  conditions: entries.filter((entry) => entry.kind === 'condition'),
  terms: entries.filter((entry) => entry.kind === 'term'),
};
const index = entryIndex(pack);

/** What there is to read before "more": not figures, grades, "Pros" and "Cons", and the names of controls. */
const BEFORE_MORE = '.kind, h2, .sheet > p.is, .warning p, .sheet > .sides .point > b';
const MOST_WORDS = 90;

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

test('at most 90 words of each entry’s card stand before "more", and both sides have as many points', () => {
  expect(entries.length).toBeGreaterThan(200);
  for (const bundle of bundles(pack)) {
    const { entry } = bundle;
    if (entry.kind !== 'treatment') continue;
    const [member] = entry.members;
    const mention = { words: member?.brands[0]?.name ?? member?.name ?? entry.name, memberId: member?.id };
    const card = showCard(entry.id, { bundle, index, mention });
    const seen = findAll(card, BEFORE_MORE).filter((part) => !part.closest('details'));
    const count = seen.reduce((sum, part) => sum + wordsIn(part.textContent ?? ''), 0);
    expect(count, `${entry.id}: ${seen.map((part) => part.textContent).join(' / ')}`).toBeLessThanOrEqual(MOST_WORDS);
    const points = (side: string) => findAll(card, `.sheet > .sides .side-${side} .point`).length;
    expect([points('pros'), points('cons')], entry.id).toEqual([3, 3]);
  }
});
