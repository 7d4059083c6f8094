import {
  type ModelState,
  positiveInteger,
  Random,
  readModel,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import { type Parameters, readNetwork, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { gru4RecEncode } from "./gru4rec-loss.js";
import { gru4RecNetwork } from "./gru4rec-network.js";
import { calibration } from "./sequence-loss.js";
import { sequenceEntries, type SequenceOptions } from "./sequence-options.js";
import { SequenceRecommender } from "./sequence-recommender.js";
import { trainOnSequences } from "./train-on-sequences.js";

/** Options of {@link GRU4Rec}. Defaults of what is shared: 64 dimensions, dropout 0.1, 25 epochs of 64 histories a step, learning rate 0.004, 1024 negatives by popularity ^ 0.5. */
export interface GRU4RecOptions extends SequenceOptions {
  /** Recurrent units of a layer, that is numbers of its state: an integer of at least 1, default 64. */
  readonly units?: number;
  /** Layers of recurrent units, one upon the other: an integer of at least 1, default 1. */
  readonly layers?: number;
}

const schema = v.strictObject({
  ...sequenceEntries({
    dimensions: 64,
    negatives: 1024,
    negativeExponent: 0.5,
    dropout: 0.1,
    epochs: 25,
    batchSize: 64,
    learningRate: 0.004,
  }),
  units: v.optional(positiveInteger, 64),
  layers: v.optional(positiveInteger, 1),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * Recurrent network (Hidasi et al., "Session-based Recommendations with Recurrent Neural Networks", 2016): gated recurrent
 * units read a history item by item, and after each their state becomes a vector whose inner product with the vector of an
 * item says whether that item comes next. Items have one vector, for histories and for the choice. With a softmax over many
 * negatives it is near to models with attention (Petrov and Macdonald, 2022).
 *
 * A history that is not of the log needs no retraining. The result is the same bits for the same seed on the same engine.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { GRU4Rec } from "@funrec/sequence";
 * const { interactions } = simulate({ users: 100, items: 60 });
 * const model = await GRU4Rec.fit(interactions, { dimensions: 16, epochs: 2 }, { engine: "wasm" });
 * const [first] = await model.recommend({ history: [interactions.items.idAt(0)] }, { k: 1 });
 * interactions.items.has(first!.item); // => true
 * ```
 */
export class GRU4Rec extends SequenceRecommender<Settings> {
  static readonly modelName = "gru4rec";
  readonly name = GRU4Rec.modelName;
  protected readonly packageVersion = packageJson.version;

  private constructor(state: ModelState<Settings>, learnt: Parameters) {
    super(state, learnt);
  }

  /**
   * Trains the network.
   * @throws OptionError for a bad option; DataError for an empty log; EngineError when the engine cannot be had
   */
  static async fit(
    data: TrainingData,
    options: GRU4RecOptions = {},
    context: TrainContext<GRU4Rec> = {},
  ): Promise<GRU4Rec> {
    const started = startTraining(GRU4Rec.modelName, schema, data, options, context);
    const { state } = started;
    const network = networkOf(state, new Random(state.seed));
    return trainOnSequences(started, network, (trained, learnt) => new GRU4Rec(trained, learnt));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<GRU4Rec> {
    const { state, file } = await readModel(GRU4Rec.modelName, schema, source);
    return new GRU4Rec(
      state,
      readNetwork(file, (random) => networkOf(state, random)),
    );
  }

  protected override encode(tf: TensorFlow, values: TensorMap): Tensor2D {
    return gru4RecEncode(tf, values, this.options);
  }
}

function networkOf({ options, matrix }: ModelState<Settings>, random: Random) {
  const { dimensions, units, layers, dropout, loss, negatives } = options;
  const items = matrix.items.size;
  const settings = { layers, dropout, loss, calibration: calibration(negatives, items) };
  return gru4RecNetwork({ items, dimensions, units, layers }, settings, random);
}
