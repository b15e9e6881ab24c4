import type { Settings } from './settings-shape';

/** The region that the reader chose, or else that of the browser's language. */
export function regionOf({ region }: Settings): string | undefined {
  return region ?? readerRegion();
}

/**
 * The reader's region, from the browser's language alone; never from a place or an address (standards S3). ISO 3166 code;
 * undefined when the language names none.
 */
export function readerRegion(language: string = navigator.language): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    // Not a language tag.
    return undefined;
  }
}
