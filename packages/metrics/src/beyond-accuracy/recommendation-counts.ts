import { placesWithin } from "../cutoff.js";

/** How often each item of the catalogue is among the first `k` of a list; other items are left out. */
export function recommendationCounts<T>(
  lists: Iterable<ArrayLike<T>>,
  catalog: Iterable<T>,
  k: number,
): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of catalog) counts.set(item, 0);
  for (const list of lists) {
    const places = placesWithin(list, k);
    for (let place = 0; place < places; place++) {
      const count = counts.get(list[place]!);
      if (count !== undefined) counts.set(list[place]!, count + 1);
    }
  }
  return counts;
}
