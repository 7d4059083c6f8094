import { type Comparison, comparisonArrays } from "@funrec/core/tensor";

/**
 * The own items of the other examples as negatives of each example (in-batch softmax): popular items stand in more batches,
 * so that each score is to have the logarithm of the probability of its item taken away (Yi et al., 2019, section 3).
 *
 * @param logProbabilities that the item of each example stands in a batch
 */
export function ownItemsAsNegatives(own: Int32Array, logProbabilities: Float32Array): Comparison {
  const rows = Int32Array.from(own, (_, row) => row);
  return { items: own, arrays: comparisonArrays(own, logProbabilities, rows, rows) };
}
