import type { IndexItem } from '../knowledge/bundle';
import type { Dimension } from '../knowledge/schema';

/** Sorted by the order of the rows that every treatment answers: never by effect (standards B7). */
export function inDimensionOrder<T extends { readonly dimension: string }>(
  items: readonly T[],
  dimensions: readonly Dimension[],
): readonly T[] {
  const place = (item: T) => dimensions.findIndex(({ id }) => id === item.dimension);
  return [...items].sort((a, b) => place(a) - place(b));
}

/** Sorted by name, as a reader would look it up. */
export function byName<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The items of `ids` that exist, by name. */
export function itemsOf(ids: readonly string[], index: readonly IndexItem[]): readonly IndexItem[] {
  return byName(index.filter(({ id }) => ids.includes(id)));
}

/**
 * What holds for `condition` first, then what holds for all, then what holds for others only; otherwise in the given order.
 * Without a condition nothing moves.
 */
export function conditionFirst<T extends { readonly for?: readonly string[] | undefined }>(
  items: readonly T[],
  condition: string | undefined,
): readonly T[] {
  if (condition === undefined) return items;
  const rank = (item: T) => (item.for === undefined ? 1 : item.for.includes(condition) ? 0 : 2);
  return [...items].sort((a, b) => rank(a) - rank(b));
}
