import type { RatingPair } from "./rating-pair.js";

/**
 * Mean absolute error of predicted ratings, in the unit of the ratings.
 *
 * @param pairs `[predicted, actual]`
 * @returns at least 0; NaN for no pairs
 *
 * @example
 * ```ts
 * import { mae } from "@funrec/metrics";
 * mae([[3, 4], [5, 5], [1, 3], [2, 4]]); // => 1.25
 * ```
 */
export function mae(pairs: Iterable<RatingPair>): number {
  let errors = 0;
  let count = 0;
  for (const [predicted, actual] of pairs) {
    errors += Math.abs(predicted - actual);
    count++;
  }
  return errors / count;
}
