/** Deliberately broken packs prove each check: one per rule. The real pack passes them all. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPack } from '../../knowledge/checks';
import { KnowledgeError, knowledgeFolder, loadPack, readPack } from '../../knowledge/load';
import type { Pack, Treatment } from '../../knowledge/schema';

const pack = loadPack();

/** A deep copy that a test may break. */
type Draft<T> = T extends readonly (infer U)[]
  ? Draft<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Draft<T[K]> }
    : T;

function broken(change: (draft: Draft<Pack>, ssris: Draft<Treatment>) => void): string[] {
  const draft = structuredClone(pack) as Draft<Pack>;
  const ssris = draft.treatments.find(({ id }) => id === 'ssris');
  if (!ssris) throw new Error('The pack has no SSRIs');
  change(draft, ssris);
  return checkPack(draft as Pack).map(({ file, field, message }) => `${file}: ${field}: ${message}`);
}

function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('The list is empty');
  return item;
}

test('the pack that ships has no problems', () => {
  expect(checkPack(pack)).toEqual([]);
});

describe('each check finds its defect and names file, field and remedy', () => {
  test.each<[string, (draft: Draft<Pack>, ssris: Draft<Treatment>) => void, RegExp]>([
    [
      'two entries of one id',
      (draft, ssris) => draft.treatments.push(structuredClone(ssris)),
      /ssris\.json: id: .*taken/,
    ],
    [
      'two sources of one id',
      (draft) => draft.sources.push(structuredClone(first(draft.sources))),
      /sources\/: .*twice/,
    ],
    [
      'an unknown source (C2)',
      (_, ssris) => {
        first(ssris.pros).sources = ['no-such-source'];
      },
      /pros\.0\.sources: "no-such-source"/,
    ],
    [
      'an orphan source',
      (draft) => draft.sources.push({ ...first(draft.sources), id: 'nobody-cites-me' }),
      /nobody-cites-me: no entry cites it/,
    ],
    [
      'a source without a link (C2)',
      (draft) => {
        const source = first(draft.sources);
        source.url = source.doi = source.pmid = undefined;
      },
      /has no link/,
    ],
    [
      'a dimension without an answer (B1)',
      (_, ssris) => {
        delete ssris.answers.cost;
      },
      /answers\.cost: is missing/,
    ],
    [
      'an answer to no dimension',
      (_, ssris) => {
        ssris.answers.colour = [{ status: 'not-checked' }];
      },
      /answers\.colour: is not a dimension/,
    ],
    [
      'a point under no dimension',
      (_, ssris) => {
        first(ssris.cons).dimension = 'colour';
      },
      /cons\.0\.dimension: "colour"/,
    ],
    [
      'a point with an unknown outcome',
      (_, ssris) => {
        first(ssris.pros).outcome = 'nothing';
      },
      /pros\.0\.outcome: "nothing"/,
    ],
    [
      'an answer with an unknown outcome',
      (_, ssris) => {
        const [answer] = ssris.answers.benefit ?? [];
        if (answer?.status === 'known') answer.outcomes = ['nothing'];
      },
      /answers\.benefit\.0\.outcomes: "nothing"/,
    ],
    [
      'more events than people (L7)',
      (_, ssris) => {
        first(ssris.outcomes).with.events = 10_001;
      },
      /more than its denominator/,
    ],
    [
      'a range that does not hold the count (R12)',
      (_, ssris) => {
        first(ssris.outcomes).range = { from: 0, to: 0 };
      },
      /does not contain/,
    ],
    [
      'an uncertain effect graded high',
      (_, ssris) => {
        Object.assign(first(ssris.outcomes), { effect: 'uncertain', certainty: 'high' });
      },
      /cannot be graded high/,
    ],
    [
      'a region without approval (R15)',
      (_, ssris) => {
        delete (ssris.approval as Record<string, unknown>).UK;
      },
      /approval\.UK: is missing/,
    ],
    [
      'an antidepressant without stopping advice (S8)',
      (_, ssris) => {
        ssris.stopping = null;
      },
      /stopping: is required/,
    ],
    [
      'fewer cons than pros (B2)',
      (_, ssris) => {
        ssris.cons.splice(3);
      },
      /they may differ by one \(B2\)/,
    ],
    [
      'wordier pros than cons (B3)',
      (_, ssris) => {
        for (const pro of ssris.pros) pro.text = `${pro.text} ${pro.text}`;
      },
      /\(B3\)/,
    ],
    [
      'a guideline option that points outside the comparison (B9)',
      (draft) => {
        first(draft.conditions).options.push({
          name: 'X',
          treatment: 'opioids-x',
          sources: [first(draft.sources).id],
          evidence: ['GL-001'],
        });
      },
      /\(B9\)/,
    ],
    [
      'a condition comparing what is no treatment',
      (draft) => {
        first(draft.conditions).treatments.push('depression');
      },
      /"depression" is not a treatment/,
    ],
    [
      'a long condition summary (N6)',
      (draft) => {
        first(draft.conditions).summary.text = 'word '.repeat(61).trim();
      },
      /more than 60 words/,
    ],
    [
      'a term related to nothing',
      (draft) => {
        first(draft.terms).related.push('nowhere');
      },
      /related: "nowhere"/,
    ],
    [
      'a point for an unknown condition',
      (_, ssris) => {
        first(ssris.pros).for = ['gout'];
      },
      /"gout" is not a condition/,
    ],
    [
      'a review more than a year ahead (U1)',
      (draft) => {
        first(draft.terms).review.reviewBy = '2028-01-01';
      },
      /within 12 months/,
    ],
    [
      'a name that two entries claim',
      (draft) => {
        first(draft.terms).names.push('SSRI');
      },
      /"SSRI" is a name of|is a name of .* already/,
    ],
  ])('%s', (_title, change, message) => {
    expect(broken(change).join('\n')).toMatch(message);
  });
});

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
    expect(rest.treatments).toHaveLength(pack.treatments.length - 1);
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
