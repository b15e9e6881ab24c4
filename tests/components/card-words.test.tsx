import { expect, test } from 'vitest';
import { MOST_WORDS, wordsIn } from '../../components/before-more';
import type { Mention } from '../../components/mention';
import { bundles, entryIndex } from '../../knowledge/bundle';
import { noteOn } from '../../knowledge/name-note';
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

/**
 * Not read before "more": what is folded, figures and grades, the names of controls and the headings over parts. What every
 * card ends with is the same on all of them.
 */
const PASSED_OVER = 'details, button, h3, .figure, .rail, .actions, footer, .unseen';

/** Every way to meet an entry: by its own name, by each member, by the first brand, and by the names that have a note. */
function mentionsOf(entry: Entry): Mention[] {
  const members = entry.kind === 'treatment' ? entry.members : [];
  const named = [...entry.names, ...members.flatMap(({ names }) => names)];
  return [
    { words: entry.name },
    ...members.flatMap(({ id, name, brands, names }) =>
      [name, brands[0]?.name, ...names].flatMap((one) =>
        one === undefined ? [] : [{ words: typeof one === 'string' ? one : one.text, memberId: id }],
      ),
    ),
    ...named.flatMap((name) => (typeof name === 'string' ? [] : [{ words: name.text }])),
  ].map((mention) => ({ ...mention, notes: noteOn(entry, mention.words) }));
}

function textsBeforeMore(card: HTMLElement): string[] {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!parentElement?.closest(PASSED_OVER)) texts.push(nodeValue ?? '');
  }
  return texts;
}

test.each(['treatment', 'condition', 'term'])(
  'at most 90 words of a %s stand before "more", however it is met',
  (kind) => {
    let most = 0;
    for (const bundle of bundles(pack).filter(({ entry }) => entry.kind === kind)) {
      for (const mention of mentionsOf(bundle.entry as Entry)) {
        const card = showCard(bundle.entry.id, { bundle, index, mention });
        const texts = textsBeforeMore(card);
        const count = wordsIn(texts);
        most = Math.max(most, count);
        expect(count, `${bundle.entry.id} as ${mention.words}: ${texts.join(' / ')}`).toBeLessThanOrEqual(MOST_WORDS);
        const points = (side: string) => findAll(card, `.sheet > .sides .side-${side} .point`).length;
        expect(points('pros'), bundle.entry.id).toBe(points('cons'));
      }
    }
    // Something was counted, and it is as long as cards are.
    expect(most).toBeGreaterThan(40);
  },
);

test('B12: what was folded is never what is dangerous', () => {
  for (const bundle of bundles(pack)) {
    const { entry } = bundle;
    if (entry.kind !== 'treatment') continue;
    for (const { id, name, differs } of entry.members) {
      const card = showCard(entry.id, { bundle, index, mention: { words: name, memberId: id } });
      const texts = textsBeforeMore(card).join('');
      expect(texts).toContain(entry.warning.text);
      if (differs) expect(texts).toContain(differs.text);
      expect(findAll(card, '.sheet > .sides .point').length).toBeGreaterThanOrEqual(2);
    }
  }
});

test('met by its own name, a treatment shows three points for and three against', () => {
  for (const bundle of bundles(pack)) {
    if (bundle.entry.kind !== 'treatment') continue;
    const card = showCard(bundle.entry.id, { bundle, index, mention: { words: bundle.entry.name } });
    expect(findAll(card, '.sheet > .sides .point').length, bundle.entry.id).toBe(6);
  }
});
