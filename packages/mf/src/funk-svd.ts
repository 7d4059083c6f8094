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

const schema = svdSchema({ regularization: 0.1, initialDeviation: 0.03 });

const BIASES = { ofUsers: false, ofItems: false };

/**
 * The factorization of Simon Funk (2006): the score is p_u.q_i, learnt by gradient descent.
 *
 * - Explicit feedback: with e = r_ui - p_u.q_i, each rating moves p_u by rate (e q_i - regularization p_u) and q_i by
 *   rate (e p_u - regularization q_i). Defaults: 60 epochs, learning rate 0.02, decay 0.96, regularization 0.1,
 *   initial deviation 0.03.
 * - Implicit feedback: the same steps with e = label - sigmoid(p_u.q_i), label 1 for an interaction, 0 for negatives.
 *   Defaults: 40 epochs, learning rate 0.05, decay 0.95, regularization 0.01, initial deviation 0.1.
 *
 * A history that is not of the log is folded in, with the items as they are: in closed form for ratings, otherwise by the
 * same gradient descent.
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { FunkSVD } from "@funrec/mf";
 * const log = Interactions.from([
 *   { user: "ann", item: "tea" },
 *   { user: "ann", item: "cup" },
 *   { user: "bob", item: "tea" },
 *   { user: "bob", item: "cup" },
 *   { user: "eve", item: "tea" },
 *   { user: "dan", item: "saw" },
 * ]);
 * const model = await FunkSVD.fit(log, { factors: 4, epochs: 200 });
 * const [best] = await model.recommend({ user: "eve" });
 * best?.item; // => "cup"
 * ```
 */
export class FunkSVD extends SVD {
  static readonly modelName = "funk_svd";
  readonly name = FunkSVD.modelName;

  private constructor(state: ModelState<SVDSettings>, factors: Factors, objective: Objective) {
    super(state, factors, objective);
  }

  /**
   * Learns the factors.
   * @throws OptionError for a bad option; DataError for an empty log, or explicit feedback on a log without values
   */
  static async fit(
    data: TrainingData,
    options: SVDOptions = {},
    context: TrainContext<FunkSVD> = {},
  ): Promise<FunkSVD> {
    const started = startTraining(FunkSVD.modelName, schema, data, options, context);
    const objective = svdObjective(FunkSVD.modelName, started.state, false);
    return fitFactors(started, objective, BIASES, (state, factors) => new FunkSVD(state, factors, objective));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<FunkSVD> {
    const { state, file } = await readModel(FunkSVD.modelName, schema, source);
    const objective = svdObjective(FunkSVD.modelName, state, false);
    return new FunkSVD(state, readFactors(file, state, BIASES), objective);
  }
}
