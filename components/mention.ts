import type { Treatment } from '../knowledge/schema';

/** The words of the page that opened a card, and what they stood for. */
export interface Mention {
  readonly words: string;
  /** The member of the treatment that was met, such as "sertraline". */
  readonly memberId?: string | undefined;
  /** A doubt about this way of writing the entry. */
  readonly notes?: string | undefined;
}

/** How the words that were met belong to the treatment: "Zoloft is a brand of sertraline, an SSRI". */
export function kinship(treatment: Treatment, { words, memberId }: Mention): string | undefined {
  const member = treatment.members.find(({ id }) => id === memberId);
  if (!member) return undefined;
  const kind = kindOf(treatment.name);
  const brand = member.brands.find(({ name }) => name.toLowerCase() === words.trim().toLowerCase());
  return brand ? `${brand.name} is a brand of ${member.name}, ${kind}` : `${upperFirst(member.name)} is ${kind}`;
}

/** "SSRIs" → "an SSRI"; "Opioids" → "an opioid"; "CBT" → "a kind of CBT". */
function kindOf(name: string): string {
  const singular = /[^s]s$/.test(name) ? name.slice(0, -1) : undefined;
  if (singular === undefined) return `a kind of ${lowerFirst(name)}`;
  return `${isAcronym(singular) ? spelledArticle(singular) : spokenArticle(singular)} ${lowerFirst(singular)}`;
}

const isAcronym = (name: string) => /^[A-Z]{2}/.test(name);
/** Letters whose spoken names begin with a vowel: "an SSRI". */
const spelledArticle = (acronym: string) => (/^[AEFHILMNORSX]/.test(acronym) ? 'an' : 'a');
const spokenArticle = (word: string) => (/^[aeiou]/i.test(word) ? 'an' : 'a');
const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const lowerFirst = (name: string) => (isAcronym(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
