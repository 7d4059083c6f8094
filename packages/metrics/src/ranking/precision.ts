import { placesWithin } from "../cutoff.js";
import { hitRanks } from "./hit-ranks.js";

/**
 * Precision of one user: the share of the first `k` items that are relevant, `hits / min(k, ranked.length)`, and 0 for
 * an empty list. A list shorter than `k` is measured by its own length, as LensKit and the FunRec reference do; other
 * libraries divide by `k` whatever the length.
 *
 * @param ranked items, best first
 * @param relevant the items that count as hits
 * @param k cutoff, an integer of at least 1
 * @returns from 0 to 1; NaN when nothing is relevant
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { precision } from "@funrec/metrics";
 * precision(["a", "b", "c", "d"], new Set(["a", "d"]), 4); // => 0.5
 * precision(["a", "b"], new Set(["a", "d"]), 10); // => 0.5
 * ```
 */
export function precision<T>(ranked: ArrayLike<T>, relevant: ReadonlySet<T>, k: number): number {
  const hits = hitRanks(ranked, relevant, k).length;
  if (relevant.size === 0) return NaN;
  return hits === 0 ? 0 : hits / placesWithin(ranked, k);
}
