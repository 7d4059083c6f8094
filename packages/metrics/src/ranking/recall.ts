import { hitRanks } from "./hit-ranks.js";

/**
 * Recall of one user: the share of the relevant items that are among the first `k`, `hits / |relevant|`. With more
 * than `k` relevant items it cannot reach 1.
 *
 * @param ranked items, best first
 * @param relevant the items that count as hits
 * @param k cutoff, an integer of at least 1
 * @returns from 0 to 1; NaN when nothing is relevant
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { recall } from "@funrec/metrics";
 * recall(["a", "b", "c"], new Set(["a", "x", "y", "z"]), 3); // => 0.25
 * ```
 */
export function recall<T>(ranked: ArrayLike<T>, relevant: ReadonlySet<T>, k: number): number {
  return hitRanks(ranked, relevant, k).length / relevant.size;
}
