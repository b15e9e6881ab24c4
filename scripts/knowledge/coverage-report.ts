import { answersFor } from '../../knowledge/answers';
import { newestReview } from '../../knowledge/checks/dates';
import type { Answer, Approval, Condition, Dimension, Pack, Treatment } from '../../knowledge/schema';
import { generated, table } from './markdown';

/** One sign per status; they look different, as the values are (standards R13). */
const SIGNS = {
  known: '●',
  'no-difference': '=',
  'not-studied': '○',
  'not-checked': '?',
} as const satisfies Record<Answer['status'], string>;

/** Approval is told per region; a number says how many of the regions are answered. */
const DERIVED = '◇';

/** Which question is answered, for which treatment and condition, and how many outcomes are counted (standards B1, R13). */
export function coverageReport(pack: Pack): string {
  const compared = new Set(pack.conditions.flatMap(({ treatments }) => treatments));
  const apart = pack.treatments.filter(({ id }) => !compared.has(id)).map(({ name }) => name);
  return [
    generated('Coverage', newestReview(pack)),
    `Legend: ${SIGNS.known} known · ${SIGNS['no-difference']} no difference found · ${SIGNS['not-studied']} not studied · ` +
      `${SIGNS['not-checked']} not checked by us yet · ${DERIVED}n approval told for n of 5 regions (derived). Two signs in a ` +
      'cell: parts of the question differ. A cell shows what the comparison for that condition shows.',
    '## Sum over all comparisons',
    table(['status', 'cells', 'share'], shares(pack)),
    ...pack.conditions.flatMap((condition) => matrix(condition, pack)),
    '## Treatments in no comparison',
    apart.length === 0 ? 'None.' : `${apart.join(', ')}.`,
    '## Outcomes',
    'Counts with and without, per treatment; a comparison group that was not read is no count.',
    table(
      ['treatment', 'outcomes', 'with both groups', 'with a range', 'benefits', 'harms'],
      pack.treatments.map(outcomeRow),
    ),
    '## Sources',
    'How each cited source was read, by its type. An abstract, or a report of a study, is weaker than the study.',
    sourceTable(pack),
    '',
  ].join('\n\n');
}

const optionsOf = (condition: Condition, { treatments }: Pack): Treatment[] =>
  treatments.filter(({ id }) => condition.treatments.includes(id));

function matrix(condition: Condition, pack: Pack): string[] {
  const options = optionsOf(condition, pack);
  return [
    `## ${condition.name}`,
    table(
      ['treatment', ...pack.dimensions.map(({ id }) => id), 'outcomes'],
      options.map((treatment) => [
        treatment.name,
        ...pack.dimensions.map((dimension) => cellOf(treatment, dimension, condition)),
        treatment.outcomes.filter((outcome) => outcome.for.includes(condition.id)).length,
      ]),
    ),
  ];
}

function cellOf(treatment: Treatment, { id, derived }: Dimension, condition: Condition): string {
  if (derived) return `${DERIVED}${answeredRegions(treatment, condition)}`;
  return statusesOf(treatment, id, condition)
    .map((status) => SIGNS[status])
    .join('');
}

/** Statuses in the order of the legend, each once; no answer made for the condition counts as not checked. */
function statusesOf(treatment: Treatment, dimension: string, condition: Condition): Answer['status'][] {
  const answers = answersFor<Answer>(treatment.answers[dimension] ?? [], condition.id);
  const found = new Set(answers.map(({ status }) => status));
  if (found.size === 0) found.add('not-checked');
  return (Object.keys(SIGNS) as Answer['status'][]).filter((status) => found.has(status));
}

const answeredRegions = ({ approval }: Treatment, condition: Condition): number =>
  Object.values(approval).filter((list) =>
    answersFor<Approval>(list, condition.id).some(({ status }) => status !== 'not-checked'),
  ).length;

/** Cells counted by their first status, so that the shares add up. */
function shares(pack: Pack): [string, number, string][] {
  const cells = pack.conditions.flatMap((condition) =>
    optionsOf(condition, pack).flatMap((treatment) =>
      pack.dimensions.filter(({ derived }) => !derived).map(({ id }) => statusesOf(treatment, id, condition)[0]),
    ),
  );
  return (Object.keys(SIGNS) as Answer['status'][]).map((status) => {
    const count = cells.filter((cell) => cell === status).length;
    return [`${SIGNS[status]} ${status}`, count, `${((100 * count) / Math.max(1, cells.length)).toFixed(1)} %`];
  });
}

function outcomeRow({ name, outcomes }: Treatment): (string | number)[] {
  return [
    name,
    outcomes.length,
    outcomes.filter(({ without }) => without.events !== null).length,
    outcomes.filter(({ range }) => range !== null).length,
    outcomes.filter(({ direction }) => direction === 'benefit').length,
    outcomes.filter(({ direction }) => direction === 'harm').length,
  ];
}

function sourceTable({ sources }: Pack): string {
  const ways = ['full-text', 'abstract', 'page', 'report-of-it'] as const;
  const types = [...new Set(sources.map(({ type }) => type))].sort();
  const count = (type: string | undefined, way: string | undefined) =>
    sources.filter((source) => (type ?? source.type) === source.type && (way ?? source.readAs) === source.readAs)
      .length;
  const row = (name: string, type?: string) => [name, ...ways.map((way) => count(type, way)), count(type, undefined)];
  return table(['type', ...ways, 'all'], [...types.map((type) => row(type, type)), row('all')]);
}
