/** The 44 items of IPDAS version 4 in our words, with how each is judged (standards Q1–Q6, C1–C10, L1–L28). */
import { allEntries } from '../../knowledge/bundle';
import type { RuleId } from '../../knowledge/checks/rules';
import type { Pack, Treatment } from '../../knowledge/schema';
import type { Product } from './product';

/** What an item can be judged by. */
export interface Facts {
  readonly pack: Pack;
  readonly product: Product;
  /** Whether the pack has no problem under any of these rules. */
  readonly passes: (...rules: RuleId[]) => boolean;
}

export interface Item {
  readonly id: string;
  readonly item: string;
  /** `not applicable`: about tests, of which we compare none. */
  readonly met: ((facts: Facts) => boolean) | 'not applicable';
  /** Where it is shown, or why it is not met. */
  readonly where: string;
}

const everyCondition = ({ pack }: Facts, holds: (condition: Pack['conditions'][number]) => boolean): boolean =>
  pack.conditions.length > 0 && pack.conditions.every(holds);
const everyTreatment = ({ pack }: Facts, holds: (treatment: Treatment) => boolean): boolean =>
  pack.treatments.length > 0 && pack.treatments.every(holds);
const answers =
  (...dimensions: string[]) =>
  ({ answers }: Treatment): boolean =>
    dimensions.every((dimension) => (answers[dimension] ?? []).length > 0);
const test = { met: 'not applicable', where: 'No option is a test.' } as const;
const notDone = (what: string) => ({ met: () => false, where: `Not done: ${what}.` });

export const qualifying: readonly Item[] = [
  {
    id: 'Q1',
    item: 'Names and briefly explains the health problem',
    met: (facts) => everyCondition(facts, ({ summary }) => summary.text.length > 0) && facts.passes('N6'),
    where: '`summary` of every condition',
  },
  {
    id: 'Q2',
    item: 'States the choice as a question',
    met: (facts) => everyCondition(facts, ({ decision }) => decision.question.endsWith('?')),
    where: '`decision.question`, title of the comparison',
  },
  {
    id: 'Q3',
    item: 'Lists the options, with waiting or no treatment',
    met: ({ passes }) => passes('Q3', 'B9'),
    where: '`treatments` and `options` of every condition, with what is not covered',
  },
  {
    id: 'Q4',
    item: 'Gives benefits of every option',
    met: (facts) => everyTreatment(facts, answers('benefit', 'onset', 'duration')),
    where: 'a value or an explicit unknown in each row',
  },
  {
    id: 'Q5',
    item: 'Gives harms and burdens of every option',
    met: (facts) => everyTreatment(facts, answers('side-effects', 'serious-harms', 'stopping', 'time', 'cost')),
    where: 'a value or an explicit unknown in each row',
  },
  {
    id: 'Q6',
    item: 'Describes what living with each option is like',
    met: (facts) => everyTreatment(facts, answers('body', 'mind', 'daily-life')),
    where: 'rows for body, mind and day to day',
  },
];

export const certification: readonly Item[] = [
  {
    id: 'C1',
    item: 'Good and bad points in equal detail',
    met: ({ passes, product }) => passes('B1', 'B2', 'B3', 'B4') && product.has('components/points.tsx'),
    where: '[balance report](balance.md); one component draws both sides',
  },
  {
    id: 'C2',
    item: 'Cites the evidence',
    met: ({ passes }) => passes('C2', 'K2'),
    where: '`sources` and `evidence` of every statement',
  },
  {
    id: 'C3',
    item: 'Gives the date',
    met: (facts) => facts.passes('U1') && facts.product.shows(/longDate\(review\.reviewedOn\)/),
    where: '`review` of every entry, at the foot of card and comparison',
  },
  {
    id: 'C4',
    item: 'Gives the update policy',
    met: ({ product }) => product.has('docs/update-policy.md') && product.shows(/update-policy/),
    where: '[update policy](../update-policy.md); met once the product links it',
  },
  {
    id: 'C5',
    item: 'Shows uncertainty around numbers',
    met: ({ passes, product }) => passes('R12', 'G1') && product.shows(/rangeWords|outcomeSentences/),
    where: '`range` or "gives no range", and `certainty`, on every outcome',
  },
  {
    id: 'C6',
    item: 'Gives the source of funding',
    met: ({ product }) => product.has('docs/funding-and-interests.md') && product.shows(/funding-and-interests/),
    where: '[funding and interests](../funding-and-interests.md); met once the product links it',
  },
  { id: 'C7', item: 'What a test measures', ...test },
  { id: 'C8', item: 'Next steps if a test is positive', ...test },
  { id: 'C9', item: 'Next steps if a test is negative', ...test },
  { id: 'C10', item: 'What finding too much by a test can mean', ...test },
];

