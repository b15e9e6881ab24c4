/** Files that are not JSON, or not of the schema's shape, are named with their field. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { KnowledgeError, knowledgeFolder, loadPack, readPack } from '../../knowledge/load';

describe('files that cannot be read', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  const spoil = (file: string, contents: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    folders.push(folder);
    cpSync(knowledgeFolder, folder, { recursive: true });
    writeFileSync(join(folder, file), contents);
    return folder;
  };
  const ssris = readFileSync(join(knowledgeFolder, 'treatments/ssris.json'), 'utf8');

  test('half a file is named, and the rest is still read', () => {
    const { pack: rest, problems } = readPack(spoil('treatments/ssris.json', ssris.slice(0, 500)));
    expect(problems).toEqual([
      expect.objectContaining({ file: 'treatments/ssris.json', message: expect.stringContaining('JSON') }),
    ]);
    expect(rest.treatments).toHaveLength(readPack().pack.treatments.length - 1);
  });
  test.each([
    ['a grade that is none', /"certainty": "\w[\w-]*"/, '"certainty": "certain"', 'certainty'],
    ['a claim without sources (C2)', /"sources": \[[^\]]*\]/, '"sources": []', 'sources'],
    ['an unknown field', '"kind": "treatment"', '"kind": "treatment", "winner": true', 'winner'],
    ['an id that is not the file name', '"id": "ssris"', '"id": "ssri"', 'id'],
  ])('%s is refused with file and field', (_title, find, replacement, field) => {
    const folder = spoil(
      'treatments/ssris.json',
      JSON.stringify(JSON.parse(ssris), null, 1).replace(find, replacement),
    );
    const { problems } = readPack(folder);
    expect(problems[0]?.file).toBe('treatments/ssris.json');
    expect(problems.some((problem) => problem.field.includes(field))).toBe(true);
  });
  test('loading throws one error that lists them all', () => {
    expect(() => loadPack(spoil('dimensions.json', '[]x'))).toThrow(KnowledgeError);
  });
});
