import * as v from "valibot";
import { NegativeSampler } from "../negative-sampler.js";
import { numberFrom, positiveInteger } from "../../option-checks.js";

/** Options of sampled softmax. */
export interface NegativesOptions {
  /** Items that each batch tells from the own items of its examples: an integer of at least 1; default with the model. */
  readonly negatives?: number;
  /**
   * How they are drawn: in proportion to (number of interactions) ^ `negativeExponent` (`"popularity"`, the default), all
   * alike (`"uniform"`), or `"log-uniform"` in the order of popularity, which is near to Zipf's law.
   */
  readonly negativeSampling?: "popularity" | "uniform" | "log-uniform";
  /** For `"popularity"`: at least 0; default with the model. */
  readonly negativeExponent?: number;
}

/** Checks of {@link NegativesOptions}. */
export function negativesEntries(defaults: { negatives: number; negativeExponent: number }) {
  return {
    negatives: v.optional(positiveInteger, defaults.negatives),
    negativeSampling: v.optional(v.picklist(["popularity", "uniform", "log-uniform"]), "popularity"),
    negativeExponent: v.optional(numberFrom(0), defaults.negativeExponent),
  };
}

/** The sampler that the options ask for. @param counts number of interactions of each item */
export function negativeSampler(
  counts: Int32Array,
  {
    negativeSampling,
    negativeExponent,
  }: Pick<Required<NegativesOptions>, "negativeSampling" | "negativeExponent">,
): NegativeSampler {
  return new NegativeSampler(counts, { by: negativeSampling, exponent: negativeExponent });
}
