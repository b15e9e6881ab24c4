import { comparable } from './comparable';
import type { Entry } from './shown';

/** The note of the name that a page wrote, such as "the page may mean another form"; most names have none. */
export function noteOn(entry: Entry, words: string): string | undefined {
  const members = entry.kind === 'treatment' ? entry.members.flatMap(({ names }) => names) : [];
  const met = comparable(words);
  for (const name of [...entry.names, ...members]) {
    if (typeof name === 'string' || name.notes === undefined) continue;
    const text = comparable(name.text);
    if (met === text || met === `${text}s`) return name.notes;
  }
  return undefined;
}
