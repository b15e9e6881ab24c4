/** `npm run explain` as people run it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

function explain(arguments_: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/explain.ts'), ...arguments_],
    { cwd: root, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function file(name: string, contents: string): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

test('an HTML file: name, entry, member, offsets and why, for what is taken and what is left', () => {
  const html =
    '<!doctype html><title>Zoloft</title><p>Her <b>Zolo</b>ft and the Great Depression.</p><script>SSRI</script>';
  const { status, stdout } = explain([file('page.html', html)]);
  expect(stdout).toContain('+ "Zoloft" → ssris (sertraline) [block 0, 4–10]: safe name');
  expect(stdout).toMatch(/- "Depression" → depression \[block 0, 25–35\]: "great" beside it/);
  expect(stdout).toContain('1 mentions of 1 entries, 1 left');
  expect(status).toBe(0);
});

test('the title of a document speaks for an ambiguous name, and why says so', () => {
  const page = (title: string) => file('titled.html', `<title>${title}</title><p>CBT starts at noon.</p>`);
  const { stdout } = explain([page('A psychologist answers')]);
  expect(stdout).toMatch(/\+ "CBT" → cbt .*its title says "psychologist"/);
  expect(explain([page('Motorcycles, answered by a psychologist')]).stdout).toContain('- "CBT" → cbt');
});

test('a text file is read as one block', () => {
  expect(explain([file('note.txt', 'ketamine infusion')]).stdout).toContain(
    '+ "ketamine infusion" → ketamine-infusion [0–17]',
  );
});

test('lines in, lines out, with offsets of the text that came in', () => {
  const input = '{"id":"a","text":"K\u00e9tamine or sertraline"}\n\n{"id":2,"text":"nothing"}\n';
  const { stdout } = explain(['--jsonl'], input);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      id: 'a',
      mentions: [
        { from: 0, to: 8, text: 'K\u00e9tamine', entry: 'ketamine-infusion', member: null },
        { from: 12, to: 22, text: 'sertraline', entry: 'ssris', member: 'sertraline' },
      ],
    },
    { id: 2, mentions: [] },
  ]);
});

test.each([
  [['no-such-file.html'], '', /Cannot read no-such-file\.html/],
  [[], '', /^Usage/],
  [['--jsonl'], '{"id":1}\n', /Line 1 of the input is not/],
  [['--jsonl'], '{"id":1,"text":"a"}\nnot json\n', /Line 2 of the input is not/],
])('%j says what is wrong and fails', (arguments_, input, message) => {
  const { status, stderr } = explain(arguments_, input);
  expect(stderr).toMatch(message);
  expect(status).toBe(1);
});
