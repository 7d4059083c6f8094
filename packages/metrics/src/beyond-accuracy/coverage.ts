import { recommendationCounts } from "./recommendation-counts.js";

/**
 * Catalogue coverage: the share of the catalogue that is among the first `k` items of at least one list.
 * Ge, Delgado-Battenfeld and Jannach, "Beyond accuracy: evaluating recommender systems by coverage and serendipity",
 * RecSys 2010.
 *
 * @param lists one list a user, best first
 * @param catalog all items that could be recommended; items of lists that are not in it do not count
 * @param k cutoff, an integer of at least 1
 * @returns from 0 to 1; NaN when the catalogue is empty
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { coverage } from "@funrec/metrics";
 * coverage([["a", "b"], ["a", "c"]], ["a", "b", "c", "d"], 2); // => 0.75
 * ```
 */
export function coverage<T>(lists: Iterable<ArrayLike<T>>, catalog: Iterable<T>, k: number): number {
  const counts = recommendationCounts(lists, catalog, k);
  let covered = 0;
  for (const count of counts.values()) if (count > 0) covered++;
  return covered / counts.size;
}
