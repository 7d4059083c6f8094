import {
  type ModelState,
  readModel,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import * as v from "valibot";
import { FMNetwork } from "./fm-network.js";
import { fitTowers, type MakeNetwork, readTowers, TowerModel, type Towers } from "./towers/tower-model.js";
import { positiveInteger, towerEntries, type TowerOptions } from "./towers/tower-options.js";

/** Options of {@link FM}. */
export interface FMOptions extends TowerOptions {
  /** Length of the vector of a feature: an integer of at least 1, default 64. */
  readonly factors?: number;
  /** What is learnt. */
  readonly loss?: "sampled" | "in-batch" | "logistic";
}

const schema = v.strictObject({
  ...towerEntries({
    historyWindows: [1, 5, 50],
    unknownShare: 0.1,
    epochs: 15,
    batchSize: 512,
    learningRate: 0.002,
    negatives: 512,
    negativeExponent: 0.5,
  }),
  factors: v.optional(positiveInteger, 64),
  loss: v.optional(v.picklist(["sampled", "in-batch", "logistic"]), "sampled"),
});

type Settings = v.InferOutput<typeof schema>;

export class FM extends TowerModel<Settings> {
  static readonly modelName = "fm";
  readonly name = FM.modelName;

  private constructor(state: ModelState<Settings>, towers: Towers) {
    super(state, towers);
  }

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
