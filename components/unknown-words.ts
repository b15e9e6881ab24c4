import type { Answer } from '../knowledge/shown';
import { type WordsKey, words } from '../platform/words';

type Unknown = Exclude<Answer['status'], 'known'>;

const keys: Readonly<Record<Unknown, WordsKey>> = {
  'no-difference': 'answer.noDifference',
  'not-studied': 'answer.notStudied',
  'not-checked': 'answer.notChecked',
};

/** What is shown where there is no known answer; three different values (standards R13). */
export const unknownWords = (status: Unknown): string => words(keys[status]);
