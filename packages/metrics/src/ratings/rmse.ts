import type { RatingPair } from "./rating-pair.js";

/**
 * Root mean squared error of predicted ratings, in the unit of the ratings; large errors weigh more than in `mae`.
 *
 * @param pairs `[predicted, actual]`
 * @returns at least 0; NaN for no pairs
 *
 * @example
 * ```ts
 * import { rmse } from "@funrec/metrics";
 * rmse([[3, 4], [5, 5], [1, 3], [2, 4]]); // => 1.5
 * ```
 */
export function rmse(pairs: Iterable<RatingPair>): number {
  let squares = 0;
  let count = 0;
  for (const [predicted, actual] of pairs) {
    squares += (predicted - actual) ** 2;
    count++;
  }
  return Math.sqrt(squares / count);
}
