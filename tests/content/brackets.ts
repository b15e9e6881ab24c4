/** Test notation: the text carries the expected matches in square brackets, "relief of [chronic pain] in adults". */
import { isSupported } from '../../content/context';
import { findIn, namedIn } from '../../content/find';
import type { Matcher } from '../../content/matcher';

/** The text without its brackets. */
export function plain(bracketed: string): string {
  return bracketed.replace(/[[\]]/g, '');
}

/** The text with brackets around what the matcher takes, the text being the whole page. */
export function bracketed(matcher: Matcher, text: string, language?: string): string {
  const found = findIn(matcher, text, { language: () => language });
  const named = namedIn(found);
  const taken = found.filter(({ candidate, verdict }) => verdict.is === 'taken' || isSupported(candidate, named));
  let result = '';
  let at = 0;
  for (const { candidate } of taken) {
    result += `${text.slice(at, candidate.from)}[${text.slice(candidate.from, candidate.to)}]`;
    at = candidate.to;
  }
  return result + text.slice(at);
}
