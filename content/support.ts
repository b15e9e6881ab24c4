/** What the page as a whole says of names that nothing near them decides: its title, and what else it names. */

import { GENERAL } from '../knowledge/fields';
import { fold } from '../knowledge/fold';
import { findIn, namedIn } from './find';
import type { Candidate, Matcher } from './matcher';
import { nearWords, type Sides } from './near-words';

export interface Title {
  /** Treatments and conditions that the title names plainly. */
  readonly named: ReadonlySet<string>;
  readonly words: Sides;
}

/** Reads a page's title; an empty one says nothing. */
export function readTitle(matcher: Matcher, title: string): Title {
  return { named: namedIn(findIn(matcher, title)), words: { before: fold(title).text, after: '' } };
}

/** How many other treatments and conditions a page names that is taken to be of this field. */
const OTHERS = { condition: 2, treatment: 3 };

/**
 * Why the page speaks for an undecided candidate, or undefined: it names the same entry by a safe name, its title has a
 * word that the name needs and none against it, or it names several others, as only pages of this field do. For terms the
 * title alone speaks, since they are everyday words ("in remission" from leukaemia stands on pages that also name
 * depression); several others are not enough for treatments with other medical meanings.
 * @param named treatments and conditions that the page's text names by a match that needed no page support.
 */
export function supportFor({ rule }: Candidate, named: ReadonlySet<string>, title: Title): string | undefined {
  const { entry, kind } = rule.target;
  if (named.has(entry)) return 'it does';
  if (title.named.has(entry)) return 'its title does';
  const words = nearWords(rule);
  if (words.against(title.words)) return undefined;
  const said = words.own(title.words) ?? words.field(title.words);
  if (said) return `its title says "${said}"`;
  if (kind === 'term' || (kind === 'treatment' && !words.isBroad)) return undefined;
  const others = [...named].filter((other) => !GENERAL.has(other)).length;
  return others >= OTHERS[kind] ? `it names ${others} others` : undefined;
}
