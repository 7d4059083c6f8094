import { hitRanks } from "./hit-ranks.js";

/**
 * Normalized discounted cumulative gain of one user with binary relevance: every hit adds `1 / log2(rank + 1)`, and the
 * sum is divided by the largest one possible, that of hits at ranks 1 to `min(k, |relevant|)`.
 * Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 2002.
 *
 * @param ranked items, best first
 * @param relevant the items that count as hits
 * @param k cutoff, an integer of at least 1
 * @returns from 0 to 1; NaN when nothing is relevant
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { ndcg } from "@funrec/metrics";
 * ndcg(["a", "b", "c"], new Set(["c"]), 3); // => 0.5
 * ndcg(["a", "b", "c"], new Set(["a", "b"]), 3); // => 1
 * ```
 */
export function ndcg<T>(ranked: ArrayLike<T>, relevant: ReadonlySet<T>, k: number): number {
  let gain = 0;
  for (const rank of hitRanks(ranked, relevant, k)) gain += discount(rank);
  let ideal = 0;
  for (let rank = 1; rank <= Math.min(k, relevant.size); rank++) ideal += discount(rank);
  return gain / ideal;
}

const discount = (rank: number): number => 1 / Math.log2(rank + 1);
