import {
  DataError,
  type Id,
  type Interactions,
  makeSplit,
  numpyPermutation,
  OptionError,
  type RatingPredictor,
  type Split,
  UnknownIdError,
} from "@funrec/core";
import { evaluateRatings } from "@funrec/metrics";
import { models } from "../models.js";
import { timed, trainModel } from "../train-model.js";
import type { Protocol } from "./protocol.js";
import { meanOf, ratingBaselines } from "./rating-baselines.js";

const FOLDS = 5;
const SEED = 42;

/** Of models that learn ratings only when they are told to. */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  funk_svd: { feedback: "explicit" },
  bias_svd: { feedback: "explicit" },
};

/** How well models predict ratings. */
export const ratings5FoldProtocol: Protocol = {
  name: "ratings-5-fold",
  description:
    "All ratings are cut at random into 5 folds (seed 42, the folds of scikit-learn's KFold and of Surprise's); each is " +
    "predicted by the model trained on the other four. Where a model has no prediction, because it does not know the " +
    "user or the item, the mean of its training ratings stands in, so that every row counts.",
  baselines: [...ratingBaselines.keys()],
  hasValidation: false,
  hasValidationRows: false,
  optionsOf: (model) => OPTIONS[model] ?? {},

  checkModel(model) {
    if (ratingBaselines.has(model) || predictsRatings(model)) return;
    const allowed = [...models.keys()].filter(predictsRatings);
    throw new OptionError(
      `the protocol ratings-5-fold needs a model that predicts ratings, allowed: ${allowed.join(", ")}`,
    );
  },

  async measure(experiment, data, onProgress) {
    const { model, checkpoint } = experiment;
    const { interactions } = data;
    const splits = kFold(interactions);
    const folds: Record<string, number>[] = [];
    let [fitSeconds, evaluateSeconds] = [0, 0];
    for (const [place, split] of splits.entries()) {
      const ofFold = {
        ...experiment,
        ...(checkpoint !== undefined && { checkpoint: `${checkpoint}.fold-${place + 1}` }),
      };
      const [predictor, fitTime] = await timed(async () => {
        const baseline = ratingBaselines.get(model);
        if (baseline) return baseline.fit(split.train);
        return (await trainModel(ofFold, data, split, onProgress)) as unknown as RatingPredictor;
      });
      const [figures, evaluateTime] = await timed(() => measureFold(predictor, split));
      folds.push(figures);
      fitSeconds += fitTime;
      evaluateSeconds += evaluateTime;
    }
    return {
      data: {
        split: `${FOLDS}-fold(seed=${SEED})`,
        users: interactions.users.size,
        items: interactions.items.size,
        trainRows: splits[0]!.train.length,
        testRows: splits[0]!.test.length,
        notes: [],
      },
      metrics: meanOfFolds(folds),
      intervals: {},
      folds,
      fitSeconds,
      evaluateSeconds,
    };
  },

  tables: (metrics) => [metrics],
};

const predictsRatings = (model: string): boolean =>
  "predict" in (models.get(model)!.modelClass as unknown as { readonly prototype: object }).prototype;

/** Every fold as the test part of a split; the rest is its training part. @throws DataError without ratings */
export function kFold(log: Interactions): Split[] {
  if (!log.values) throw new DataError("the protocol ratings-5-fold needs ratings: the log has no values");
  const permutation = numpyPermutation(log.length, SEED);
  return Array.from({ length: FOLDS }, (_, fold) => {
    // The first folds take the rows that are left over by the division.
    const startOf = (f: number): number =>
      f * Math.floor(log.length / FOLDS) + Math.min(f, log.length % FOLDS);
    const isTest = new Uint8Array(log.length);
    for (const row of permutation.subarray(startOf(fold), startOf(fold + 1))) isTest[row] = 1;
    const rows = [...isTest.keys()];
    return makeSplit(
      log,
      `fold ${fold + 1} of ${FOLDS} (seed=${SEED})`,
      { train: rows.filter((row) => !isTest[row]), test: rows.filter((row) => isTest[row]) },
      "none",
    );
  });
}

async function measureFold(model: RatingPredictor, { train, test }: Split): Promise<Record<string, number>> {
  const mean = meanOf(train.values!);
  let predicted = 0;
  const { rmse, mae } = await evaluateRatings(
    {
      async predict(user, item) {
        const own = await predictKnown(model, user, item);
        if (own !== undefined) predicted++;
        return own ?? mean;
      },
    },
    test,
  );
  return { rmse, mae, predicted: predicted / test.length };
}

async function predictKnown(model: RatingPredictor, user: Id, item: Id): Promise<number | undefined> {
  try {
    return await model.predict(user, item);
  } catch (error) {
    if (error instanceof UnknownIdError) return undefined;
    throw error;
  }
}

function meanOfFolds(folds: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const means = Object.keys(folds[0]!).map((name) => [
    name,
    folds.reduce((sum, fold) => sum + fold[name]!, 0) / folds.length,
  ]);
  return Object.fromEntries(means);
}
