import { placesWithin } from "../cutoff.js";

/**
 * Diversity within one user's list: the mean of `1 - similarity` over all pairs of the first `k` items.
 * Ziegler et al., "Improving recommendation lists through topic diversification", WWW 2005 (intra-list similarity).
 *
 * @param ranked items, best first
 * @param similarity of two items, 1 for the same; symmetric, such as {@link itemCosine} of the training log
 * @param k cutoff, an integer of at least 1
 * @returns from 0 to 1 when similarities are; NaN for a list of fewer than two items
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { diversity } from "@funrec/metrics";
 * const sameGenre = (a: string, b: string) => (a[0] === b[0] ? 1 : 0);
 * diversity(["jazz 1", "jazz 2"], sameGenre, 2); // => 0
 * diversity(["jazz 1", "jazz 2", "rock 1", "rock 2", "folk 1"], sameGenre, 5); // => 0.8
 * ```
 */
export function diversity<T>(ranked: ArrayLike<T>, similarity: (a: T, b: T) => number, k: number): number {
  const places = placesWithin(ranked, k);
  let distance = 0;
  for (let a = 0; a < places; a++) {
    for (let b = a + 1; b < places; b++) distance += 1 - similarity(ranked[a]!, ranked[b]!);
  }
  return distance / ((places * (places - 1)) / 2);
}
