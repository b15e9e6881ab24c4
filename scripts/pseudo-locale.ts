/**
 * Two languages that nobody speaks, one from left to right and one from right to left, to see that every sentence of the
 * interface comes from the locale file and has room to grow: other letters, 40 % longer, in brackets, each gap in brackets of its
 * own.
 */

/** Modes of the build that speak a pseudo-language. */
export const pseudoModes = ['pseudo', 'pseudo-rtl'] as const;
export type PseudoMode = (typeof pseudoModes)[number];

/** Around a sentence, and around what is filled into it. */
export const [SENTENCE, GAP] = [
  ['⟦', '⟧'],
  ['⟨', '⟩'],
] as const;

/** Said by code, not read by people; the names are those that Chromium gives its own pseudo-languages. */
const FIXED: Readonly<Record<PseudoMode, Readonly<Record<string, string>>>> = {
  pseudo: { language: 'en-XA', direction: 'ltr' },
  'pseudo-rtl': { language: 'ar-XB', direction: 'rtl' },
};

const LETTERS: Readonly<Record<PseudoMode, ReadonlyMap<string, string>>> = {
  pseudo: letterByLetter('aeiouncy', 'áéíóúñçý'),
  'pseudo-rtl': letterByLetter('abcdefghijklmnopqrstuvwxyz', 'ابجدهفغحيژكلمنوپقرستعڤؤخىز'),
};

function letterByLetter(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((letter, at) => [letter, [...to][at] ?? letter]));
}

/** The messages of a locale as browsers take them, in the pseudo-language. */
export function pseudoMessages(json: string, mode: PseudoMode): string {
  const messages = JSON.parse(json) as Record<string, { message: string }>;
  const changed = Object.entries(messages).map(([key, { message, ...rest }]) => [
    key,
    { ...rest, message: FIXED[mode][key] ?? pseudo(message, mode) },
  ]);
  return JSON.stringify(Object.fromEntries(changed));
}

/** "Settings of {site}" → "⟦Séttíñgs óf ⟨{site}⟩ lórém ló⟧". */
export function pseudo(sentence: string, mode: PseudoMode): string {
  const changed = sentence
    .split(/(\{\w+\}|%s)/)
    .map((part, at) => (at % 2 === 1 ? `${GAP[0]}${part}${GAP[1]}` : inLetters(part, mode)))
    .join('');
  const more = Math.ceil(sentence.length * 0.4);
  const padding = 'lorem '
    .repeat(Math.ceil(more / 6))
    .slice(0, more)
    .trim();
  return `${SENTENCE[0]}${changed} ${inLetters(padding, mode)}${SENTENCE[1]}`;
}

const inLetters = (text: string, mode: PseudoMode): string =>
  [...text]
    .map((letter) => LETTERS[mode].get(mode === 'pseudo-rtl' ? letter.toLowerCase() : letter) ?? letter)
    .join('');
