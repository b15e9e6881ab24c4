/** The address of a comparison: entry ids and nothing about the reader, so that it can be kept and shared. */

export interface ComparisonChoice {
  readonly condition: string | undefined;
  readonly treatments: readonly string[];
}

/** Path of the comparison page for a choice. */
export function comparisonAddress({ condition, treatments }: ComparisonChoice): `/compare.html#${string}` {
  const parameters = new URLSearchParams();
  if (condition !== undefined) parameters.set('condition', condition);
  if (treatments.length > 0) parameters.set('treatments', treatments.join(' '));
  return `/compare.html#${parameters.toString()}`;
}

/** The choice in an address, as it stands there; ids may be unknown or out of date. */
export function parseComparison(hash: string): ComparisonChoice {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    condition: parameters.get('condition') ?? undefined,
    treatments: parameters.get('treatments')?.split(' ').filter(Boolean) ?? [],
  };
}
