/** K1 and K4: one id, one entry; one name, one entry. */
import { allEntries } from '../bundle';
import { nameTable } from '../name-table';
import type { Pack } from '../schema';
import { type Finding, problem } from './finding';
import { fileOf } from './statements';

/** Ids of entries, of sources, of crisis lines, and of a treatment's outcomes and members, each unique among its kind. */
export function checkIds(pack: Pack): Finding[] {
  return [
    ...repeated(allEntries(pack)).map((entry) =>
      problem('K1', { file: fileOf(entry), field: 'id' }, `"${entry.id}" is taken by another entry; choose another`),
    ),
    ...repeated(pack.sources).map(({ id }) =>
      problem('K1', { file: 'sources/', field: id }, 'this source id stands twice; merge the two'),
    ),
    ...repeated(pack.crisisLines.lines).map(({ id }) =>
      problem('K1', { file: 'crisis-lines.json', field: id }, 'this line stands twice; merge the two'),
    ),
    ...pack.treatments.flatMap((treatment) =>
      (['outcomes', 'members'] as const).flatMap((field) =>
        repeated<{ readonly id: string }>(treatment[field]).map(({ id }) =>
          problem('K1', { file: fileOf(treatment), field }, `two ${field} share the id "${id}"; rename one`),
        ),
      ),
    ),
  ];
}

/** The items whose id an earlier item has taken. */
function repeated<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => seen.size === seen.add(id).size);
}

/** A name that two entries claim would show either card by chance. */
export function checkNames(pack: Pack): Finding[] {
  const owners = new Map<string, string>();
  return nameTable(pack).targets.flatMap(({ entry, kind, member, plain, special }) => {
    const target = member === undefined ? entry : `${entry}/${member}`;
    const texts = [...(plain === '' ? [] : plain.split('|')), ...special.map(([text]) => text)];
    return texts.flatMap((text): Finding[] => {
      const key = nameKey(text);
      const owner = owners.get(key);
      owners.set(key, owner ?? target);
      if (owner === undefined || owner === target) return [];
      const place = { file: `${kind}s/${entry}.json`, field: 'names' };
      return [problem('K4', place, `"${text}" is a name of ${owner} already; keep it in one`)];
    });
  });
}

const nameKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ');
