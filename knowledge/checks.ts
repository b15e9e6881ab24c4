/**
 * What a schema cannot say about the pack: ids are unique, references exist, every statement is sourced, both sides are
 * present, dates are in order. Each problem names the file, the field and the remedy.
 */
import type { Problem } from './load';
import { nameTable } from './name-table';
import type { Condition, Entry, Pack, Term, Treatment } from './schema';

/** Words per side may differ by this factor (standards B3). */
const WORD_RATIO = { from: 0.8, to: 1.25 };
/** A review may be at most this many days old before it is due again (standards U1). */
const REVIEW_DAYS = 366;

/** Runs every check over the pack and returns what is wrong; an empty list means the pack may ship. */
export function checkPack(pack: Pack): Problem[] {
  const index = indexPack(pack);
  return [
    ...duplicateIds(pack),
    ...pack.treatments.flatMap((treatment) => checkTreatment(treatment, pack, index)),
    ...pack.conditions.flatMap((condition) => checkCondition(condition, index)),
    ...pack.terms.flatMap((term) => checkTerm(term, index)),
    ...[...pack.treatments, ...pack.conditions, ...pack.terms].flatMap((entry) => checkReview(entry)),
    ...nameCollisions(pack),
    ...orphanSources(pack),
    ...sourceLinks(pack),
  ];
}

interface Index {
  readonly treatments: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

function indexPack(pack: Pack): Index {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    treatments: new Set(ids(pack.treatments)),
    conditions: new Set(ids(pack.conditions)),
    entries: new Set([...ids(pack.treatments), ...ids(pack.conditions), ...ids(pack.terms)]),
    sources: new Set(ids(pack.sources)),
  };
}

const fileOf = (entry: Entry): string => `${entry.kind}s/${entry.id}.json`;

function duplicateIds(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const entries: Entry[] = [...pack.treatments, ...pack.conditions, ...pack.terms];
  for (const entry of entries) {
    if (seen.has(entry.id)) {
      problems.push({
        file: fileOf(entry),
        field: 'id',
        message: `"${entry.id}" is taken by another entry; choose another`,
      });
    }
    seen.add(entry.id);
  }
  const sources = new Set<string>();
  for (const { id } of pack.sources) {
    if (sources.has(id))
      problems.push({ file: 'sources/', field: id, message: 'this source id stands twice; merge the two' });
    sources.add(id);
  }
  return problems;
}

function checkTreatment(treatment: Treatment, pack: Pack, index: Index): Problem[] {
  const file = fileOf(treatment);
  const problems: Problem[] = [];
  const report = (field: string, message: string) => problems.push({ file, field, message });
  const outcomes = new Map(treatment.outcomes.map((outcome) => [outcome.id, outcome]));
  const dimensions = new Map(pack.dimensions.map((dimension) => [dimension.id, dimension]));

  problems.push(...checkReferences(treatment, index));
  if (outcomes.size !== treatment.outcomes.length) report('outcomes', 'two outcomes share an id; rename one');

  for (const { id, derived } of pack.dimensions) {
    if (!derived && !treatment.answers[id]) report(`answers.${id}`, 'is missing; answer it, or say "not-checked"');
  }
  for (const [id, answers] of Object.entries(treatment.answers)) {
    if (!dimensions.has(id) || dimensions.get(id)?.derived)
      report(`answers.${id}`, 'is not a dimension that takes answers');
    answers.forEach((answer, at) => {
      if (!('outcomes' in answer)) return;
      for (const outcome of answer.outcomes ?? []) {
        if (!outcomes.has(outcome))
          report(`answers.${id}.${at}.outcomes`, `"${outcome}" is not an outcome of this entry`);
      }
    });
  }
  for (const side of ['pros', 'cons'] as const) {
    treatment[side].forEach((point, at) => {
      if (!dimensions.has(point.dimension))
        report(`${side}.${at}.dimension`, `"${point.dimension}" is not a dimension`);
      if (point.outcome && !outcomes.has(point.outcome)) {
        report(`${side}.${at}.outcome`, `"${point.outcome}" is not an outcome of this entry`);
      }
    });
  }
  for (const outcome of treatment.outcomes) {
    const field = `outcomes.${outcome.id}`;
    if (!dimensions.has(outcome.dimension)) report(`${field}.dimension`, `"${outcome.dimension}" is not a dimension`);
    for (const arm of [outcome.with.events, outcome.without.events]) {
      if (arm !== null && arm > outcome.denominator)
        report(field, `${arm} is more than its denominator ${outcome.denominator}`);
    }
    const { range } = outcome;
    if (range && !(range.from <= outcome.with.events && outcome.with.events <= range.to)) {
      report(`${field}.range`, `${range.from} to ${range.to} does not contain ${outcome.with.events}`);
    }
    if (outcome.effect === 'uncertain' && outcome.certainty === 'high') {
      report(`${field}.certainty`, 'an uncertain effect cannot be graded high');
    }
  }
  for (const region of ['US', 'UK', 'EU', 'CA', 'AU'] as const) {
    if (!treatment.approval[region]) report(`approval.${region}`, 'is missing; give it, or say "not-checked" (R15)');
  }
  if (treatment.classes.some((name) => MUST_SAY_STOPPING.has(name)) && !treatment.stopping) {
    report('stopping', 'is required for a medicine with withdrawal or dependence risk (S8)');
  }
  problems.push(...checkBalance(treatment));
  return problems;
}

