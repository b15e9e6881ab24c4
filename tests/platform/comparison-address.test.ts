import { expect, test } from 'vitest';
import { comparisonAddress, parseComparison } from '../../platform/comparison-address';

test.each([
  { condition: 'depression', treatments: ['cbt', 'ssris'] },
  { condition: undefined, treatments: ['cbt'] },
  { condition: 'ptsd', treatments: [] },
  { condition: undefined, treatments: [] },
])('%j survives the way into an address and back', (choice) => {
  expect(parseComparison(comparisonAddress(choice).split('#')[1] ?? '')).toEqual(choice);
});

test('an old or mangled address gives what it holds', () => {
  expect(parseComparison('#treatments=%20%20cbt+&x')).toEqual({ condition: undefined, treatments: ['cbt'] });
});
