/** Test notation: the text carries the expected matches in square brackets, "relief of [chronic pain] in adults". */
import { findIn, namedIn } from '../../content/find';
import type { Matcher } from '../../content/matcher';
import { readTitle, supportFor } from '../../content/support';

/** The text without its brackets. */
export function plain(bracketed: string): string {
  return bracketed.replace(/[[\]]/g, '');
}

interface PageAround {
  /** As the page declares it. */
  readonly language?: string | undefined;
  readonly title?: string;
}

/** The text with brackets around what the matcher takes, the text being the whole page. */
export function bracketed(matcher: Matcher, text: string, { language, title = '' }: PageAround = {}): string {
  const found = findIn(matcher, text, { language: () => language });
  const named = namedIn(found);
  const read = readTitle(matcher, title);
  const taken = found.filter(
    ({ candidate, verdict }) => verdict.is === 'taken' || supportFor(candidate, named, read) !== undefined,
  );
  let result = '';
  let at = 0;
  for (const { candidate } of taken) {
    result += `${text.slice(at, candidate.from)}[${text.slice(candidate.from, candidate.to)}]`;
    at = candidate.to;
  }
  return result + text.slice(at);
}
