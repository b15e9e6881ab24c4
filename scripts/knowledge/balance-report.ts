import { inspectPack } from '../../knowledge/checks';
import { comparisonWords, isUneven, percent, type Side, sideOf, WORD_SHARE } from '../../knowledge/checks/balance';
import { newestReview } from '../../knowledge/checks/dates';
import type { Condition, Pack, Treatment } from '../../knowledge/schema';
import { generated, table } from './markdown';

/** How even the two sides of each treatment are, and how even the options of each comparison (standards B2 to B5, B12). */
export function balanceReport(pack: Pack): string {
  const lopsided = pack.treatments.filter(({ balanceException }) => balanceException);
  return [
    generated('Balance', newestReview(pack)),
    'Pros and cons may differ by one (B2); words of pros divided by words of cons stay between 0.8 and 1.25 (B3); of what a ' +
      'card shows first, as many pros as cons carry a number, give or take one (B5). Lopsided evidence is shown as lopsided: ' +
      'equal room, unequal certainty (B13). Danger is never dropped to look even (B12).',
    '## Each treatment',
    table(
      ['treatment', 'points', 'words', 'ratio', 'with numbers', 'of the first three', 'citations', 'not even in'],
      pack.treatments.map((treatment) => rowOf(treatment, pack)),
    ),
    'Each cell with a dash gives pros – cons.',
    `Exceptions for safety: ${lopsided.length === 0 ? 'none' : lopsided.map(exception).join('; ')}.`,
    '## Each comparison',
    `Words of each option's column, against the mean of the comparison; ${100 * WORD_SHARE} % either way counts as even (B4). ` +
      'An option about which less is known has fewer words in all and must not be padded (B13), so an option counts as uneven ' +
      'where its words in an answered row are out of bounds too. Outcomes, which are drawn as figures, are not counted.',
    ...pack.conditions.flatMap((condition) => comparison(condition, pack)),
    '',
  ].join('\n\n');
}

function rowOf(treatment: Treatment, pack: Pack): (string | number)[] {
  const [pros, cons] = [sideOf(treatment.pros), sideOf(treatment.cons)];
  const both = (key: keyof Side) => `${pros[key]} – ${cons[key]}`;
  const rules = inspectPack({ ...pack, treatments: [treatment], conditions: [] })
    .filter(({ field, rule }) => field === 'pros, cons' && rule.startsWith('B'))
    .map(({ rule }) => rule);
  return [
    treatment.name,
    both('points'),
    both('words'),
    (pros.words / cons.words).toFixed(2),
    both('numbers'),
    both('leadingNumbers'),
    both('citations'),
    rules.join(', ') || '–',
  ];
}

const exception = ({ name, balanceException }: Treatment): string => `${name} (${balanceException?.reason})`;

function comparison(condition: Condition, pack: Pack): string[] {
  const { mean, options } = comparisonWords(condition, pack);
  const uneven = options.filter(isUneven);
  const inAll = options.filter(({ share }) => Math.abs(share) <= WORD_SHARE).length;
  return [
    `### ${condition.name}`,
    `Mean ${Math.round(mean)} words; ${inAll} of ${options.length} options within ${100 * WORD_SHARE} % in all, ` +
      `${options.length - uneven.length} in all or in an answered row.`,
    table(
      ['option', 'words', 'against the mean', 'rows answered', 'words in a row, against the mean', 'even'],
      options.map((option) => [
        option.id,
        option.words,
        percent(option.share),
        option.rows,
        percent(option.rowShare),
        isUneven(option) ? 'no' : 'yes',
      ]),
    ),
  ];
}
