import { placesWithin } from "../cutoff.js";

/**
 * Average popularity of one user's list: the mean number of training users of the first `k` items. The higher, the
 * stronger the bias to popular items. Its mean over users is the ARP of Yin et al., "Challenging the long tail
 * recommendation", VLDB 2012.
 *
 * @param ranked items, best first
 * @param usersOf number of training users of an item
 * @param k cutoff, an integer of at least 1
 * @returns a number of users, at least 0; NaN for an empty list
 * @throws OptionError when `k` is out of range
 *
 * @example
 * ```ts
 * import { averagePopularity } from "@funrec/metrics";
 * const users = new Map([["hit", 8], ["rare", 1]]);
 * averagePopularity(["hit", "rare"], (item) => users.get(item) ?? 0, 2); // => 4.5
 * ```
 */
export function averagePopularity<T>(ranked: ArrayLike<T>, usersOf: (item: T) => number, k: number): number {
  const places = placesWithin(ranked, k);
  let users = 0;
  for (let place = 0; place < places; place++) users += usersOf(ranked[place]!);
  return users / places;
}
