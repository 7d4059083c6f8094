import { hitRanks } from "./hit-ranks.js";

/**
 * Average precision of one user: the precisions at the rank of every hit among the first `k` items, summed and divided
 * by the most hits possible, `min(k, |relevant|)`. Its mean over users is the mean average precision (MAP).
 * TREC's `map_cut` divides by `|relevant|` instead, so that more than `k` relevant items keep it below 1.
 *
 * @param ranked items, best first
 * @param relevant the items that count as hits
 * @param k cutoff, an integer of at least 1
 * @returns from 0 to 1; NaN when nothing is relevant
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { map } from "@funrec/metrics";
 * map(["a", "b", "c", "d"], new Set(["a", "d"]), 4); // => 0.75
 * ```
 */
export function map<T>(ranked: ArrayLike<T>, relevant: ReadonlySet<T>, k: number): number {
  let precisions = 0;
  hitRanks(ranked, relevant, k).forEach((rank, hitsAbove) => (precisions += (hitsAbove + 1) / rank));
  return precisions / Math.min(k, relevant.size);
}
