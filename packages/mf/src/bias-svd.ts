import {
  type ModelState,
  readModel,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import { fitFactors, readFactors } from "./factor-model.js";
import type { Factors } from "./factors.js";
import type { Objective } from "./objective.js";
import { SVD, svdObjective, type SVDOptions, svdSchema, type SVDSettings } from "./svd.js";

const schema = svdSchema({ regularization: 0.08, initialDeviation: 0.01 });

const BIASES = { ofUsers: true, ofItems: true };

/**
 * Factorization with biases (Koren, Bell and Volinsky, 2009): the score is mean + b_u + b_i + p_u.q_i, learnt by gradient
 * descent. `itemVectors` and `userVector` give it as one inner product, [p_u, 1, mean + b_u].[q_i, b_i, 1], so that an
 * index ranks as the model does.
 *
 * - Explicit feedback: with e = r_ui - score, each rating moves p_u by rate (e q_i - regularization p_u), q_i by
 *   rate (e p_u - regularization q_i) and each bias b by rate (e - regularization b); the mean is that of the ratings.
 *   Defaults: 60 epochs, learning rate 0.02, decay 0.96, regularization 0.08, initial deviation 0.01.
 * - Implicit feedback: the same steps with e = label - sigmoid(score), label 1 for an interaction, 0 for negatives; there
 *   is no mean, the biases take its part. Defaults: 40 epochs, learning rate 0.05, decay 0.95, regularization 0.01,
 *   initial deviation 0.1.
 *
 * A history that is not of the log is folded in, with the items as they are: in closed form for ratings, otherwise by the
 * same gradient descent.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { BiasSVD } from "@funrec/mf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea", value: 5 },
 *   { user: "ann", item: "cup", value: 4 },
 *   { user: "bob", item: "tea", value: 3 },
 *   { user: "bob", item: "cup", value: 2 },
 *   { user: "eve", item: "tea", value: 4 },
 * ]);
 * const model = await BiasSVD.fit(log, { feedback: "explicit", factors: 2, epochs: 500 });
 * Math.round(await model.predict("eve", "cup")); // => 3
 * ```
 */
export class BiasSVD extends SVD {
  static readonly modelName = "bias_svd";
  readonly name = BiasSVD.modelName;

  private constructor(state: ModelState<SVDSettings>, factors: Factors, objective: Objective) {
    super(state, factors, objective);
  }

  /**
   * Learns the factors and biases.
   * @throws OptionError for a bad option; DataError for an empty log, or explicit feedback on a log without values
   */
  static async fit(
    data: TrainingData,
    options: SVDOptions = {},
    context: TrainContext<BiasSVD> = {},
  ): Promise<BiasSVD> {
    const started = startTraining(BiasSVD.modelName, schema, data, options, context);
    const objective = svdObjective(BiasSVD.modelName, started.state, true);
    return fitFactors(started, objective, BIASES, (state, factors) => new BiasSVD(state, factors, objective));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<BiasSVD> {
    const { state, file } = await readModel(BiasSVD.modelName, schema, source);
    const objective = svdObjective(BiasSVD.modelName, state, true);
    return new BiasSVD(state, readFactors(file, state, BIASES), objective);
  }
}
