import { placesWithin } from "../cutoff.js";

/**
 * Novelty of one user's list: the mean of `-log2(users of the item / all users)`, in bits, over the first `k` items.
 * Unpopular items are novel. Zhou et al., "Solving the apparent diversity-accuracy dilemma of recommender systems",
 * PNAS 2010 (mean self-information); Vargas and Castells, "Rank and relevance in novelty and diversity metrics for
 * recommender systems", RecSys 2011.
 *
 * @param ranked items, best first
 * @param usersOf number of training users of an item; an item without any counts as if it had one, the most novel
 * @param userCount number of all training users
 * @param k cutoff, an integer of at least 1
 * @returns from 0 to `log2(userCount)`; NaN for an empty list
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { novelty } from "@funrec/metrics";
 * const users = new Map([["hit", 8], ["rare", 1]]);
 * novelty(["hit", "rare"], (item) => users.get(item) ?? 0, 8, 2); // => 1.5
 * ```
 */
export function novelty<T>(
  ranked: ArrayLike<T>,
  usersOf: (item: T) => number,
  userCount: number,
  k: number,
): number {
  const places = placesWithin(ranked, k);
  let bits = 0;
  for (let place = 0; place < places; place++) {
    bits += Math.log2(userCount / Math.max(1, usersOf(ranked[place]!)));
  }
  return bits / places;
}
