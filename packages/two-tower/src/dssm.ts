import {
  type ModelState,
  positiveInteger,
  positiveNumber,
  readModel,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import * as v from "valibot";
import { DSSMNetwork } from "./dssm-network.js";
import { fitTowers, type MakeNetwork, readTowers, TowerModel, type Towers } from "./towers/tower-model.js";
import { towerEntries, type TowerOptions } from "./towers/tower-options.js";

/** Options of {@link DSSM}. Defaults of the training: 10 epochs, learning rate 0.004. */
export interface DSSMOptions extends TowerOptions {
  /** Length of the vectors of users and items: an integer of at least 1, default 64. */
  readonly dimensions?: number;
  /** Length of the vector of a feature, the input of the towers: an integer of at least 1, default 64. */
  readonly embeddingDimensions?: number;
  /** Units of the layers between input and output of the tower of users: integers of at least 1, default one of 128. */
  readonly userHidden?: readonly number[];
  /** As `userHidden`, of the tower of items; default none: one linear layer. */
  readonly itemHidden?: readonly number[];
  /** What follows each hidden layer: `"relu"` (default) or `"tanh"`. */
  readonly activation?: "relu" | "tanh";
  /** The cosine is divided by it: above 0, default 0.1. The smaller, the more the first items outweigh the others. */
  readonly temperature?: number;
}

const schema = v.strictObject({
  ...towerEntries({ epochs: 10, learningRate: 0.004 }),
  dimensions: v.optional(positiveInteger, 64),
  embeddingDimensions: v.optional(positiveInteger, 64),
  userHidden: v.optional(v.array(positiveInteger), [128]),
  itemHidden: v.optional(v.array(positiveInteger), []),
  activation: v.optional(v.picklist(["relu", "tanh"]), "relu"),
  temperature: v.optional(positiveNumber, 0.1),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * DSSM, the deep structured semantic model (Huang et al., 2013), for users and items, with what Yi et al. ("Sampling-bias-
 * corrected neural modeling for large corpus item recommendations", 2019) add: two towers of dense layers, one of all that is
 * known of a user, one of all that is known of an item, whose vectors are divided by their lengths. The score is
 * s(u, v) = cosine(u, v) / temperature; the item that came next is told from others by a softmax or a logistic loss.
 *
 * The input of a tower is one vector a feature: of the id, of the category (several are averaged), of a number times its
 * distance from the mean in standard deviations; what is missing or unknown has a vector, too. In the tower of users the
 * means of the vectors of the latest items stand beside them, one mean a window.
 *
 * Vectors of items are made once, after the training. A new history or new features need no retraining. The same seed gives
 * the same bytes on the same engine with any number of threads.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { DSSM } from "@funrec/two-tower";
 * const data = simulate({ users: 100, items: 60 });
 * const model = await DSSM.fit(data, { dimensions: 8, embeddingDimensions: 8, userHidden: [16], epochs: 2 });
 * const list = await model.recommend({ features: { homeMarket: "north", activity: 1.5 } }, { k: 3 });
 * list.length; // => 3
 * ```
 */
export class DSSM extends TowerModel<Settings> {
  static readonly modelName = "dssm";
  readonly name = DSSM.modelName;

  private constructor(state: ModelState<Settings>, towers: Towers) {
    super(state, towers);
  }

  /**
   * Trains the towers.
   * @param data with the features of users and items, where there are any
   * @throws OptionError for a bad option, or a feature that the data does not have; DataError for an empty log; EngineError
   *   when the engine cannot be had
   */
  static async fit(
    data: TrainingData,
    options: DSSMOptions = {},
    context: TrainContext<DSSM> = {},
  ): Promise<DSSM> {
    const started = startTraining(DSSM.modelName, schema, data, options, context);
    return fitTowers(started, networkFor(started.state.options), (state, towers) => new DSSM(state, towers));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<DSSM> {
    const { state, file } = await readModel(DSSM.modelName, schema, source);
    return new DSSM(state, readTowers(file, state, networkFor(state.options)));
  }
}

const networkFor =
  (options: Settings): MakeNetwork =>
  ({ users, items }, random) =>
    new DSSMNetwork(
      {
        ...options,
        userFields: users.count,
        userRows: users.rowCount,
        itemFields: items.count,
        itemRows: items.rowCount,
        items: items.idCount,
      },
      random,
    );
