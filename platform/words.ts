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
  const category = new Intl.PluralRules(words('language')).select(count);
  const sentence = lookUp(`${key}.${category}`) ?? lookUp(`${key}.other`) ?? key;
  return fill(sentence, { count: numeral(count), ...gaps });
}

/** A number as the language writes it: "1,000". */
export function numeral(count: number): string {
  return new Intl.NumberFormat(words('language')).format(count);
}

/** Browsers know no dots in names of messages, and give an empty text where there is no message. */
function lookUp(key: string): string | undefined {
  // The types at hand know only the names that every extension has.
  return browser.i18n.getMessage(key.replaceAll('.', '_') as '@@ui_locale') || undefined;
}

function fill(sentence: string, gaps: Gaps): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
