import * as v from "valibot";

/** How the vectors of a history become one vector of the user: their weighted mean. */
export interface HistoryPoolingOptions {
  /** Only this many latest items of the history count: an integer of at least 1. */
  readonly lastItems?: number;
  /** An item counts half after this many later items of the history: above 0. */
  readonly recencyHalfLife?: number;
}

/** Checks of {@link HistoryPoolingOptions}; without a default, all items count alike. */
export const historyPoolingEntries = {
  lastItems: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  recencyHalfLife: v.optional(v.pipe(v.number(), v.gtValue(0))),
};

/** Items of a history, oldest first, and their weights, which add up to 1. */
export interface WeightedItems {
  readonly items: Int32Array;
  readonly weights: Float64Array;
}

/** The items of a history that count, and how much. @param items of the history, oldest first, at least one */
export function weighHistory(
  items: Int32Array,
  {
    lastItems = items.length,
    recencyHalfLife = Infinity,
  }: { readonly [Option in keyof HistoryPoolingOptions]: HistoryPoolingOptions[Option] | undefined },
): WeightedItems {
  const counted = items.subarray(Math.max(0, items.length - lastItems));
  const weights = Float64Array.from(counted, (_, i) => 0.5 ** ((counted.length - 1 - i) / recencyHalfLife));
  const sum = weights.reduce((total, weight) => total + weight);
  return { items: counted, weights: weights.map((weight) => weight / sum) };
}

/** The weighted sum of the vectors of some items. @param vectors of all items, one behind the other */
export function sumVectors(
  { items, weights }: WeightedItems,
  vectors: Float32Array,
  dimensions: number,
): Float64Array {
  const sum = new Float64Array(dimensions);
  for (let i = 0; i < items.length; i++) {
    const start = items[i]! * dimensions;
    for (let d = 0; d < dimensions; d++) sum[d]! += weights[i]! * vectors[start + d]!;
  }
  return sum;
}
