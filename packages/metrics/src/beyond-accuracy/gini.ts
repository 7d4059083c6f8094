import { recommendationCounts } from "./recommendation-counts.js";

/**
 * Gini coefficient of how often each item of the catalogue is recommended: 0 when all come equally often, towards 1
 * when a few take all. With the n counts ascending it is `sum((2i - n - 1) * count_i) / (n * sum(count))`, so that one
 * item taking all gives `1 - 1/n`. Fleder and Hosanagar, "Blockbuster culture's next rise or fall", 2009.
 *
 * @param lists one list a user, best first
 * @param catalog all items that could be recommended; items of lists that are not in it do not count
 * @param k cutoff, an integer of at least 1
 * @returns from 0 to 1; NaN when nothing of the catalogue is recommended
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { gini } from "@funrec/metrics";
 * gini([["a"], ["b"]], ["a", "b"], 1); // => 0
 * gini([["a"], ["a"]], ["a", "b"], 1); // => 0.5
 * ```
 */
export function gini<T>(lists: Iterable<ArrayLike<T>>, catalog: Iterable<T>, k: number): number {
  const counts = Float64Array.from(recommendationCounts(lists, catalog, k).values()).sort();
  let total = 0;
  let weighted = 0;
  counts.forEach((count, i) => {
    total += count;
    weighted += (2 * (i + 1) - counts.length - 1) * count;
  });
  return weighted / (counts.length * total);
}
