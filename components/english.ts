/** Texts of the knowledge base are English, whatever the language of the interface. */

/**
 * For an element that holds such a text: its language and direction. Names of entries within a sentence of the interface go
 * without, as proper names may (WCAG 3.1.2).
 */
export const english = { lang: 'en', dir: 'ltr' } as const;

/** "getting better" → "Getting better". */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Adults" → "adults"; an acronym stays as it is. */
export const lowerFirst = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** "over 8 weeks" → "Over 8 weeks." */
export const asSentence = (text: string): string => (/[.!?]$/.test(text) ? upperFirst(text) : `${upperFirst(text)}.`);