export const quality: readonly Item[] = [
  {
    id: 'L1',
    item: 'What usually happens if nothing is done',
    met: (facts) => everyCondition(facts, ({ naturalCourse }) => naturalCourse.text.length > 0),
    where: '`naturalCourse` of every condition',
  },
  {
    id: 'L2',
    item: 'Good and bad points can be compared across options',
    met: ({ product }) => product.has('components/comparison-table.tsx'),
    where: 'the comparison: options as columns, questions as rows',
  },
  {
    id: 'L3',
    item: 'Gives the chances of outcomes',
    met: (facts) =>
      everyTreatment(facts, (treatment) => treatment.outcomes.length > 0 || answers('benefit')(treatment)),
    where: '`outcomes`, or an explicit unknown: [coverage report](coverage.md)',
  },
  {
    id: 'L4',
    item: 'Says which people the numbers come from',
    met: (facts) => everyTreatment(facts, ({ outcomes }) => outcomes.every(({ population }) => population.length > 0)),
    where: '`population` of every outcome',
  },
  {
    id: 'L5',
    item: 'Gives event rates',
    met: ({ passes }) => passes('L7', 'R4', 'K5'),
    where: '`with` and `without` of one `denominator`; a comparison group that was not read is named as such',
  },
  {
    id: 'L6',
    item: 'Same time period across options',
    met: () => false,
    where:
      'Not met: trials differ in length, and no source gives one period for all options. Each number carries its own `timeframe`.',
  },
  {
    id: 'L7',
    item: 'Same denominator across options',
    met: (facts) => rowsOfOneDenominator(facts.pack),
    where: 'met once every question uses one denominator for all options; rare harms stand of 1,000 or 10,000 (R2)',
  },
  {
    id: 'L8',
    item: 'Shows chances in words, numbers and pictures',
    met: ({ product }) => product.has('components/icon-array.tsx'),
    where: 'sentence, numbers and icon array; no picture below 1 of 100 (R9)',
  },
  {
    id: 'L9',
    item: 'Asks which good and bad points matter most',
    met: ({ product }) => product.shows(/what matters (?:most )?to (?:you|me)/i),
    where: 'met once the comparison lets a reader mark what matters',
  },
  {
    id: 'L10',
    item: 'A step-by-step way to decide',
    met: () => false,
    where: 'Not met: the comparison has no ordered steps from knowing to deciding.',
  },
  {
    id: 'L11',
    item: 'A worksheet or questions to take to the clinician',
    met: (facts) =>
      everyCondition(facts, ({ questions }) => questions.length > 0) &&
      facts.product.shows(/<Questions/) &&
      facts.product.shows(/@media print/),
    where: '`questions`, in card, comparison and print; marks of what matters are not part of it yet (L9)',
  },
  { id: 'L12', item: 'Needs of patients assessed', ...notDone('no patient was asked what they need') },
  { id: 'L13', item: 'Needs of professionals assessed', ...notDone('no clinician was asked what they need') },
  {
    id: 'L14',
    item: 'Reviewed by patients who did not write it',
    met: ({ pack }) => allEntries(pack).every(({ review }) => review.patients.length > 0),
    where: '`review.patients`; every entry says when it is empty',
  },
  {
    id: 'L15',
    item: 'Reviewed by professionals who did not write it',
    met: ({ pack }) => allEntries(pack).every(({ review }) => review.clinicians.length > 0),
    where: '`review.clinicians`; every entry says when it is empty',
  },
  {
    id: 'L16',
    item: 'Field-tested with patients',
    ...notDone('no patient who faces the choice has used it in a test'),
  },
  { id: 'L17', item: 'Field-tested with professionals', ...notDone('no clinician has used it in a test') },
  {
    id: 'L18',
    item: 'Explains how evidence was chosen',
    met: ({ product }) => product.has('docs/methods.md'),
    where: '[methods](../methods.md)',
  },
  {
    id: 'L19',
    item: 'States the quality of the evidence',
    met: ({ passes, product }) => passes('G1') && product.has('components/certainty.tsx'),
    where: '`certainty` on every claim and outcome, in words',
  },
  {
    id: 'L20',
    item: 'Names the authors’ credentials, or says that there are none',
    met: ({ product }) => product.has('docs/funding-and-interests.md') && product.shows(/funding-and-interests/),
    where: '[funding and interests](../funding-and-interests.md); met once the product links it',
  },
  {
    id: 'L21',
    item: 'Reports readability and names the scale',
    met: ({ product }) => product.has('docs/knowledge/readability.md'),
    where: '[readability report](readability.md): Flesch–Kincaid and SMOG',
  },
  { id: 'L22', item: 'Evidence that choices match what people value', ...notDone('not studied') },
  { id: 'L23', item: 'Evidence that people know more', ...notDone('not studied') },
  { id: 'L24', item: 'Chances of a true positive test', ...test },
  { id: 'L25', item: 'Chances of a false positive test', ...test },
  { id: 'L26', item: 'Chances of a true negative test', ...test },
  { id: 'L27', item: 'Chances of a false negative test', ...test },
  { id: 'L28', item: 'Chances of finding the illness with and without a test', ...test },
];

/** Whether, per condition and dimension, all options count out of the same number. */
function rowsOfOneDenominator({ conditions, treatments }: Pack): boolean {
  return conditions.every((condition) => {
    const denominators = new Map<string, number>();
    return treatments
      .filter(({ id }) => condition.treatments.includes(id))
      .flatMap(({ outcomes }) => outcomes.filter((outcome) => outcome.for.includes(condition.id)))
      .every(({ dimension, denominator }) => {
        const first = denominators.get(dimension) ?? denominator;
        denominators.set(dimension, first);
        return first === denominator;
      });
  });
}
