import type { Condition } from '../knowledge/shown';
import { plural, words } from '../platform/words';
import { english } from './english';
import { Evidence } from './evidence';
import type { Library } from './library';
import { byName } from './order';

export interface NotCoveredProps {
  readonly condition: Condition;
  readonly library: Library;
}

/** Options that the cited guidelines name and that have no entry here, so that nobody takes the list for the whole (B9). */
export function NotCovered({ condition, library }: NotCoveredProps) {
  const missing = byName(condition.options.filter(({ treatment }) => treatment === undefined));
  const { withoutWaiting } = condition;
  return (
    <>
      {withoutWaiting && (
        <p class="without-waiting">
          <span {...english}>{withoutWaiting.reason}</span>{' '}
          <Evidence claim={withoutWaiting} about={words('notCovered.withoutWaiting')} library={library} />
        </p>
      )}
      {missing.length > 0 && <Missing missing={missing} library={library} />}
    </>
  );
}

interface MissingProps extends Pick<NotCoveredProps, 'library'> {
  readonly missing: readonly Condition['options'][number][];
}

function Missing({ missing, library }: MissingProps) {
  return (
    <details class="fold not-covered">
      <summary>
        <span>{plural('notCovered.title', missing.length)}</span>
      </summary>
      <ul>
        {missing.map((option) => (
          <li key={option.name}>
            <span {...english}>{option.name}</span>
            <Evidence claim={option} about={option.name} library={library} />
          </li>
        ))}
      </ul>
    </details>
  );
}
