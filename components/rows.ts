/** Which row stands where, and what a reader may do to the rows: pure, alike for every option (standards B7, D1). */
import type { Dimension } from '../knowledge/schema';
import type { Arrangement, Weight } from '../platform/arrangement';

/** Rows that matter very, then somewhat, then all others; each group in the reader's own order. None is left out. */
export function rowsInOrder(dimensions: readonly Dimension[], arrangement: Arrangement): readonly Dimension[] {
  const own = inOwnOrder(dimensions, arrangement);
  const group = (weight: Weight | undefined) => own.filter(({ id }) => arrangement.weights[id] === weight);
  return [...group('very'), ...group('somewhat'), ...group(undefined)];
}

/** Rows that matter to the reader, those that matter very first. */
export function markedRows(dimensions: readonly Dimension[], arrangement: Arrangement): readonly Dimension[] {
  return rowsInOrder(dimensions, arrangement).filter(({ id }) => arrangement.weights[id] !== undefined);
}

/** Moves a row one place up (-1) or down (1) among the rows that matter as much; `undefined` when there is no such place. */
export function moved(
  dimensions: readonly Dimension[],
  arrangement: Arrangement,
  id: string,
  step: -1 | 1,
): Arrangement | undefined {
  const shown = rowsInOrder(dimensions, arrangement);
  const other = shown[shown.findIndex((row) => row.id === id) + step];
  if (!other || arrangement.weights[other.id] !== arrangement.weights[id]) return undefined;
  const swap = new Map([
    [id, other.id],
    [other.id, id],
  ]);
  return { ...arrangement, order: inOwnOrder(dimensions, arrangement).map((row) => swap.get(row.id) ?? row.id) };
}

/** Marks a row, or takes the mark off when it is marked so already. */
export function weighed(arrangement: Arrangement, id: string, weight: Weight): Arrangement {
  const { [id]: before, ...others } = arrangement.weights;
  return { ...arrangement, weights: before === weight ? others : { ...others, [id]: weight } };
}

/** Folds a row away, or out again. */
export function refolded(arrangement: Arrangement, id: string): Arrangement {
  const { folded } = arrangement;
  return { ...arrangement, folded: folded.includes(id) ? folded.filter((one) => one !== id) : [...folded, id] };
}

/** Ids that the order does not know keep their place among those given, after the ones it knows. */
function inOwnOrder(dimensions: readonly Dimension[], { order }: Arrangement): readonly Dimension[] {
  const known = order.flatMap((id) => dimensions.find((row) => row.id === id) ?? []);
  return [...known, ...dimensions.filter((row) => !known.includes(row))];
}
