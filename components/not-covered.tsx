import type { Condition } from '../knowledge/schema';
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
  if (missing.length === 0) return null;
  return (
    <details class="fold not-covered">
      <summary>
        <span>
          Not covered here: {missing.length} {missing.length === 1 ? 'option' : 'options'} that guidelines name
        </span>
      </summary>
      <ul>
        {missing.map((option) => (
          <li key={option.name}>
            {option.name}
            <Evidence claim={option} about={option.name} library={library} />
          </li>
        ))}
      </ul>
    </details>
  );
}
