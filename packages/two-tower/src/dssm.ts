import {
  type ModelState,
  readModel,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import * as v from "valibot";
import { DSSMNetwork } from "./dssm-network.js";
import { fitTowers, type MakeNetwork, readTowers, TowerModel, type Towers } from "./towers/tower-model.js";
import { positiveInteger, towerEntries, type TowerOptions } from "./towers/tower-options.js";

/** Options of {@link DSSM}. */
export interface DSSMOptions extends TowerOptions {
  readonly dimensions?: number;
  readonly embeddingDimensions?: number;
  readonly userHidden?: readonly number[];
  readonly itemHidden?: readonly number[];
  readonly activation?: "relu" | "tanh";
  readonly temperature?: number;
  readonly loss?: "in-batch" | "sampled" | "logistic";
}

const schema = v.strictObject({
  ...towerEntries({
    historyWindows: [1, 3, 10, 50],
    unknownShare: 0.1,
    epochs: 15,
    batchSize: 512,
    learningRate: 0.002,
    negatives: 512,
    negativeExponent: 0.5,
  }),
  dimensions: v.optional(positiveInteger, 64),
  embeddingDimensions: v.optional(positiveInteger, 64),
  userHidden: v.optional(v.array(positiveInteger), [128]),
  itemHidden: v.optional(v.array(positiveInteger), [128]),
  activation: v.optional(v.picklist(["relu", "tanh"]), "relu"),
  temperature: v.optional(v.pipe(v.number(), v.gtValue(0)), 0.1),
  loss: v.optional(v.picklist(["in-batch", "sampled", "logistic"]), "sampled"),
});

type Settings = v.InferOutput<typeof schema>;

export class DSSM extends TowerModel<Settings> {
  static readonly modelName = "dssm";
  readonly name = DSSM.modelName;

  private constructor(state: ModelState<Settings>, towers: Towers) {
    super(state, towers);
  }

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
