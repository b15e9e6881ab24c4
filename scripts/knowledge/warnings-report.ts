import { inspectPack } from '../../knowledge/checks';
import { newestReview } from '../../knowledge/checks/dates';
import { type RuleId, rules } from '../../knowledge/checks/rules';
import type { Pack } from '../../knowledge/schema';
import { generated, table } from './markdown';

/** What the checks found and a person must judge, rule by rule. Problems are not here: with one, nothing is built. */
export function warningsReport(pack: Pack): string {
  const warnings = inspectPack(pack).filter(({ level }) => level === 'warning');
  const ids = (Object.keys(rules) as RuleId[]).filter((id) => warnings.some(({ rule }) => rule === id));
  return [
    generated('Warnings', newestReview(pack)),
    'A warning does not block the build. It stands here until somebody has changed the entry or found the warning mistaken.',
    table(
      ['rule', 'says', 'warnings'],
      ids.map((id) => [id, rules[id], warnings.filter(({ rule }) => rule === id).length]),
    ),
    ...ids.flatMap((id) => [
      `## ${id}: ${rules[id]}`,
      table(
        ['file', 'field', 'what to do'],
        warnings.filter(({ rule }) => rule === id).map(({ file, field, message }) => [file, field, message]),
      ),
    ]),
    '',
  ].join('\n\n');
}
