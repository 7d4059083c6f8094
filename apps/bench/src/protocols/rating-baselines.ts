import type { Interactions, RatingPredictor } from "@funrec/core";

/** A predictor so simple that it is part of the protocol. */
export interface RatingBaseline {
  readonly name: string;
  readonly description: string;
  /** @param train a log with values */
  fit(train: Interactions): RatingPredictor;
}

/** Damping of the means of items and of users: as many ratings without a deviation. */
const [ITEM_DAMPING, USER_DAMPING] = [25, 10];

const globalMean: RatingBaseline = {
  name: "global_mean",
  description: "the mean of all ratings",
  fit(train) {
    const mean = meanOf(train.values!);
    return { predict: async () => mean };
  },
};

/**
 * mu + b_i + b_u, each a damped mean: first of the items, then of the users what is left. Koren, "Factor in the
 * Neighbors: Scalable and Accurate Collaborative Filtering", TKDD 2010, section 2.1.
 */
const biases: RatingBaseline = {
  name: "biases",
  description: "the mean plus what an item and a user deviate from it",
  fit(train) {
    const values = train.values!;
    const mean = meanOf(values);
    const { userIndices, itemIndices, users, items } = train;
    const ofItem = dampedMeans(itemIndices, items.size, ITEM_DAMPING, (row) => values[row]! - mean);
    const rest = (row: number): number => values[row]! - mean - ofItem[itemIndices[row]!]!;
    const ofUser = dampedMeans(userIndices, users.size, USER_DAMPING, rest);
    return {
      predict: async (user, item) =>
        mean + (ofUser[users.indexOf(user) ?? -1] ?? 0) + (ofItem[items.indexOf(item) ?? -1] ?? 0),
    };
  },
};

/** What stands in every table of predicted ratings. */
export const ratingBaselines: ReadonlyMap<string, RatingBaseline> = new Map(
  [globalMean, biases].map((baseline) => [baseline.name, baseline]),
);

export const meanOf = (values: Float32Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** For each key the sum of the deviations of its rows, divided by their number and the damping. */
function dampedMeans(
  keys: Int32Array,
  size: number,
  damping: number,
  deviation: (row: number) => number,
): Float64Array {
  const sums = new Float64Array(size);
  const counts = new Int32Array(size);
  for (let row = 0; row < keys.length; row++) {
    sums[keys[row]!]! += deviation(row);
    counts[keys[row]!]!++;
  }
  return sums.map((sum, key) => sum / (damping + counts[key]!));
}
