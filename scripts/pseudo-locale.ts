/**
 * A language that nobody speaks, to see that every sentence of the interface comes from the locale file and has room to grow:
 * letters with accents, 40 % longer, in brackets.
 */

/** The messages of a locale as browsers take them, in the pseudo-language; gaps stay what they are. */
export function pseudoMessages(json: string): string {
  const messages = JSON.parse(json) as Record<string, { message: string }>;
  const changed = Object.entries(messages).map(([key, { message, ...rest }]) => [
    key,
    { ...rest, message: KEPT.includes(key) ? message : pseudo(message) },
  ]);
  return JSON.stringify(Object.fromEntries(changed));
}

/** What code reads, not people. */
const KEPT = ['language'];

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', c: 'ç', y: 'ý' };

/** "Settings of {site}" → "⟦Séttíñgs óf {site} ~~~~~~~⟧". */
export function pseudo(sentence: string): string {
  const accented = sentence
    .split(/(\{\w+\}|%s)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[aeiouncy]/g, (letter) => ACCENTED[letter] ?? letter)))
    .join('');
  const more = Math.ceil(sentence.length * 0.4);
  return `⟦${accented} ${'lórém '
    .repeat(Math.ceil(more / 6))
    .slice(0, more)
    .trim()}⟧`;
}
