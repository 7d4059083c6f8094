import {
  finiteNumber,
  type ModelState,
  readModel,
  type RecencyOptions,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import * as v from "valibot";
import { FactorModel, fitFactors, readFactors, sgdEntries, withDefaults } from "./factor-model.js";
import type { Factors } from "./factors.js";
import type { Objective } from "./objective.js";

/** Options of {@link BPR}. */
export interface BPROptions extends RecencyOptions {
  /** Length of the vectors: an integer of at least 1, default 64. */
  readonly factors?: number;
  /** Passes over the log: an integer of at least 1, default 80. */
  readonly epochs?: number;
  /** Length of the first steps: above 0, default 0.1. */
  readonly learningRate?: number;
  /** Each epoch multiplies the learning rate by this: above 0, at most 1, default 0.97. */
  readonly learningRateDecay?: number;
  /** L2 regularization of the factors and biases that a step touches: at least 0, default 0.01. */
  readonly regularization?: number;
  /** Standard deviation of the factors at the start: above 0, default 0.1. */
  readonly initialDeviation?: number;
  /**
   * Negatives are drawn in proportion to (number of users) ^ this: 0 (default) draws all items alike, 1 by popularity,
   * which costs popular items their lead.
   */
  readonly negativeExponent?: number;
}

const DEFAULTS = {
  factors: 64,
  epochs: 80,
  learningRate: 0.1,
  learningRateDecay: 0.97,
  regularization: 0.01,
  initialDeviation: 0.1,
  negativeExponent: 0,
};

const schema = v.pipe(
  v.strictObject({ ...sgdEntries, negativeExponent: v.optional(finiteNumber) }),
  v.transform((options) => withDefaults(options, DEFAULTS)),
);

type Settings = typeof DEFAULTS & RecencyOptions;

const BIASES = { ofUsers: false, ofItems: true };

/**
 * Bayesian personalized ranking (Rendle et al., 2009): factors that score what a user has above what the user does not
 * have. The score is b_i + p_u.q_i; the loss of an interaction is -log sigmoid(score of its item - score of a negative).
 * A history that is not of the log is folded in by the same gradient descent, with the items as they are.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { BPR } from "@funrec/mf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "ann", item: "cup" },
 *   { user: "bob", item: "tea" },
 *   { user: "bob", item: "cup" },
 *   { user: "eve", item: "tea" },
 *   { user: "dan", item: "saw" },
 * ]);
 * const model = await BPR.fit(log, { factors: 4, epochs: 200 });
 * const [best] = await model.recommend({ user: "eve" });
 * best?.item; // => "cup"
 * ```
 */
export class BPR extends FactorModel<Settings> {
  static readonly modelName = "bpr";
  readonly name = BPR.modelName;

  private constructor(state: ModelState<Settings>, factors: Factors) {
    super(state, factors, objectiveOf(state.options));
  }

  /** Learns the factors. @throws OptionError for a bad option; DataError for an empty log */
  static async fit(
    data: TrainingData,
    options: BPROptions = {},
    context: TrainContext<BPR> = {},
  ): Promise<BPR> {
    const started = startTraining(BPR.modelName, schema, data, options, context);
    const objective = objectiveOf(started.state.options);
    return fitFactors(started, objective, BIASES, (state, factors) => new BPR(state, factors));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<BPR> {
    const { state, file } = await readModel(BPR.modelName, schema, source);
    return new BPR(state, readFactors(file, state, BIASES));
  }
}

const objectiveOf = ({ negativeExponent }: Settings): Objective => ({ of: "pairs", negativeExponent });
