import { describe, expect, test } from 'vitest';
import { COLUMNS, complete, completeNamed, toggled, treatmentsOf } from '../../entrypoints/popup/comparison-state';

describe('a choice is completed', () => {
  test('B8: nothing is chosen that nobody came from', () => {
    expect(complete({ condition: 'depression', treatments: [] })).toEqual({ condition: 'depression', treatments: [] });
    expect(complete({ condition: undefined, treatments: [] })).toEqual({ condition: 'depression', treatments: [] });
  });
  test('Q3: a single option does not stand alone', () => {
    expect(complete({ condition: 'ptsd', treatments: ['ssris'] }).treatments).toEqual(['ssris', 'no-treatment']);
  });
  test('the condition is one that all of them belong to', () => {
    expect(complete({ condition: undefined, treatments: ['opioids', 'ketamine-infusion'] }).condition).toBe(
      'chronic-pain',
    );
    expect(complete({ condition: undefined, treatments: ['ssris', 'cbt'] }).condition).toBe('depression');
  });
  test('what is not compared for the condition is left out', () => {
    expect(complete({ condition: 'ptsd', treatments: ['opioids', 'cbt', 'ssris'] }).treatments).toEqual([
      'cbt',
      'ssris',
    ]);
  });
  test('an unknown condition is kept, so that the page can say so', () => {
    expect(complete({ condition: 'bread', treatments: ['cbt'] })).toEqual({ condition: 'bread', treatments: [] });
    expect(treatmentsOf('bread')).toEqual([]);
  });
  test('a page that names many gives as many columns as can be read', () => {
    const { treatments } = completeNamed({ condition: 'depression', treatments: treatmentsOf('depression') });
    expect(treatments).toHaveLength(COLUMNS);
    const named = ['ssris', 'opioids', 'cbt', 'ketamine-infusion', 'nsaids', 'act'];
    expect(completeNamed({ condition: 'chronic-pain', treatments: named }).treatments).not.toContain('act');
  });
});

test('a treatment is put in and taken out again', () => {
  const chosen = { condition: 'ptsd', treatments: ['cbt'] };
  const more = toggled(chosen, 'ssris');
  expect(more.treatments).toEqual(['cbt', 'ssris']);
  expect(toggled(more, 'cbt').treatments).toEqual(['ssris']);
});
