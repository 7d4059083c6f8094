import type { InteractionMatrix } from "../../data/interaction-matrix.js";
import type { Random } from "../../random/random.js";

/** Examples of what comes next: the item at a place of a user's history, and what was before it. */
export interface NextItemSamples {
  /** The user of each example. */
  readonly users: Int32Array;
  /** Start of the history of each example, as a place in the matrix. */
  readonly starts: Int32Array;
  /** Place of the item to tell; the history ends before it. */
  readonly places: Int32Array;
}

/** Number of examples that {@link drawNextItems} draws. */
export function countNextItems({ byUser: { offsets } }: InteractionMatrix, samplesPerUser: number): number {
  let count = 0;
  for (let user = 0; user + 1 < offsets.length; user++) {
    // The first item has no history.
    count += Math.min(samplesPerUser, Math.max(0, offsets[user + 1]! - offsets[user]! - 1));
  }
  return count;
}

/**
 * Draws an epoch's examples, in random order: from every user so many places, or all when there are fewer, so that users
 * with long histories do not outweigh the others (Covington, Adams and Sargin, 2016, section 3.3).
 */
export function drawNextItems(
  { byUser: { offsets } }: InteractionMatrix,
  samplesPerUser: number,
  random: Random,
): NextItemSamples {
  const chosen: number[] = [];
  const userOf: number[] = [];
  for (let user = 0; user + 1 < offsets.length; user++) {
    const first = offsets[user]! + 1; // the first item has no history
    const count = offsets[user + 1]! - first;
    if (count <= 0) continue;
    const wanted = Math.min(count, samplesPerUser);
    // Floyd's choice of so many different places.
    const places = new Set<number>();
    for (let last = count - wanted; last < count; last++) {
      const place = wanted === count ? last : random.integer(last + 1);
      places.add(places.has(place) ? last : place);
    }
    for (const place of places) {
      chosen.push(first + place);
      userOf.push(user);
    }
  }
  const order = random.shuffle(Int32Array.from(chosen.keys()));
  const users = order.map((i) => userOf[i]!);
  return {
    users,
    starts: users.map((user) => offsets[user]!),
    places: order.map((i) => chosen[i]!),
  };
}
