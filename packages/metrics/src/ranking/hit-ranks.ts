import { placesWithin } from "../cutoff.js";

/**
 * The ranks, from 1 and ascending, at which the first `k` places hold a relevant item.
 * An item that comes twice counts at its first place only, so that no metric can exceed 1.
 */
export function hitRanks<T>(ranked: ArrayLike<T>, relevant: ReadonlySet<T>, k: number): number[] {
  const ranks: number[] = [];
  const found = new Set<T>();
  const places = placesWithin(ranked, k);
  for (let place = 0; place < places; place++) {
    const item = ranked[place]!;
    if (!relevant.has(item) || found.has(item)) continue;
    found.add(item);
    ranks.push(place + 1);
  }
  return ranks;
}
