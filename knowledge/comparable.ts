/** The form in which words are compared when somebody asks for an entry: no accents, lower case, one kind of space and dash. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b]/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}
