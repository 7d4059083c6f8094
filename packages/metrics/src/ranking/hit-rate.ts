import { hitRanks } from "./hit-ranks.js";

/**
 * Hit rate of one user: 1 when any of the first `k` items is relevant, else 0. The mean over users is the share of
 * users with a hit.
 *
 * @param ranked items, best first
 * @param relevant the items that count as hits
 * @param k cutoff, an integer of at least 1
 * @returns 0 or 1; NaN when nothing is relevant
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { hitRate } from "@funrec/metrics";
 * hitRate(["a", "b", "c"], new Set(["b"]), 2); // => 1
 * hitRate(["a", "b", "c"], new Set(["b"]), 1); // => 0
 * ```
 */
export function hitRate<T>(ranked: ArrayLike<T>, relevant: ReadonlySet<T>, k: number): number {
  const hits = hitRanks(ranked, relevant, k).length;
  if (relevant.size === 0) return NaN;
  return hits > 0 ? 1 : 0;
}
