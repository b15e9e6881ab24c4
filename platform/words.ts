/**
 * The words of the interface, in the browser's language where a translation exists. They stand in `locales/<language>.json`;
 * the knowledge base's own sentences do not pass through here.
 */
import { browser } from 'wxt/browser';
import type en from '../locales/en.json';

type Keys<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Keys<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** The path of a sentence in `locales/en.json`, such as "found.treatments". */
export type WordsKey = Keys<typeof en>;

/** The path of a group of sentences, one per plural category. `other` must be there (Unicode's CLDR plural rules). */
export type PluralKey = { [K in WordsKey]: K extends `${infer Group}.other` ? Group : never }[WordsKey];

/** What goes into a sentence's `{gaps}`. */
export type Gaps = Readonly<Record<string, string | number>>;

/** The sentence at `key`, its gaps filled. A key without a sentence is shown as it is, so that nothing is empty. */
export function words(key: WordsKey, gaps: Gaps = {}): string {
  return fill(lookUp(key) ?? key, gaps);
}

/** The sentence for `count` things; `{count}` in it is the number as the language writes it. */
export function plural(key: PluralKey, count: number, gaps: Gaps = {}): string {
  const category = pluralRules().select(count);
  const sentence = lookUp(`${key}.${category}`) ?? lookUp(`${key}.other`) ?? key;
  return fill(sentence, { count: numeral(count), ...gaps });
}

/** The language and direction that the interface's words are in, as attributes of an element that holds them. */
export function tongue(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  // Not the browser's `@@bidi_dir`: that is the direction of its own language, into which ours may not be translated.
  return { lang: words('language'), dir: isRightToLeft() ? 'rtl' : 'ltr' };
}

/** Says so of one of our own pages, whose file is written before anyone knows who reads it. */
export function applyTongue({ documentElement }: Document): void {
  Object.assign(documentElement, tongue());
}

const isRightToLeft = () => lookUp('direction') === 'rtl';

/** A number as the language writes it: "1,000". */
export function numeral(count: number): string {
  return numbers().format(count);
}

/** "24 November 2026" as the language writes it, from an ISO date, without time zones in the way. */
export function longDate(isoDate: string): string {
  return dates().format(new Date(`${isoDate}T12:00:00Z`));
}

const pluralRules = forLanguage((language) => new Intl.PluralRules(language));
const numbers = forLanguage((language) => new Intl.NumberFormat(language));
const dates = forLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }));

/** A comparison writes hundreds of numbers, and making a format takes far longer than using it. */
function forLanguage<T>(make: (language: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const language = words('language');
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}

/** Browsers know no dots in names of messages, and give an empty text where there is no message. */
function lookUp(key: string): string | undefined {
  // The types at hand know only the names that every extension has.
  return browser.i18n.getMessage(key.replaceAll('.', '_') as '@@ui_locale') || undefined;
}

function fill(sentence: string, gaps: Gaps): string {
  // What is filled in is mostly English; isolated, it leaves the order of a sentence from right to left alone.
  const [open, close] = isRightToLeft() ? ['\u2068', '\u2069'] : ['', ''];
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) =>
    name in gaps ? `${open}${gaps[name]}${close}` : gap,
  );
}
