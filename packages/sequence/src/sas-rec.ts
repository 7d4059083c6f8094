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
import { sasRecEncode } from "./sas-rec-loss.js";
import { sasRecNetwork } from "./sas-rec-network.js";
import { calibration } from "./sequence-loss.js";
import { headsShareDimensions, sequenceEntries, type SequenceOptions } from "./sequence-options.js";
import { SequenceRecommender } from "./sequence-recommender.js";
import { trainOnSequences } from "./train-on-sequences.js";

/** Options of {@link SASRec}. Defaults of what is shared: 64 dimensions, dropout 0.1, 50 epochs of 64 histories a step, learning rate 0.002, 1024 negatives by popularity ^ 0.5. */
export interface SASRecOptions extends SequenceOptions {
  /** Blocks of attention and feed-forward layers, one upon the other: an integer of at least 1, default 2. */
  readonly blocks?: number;
  /** Heads of an attention, which share the dimensions: a divisor of `dimensions`, default 2. */
  readonly heads?: number;
}

const schema = v.pipe(
  v.strictObject({
    ...sequenceEntries({
      dimensions: 64,
      negatives: 1024,
      negativeExponent: 0.5,
      dropout: 0.1,
      epochs: 50,
      batchSize: 64,
      learningRate: 0.002,
    }),
    blocks: v.optional(positiveInteger, 2),
    heads: v.optional(positiveInteger, 2),
  }),
  headsShareDimensions(),
);

type Settings = v.InferOutput<typeof schema>;

/**
 * Self-attentive sequential recommendation (Kang and McAuley, "Self-Attentive Sequential Recommendation", 2018): at every
 * place of a history, blocks of causal attention over the items up to it make a vector whose inner product with the vector
 * of an item says whether that item comes next. Items have one vector, for histories and for the choice. The losses are
 * {@link SequenceLoss}; with the paper's, `"bce"`, and few negatives the model is much weaker than with a softmax (Klenitskiy
 * and Vasilev, 2023).
 *
 * A history that is not of the log needs no retraining. The result is the same bits for the same seed on the same engine.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { SASRec } from "@funrec/sequence";
 * const { interactions } = simulate({ users: 100, items: 60 });
 * const model = await SASRec.fit(interactions, { dimensions: 16, epochs: 2 }, { engine: "wasm" });
 * const [first] = await model.recommend({ history: [interactions.items.idAt(0)] }, { k: 1 });
 * interactions.items.has(first!.item); // => true
 * ```
 */
export class SASRec extends SequenceRecommender<Settings> {
  static readonly modelName = "sasrec";
  readonly name = SASRec.modelName;
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
    options: SASRecOptions = {},
    context: TrainContext<SASRec> = {},
  ): Promise<SASRec> {
    const started = startTraining(SASRec.modelName, schema, data, options, context);
    const { state } = started;
    const network = networkOf(state, new Random(state.seed));
    return trainOnSequences(started, network, (trained, learnt) => new SASRec(trained, learnt));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<SASRec> {
    const { state, file } = await readModel(SASRec.modelName, schema, source);
    return new SASRec(
      state,
      readNetwork(file, (random) => networkOf(state, random)),
    );
  }

  protected override encode(tf: TensorFlow, values: TensorMap): Tensor2D {
    return sasRecEncode(tf, values, this.options);
  }
}

function networkOf({ options, matrix }: ModelState<Settings>, random: Random) {
  const { dimensions, maxLength, blocks, heads, dropout, loss, negatives } = options;
  const items = matrix.items.size;
  const settings = { blocks, heads, dropout, loss, calibration: calibration(negatives, items) };
  return sasRecNetwork({ items, dimensions, maxLength, blocks, heads }, settings, random);
}
