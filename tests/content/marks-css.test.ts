import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MARKS, RING } from '../../content/painters/highlight';
import { MARK_ATTRIBUTE, RING_ATTRIBUTE } from '../../content/painters/mark-attributes';

const css = readFileSync('public/h.css', 'utf8').replace(/\/\*.*?\*\//gs, '');

test('the style sheet of the manifest styles exactly the highlights that are painted', () => {
  const styled = [...css.matchAll(/::highlight\((\w+)\)/g)].map(([, name]) => name);
  expect(styled).toEqual([MARKS, RING]);
});

test('and exactly the attributes of the elements that are put in', () => {
  const styled = new Set([...css.matchAll(/\[([\w-]+)\]/g)].map(([, name]) => name));
  expect([...styled]).toEqual([MARK_ATTRIBUTE, RING_ATTRIBUTE]);
});

test('marks move no letter: nothing that takes up room is styled', () => {
  expect(css).not.toMatch(/padding|margin|border|font|letter|display|position/);
});
