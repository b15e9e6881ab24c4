/** The reports that are checked in are those of this pack, and samples can be drawn again. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectFile } from '../../scripts/knowledge/project-file';
import { reports } from '../../scripts/knowledge/reports';
import { spotCheck } from '../../scripts/knowledge/spot-check';
import { realPack } from './drafts';

describe('docs/knowledge is up to date', () => {
  test.each(Object.entries(reports))('%s', (path, report) => {
    const remedy = `${path} is stale: run \`npm run knowledge -- --write\``;
    expect(readFileSync(projectFile(path), 'utf8'), remedy).toBe(report(realPack));
  });
});

test('no report claims to be certified', () => {
  for (const report of Object.values(reports)) expect(report(realPack)).not.toMatch(/certified/i);
});

test('a spot check draws the same forty again, and others for another seed', () => {
  const rows = (seed: number) =>
    spotCheck(realPack, seed)
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line));
  expect(rows(1)).toHaveLength(40);
  expect(rows(1)).toEqual(rows(1));
  expect(rows(1)).not.toEqual(rows(2));
});
