import { type WordsKey, words } from '../platform/words';

/** What a page can speak of, in the order to show; the ids of `cues.json`. "Alternatives" is answered by no single entry. */
export const spokenDimensions = [
  ['benefit', 'thisPage.dimension.benefit'],
  ['onset', 'thisPage.dimension.onset'],
  ['duration', 'thisPage.dimension.duration'],
  ['side-effects', 'thisPage.dimension.sideEffects'],
  ['serious-harms', 'thisPage.dimension.seriousHarms'],
  ['stopping', 'thisPage.dimension.stopping'],
  ['time', 'thisPage.dimension.time'],
  ['cost', 'thisPage.dimension.cost'],
  ['not-for', 'thisPage.dimension.notFor'],
  ['pregnancy', 'thisPage.dimension.pregnancy'],
  ['mixing', 'thisPage.dimension.mixing'],
  ['approval', 'thisPage.dimension.approval'],
  ['alternatives', 'thisPage.dimension.alternatives'],
  ['certainty', 'thisPage.dimension.certainty'],
] as const satisfies readonly (readonly [string, WordsKey])[];

export type SpokenDimension = (typeof spokenDimensions)[number][0];

/** The short name of a dimension, for a button: "side effects". */
export function shortName(dimension: SpokenDimension): string {
  const key = spokenDimensions.find(([id]) => id === dimension)?.[1];
  return key ? words(key) : dimension;
}
