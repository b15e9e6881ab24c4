import { expect, test } from 'vitest';
import { kinship } from '../../components/mention';
import type { Treatment } from '../../knowledge/schema';
import { samplePack } from '../support/sample-pack';

const member = {
  id: 'sampletine',
  name: 'sampletine',
  brands: [{ name: 'Samplex', regions: ['US' as const] }],
  names: [],
};

function said(name: string, words: string, memberId?: string): string | undefined {
  const [treatment] = samplePack.treatments;
  return treatment && kinship({ ...treatment, name, members: [member] } as Treatment, { words, memberId });
}

test.each([
  ['SSRIs', 'samplex', 'Samplex is a brand of sampletine, an SSRI'],
  ['TCAs', 'samplex', 'Samplex is a brand of sampletine, a TCA'],
  ['Opioids', 'Samplex', 'Samplex is a brand of sampletine, an opioid'],
  ['Drips', 'SAMPLETINE', 'Sampletine is a drip'],
  ['CBT', 'sampletine HCl', 'Sampletine is a kind of CBT'],
])('a member of %s, met as “%s”: %s', (name, words, sentence) => {
  expect(said(name, words, 'sampletine')).toBe(sentence);
});

test('without a member there is nothing to say', () => {
  expect(said('SSRIs', 'SSRI')).toBeUndefined();
  expect(said('SSRIs', 'SSRI', 'somebody-else')).toBeUndefined();
});
