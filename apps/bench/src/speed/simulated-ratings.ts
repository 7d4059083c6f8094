import { Interactions, Random } from "@funrec/core";

/** Number of tastes that users have and items serve, and how much chance is in a rating. */
const [TASTES, NOISE] = [8, 0.85];
const [MEAN, LOWEST, HIGHEST] = [3.6, 1, 5];

/**
 * A log with ratings: its own, or where it has none ratings of 1 to 5 drawn from a seed. Those are
 * mean + deviation of the user + deviation of the item + taste of the user . nature of the item + noise, so that there is
 * something for a model to learn.
 */
export function withRatings(log: Interactions, seed = 0): Interactions {
  if (log.values) return log;
  const random = new Random(seed);
  const normals = (count: number, deviation: number): Float64Array =>
    Float64Array.from({ length: count }, () => deviation * random.normal());
  const [userDeviations, itemDeviations] = [normals(log.users.size, 0.4), normals(log.items.size, 0.5)];
  // The product of two tastes and natures deviates by 0.35.
  const deviation = Math.sqrt(0.35 / Math.sqrt(TASTES));
  const tastes = normals(log.users.size * TASTES, deviation);
  const natures = normals(log.items.size * TASTES, deviation);
  const values = Float32Array.from(log.userIndices, (user, row) => {
    const item = log.itemIndices[row]!;
    let rating = MEAN + userDeviations[user]! + itemDeviations[item]! + NOISE * random.normal();
    for (let f = 0; f < TASTES; f++) rating += tastes[user * TASTES + f]! * natures[item * TASTES + f]!;
    return Math.min(HIGHEST, Math.max(LOWEST, Math.round(rating)));
  });
  return new Interactions({ ...log, values });
}
