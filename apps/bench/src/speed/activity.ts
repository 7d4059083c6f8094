import { type Random } from "@funrec/core";

/** As in MovieLens, whose users have rated 20 films at least and a third of all films at most. */
const LEAST_ITEMS = 20;
const LARGEST_SHARE = 0.35;
/** Spread of the logarithm of the items above the least, that of MovieLens 20M. */
const SPREAD = 1.3;

/** The number of items of every user: 20 and a log-normal number more, in all exactly `interactions`. */
export function userActivity(users: number, items: number, interactions: number, random: Random): Int32Array {
  const least = Math.min(LEAST_ITEMS, items);
  const most = Math.max(least, Math.floor(LARGEST_SHARE * items));
  if (!(interactions >= users * least && interactions <= users * most)) {
    throw new RangeError(
      `interactions is ${interactions}, allowed: ${users * least} to ${users * most} for ${users} users and ${items} items`,
    );
  }
  const draws = Float64Array.from({ length: users }, () => Math.exp(SPREAD * random.normal()));
  const countsAt = (scale: number): Int32Array =>
    Int32Array.from(draws, (draw) => Math.min(most, least + Math.floor(scale * draw)));

  // The largest scale that gives not too many; what is missing goes to users at random.
  let [low, high] = [0, 1];
  while (sum(countsAt(high)) < interactions) high *= 2;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (sum(countsAt(middle)) <= interactions) low = middle;
    else high = middle;
  }
  const counts = countsAt(low);
  for (let missing = interactions - sum(counts); missing > 0;) {
    const user = random.integer(users);
    if (counts[user]! >= most) continue;
    counts[user]!++;
    missing--;
  }
  return counts;
}

const sum = (counts: Int32Array): number => counts.reduce((total, count) => total + count, 0);
