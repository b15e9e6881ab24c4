/**
 * Folding: the form in which names and page text are compared. Lower case, no accents, one kind of quote, dash and space,
 * no soft hyphens or zero-width characters. Keeps a way back to the original offsets.
 */

/** Folded text. `at` maps an offset in `text` to one in the original; absent when they are equal. */
export interface Folded {
  readonly text: string;
  readonly at?: Int32Array;
}

/** Folded text without the way back. */
export function foldText(original: string): string {
  const lower = original.toLowerCase();
  return NON_ASCII.test(lower) ? lower.replace(EACH_NON_ASCII, foldCharacter) : lower;
}

const NON_ASCII = /[^\0-\x7f]/;
const EACH_NON_ASCII = /[^\0-\x7f]/g;

/** Invisible characters and trade marks, which may stand anywhere in a name. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff\u00ae\u2122]/g;

/** Text letter by letter, without what nobody sees; dashes and spaces count alike. */
export function asWritten(original: string): string {
  if (!NON_ASCII.test(original)) return original.replace(/[\s-]+/g, ' ');
  return original
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]+/gu, ' ');
}

/** Offset in the original text of offset `index` in the folded one. */
export function originalOffset(folded: Folded, index: number): number {
  return folded.at?.[index] ?? index;
}

/**
 * Folds `original`. Most text is ASCII but for quotes and dashes, each of which folds to one character: then offsets stay
 * what they are and no map is made.
 */
export function fold(original: string): Folded {
  const lower = original.toLowerCase();
  if (!NON_ASCII.test(lower)) return { text: lower };
  let shifted = false;
  const text = lower.replace(EACH_NON_ASCII, (character) => {
    const folded = foldCharacter(character);
    if (folded.length !== 1) shifted = true;
    return folded;
  });
  return shifted || text.length !== original.length ? foldWithMap(original) : { text };
}

function foldWithMap(original: string): Folded {
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < original.length; index++) {
    const piece = foldCharacter(original.charAt(index));
    for (let part = 0; part < piece.length; part++) at.push(index);
    text += piece;
  }
  at.push(original.length);
  return { text, at: Int32Array.from(at) };
}

const folds = new Map<string, string>(
  Object.entries({
    '\u00a0': ' ',
    '\u202f': ' ',
    '\u2007': ' ',
    '\u2009': ' ',
    '\u200a': ' ',
    '\u2002': ' ',
    '\u2003': ' ',
    '\u3000': ' ',
    '\u2018': "'",
    '\u2019': "'",
    '\u02bc': "'",
    '\u2032': "'",
    '\u201c': '"',
    '\u201d': '"',
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '-',
    '\u2013': '-',
    '\u2014': '-',
    '\u2212': '-',
    // Invisible: soft hyphen, zero-width space, non-joiner, joiner, word joiner, byte order mark, direction marks.
    '\u00ad': '',
    '\u200b': '',
    '\u200c': '',
    '\u200d': '',
    '\u2060': '',
    '\ufeff': '',
    '\u200e': '',
    '\u200f': '',
    // Trade marks, which would otherwise hang on the end of a brand name.
    '\u00ae': '',
    '\u2122': '',
  }),
);

/** One UTF-16 unit, folded. Compatibility forms such as the "fi" ligature unfold; combining accents vanish. */
function foldCharacter(character: string): string {
  if (character < '\x80') return character.toLowerCase();
  let folded = folds.get(character);
  if (folded === undefined) {
    folded = character
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    folds.set(character, folded);
  }
  return folded;
}
