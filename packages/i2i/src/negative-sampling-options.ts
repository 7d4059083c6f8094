import * as v from "valibot";
import { positiveInteger } from "@funrec/core";

/** Options of the training by negative sampling. */
export interface VectorTrainingOptions {
  /** Length of the vectors: an integer of at least 1, default 64. */
  readonly dimensions?: number;
  /** Passes over the data: an integer of at least 1. */
  readonly epochs?: number;
  /** Items that are told apart from each context: an integer of at least 1, default 5. */
  readonly negatives?: number;
  /**
   * Negatives are drawn by count ^ this: 1 as often as in the data, 0 all alike, below 0 rare items more often. From -2 to
   * 2.
   */
  readonly negativeExponent?: number;
  /**
   * Step size at the start, above 0 and at most 1. It falls evenly, to `minLearningRate` at the end.
   */
  readonly learningRate?: number;
  /** From 0 to 1, default 0.0001. */
  readonly minLearningRate?: number;
}

/** Options of the training on sequences by negative sampling. */
export interface NegativeSamplingOptions extends VectorTrainingOptions {
  /**
   * Frequent items are left out now and then: one with the share f of the data is kept with probability
   * sqrt(t / f) + t / f for this threshold t. From 0 (all are kept) to 1.
   */
  readonly subsample?: number;
  /** Items with fewer interactions are left out of the model: an integer of at least 1, default 1. */
  readonly minCount?: number;
}

const count = (initial: number) => v.optional(positiveInteger, initial);
const between = (low: number, high: number, initial: number) =>
  v.optional(v.pipe(v.number(), v.minValue(low), v.maxValue(high)), initial);

/** Checks of {@link VectorTrainingOptions}. @param defaults those that differ from model to model */
export function vectorTrainingEntries(defaults: {
  readonly epochs: number;
  readonly negativeExponent: number;
  readonly learningRate: number;
}) {
  return {
    dimensions: count(64),
    epochs: count(defaults.epochs),
    negatives: count(5),
    negativeExponent: between(-2, 2, defaults.negativeExponent),
    learningRate: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), defaults.learningRate),
    minLearningRate: between(0, 1, 0.0001),
  };
}

/** Checks of {@link NegativeSamplingOptions}. @param defaults those that differ from model to model */
export function negativeSamplingEntries({
  subsample,
  ...defaults
}: Parameters<typeof vectorTrainingEntries>[0] & { readonly subsample: number }) {
  return {
    ...vectorTrainingEntries(defaults),
    subsample: between(0, 1, subsample),
    minCount: count(1),
  };
}