/** Classes whose entries must say how to stop safely (standards S8). */
const MUST_SAY_STOPPING = new Set(['antidepressant', 'opioid', 'benzodiazepine', 'z-drug', 'gabapentinoid']);

function checkBalance(treatment: Treatment): Problem[] {
  const file = fileOf(treatment);
  if (treatment.balanceException) return [];
  const problems: Problem[] = [];
  const { pros, cons } = treatment;
  if (Math.abs(pros.length - cons.length) > 1) {
    problems.push({
      file,
      field: 'pros, cons',
      message: `${pros.length} against ${cons.length}; they may differ by one (B2)`,
    });
  }
  const words = (points: Treatment['pros']) =>
    points.reduce((sum, point) => sum + `${point.title} ${point.text}`.split(/\s+/).length, 0);
  const ratio = words(pros) / words(cons);
  if (ratio < WORD_RATIO.from || ratio > WORD_RATIO.to) {
    problems.push({
      file,
      field: 'pros, cons',
      message: `${words(pros)} words against ${words(cons)}, ratio ${ratio.toFixed(2)}; keep it between ${WORD_RATIO.from} and ${WORD_RATIO.to} (B3)`,
    });
  }
  return problems;
}

function checkCondition(condition: Condition, index: Index): Problem[] {
  const file = fileOf(condition);
  const problems = checkReferences(condition, index);
  for (const id of condition.treatments) {
    if (!index.treatments.has(id)) problems.push({ file, field: 'treatments', message: `"${id}" is not a treatment` });
  }
  condition.options.forEach(({ name, treatment }, at) => {
    if (treatment !== undefined && !condition.treatments.includes(treatment)) {
      problems.push({
        file,
        field: `options.${at}.treatment`,
        message: `"${name}" points to "${treatment}", which is not among treatments; add it there, or leave the field out (B9)`,
      });
    }
  });
  if (condition.summary.text.split(/\s+/).length > 60) {
    problems.push({ file, field: 'summary', message: 'has more than 60 words (N6); shorten it' });
  }
  return problems;
}

function checkTerm(term: Term, index: Index): Problem[] {
  const problems = checkReferences(term, index);
  for (const id of term.related) {
    if (!index.entries.has(id))
      problems.push({ file: fileOf(term), field: 'related', message: `"${id}" is not an entry` });
  }
  return problems;
}

/** Walks an entry and checks each `sources` and `for` list wherever it stands. */
function checkReferences(entry: Entry, index: Index): Problem[] {
  const problems: Problem[] = [];
  visitLists(entry, (field, list) => {
    const known = field.endsWith('sources') ? index.sources : index.conditions;
    for (const id of list) {
      if (!known.has(id)) {
        const what = field.endsWith('sources') ? 'a source in sources/*.json' : 'a condition';
        problems.push({ file: fileOf(entry), field, message: `"${id}" is not ${what}; correct the id or add it` });
      }
    }
  });
  return problems;
}

function visitLists(value: unknown, visit: (field: string, list: readonly string[]) => void, path = ''): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const field = path ? `${path}.${key}` : key;
    if ((key === 'sources' || key === 'for') && Array.isArray(child)) visit(field, child as string[]);
    else visitLists(child, visit, field);
  }
}

function checkReview(entry: Entry): Problem[] {
  const { reviewedOn, reviewBy } = entry.review;
  const days = (Date.parse(reviewBy) - Date.parse(reviewedOn)) / 86_400_000;
  if (days > 0 && days <= REVIEW_DAYS) return [];
  return [
    { file: fileOf(entry), field: 'review.reviewBy', message: 'must lie within 12 months after reviewedOn (U1)' },
  ];
}

/** One name, one entry: a name that two entries claim would show either card by chance. */
function nameCollisions(pack: Pack): Problem[] {
  const owners = new Map<string, string>();
  return nameTable(pack).targets.flatMap(({ entry, kind, member, plain, special }) => {
    const target = member === undefined ? entry : `${entry}/${member}`;
    const texts = [...(plain === '' ? [] : plain.split('|')), ...special.map(([text]) => text)];
    return texts.flatMap((text): Problem[] => {
      const key = nameKey(text);
      const owner = owners.get(key);
      owners.set(key, owner ?? target);
      if (owner === undefined || owner === target) return [];
      return [
        {
          file: `${kind}s/${entry}.json`,
          field: 'names',
          message: `"${text}" is a name of ${owner} already; keep it in one`,
        },
      ];
    });
  });
}

const nameKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ');

function orphanSources(pack: Pack): Problem[] {
  const cited = new Set<string>();
  for (const entry of [...pack.treatments, ...pack.conditions, ...pack.terms]) {
    visitLists(entry, (field, list) => {
      if (field.endsWith('sources')) for (const id of list) cited.add(id);
    });
  }
  return pack.sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => ({ file: 'sources/', field: id, message: 'no entry cites it; cite it or remove it' }));
}

function sourceLinks(pack: Pack): Problem[] {
  return pack.sources
    .filter(({ url, doi, pmid }) => !url && !doi && !pmid)
    .map(({ id }) => ({ file: 'sources/', field: id, message: 'has no link; give url, doi or pmid (C2)' }));
}
