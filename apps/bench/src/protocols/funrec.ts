import { DataError, OptionError, randomHoldOut } from "@funrec/core";
import { trainModel } from "../train-model.js";
import { rankAsFunRec } from "./funrec-ranking.js";
import { rankingProtocol } from "./ranking.js";

const POSITIVE_RATING = 4;
const NEIGHBORS = 20;

/** The protocol adds similarities up by its own rules, which leave no room for these options. */
const EXCLUDED_OPTIONS = ["lastItems", "recencyHalfLife", "valueWeights"];

/** Models whose neighbors are cut by the protocol, with the options of the reference project. */
const NEIGHBOR_MODELS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  item_cf: { neighbors: NEIGHBORS, minSimilarity: 0.1 },
  user_cf: { neighbors: NEIGHBORS, minSimilarity: 0.1 },
  swing: { neighbors: NEIGHBORS, alpha: 1 },
};

/**
 * The figures that the FunRec book prints for its classical models on ml-latest-small (commit 13509d60, 2026-04-16).
 * It prints none for popularity.
 */
const PUBLISHED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  item_cf: { "hit_rate@5": 0.5459, "hit_rate@10": 0.6594, "precision@5": 0.1826, "precision@10": 0.1444 },
  user_cf: { "hit_rate@5": 0.5927, "hit_rate@10": 0.6912, "precision@5": 0.2063, "precision@10": 0.1643 },
  swing: { "hit_rate@5": 0.5042, "hit_rate@10": 0.6194, "precision@5": 0.1629, "precision@10": 0.1282 },
};

/** The reference project's protocol for its classical models, which gives its published figures to the last digit. */
export const funrecProtocol = rankingProtocol({
  name: "funrec",
  description:
    "All ratings are cut at random, 80% training and 20% test (seed 42, as scikit-learn does), then ratings of 4 and " +
    "more are the positives on both sides: training sees part of each user's future. The full catalogue is ranked, " +
    "items seen in training excluded; equal scores order by item id, falling; among equally similar neighbors those " +
    "that were met first are kept.",
  hasValidationRows: false,

  split(log) {
    if (!log.values) throw new DataError("the protocol funrec needs ratings: the log has no values");
    const split = randomHoldOut(log.without("timestamps", "events"), { testFraction: 0.2, seed: 42 });
    const positives = (part: typeof log): typeof log =>
      part.filter(({ value }) => value! >= POSITIVE_RATING).without("values");
    return {
      method: `${split.method}, then values of at least ${POSITIVE_RATING}`,
      train: positives(split.train),
      test: positives(split.test),
    };
  },

  optionsOf: (model) => NEIGHBOR_MODELS[model] ?? {},

  async fit(experiment, data, split, onProgress) {
    const { model, options } = experiment;
    if (!(model in NEIGHBOR_MODELS)) return trainModel(experiment, data, split, onProgress);

    for (const option of EXCLUDED_OPTIONS) {
      if (option in options) throw new OptionError(`${model}: the protocol funrec does not take ${option}`);
    }
    const { train } = split;
    const { neighbors, ...others } = options;
    const everyNeighbor = Math.max(train.items.size, train.users.size);
    const fitted = await trainModel(
      { ...experiment, options: { ...others, neighbors: everyNeighbor } },
      data,
      split,
      onProgress,
    );
    return rankAsFunRec(fitted, train, neighbors as number);
  },

  published: (model, dataset) => (dataset === "ml-latest-small" ? PUBLISHED[model] : undefined),
});
