/** The address of a comparison: entry ids and nothing about the reader, so that it can be kept and shared. */

export interface ComparisonChoice {
  readonly condition: string | undefined;
  readonly treatments: readonly string[];
}

/** Path of the comparison page for a choice; `sheet`: with the sheet for the appointment open. */
export function comparisonAddress(
  choice: ComparisonChoice,
  { sheet = false }: { readonly sheet?: boolean } = {},
): `/compare.html#${string}` {
  return `/compare.html#${comparisonHash(choice)}${sheet ? '&sheet=1' : ''}`;
}

/** What stands after the # for a choice. */
export function comparisonHash({ condition, treatments }: ComparisonChoice): string {
  const parameters = new URLSearchParams();
  if (condition !== undefined) parameters.set('condition', condition);
  if (treatments.length > 0) parameters.set('treatments', treatments.join(' '));
  return parameters.toString();
}

/** The choice in an address, as it stands there; ids may be unknown or out of date. */
export function parseComparison(hash: string): ComparisonChoice {
  const parameters = parametersOf(hash);
  return {
    condition: parameters.get('condition') ?? undefined,
    treatments: parameters.get('treatments')?.split(' ').filter(Boolean) ?? [],
  };
}

/** Whether an address asks for the sheet. */
export function asksForSheet(hash: string): boolean {
  return parametersOf(hash).has('sheet');
}

const parametersOf = (hash: string) => new URLSearchParams(hash.replace(/^#/, ''));
