/**
 * What a schema cannot say about the pack, one file of `checks/` per group of rules. `checks/rules.ts` lists every rule;
 * CI and the build refuse a pack with a problem, and show warnings.
 */
import { checkBalance } from './checks/balance';
import { checkCertainty } from './checks/certainty';
import { checkCompleteness } from './checks/completeness';
import { checkCounts } from './checks/counts';
import { checkDates, newestReview } from './checks/dates';
import type { Finding } from './checks/finding';
import { checkIds, checkNames } from './checks/ids-and-names';
import { checkWords } from './checks/loaded-words';
import { checkNumbers } from './checks/numbers';
import { checkPlainLanguage } from './checks/plain-language';
import { checkReferences } from './checks/references';
import { checkSafety } from './checks/safety';
import { checkSpans } from './checks/spans';
import type { Pack } from './schema';

const checks: readonly ((pack: Pack, today: string) => Finding[])[] = [
  checkIds,
  checkNames,
  checkReferences,
  checkCompleteness,
  checkDates,
  checkBalance,
  checkNumbers,
  checkCounts,
  checkCertainty,
  checkWords,
  checkSafety,
  checkPlainLanguage,
  checkSpans,
];

/**
 * What blocks the build; an empty list means that the pack may ship.
 * @param today ISO date that ages are counted to; by default the newest review in the pack.
 */
export const checkPack = (pack: Pack, today?: string): Finding[] =>
  inspectPack(pack, today).filter(({ level }) => level === 'problem');

/** Like `checkPack`, with the warnings. */
export const inspectPack = (pack: Pack, today: string = newestReview(pack)): Finding[] =>
  checks.flatMap((check) => check(pack, today));
