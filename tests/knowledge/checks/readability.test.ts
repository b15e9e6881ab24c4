import { describe, expect, test } from 'vitest';
import { nameMask, readabilityOf } from '../../../knowledge/checks/readability';
import { hasAbsoluteCount, sentencesOf, wordCount } from '../../../knowledge/checks/sentences';
import { realPack } from '../drafts';

describe('names of treatments are masked, and nothing else', () => {
  const mask = nameMask(realPack);
  test.each([
    ['SSRIs help some people.', 'this help some people.'],
    ['On sertraline (Zoloft) and escitalopram', 'On this (this) and this'],
    ['a ketamine infusion or ketamine infusions', 'a this or this'],
    ['depression and antidepressants stay', 'depression and antidepressants stay'],
    ['opioid', 'this'],
    ['words that merely begin so: actor, cbtx', 'words that merely begin so: actor, cbtx'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

test('masking takes the weight of names away, as the standard measured', () => {
  const mask = nameMask(realPack);
  const text = ['Escitalopram may help. Ask about escitalopram and venlafaxine first.'];
  const [named, masked] = [readabilityOf(text), readabilityOf(text.map(mask))];
  expect(named.fleschKincaid - masked.fleschKincaid).toBeGreaterThan(5);
  expect(named.smog).toBeGreaterThan(masked.smog);
});

test('grades rise with words and sentences', () => {
  const grade = (text: string) => readabilityOf([text]).fleschKincaid;
  expect(grade('It is so. We can see it.')).toBeLessThan(2);
  expect(
    grade('Individualised pharmacological monitoring necessitates considerable organisational preparation.'),
  ).toBeGreaterThan(12);
  expect(readabilityOf([]).words).toBe(0);
});

test.each([
  ['One. Two! Three?', 3],
  ['It was 3.5 of 10 at week 6. No more.', 2],
  ["St John's wort (a plant). It clashes.", 2],
  ['Half helped (72 people). 12 of 100 did not.', 2],
])('sentences of: %s', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

test('words are parted by white space and dashes between words', () => {
  expect(wordCount('In 6–8 weeks – or more – patients–carers met.')).toBe(8);
});

test.each([
  ['58 of 100 adults', true],
  ['5 more of 1,000', true],
  ['7 per 1,000 people', true],
  ['half of them', false],
  ['40% lower', false],
])('%s: an absolute count? %s', (text, counts) => {
  expect(hasAbsoluteCount(text)).toBe(counts);
});
