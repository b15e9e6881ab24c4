/** Copies of the real pack that a test may break, and what the checks then find that they had not found before. */
import { inspectPack } from '../../knowledge/checks';
import type { Finding } from '../../knowledge/checks/finding';
import { readPack } from '../../knowledge/load';
import type { Pack, Treatment } from '../../knowledge/schema';

/** A deep copy that may be written to. */
export type Draft<T> = T extends readonly (infer U)[]
  ? Draft<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Draft<T[K]> }
    : T;

/** The pack as it stands; files that cannot be read are another test's business. */
export const realPack: Pack = readPack().pack;

export const lineOf = ({ level, file, field, message }: Finding): string => `${level} ${file}: ${field}: ${message}`;

const known = new Set(inspectPack(realPack).map(lineOf));

/** What the checks find in `pack` and not in the real one. */
export const newFindings = (pack: Pack, today?: string): Finding[] =>
  inspectPack(pack, today).filter((finding) => !known.has(lineOf(finding)));

/** The findings that `change` brings about, as lines. */
export function broken(change: (draft: Draft<Pack>, ssris: Draft<Treatment>) => void, today?: string): string[] {
  const draft = structuredClone(realPack) as Draft<Pack>;
  change(draft, treatmentIn(draft, 'ssris'));
  return newFindings(draft as Pack, today).map(lineOf);
}

export function treatmentIn(draft: Draft<Pack>, id: string): Draft<Treatment> {
  const treatment = draft.treatments.find((entry) => entry.id === id);
  if (!treatment) throw new Error(`The pack has no treatment ${id}`);
  return treatment;
}

export function first<T>(list: readonly T[] | undefined): T {
  const [item] = list ?? [];
  if (item === undefined) throw new Error('The list is empty');
  return item;
}
