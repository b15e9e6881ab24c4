/** What a check hands back. Each finding names the file, the field, the rule of the standard and the remedy. */
import type { Problem } from '../load';
import type { RuleId } from './rules';

/** A `problem` blocks the build; a `warning` is printed and stands in the reports, since a person must judge it. */
export interface Finding extends Problem {
  readonly rule: RuleId;
  readonly level: 'problem' | 'warning';
}

/** Where a finding stands: a file below `knowledge/`, and a field in it. */
export interface Place {
  readonly file: string;
  readonly field: string;
}

/** A finding that blocks the build. `remedy` says what is wrong and what to do; the rule id is added to it. */
export const problem = (rule: RuleId, place: Place, remedy: string): Finding => finding('problem', rule, place, remedy);

/** A finding that is shown and does not block. */
export const warning = (rule: RuleId, place: Place, remedy: string): Finding => finding('warning', rule, place, remedy);

function finding(level: Finding['level'], rule: RuleId, { file, field }: Place, remedy: string): Finding {
  return { level, rule, file, field, message: `${remedy} (${rule})` };
}
