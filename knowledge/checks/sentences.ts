/** Plain cuts of plain text. Entries are written in short English sentences, so that no language library is needed. */

/** Sentences of `text`. A full stop ends one when white space and a capital, a digit or an opening mark follow. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]['")’”]?)\s+(?=['"(‘“]?[\p{Lu}\d£$€])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** Words of `text`, parted by white space and dashes between words; numbers count as words, lone signs do not. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+|(?<=\p{L})[–—](?=\p{L})/u).filter((word) => /[\p{L}\d]/u.test(word));
}

export const wordCount = (text: string): number => wordsOf(text).length;

/** A number in digits, or "none" and "no one", which count as zero. */
export const hasNumber = (text: string): boolean => /\d|\bnone\b|\bno one\b/i.test(text);

/** "12 of 100", "5 more of 1,000", "7 per 1,000": a count that a person can picture. */
export const hasAbsoluteCount = (text: string): boolean =>
  /\b\d[\d,.]*(?: (?:more|fewer))?(?: \p{L}+)? (?:of|out of|per) (?:the )?\d/u.test(text);
