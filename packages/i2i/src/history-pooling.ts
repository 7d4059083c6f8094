import { type RecencyOptions, weighByRecency } from "@funrec/core";

/** Items of a history, oldest first, and their weights, which add up to 1. */
export interface WeightedItems {
  readonly items: Int32Array;
  readonly weights: Float64Array;
}

/** The items of a history that count, and how much. @param items of the history, oldest first, at least one */
export function weighHistory(items: Int32Array, options: RecencyOptions): WeightedItems {
  const { items: counted, weights } = weighByRecency(items, options);
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
