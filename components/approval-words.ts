import type { Region } from '../knowledge/schema';
import type { Approval } from '../knowledge/shown';
import { type WordsKey, words } from '../platform/words';

/** The regions whose regulators are told, in the order of every list. */
export const regions: readonly Region[] = ['US', 'UK', 'EU', 'CA', 'AU'];

/** What a region is called. */
export function regionName(region: Region): string {
  return words(`approval.region.${region}`);
}

/** What a regulator said, in a word or two. */
export function approvalWord(status: Approval['status']): string {
  return words(statusWords[status]);
}

const statusWords: Readonly<Record<Approval['status'], WordsKey>> = {
  approved: 'approval.status.approved',
  'off-label': 'approval.status.offLabel',
  'not-approved': 'approval.status.notApproved',
  differs: 'approval.status.differs',
  'not-applicable': 'approval.status.notApplicable',
  'not-checked': 'approval.status.notChecked',
};
