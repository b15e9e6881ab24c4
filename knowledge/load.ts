/**
 * Reads the knowledge base from its JSON files and validates each against the schema. For Node: the build, the checks,
 * scripts and tests. In the browser the pack arrives already checked, as modules the build made from this.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { Condition, CrisisLines, Cues, Dimensions, type Pack, Sources, Term, Treatment } from './schema';

/** Something wrong in a knowledge file: which file, which field, and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly field: string;
  readonly message: string;
}

/** Thrown when files do not have the shape of the schema; `problems` lists every one of them. */
export class KnowledgeError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`).join('\n'));
    this.name = 'KnowledgeError';
  }
}

export const knowledgeFolder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Loads the pack from `folder`.
 * @throws {KnowledgeError} naming file, field and remedy, when a file is not JSON or breaks the schema.
 */
export function loadPack(folder: string = knowledgeFolder): Pack {
  const { pack, problems } = readPack(folder);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return pack;
}

/** Like `loadPack`, but hands back what it could read together with what was wrong, so that checks can show all. */
export function readPack(folder: string = knowledgeFolder): { pack: Pack; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> | undefined => {
    const json = parseJson(join(folder, file), file, problems);
    if (json === undefined) return undefined;
    const result = v.safeParse(schema, json);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      problems.push({ file, field: v.getDotPath(issue) ?? '(whole file)', message: issue.message });
    }
    return undefined;
  };
  const readEach = <S extends v.GenericSchema>(schema: S, subfolder: string): v.InferOutput<S>[] =>
    jsonFiles(join(folder, subfolder)).flatMap((name) => {
      const value = read(schema, `${subfolder}/${name}`);
      if (value === undefined) return [];
      const id = (value as { id?: string }).id;
      if (id !== undefined && `${id}.json` !== name) {
        problems.push({
          file: `${subfolder}/${name}`,
          field: 'id',
          message: `is "${id}"; it must equal the file's name`,
        });
      }
      return [value];
    });

  const pack: Pack = {
    treatments: readEach(Treatment, 'treatments'),
    conditions: readEach(Condition, 'conditions'),
    terms: readEach(Term, 'terms'),
    sources: readEach(Sources, 'sources').flat(),
    dimensions: read(Dimensions, 'dimensions.json') ?? [],
    crisisLines: read(CrisisLines, 'crisis-lines.json') ?? { emergency: [], lines: [] },
    cues: read(Cues, 'cues.json') ?? { negators: [], notNegators: [], english: [], dimensions: [] },
  };
  return { pack, problems };
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name))
    .sort();
}

function parseJson(path: string, file: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    problems.push({ file, field: '(whole file)', message: `cannot be read as JSON: ${(error as Error).message}` });
    return undefined;
  }
}
