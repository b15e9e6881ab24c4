import type { Treatment } from '../knowledge/shown';
import { words } from '../platform/words';
import { lowerFirst, upperFirst } from './english';

/** The words of the page that opened a card, and what they stood for. */
export interface Mention {
  readonly words: string;
  /** The member of the treatment that was met, such as "sertraline". */
  readonly memberId?: string | undefined;
  /** A doubt about this way of writing the entry. */
  readonly notes?: string | undefined;
  /** Why the words were taken for the entry; absent where the card was not opened from a page's words. */
  readonly why?: string | undefined;
}

/** How the words that were met belong to the treatment: "Zoloft is a brand of sertraline, an SSRI". */
export function kinship(treatment: Treatment, { words: met, memberId }: Mention): string | undefined {
  const member = treatment.members.find(({ id }) => id === memberId);
  if (!member) return undefined;
  const kind = kindOf(treatment.name);
  const shown = upperFirst(member.name);
  const brand = member.brands.find(({ name }) => name.toLowerCase() === met.trim().toLowerCase());
  if (brand && !kind) return words('card.isBrandOf', { brand: brand.name, member: member.name });
  if (brand) return words('card.isBrand', { brand: brand.name, member: member.name, kind: kind ?? '' });
  return kind ? words('card.isMember', { member: shown, kind }) : words('card.belongs', { member: shown });
}

/** "SSRIs" → "an SSRI"; "CBT" → "a kind of CBT"; nothing for a list of things. Names of entries are English. */
function kindOf(fullName: string): string | undefined {
  const name = fullName.replace(/\s*\(.*\)$/, '');
  if (/ and /.test(name)) return undefined;
  const singular = /[^s]s$/.test(name) ? name.slice(0, -1) : undefined;
  if (singular === undefined) return words('card.kindOf', { name: lowerFirst(name) });
  const isVowel = isAcronym(singular) ? isSpelledWithVowel(singular) : isSpokenWithVowel(singular);
  return words(isVowel ? 'card.an' : 'card.a', { name: lowerFirst(singular) });
}

const isAcronym = (name: string) => /^[A-Z]{2}/.test(name);
/** Letters whose spoken names begin with a vowel: "an SSRI". */
const isSpelledWithVowel = (acronym: string) => /^[AEFHILMNORSX]/.test(acronym);
const isSpokenWithVowel = (word: string) => /^[aeiou]/i.test(word);
