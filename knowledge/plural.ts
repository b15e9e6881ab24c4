/** What a word may be the plural of. */
export function stemsOf(word: string): string[] {
  if (word.length < 3) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('es')) return [word.slice(0, -2), word.slice(0, -1)];
  return [word.slice(0, -1)];
}

/** A word, and how several of it may be called. */
export function pluralsOf(word: string): string[] {
  const plurals = [word, `${word}s`, `${word}es`];
  return word.endsWith('y') ? [...plurals, `${word.slice(0, -1)}ies`] : plurals;
}
