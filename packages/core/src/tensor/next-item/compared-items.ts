import type { Tensor2D } from "@tensorflow/tfjs-core";
import type { Random } from "../../random/random.js";
import type { NegativeSampler } from "../negative-sampler.js";
import type { TensorMap, TrainingInput } from "../network.js";
import type { ComparedItems } from "../ops/sampled-softmax.js";

/** The items that examples are told apart by, as an input of a network. */
export interface Comparison {
  /** The item of each row of `ComparedItems.items`. */
  readonly items: Int32Array;
  /** The rest of {@link ComparedItems}; {@link comparedItems} finds it again. */
  readonly arrays: NonNullable<TrainingInput["arrays"]>;
}

/**
 * Compares each example's own item with negatives.
 * @param own of each example
 * @param negatives items, any number of times each
 * @param logExpected logarithms of how often items are expected among the negatives
 */
export function compareItems(
  own: Int32Array,
  negatives: Int32Array,
  logExpected: (items: Int32Array) => Float32Array,
): Comparison {
  const items = new Int32Array(own.length + negatives.length);
  items.set(own);
  items.set(negatives, own.length);
  const places = items.map((_, place) => place);
  return {
    items,
    arrays: comparisonArrays(
      items,
      logExpected(items),
      places.subarray(0, own.length),
      places.subarray(own.length),
    ),
  };
}

/** Compares each example's own item with so many that are drawn for all of them. */
export function compareWithDrawn(
  own: Int32Array,
  count: number,
  sampler: NegativeSampler,
  random: Random,
): Comparison {
  return compareItems(own, sampler.draw(count, random), (items) => sampler.logExpected(items, count));
}

/** @param own rows of own items @param negatives rows of negatives */
export function comparisonArrays(
  items: Int32Array,
  logExpected: Float32Array,
  own: Int32Array,
  negatives: Int32Array,
): Comparison["arrays"] {
  const vector = <Data extends Int32Array | Float32Array>(data: Data) => ({ shape: [data.length], data });
  return {
    "compared.ids": vector(items),
    "compared.log_expected": vector(logExpected),
    "compared.own": vector(own),
    "compared.negatives": vector(negatives),
  };
}

/** What the arrays of a {@link Comparison} say of these vectors, and of the vectors of its items. */
export function comparedItems(values: TensorMap, vectors: Tensor2D, items: Tensor2D): ComparedItems {
  const given = values as Readonly<Record<string, ComparedItems["ids"]>>;
  return {
    vectors,
    items,
    ids: given["compared.ids"]!,
    logExpected: given["compared.log_expected"]!,
    own: given["compared.own"]!,
    negatives: given["compared.negatives"]!,
  };
}
