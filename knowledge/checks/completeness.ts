/** B1, B9, R15, Q3 and N6: nothing that a comparison must hold is left out. */
import type { Condition, Pack, Treatment } from '../schema';
import { type Finding, problem, warning } from './finding';
import { wordCount } from './sentences';
import { fileOf } from './statements';

const REGIONS = ['US', 'UK', 'EU', 'CA', 'AU'] as const;

/** A condition is orientation, not a chapter (standards N6). */
const SUMMARY_WORDS = 60;

export function checkCompleteness(pack: Pack): Finding[] {
  return [
    ...pack.treatments.flatMap((treatment) => inTreatment(treatment, pack)),
    ...pack.conditions.flatMap((condition) => inCondition(condition, pack)),
  ];
}

function inTreatment(treatment: Treatment, { dimensions }: Pack): Finding[] {
  const file = fileOf(treatment);
  return [
    ...dimensions
      .filter(({ id, derived }) => !derived && !treatment.answers[id])
      .map(({ id }) => problem('B1', { file, field: `answers.${id}` }, 'is missing; answer it, or say "not-checked"')),
    ...REGIONS.filter((region) => !treatment.approval[region]).map((region) =>
      problem('R15', { file, field: `approval.${region}` }, 'is missing; give it, or say "not-checked"'),
    ),
  ];
}

function inCondition(condition: Condition, pack: Pack): Finding[] {
  const file = fileOf(condition);
  const compared = pack.treatments.filter(({ id }) => condition.treatments.includes(id));
  return [
    ...(condition.withoutWaiting || compared.some(({ type }) => type === 'no-treatment')
      ? []
      : [
          problem(
            'Q3',
            { file, field: 'treatments' },
            'has no treatment of type "no-treatment"; add waiting, or say in `withoutWaiting` why it is none',
          ),
        ]),
    ...condition.options.flatMap(({ name, treatment }, at) => {
      const field = `options.${at}.treatment`;
      if (treatment !== undefined && !condition.treatments.includes(treatment)) {
        const remedy = `"${name}" points to "${treatment}", which is not among treatments; add it there, or leave the field out`;
        return [problem('B9', { file, field }, remedy)];
      }
      const own = treatment === undefined ? treatmentNamed(name, pack) : undefined;
      if (!own) return [];
      return [
        warning('B9', { file, field }, `"${name}" is listed as not covered, yet the pack has "${own.id}"; link it`),
      ];
    }),
    ...(wordCount(condition.summary.text) > SUMMARY_WORDS
      ? [problem('N6', { file, field: 'summary' }, `has more than ${SUMMARY_WORDS} words; shorten it`)]
      : []),
  ];
}

/** The treatment whose name, or member's name, opens an option's name: "Venlafaxine (social anxiety)" is in SNRIs. */
function treatmentNamed(option: string, { treatments }: Pack): Treatment | undefined {
  const text = option.toLowerCase();
  const opens = (name: string) => {
    const start = name.toLowerCase().replace(/s$/, '');
    return text.startsWith(start) && !/^\p{L}{2}/u.test(text.slice(start.length));
  };
  return treatments.find(({ name, members }) => [name, ...members.map((member) => member.name)].some(opens));
}
