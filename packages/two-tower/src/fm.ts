import {
  type ModelState,
  positiveInteger,
  readModel,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import * as v from "valibot";
import { FMNetwork } from "./fm-network.js";
import { fitTowers, type MakeNetwork, readTowers, TowerModel, type Towers } from "./towers/tower-model.js";
import { towerEntries, type TowerOptions } from "./towers/tower-options.js";

/** Options of {@link FM}. Defaults of the training: 12 epochs, learning rate 0.004. */
export interface FMOptions extends TowerOptions {
  /** Length of the vector of a feature: an integer of at least 1, default 64. */
  readonly factors?: number;
}

const schema = v.strictObject({
  ...towerEntries({ epochs: 12, learningRate: 0.004 }),
  factors: v.optional(positiveInteger, 64),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * A factorization machine (Rendle, 2010) that recalls: what it says of a user and an item together,
 *
 * sum over t of the item: w_t x_t + (|sum v_t x_t|^2 - sum |v_t x_t|^2) / 2 + (sum over u of the user: v_u x_u)(sum v_t x_t),
 *
 * is the inner product of the user's vector [1, sum v_u x_u] with the item's, [sum w_t x_t + ..., sum v_t x_t]. What the
 * features of the user say alone is left out, as it is the same for all items.
 *
 * Features of a user are the id, the features of the data, and the latest items: in each of the `historyWindows` an item has
 * a vector of its own, and counts 1 / (items in the window). Features of an item are its id and those of the data. A category
 * counts 1, several of one feature share it, and a number counts by its distance from the mean in standard deviations; what
 * is missing or unknown is a feature, too.
 *
 * Examples are a history and the item that came next. A new history or new features need no retraining. The same seed gives
 * the same bytes on the same engine with any number of threads.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { FM } from "@funrec/two-tower";
 * const data = simulate({ users: 100, items: 60 });
 * const model = await FM.fit(data, { factors: 8, epochs: 2, itemFeatures: ["category", "tags"] });
 * const stranger = { history: ["i1", "i2"], features: { ageGroup: "25-34" } };
 * const list = await model.recommend(stranger, { k: 3 });
 * list.length; // => 3
 * await model.addItem("brand new", { category: "category-1", tags: ["classic"] });
 * model.itemCount - data.interactions.items.size; // => 1
 * ```
 */
export class FM extends TowerModel<Settings> {
  static readonly modelName = "fm";
  readonly name = FM.modelName;

  private constructor(state: ModelState<Settings>, towers: Towers) {
    super(state, towers);
  }

  /**
   * Trains the vectors.
   * @param data with the features of users and items, where there are any
   * @throws OptionError for a bad option, or a feature that the data does not have; DataError for an empty log; EngineError
   *   when the engine cannot be had
   */
  static async fit(data: TrainingData, options: FMOptions = {}, context: TrainContext<FM> = {}): Promise<FM> {
    const started = startTraining(FM.modelName, schema, data, options, context);
    return fitTowers(started, networkFor(started.state.options), (state, towers) => new FM(state, towers));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<FM> {
    const { state, file } = await readModel(FM.modelName, schema, source);
    return new FM(state, readTowers(file, state, networkFor(state.options)));
  }
}

const networkFor =
  (options: Settings): MakeNetwork =>
  ({ users, items }, random) =>
    new FMNetwork(
      { ...options, userRows: users.rowCount, itemRows: items.rowCount, items: items.idCount },
      random,
    );
