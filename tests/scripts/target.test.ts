import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SetupError } from '../../scripts/setup.mjs';
import { readTarget } from '../../scripts/target.mjs';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-'));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeAll(() => {
  write('page.html', '<p>Hello');
  write('page', '  <!doctype html><p>Hello');
  write('notes.txt', 'Hello');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('without a name, it is the sample page', () => {
  expect(readTarget(undefined)).toMatchObject({ kind: 'file', path: expect.stringMatching(/article\.html$/) });
});

test.each(['page.html', 'page'])('an HTML file: %s', (name) => {
  const path = join(folder, name);
  expect(readTarget(path)).toEqual({ kind: 'file', path });
  expect(readTarget(pathToFileURL(path).href)).toEqual({ kind: 'file', path });
});

test('an address', () => {
  expect(readTarget('https://example.org/a?b')).toEqual({ kind: 'url', url: 'https://example.org/a?b' });
});

test.each([
  ['nowhere.html', /no file .*nowhere\.html/],
  ['.', /is a folder/],
  ['notes.txt', /notes\.txt is not an HTML page/],
])('%s is refused in one sentence', (name, sentence) => {
  const read = () => readTarget(join(folder, name));
  expect(read).toThrow(SetupError);
  expect(read).toThrow(sentence);
});

test.each(['example.org', 'http://'])('%s is refused in one sentence', (name) => {
  expect(() => readTarget(name)).toThrow(SetupError);
});
