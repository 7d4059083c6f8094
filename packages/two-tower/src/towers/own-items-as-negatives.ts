import { HIDDEN, type Negatives } from "@funrec/core/tensor";

/**
 * The own items of the other examples as negatives of each example (in-batch softmax): popular items stand in more batches,
 * so that each score is to have the logarithm of the probability of its item taken away (Yi et al., 2019, section 3).
 *
 * @param logProbabilities that the item of each example stands in a batch
 */
export function ownItemsAsNegatives(own: Int32Array, logProbabilities: Float32Array): Negatives {
  const { length } = own;
  const correction = new Float32Array(length * length);
  for (let example = 0; example < length; example++) {
    const [start, item] = [example * length, own[example]!];
    for (let other = 0; other < length; other++) {
      correction[start + other] = own[other] === item ? HIDDEN : -logProbabilities[other]!;
    }
  }
  return {
    items: new Int32Array(0),
    arrays: {
      own_correction: { shape: [length], data: logProbabilities.map((logarithm) => -logarithm) },
      negative_correction: { shape: [length, length], data: correction },
    },
  };
}
