/** K2, K3 and C2: what is referred to exists, what exists is referred to, and a source can be opened. */
import { allEntries, citedIn } from '../bundle';
import type { Condition, Entry, Pack, Term, Treatment } from '../schema';
import { type Finding, problem } from './finding';
import { fileOf } from './statements';

/** Ids that something may refer to. */
interface Known {
  readonly treatments: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Dimensions that take answers, points and outcomes. */
  readonly answered: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
}

export function checkReferences(pack: Pack): Finding[] {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const known: Known = {
    treatments: ids(pack.treatments),
    conditions: ids(pack.conditions),
    entries: ids(allEntries(pack)),
    sources: ids(pack.sources),
    answered: ids(pack.dimensions.filter(({ derived }) => !derived)),
    dimensions: ids(pack.dimensions),
  };
  return [
    ...allEntries(pack).flatMap((entry) => listedIds(entry, known)),
    ...pack.treatments.flatMap((treatment) => insideTreatment(treatment, known)),
    ...pack.conditions.flatMap((condition) => insideCondition(condition, known)),
    ...pack.terms.flatMap((term) => insideTerm(term, known)),
    ...sourcesOf(pack),
    ...cuesOf(pack, known),
  ];
}

/** What a page can speak of besides the dimensions that an entry answers: other treatments. */
const ALTERNATIVES = 'alternatives';

function cuesOf({ cues }: Pack, { dimensions }: Known): Finding[] {
  return cues.dimensions
    .filter(({ dimension }) => dimension !== ALTERNATIVES && !dimensions.has(dimension))
    .map(({ dimension }) =>
      problem('K2', { file: 'cues.json', field: 'dimensions' }, `"${dimension}" is not a dimension; correct it`),
    );
}

/** Each `sources` and `for` list, wherever it stands in the entry. */
function listedIds(entry: Entry, known: Known): Finding[] {
  const findings: Finding[] = [];
  visitLists(entry, (field, list) => {
    const ofSources = field.endsWith('sources');
    const place = { file: fileOf(entry), field };
    if (list.length === 0) findings.push(problem('C2', place, 'is empty; name at least one, or remove the field'));
    for (const id of list) {
      if ((ofSources ? known.sources : known.conditions).has(id)) continue;
      const what = ofSources ? 'a source in sources/*.json' : 'a condition';
      findings.push(problem('K2', place, `"${id}" is not ${what}; correct the id or add it`));
    }
  });
  return findings;
}

function visitLists(value: unknown, visit: (field: string, list: readonly string[]) => void, path = ''): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const field = path ? `${path}.${key}` : key;
    if ((key === 'sources' || key === 'for') && Array.isArray(child)) visit(field, child as string[]);
    else visitLists(child, visit, field);
  }
}

function insideTreatment(treatment: Treatment, known: Known): Finding[] {
  const outcomes = new Set(treatment.outcomes.map(({ id }) => id));
  const missing = (field: string, id: string, what: string) =>
    problem('K2', { file: fileOf(treatment), field }, `"${id}" is not ${what}; correct it or add it`);
  const outcomeIn = (field: string, ids: readonly string[] = []) =>
    ids.filter((id) => !outcomes.has(id)).map((id) => missing(field, id, 'an outcome of this entry'));
  const dimensionIn = (field: string, id: string) =>
    known.dimensions.has(id) ? [] : [missing(field, id, 'a dimension')];
  return [
    ...Object.entries(treatment.answers).flatMap(([id, answers]) => [
      ...(known.answered.has(id) ? [] : [missing(`answers.${id}`, id, 'a dimension that takes answers')]),
      ...answers.flatMap((answer, at) =>
        'outcomes' in answer ? outcomeIn(`answers.${id}.${at}.outcomes`, answer.outcomes) : [],
      ),
    ]),
    ...(['pros', 'cons'] as const).flatMap((side) =>
      treatment[side].flatMap(({ dimension, outcome }, at) => [
        ...dimensionIn(`${side}.${at}.dimension`, dimension),
        ...outcomeIn(`${side}.${at}.outcome`, outcome === undefined ? [] : [outcome]),
      ]),
    ),
    ...treatment.outcomes.flatMap(({ id, dimension }) => dimensionIn(`outcomes.${id}.dimension`, dimension)),
    ...treatment.oftenSaid.flatMap(({ dimension }, at) => dimensionIn(`oftenSaid.${at}.dimension`, dimension)),
  ];
}

function insideCondition(condition: Condition, { treatments }: Known): Finding[] {
  return condition.treatments
    .filter((id) => !treatments.has(id))
    .map((id) =>
      problem('K2', { file: fileOf(condition), field: 'treatments' }, `"${id}" is not a treatment; correct it`),
    );
}

function insideTerm(term: Term, { entries }: Known): Finding[] {
  return term.related
    .filter((id) => !entries.has(id))
    .map((id) => problem('K2', { file: fileOf(term), field: 'related' }, `"${id}" is not an entry; correct it`));
}

function sourcesOf(pack: Pack): Finding[] {
  const cited = new Set<string>();
  for (const entry of allEntries(pack)) citedIn(entry, cited);
  return pack.sources.flatMap(({ id, url, doi, pmid }) => {
    const place = { file: 'sources/', field: id };
    return [
      ...(cited.has(id) ? [] : [problem('K3', place, 'no entry cites it; cite it or remove it')]),
      ...(url || doi || pmid ? [] : [problem('C2', place, 'has no link; give url, doi or pmid')]),
    ];
  });
}
