import type { KernelCall } from "@funrec/core/kernels";
import type { SgdMemory } from "./sgd-memory.js";

/** What gradient descent makes small. */
export type Objective = RatingObjective | SampledObjective;

/** The squared error of ratings, which differ from the mean by the biases and the product of the factors. */
export interface RatingObjective {
  readonly of: "ratings";
  readonly mean: number;
}

/** Losses that tell what users have from negatives, items drawn in proportion to (number of users) ^ negativeExponent. */
export type SampledObjective =
  /** The logistic loss of label 1 for what users have, and label 0 for so many negatives each. */
  | { readonly of: "labels"; readonly negatives: number; readonly negativeExponent: number }
  /** The pairwise loss of BPR, with one negative each. */
  | { readonly of: "pairs"; readonly negativeExponent: number };

/** The entries of a block of users and a block of items. */
export interface Cell {
  readonly userBlock: number;
  readonly itemBlock: number;
  /** Number of users of the block. */
  readonly rows: number;
  readonly first: number;
  readonly end: number;
}

/** Trains on the entries of a cell. */
export function trainCall(objective: Objective, memory: SgdMemory, cell: Cell): KernelCall {
  const { userBlock, itemBlock, rows, first, end } = cell;
  const common = [first, end, memory.entries.address, memory.factors, memory.steps];
  const loss = memory.loss(userBlock, itemBlock);
  if (objective.of === "ratings")
    return { kernel: "trainRatings", numbers: [...common, objective.mean, loss] };
  const drawing = [memory.itemBlock(itemBlock), memory.seen(userBlock), rows, memory.random(userBlock), loss];
  return objective.of === "labels"
    ? { kernel: "trainLabels", numbers: [...common, objective.negatives, ...drawing] }
    : { kernel: "trainPairs", numbers: [...common, ...drawing] };
}

/** How often each item is drawn as a negative, relative to others; undefined: all alike. */
export function negativeWeights(objective: Objective, itemCounts: Int32Array): Float64Array | undefined {
  if (objective.of === "ratings" || objective.negativeExponent === 0) return undefined;
  return Float64Array.from(itemCounts, (count) => count ** objective.negativeExponent);
}
