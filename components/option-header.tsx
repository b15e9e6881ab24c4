import type { Treatment } from '../knowledge/shown';
import { plural } from '../platform/words';
import { english } from './english';

/** An option's name and form, and whether it is one treatment or a group of several, with who is in it. */
export function OptionHeader({ treatment: { name, form, members } }: { treatment: Treatment }) {
  return (
    <th scope="col">
      <span class="option" {...english}>
        {name}
      </span>{' '}
      <span class="form" {...english}>
        {form}
      </span>
      {members.length > 0 && (
        <details class="fold members">
          <summary class="members-cue">
            <span>{plural('kinds.group', members.length)}</span>
            <span class="unseen">
              , <span {...english}>{name}</span>
            </span>
          </summary>
          <p class="form" {...english}>
            {members.map((member) => member.name).join(', ')}
          </p>
        </details>
      )}
    </th>
  );
}
