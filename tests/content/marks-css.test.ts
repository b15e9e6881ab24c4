import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MARKS, RING } from '../../content/painters/highlight';

test('the style sheet of the manifest styles exactly the highlights that are painted', () => {
  const css = readFileSync('public/h.css', 'utf8');
  const styled = [...css.matchAll(/::highlight\((\w+)\)/g)].map(([, name]) => name);
  expect(styled).toEqual([MARKS, RING]);
});
