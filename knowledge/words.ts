/** How folded text falls into words: the same for a name when it is packed and for a page when it is read. */

/**
 * Letters and digits of folded text, as the inside of a character class. Above ASCII they are those of every script that
 * writes spaces between words, less the punctuation among them; so no word is cut in two, and a name between Chinese,
 * Japanese or Thai characters is a word by itself. A class with `\p{L}` would need the `u` flag, which doubles the time.
 */
export const LETTERS =
  'a-z0-9\\u0100-\\u02c1\\u0370-\\u0373\\u0376-\\u037d\\u0386\\u0388-\\u0559\\u0560-\\u0588\\u05d0-\\u05f2\\u0620-\\u0669' +
  '\\u066e-\\u06d3\\u06d5-\\u06fc\\u0710-\\u0963\\u0966-\\u0df3\\u0e81-\\u0f00\\u0f18-\\u0f33\\u0f40-\\u0fbc\\u1000-\\u1049' +
  '\\u1050-\\u10fa\\u10fc-\\u135f\\u1369-\\u13ff\\u1401-\\u166c\\u166f-\\u1734\\u1740-\\u17d3\\u17dc-\\u17ff\\u1810-\\u1fff' +
  '\\u2c00-\\u2cf3\\u2d00-\\u2dff\\ua4d0-\\ua4fd\\ua500-\\ua60c\\ua610-\\ua672\\ua67f-\\ua6f1\\ua717-\\ua873\\ua880-\\ua8cd' +
  '\\ua8d0-\\ua92d\\ua930-\\ua95e\\ua960-\\uaadd\\uaae0-\\uabea\\uabec-\\ud7ff\\ufb13-\\ufd3d\\ufd50-\\ufdfb\\ufe70-\\ufefc';

/** Characters between two words of a name, at the most: a line break with the indentation after it. */
const WIDEST_GAP = 80;
const WORD = new RegExp(`[${LETTERS}]+`, 'y');
const GAP = new RegExp(`[^${LETTERS}]{1,${WIDEST_GAP}}(?=[${LETTERS}])`, 'y');
const FIRST = new RegExp(`[${LETTERS}]`);

/** Where the first word of `text` begins; -1 when it has none. */
export function firstWordAt(text: string): number {
  return text.search(FIRST);
}

/** Where the word that begins at `from` ends; `from` itself when none does. */
export function wordEnd(text: string, from: number): number {
  WORD.lastIndex = from;
  return WORD.test(text) ? WORD.lastIndex : from;
}

/** Where the next word begins after the one that ends at `from`; -1 when none follows, or too far away for a phrase. */
export function nextWord(text: string, from: number): number {
  GAP.lastIndex = from;
  return GAP.test(text) ? GAP.lastIndex : -1;
}

/**
 * What stands between two words, made comparable: a space for white space or one dash without spaces around it, otherwise
 * the marks themselves, so that "SSRI, Zoloft" and "SSRI - Zoloft" are no phrase.
 */
export function separatorOf(text: string, from: number, to: number): string {
  const between = text.slice(from, to);
  if (between === ' ' || between === '-') return ' ';
  const trimmed = between.trim();
  if (trimmed === '' || /^-\s*\n\s*$/.test(between)) return ' ';
  return between.replace(/\s+/g, ' ');
}
