/**
 * Where options differ in what is known of them: whether there is an answer, how sure it is, whether it is counted. It compares
 * these labels only, never the effects, so that nothing is ranked (standards D1).
 */

import { answersFor } from '../knowledge/answers';
import type { Dimension } from '../knowledge/schema';
import type { Answer, Approval, Condition, Treatment } from '../knowledge/shown';
import { plural, words } from '../platform/words';
import { approvalWord, regionName, regions } from './approval-words';
import { certaintyWords } from './certainty';
import { unknownWords } from './unknown-words';

/** One label of an option in one row, such as how sure: "fairly sure". */
export interface Facet {
  readonly name: string;
  readonly value: string;
}

export interface RowDifferences {
  /** Names of what differs; none when all options have the same labels. */
  readonly names: readonly string[];
  /** By treatment id: its labels, only those that differ. */
  readonly of: Readonly<Record<string, readonly Facet[]>>;
}

/** Compares the labels of all options in one row. */
export function differencesIn(
  dimension: Dimension,
  treatments: readonly Treatment[],
  condition: Condition['id'],
): RowDifferences {
  const facets = treatments.map((treatment) =>
    dimension.derived ? approvalFacets(treatment, condition) : answerFacets(treatment, dimension.id, condition),
  );
  const names = (facets[0] ?? []).map(({ name }) => name);
  const differing = names.filter((name) => new Set(facets.map((own) => labelOf(own, name))).size > 1);
  return {
    names: differing,
    of: Object.fromEntries(
      treatments.map(({ id }, at) => [id, facets[at]?.filter(({ name }) => differing.includes(name)) ?? []]),
    ),
  };
}

function answerFacets({ answers }: Treatment, dimension: string, condition: string): readonly Facet[] {
  const shown = answersFor<Answer>(answers[dimension] ?? [], condition);
  const graded = shown.flatMap((answer) => ('certainty' in answer ? [answer] : []));
  const counts = new Set(graded.flatMap(({ outcomes = [] }) => outcomes)).size;
  return [
    { name: words('differences.known'), value: list(shown.map(statusWords)) || unknownWords('not-checked') },
    {
      name: words('differences.sure'),
      value: list(graded.map(({ certainty }) => certaintyWords(certainty))) || words('differences.noGrade'),
    },
    {
      name: words('differences.counts'),
      value: counts === 0 ? words('differences.noCount') : plural('differences.count', counts),
    },
  ];
}

function approvalFacets({ approval }: Treatment, condition: string): readonly Facet[] {
  return regions.map((region) => {
    const shown = answersFor<Approval>(approval[region] ?? [], condition);
    return {
      name: regionName(region),
      value: list(shown.map(({ status }) => approvalWord(status))) || approvalWord('not-checked'),
    };
  });
}

const statusWords = ({ status }: Answer) => (status === 'known' ? words('differences.isKnown') : unknownWords(status));
const list = (all: readonly string[]) => [...new Set(all)].join(', ');
const labelOf = (facets: readonly Facet[], name: string) => facets.find((facet) => facet.name === name)?.value;
