import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { marksOf, RING } from '../../content/painters/highlight';
import { MARK_ATTRIBUTE, RING_ATTRIBUTE } from '../../content/painters/mark-attributes';
import { allLooks, lettersOf } from '../../content/painters/mark-look';

const css = readFileSync('public/h.css', 'utf8').replace(/\/\*.*?\*\//gs, '');

test('the style sheet of the manifest styles exactly the highlights that are painted, in every look', () => {
  const styled = [...css.matchAll(/::highlight\((\w+)\)/g)].map(([, name]) => name);
  expect(styled.sort()).toEqual([...allLooks.map(marksOf), RING].sort());
});

test('and exactly the attributes of the elements that are put in, in every look', () => {
  const styled = new Set([...css.matchAll(/\[([\w-]+)[\]=^]/g)].map(([, name]) => name));
  expect([...styled]).toEqual([MARK_ATTRIBUTE, RING_ATTRIBUTE]);
  const values = new Set([...css.matchAll(/\[[\w-]+="(\w*)"\]/g)].map(([, value]) => value));
  expect([...values].sort()).toEqual(allLooks.map(lettersOf).sort());
});

test('A15: every look has a line or a bar in the text’s own colour, so that it is there without colours', () => {
  for (const look of allLooks) {
    const rule = new RegExp(`::highlight\\(${marksOf(look)}\\) \\{([^}]*)`).exec(css)?.[1] ?? '';
    expect(rule, marksOf(look)).toMatch(/text-decoration: underline (dotted|solid) \d+px;/);
  }
});

test('marks move no letter: nothing that takes up room is styled', () => {
  expect(css).not.toMatch(/padding|margin|border|font|letter|display|position/);
});
