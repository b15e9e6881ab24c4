import { answersFor } from '../knowledge/answers';
import type { Region } from '../knowledge/schema';
import type { Approval, Treatment } from '../knowledge/shown';
import { tongue } from '../platform/words';
import { regions as allRegions, approvalWord, regionName } from './approval-words';
import { english } from './english';
import { Evidence } from './evidence';
import type { Library } from './library';

export interface ApprovalCellProps {
  readonly approval: Treatment['approval'];
  readonly condition: string;
  /** The option's name. */
  readonly about: string;
  readonly library: Library;
}

/** Whether regulators cleared an option for the condition, region by region; regions that say the same share a line. */
export function ApprovalCell({ approval, condition, about, library }: ApprovalCellProps) {
  return (
    <dl class="approval">
      {grouped(approval, condition).map(({ regions, answers }) => (
        <div key={regions.join()}>
          <dt>{regions.map(regionName).join(', ')}</dt>
          {answers.map((answer) => (
            <dd key={JSON.stringify(answer)}>
              <ApprovalText answer={answer} about={`${about}, ${regions.join(', ')}`} library={library} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function ApprovalText({ answer, about, library }: { answer: Approval; about: string; library: Library }) {
  const words = approvalWord(answer.status);
  if (answer.status === 'not-checked') return <p class="status not-checked">{words}</p>;
  return (
    <>
      <p {...english}>
        <b {...tongue()}>{words}.</b> {answer.text}
      </p>
      <Evidence claim={answer} about={about} library={library} notes="beside" />
    </>
  );
}

interface Group {
  readonly regions: Region[];
  readonly answers: readonly Approval[];
}

function grouped(approval: Treatment['approval'], condition: string): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const region of allRegions) {
    const made = answersFor<Approval>(approval[region] ?? [], condition);
    const answers: readonly Approval[] = made.length > 0 ? made : [{ status: 'not-checked' }];
    const key = answers.map((answer) => ('text' in answer ? answer.text : answer.status)).join('\n');
    const group = groups.get(key);
    if (group) group.regions.push(region);
    else groups.set(key, { regions: [region], answers });
  }
  return [...groups.values()];
}
