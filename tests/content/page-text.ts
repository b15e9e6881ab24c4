/** Random page text for properties: names between everything that stands between names, in every spelling that folds away. */
import fc from 'fast-check';
import type { NameTable } from '../../knowledge/name-table';

/** A piece of text as written, and the same piece as it reads once all that folding takes away is gone. */
export interface Spelled {
  readonly written: string;
  readonly plain: string;
}

/** Words that look like names, speak for or against one, or come in odd scripts. */
const FILLER = [
  ...['the', 'x', 'S', '5', 'iv', 'non', 'anti', 'infusion', 'infusions', 'therapy', 'therapies', 'treatment', 'great'],
  ...['norketamine', 'ketaminergic', 'ketam', 'opioi', 'SSRIx', 'preSSRI', 'Zolofts', 'motorcycle', 'test', 'city of'],
  ...['example.com', 'https://example.org/a', '@', '#', '_', 'symptoms', 'cognitive', 'medicine', 'economic', 'mg/day'],
  ...[
    'ﬁrst',
    'İstanbul',
    'Straße',
    'ΣΊΣΥΦΟΣ',
    '…',
    '½',
    '™',
    '日本',
    'を飲む',
    'ยา',
    'слово',
    '💊',
    '👩‍⚕️',
    '\ud83d',
    '\udc8a',
    '\ufffc',
  ],
] as const;

const SEPARATORS = [
  ' ',
  ' ',
  ' ',
  '',
  ', ',
  '. ',
  '-',
  ' - ',
  '/',
  '(',
  ')',
  '\n',
  '\n   ',
  '\t',
  "'",
  '\u2019s ',
  '\u00a0',
  '\u2014',
  ' \u2013 ',
];

const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f'];
const ACCENTS = ['\u0301', '\u0308', '\u0327'];
const DASHES = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212'];
const SPACES = ['\u00a0', '\u202f', '\u2009', '\u3000', '\n', '\t', '  ', '\n      '];

/** Names of a table, as listed. */
export function namesIn({ targets }: NameTable): string[] {
  return targets.flatMap(({ plain, special }) => [
    ...(plain === '' ? [] : plain.split('|')),
    ...special.map(([text]) => text),
  ]);
}

/** Any text of these names, filler and separators, spelled at random; `cases` lets letters change case as well. */
export function pageText(names: readonly string[], cases: boolean): fc.Arbitrary<Spelled> {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom(...names).map((name) => `${name}s`) },
    { weight: 3, arbitrary: fc.constantFrom(...FILLER) },
  );
  const token = fc.tuple(word, fc.constantFrom(...SEPARATORS)).map(([text, separator]) => text + separator);
  // One number per character is enough to spell it, and shrinks to nothing done.
  const choices = fc.array(fc.nat({ max: 255 }), { maxLength: 80 });
  return fc.tuple(fc.array(token, { maxLength: 12 }), choices).map(([tokens, numbers]) => {
    const plain = tokens.join('');
    return { plain, written: spell(plain, numbers, cases) };
  });
}

/** Spells a text otherwise without changing how it reads. Numbers below 160 leave a character alone. */
function spell(text: string, numbers: readonly number[], cases: boolean): string {
  let written = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const number = numbers[at] ?? 0;
    const pick = (list: readonly string[]): string => list[number % list.length] ?? '';
    if (number < 160) written += character;
    else if (character === '-') written += pick(DASHES);
    // The space of a lone " - " may not become a line break, after which the dash would be a hyphen.
    else if (character === ' ')
      written += /[-\u2010-\u2014\u2212]/.test(text.slice(at - 1, at + 2)) ? '\u00a0' : pick(SPACES);
    else if (!/[a-z]/i.test(character)) written += character;
    else if (number < 190) written += pick(INVISIBLE) + character;
    else if (number < 215) written += character + pick(ACCENTS);
    else if (number < 225) written += String.fromCharCode(character.charCodeAt(0) + 0xfee0);
    else if (cases) written += number % 2 === 0 ? character.toUpperCase() : character.toLowerCase();
    else written += character;
  }
  return written;
}
