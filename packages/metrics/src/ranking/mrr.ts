import { hitRanks } from "./hit-ranks.js";

/**
 * Reciprocal rank of one user: `1 / rank` of the first hit among the first `k` items, 0 without one. Its mean over
 * users is the mean reciprocal rank (MRR).
 *
 * @param ranked items, best first
 * @param relevant the items that count as hits
 * @param k cutoff, an integer of at least 1
 * @returns from 0 to 1; NaN when nothing is relevant
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { mrr } from "@funrec/metrics";
 * mrr(["a", "b", "c", "d"], new Set(["b", "d"]), 4); // => 0.5
 * ```
 */
export function mrr<T>(ranked: ArrayLike<T>, relevant: ReadonlySet<T>, k: number): number {
  const [firstHit] = hitRanks(ranked, relevant, k);
  if (relevant.size === 0) return NaN;
  return firstHit === undefined ? 0 : 1 / firstHit;
}
