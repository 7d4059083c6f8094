import {
  DataError,
  finiteNumber,
  type Id,
  type ModelState,
  OptionError,
  positiveInteger,
  type RatingPredictor,
  type RecencyOptions,
} from "@funrec/core";
import * as v from "valibot";
import { FactorModel, type FactorSettings, sgdEntries, withDefaults } from "./factor-model.js";
import type { Objective } from "./objective.js";

/** Options of {@link FunkSVD} and {@link BiasSVD}. */
export interface SVDOptions extends RecencyOptions {
  /**
   * What the log's rows are. `"implicit"` (default): signs of interest, whatever their values; the model tells them from
   * sampled negatives and recommends well. `"explicit"`: ratings; the model predicts them and {@link SVD.predict} answers,
   * but a list of the highest predicted ratings is a poor recommendation, since what users choose to rate is not learnt.
   */
  readonly feedback?: Feedback;
  /** Length of the vectors: an integer of at least 1, default 64. */
  readonly factors?: number;
  /** Passes over the log: an integer of at least 1; default in the description of the model. */
  readonly epochs?: number;
  /** Length of the first steps: above 0; default in the description of the model. */
  readonly learningRate?: number;
  /** Each epoch multiplies the learning rate by this: above 0, at most 1; default in the description of the model. */
  readonly learningRateDecay?: number;
  /** L2 regularization of all that a step touches: at least 0; default in the description of the model. */
  readonly regularization?: number;
  /** Standard deviation of the factors at the start: above 0; default in the description of the model. */
  readonly initialDeviation?: number;
  /** Implicit only: negatives for each interaction, an integer from 1 to 1000, default 4. */
  readonly negatives?: number;
  /** Implicit only: negatives are drawn in proportion to (number of users) ^ this; default 0, all items alike. */
  readonly negativeExponent?: number;
}

/** What the rows of a log are; see {@link SVDOptions}. */
export type Feedback = "implicit" | "explicit";

/** {@link SVDOptions} with all defaults. */
export interface SVDSettings extends FactorSettings {
  readonly feedback: Feedback;
  readonly negatives: number;
  readonly negativeExponent: number;
}

/** The same for both models and feedbacks. */
const DEFAULTS = { factors: 64, negatives: 4, negativeExponent: 0 };
/** The same for both models. */
const IMPLICIT = {
  epochs: 40,
  learningRate: 0.05,
  learningRateDecay: 0.95,
  regularization: 0.01,
  initialDeviation: 0.1,
};
const EXPLICIT = { epochs: 60, learningRate: 0.02, learningRateDecay: 0.96 };

/**
 * Checks the options and fills in the defaults, which depend on the feedback.
 * @param explicit defaults for ratings that each model has for itself
 */
export function svdSchema(explicit: Pick<SVDSettings, "regularization" | "initialDeviation">) {
  const defaults = { implicit: IMPLICIT, explicit: { ...EXPLICIT, ...explicit } };
  return v.pipe(
    v.strictObject({
      feedback: v.optional(v.picklist(["implicit", "explicit"]), "implicit"),
      ...sgdEntries,
      negatives: v.optional(v.pipe(positiveInteger, v.maxValue(1000))),
      negativeExponent: v.optional(finiteNumber),
    }),
    v.transform((options) => withDefaults(options, { ...DEFAULTS, ...defaults[options.feedback] })),
  );
}

/** The objective that the options ask for. @throws DataError when there are no ratings to learn from */
export function svdObjective(
  modelName: string,
  { options, matrix }: ModelState<SVDSettings>,
  hasMean: boolean,
): Objective {
  const { feedback, negatives, negativeExponent } = options;
  if (feedback === "implicit") return { of: "labels", negatives, negativeExponent };
  const { values } = matrix.byUser;
  if (!values) throw new DataError(`${modelName}: feedback "explicit" needs ratings: the log has no values`);
  let sum = 0;
  for (const value of values) sum += value;
  return { of: "ratings", mean: hasMean ? sum / values.length : 0 };
}

/** What {@link FunkSVD} and {@link BiasSVD} share. */
export abstract class SVD extends FactorModel<SVDSettings> implements RatingPredictor {
  /**
   * The rating that the user would give to the item, within the scale of the log.
   * @throws UnknownIdError for an unknown user or item; OptionError when the model was not trained on ratings
   */
  async predict(user: Id, item: Id): Promise<number> {
    if (this.options.feedback === "explicit") return this.ratingOf(user, item);
    throw new OptionError(
      `${this.name}: predict needs a model of ratings; the option feedback is "implicit", allowed: "explicit"`,
    );
  }
}
