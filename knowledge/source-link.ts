import type { Source } from './schema';

/** Where a source can be opened. Checked at build: each has one of the three. */
export function sourceLink({ url, doi, pmid }: Source): string {
  if (doi) return `https://doi.org/${doi}`;
  return url ?? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}
