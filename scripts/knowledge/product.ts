/** What the product's own files say, for statements about it that would otherwise be remembered and go stale. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from './project-file';

/** Looks into the parts that people see. */
export interface Product {
  /** Whether a file under `components/` or `entrypoints/` holds the pattern. */
  readonly shows: (pattern: RegExp) => boolean;
  /** Whether the project has the file. */
  readonly has: (path: string) => boolean;
}

/** The product as it stands in the project's folder. */
export function readProduct(): Product {
  const texts = ['components', 'entrypoints'].flatMap((folder) => textsIn(projectFile(folder)));
  return {
    shows: (pattern) => texts.some((text) => pattern.test(text)),
    has: (path) => existsSync(projectFile(path)),
  };
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|css|html)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
