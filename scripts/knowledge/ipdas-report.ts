import { inspectPack } from '../../knowledge/checks';
import { newestReview } from '../../knowledge/checks/dates';
import type { Pack } from '../../knowledge/schema';
import { certification, type Facts, type Item, qualifying, quality } from './ipdas-items';
import { generated, table } from './markdown';
import { readProduct } from './product';

/** Our own assessment against IPDAS version 4, item by item; what is not met is listed as not met. */
export function ipdasReport(pack: Pack): string {
  const facts = factsOf(pack);
  const applicable = [...qualifying, ...certification, ...quality].filter(({ met }) => met !== 'not applicable');
  const met = applicable.filter((item) => judge(item, facts) === 'met');
  const unmet = applicable.filter((item) => judge(item, facts) !== 'met');
  return [
    generated('IPDAS self-assessment', newestReview(pack)),
    `**Self-assessed against IPDAS v4, ${met.length} of ${applicable.length} treatment items met.** Nobody else has assessed it. ` +
      'Nine of the 44 items are about tests and do not apply. "Met" is computed from the knowledge base and the product where ' +
      'it can be; what depends on people who have not been asked is not met.',
    `Not met: ${unmet.map(({ id }) => id).join(', ') || 'none'}.`,
    '## Qualifying',
    'All six are needed for a decision aid.',
    itemTable(qualifying, facts),
    '## Certification',
    'Missing one means a high risk of bias.',
    itemTable(certification, facts),
    '## Quality',
    itemTable(quality, facts),
    '',
  ].join('\n\n');
}

function factsOf(pack: Pack): Facts {
  const broken = new Set(
    inspectPack(pack)
      .filter(({ level }) => level === 'problem')
      .map(({ rule }) => rule),
  );
  return { pack, product: readProduct(), passes: (...rules) => rules.every((rule) => !broken.has(rule)) };
}

function judge({ met }: Item, facts: Facts): 'met' | 'not met' | 'not applicable' {
  if (met === 'not applicable') return met;
  return met(facts) ? 'met' : 'not met';
}

const itemTable = (items: readonly Item[], facts: Facts): string =>
  table(
    ['item', 'in our words', 'status', 'where, or why not'],
    items.map((item) => {
      const status = judge(item, facts);
      return [item.id, item.item, status === 'not met' ? '**not met**' : status, item.where];
    }),
  );
