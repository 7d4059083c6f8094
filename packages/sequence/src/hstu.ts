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
import { hstuEncode } from "./hstu-loss.js";
import { hstuNetwork } from "./hstu-network.js";
import { timeUnit, type Told } from "./packed-histories.js";
import { calibration } from "./sequence-loss.js";
import { headsShareDimensions, sequenceEntries, type SequenceOptions } from "./sequence-options.js";
import { SequenceRecommender } from "./sequence-recommender.js";
import { trainOnSequences } from "./train-on-sequences.js";

/** Options of {@link HSTU}. Defaults of what is shared: 64 dimensions, dropout 0.1, 50 epochs of 64 histories a step, learning rate 0.002, 1024 negatives by popularity ^ 0.5. */
export interface HSTUOptions extends SequenceOptions {
  /** Blocks of attention, one upon the other: an integer of at least 1, default 4. */
  readonly blocks?: number;
  /** Heads of an attention, which share the dimensions: a divisor of `dimensions`, default 2. */
  readonly heads?: number;
  /** Whether the network is told what was done with each item, such as a click or a booking, where the log has events. Default true. */
  readonly events?: boolean;
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
    blocks: v.optional(positiveInteger, 4),
    heads: v.optional(positiveInteger, 2),
    events: v.optional(v.boolean(), true),
  }),
  headsShareDimensions(),
);

type Settings = v.InferOutput<typeof schema>;

/**
 * Hierarchical sequential transduction unit (Zhai et al., "Actions Speak Louder than Words: Trillion-Parameter Sequential
 * Transducers for Generative Recommendations", 2024): at every place of a history, blocks of pointwise attention make a
 * vector whose inner product with the vector of an item says whether that item comes next. The attention has no softmax, so
 * that it also tells how much there is of something; it knows how many places, and how much time where the log has times,
 * lie between two items; and what it gives is gated by the item itself. Where the log has events, what was done with an item
 * has a vector that is added to that of the item.
 *
 * A history that is not of the log needs no retraining. The result is the same bits for the same seed on the same engine.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { HSTU } from "@funrec/sequence";
 * const { interactions } = simulate({ users: 100, items: 60 });
 * const model = await HSTU.fit(interactions, { dimensions: 16, epochs: 2 }, { engine: "wasm" });
 * const [first] = await model.recommend({ history: [interactions.items.idAt(0)] }, { k: 1 });
 * interactions.items.has(first!.item); // => true
 * ```
 */
export class HSTU extends SequenceRecommender<Settings> {
  static readonly modelName = "hstu";
  readonly name = HSTU.modelName;
  protected readonly packageVersion = packageJson.version;

  private constructor(state: ModelState<Settings>, learnt: Parameters) {
    super(state, learnt, toldOf(state));
  }

  /**
   * Trains the network.
   * @throws OptionError for a bad option; DataError for an empty log; EngineError when the engine cannot be had
   */
  static async fit(
    data: TrainingData,
    options: HSTUOptions = {},
    context: TrainContext<HSTU> = {},
  ): Promise<HSTU> {
    const started = startTraining(HSTU.modelName, schema, data, options, context);
    const { state } = started;
    const network = networkOf(state, new Random(state.seed));
    return trainOnSequences(started, network, (trained, learnt) => new HSTU(trained, learnt), toldOf(state));
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<HSTU> {
    const { state, file } = await readModel(HSTU.modelName, schema, source);
    return new HSTU(
      state,
      readNetwork(file, (random) => networkOf(state, random)),
    );
  }

  protected override get usesEvents(): boolean {
    return this.options.events;
  }

  protected override encode(tf: TensorFlow, values: TensorMap): Tensor2D {
    return hstuEncode(tf, values, this.options);
  }
}

function toldOf({ options, matrix: { timestamps, events } }: ModelState<Settings>): Told {
  return { timeUnit: timestamps && timeUnit(timestamps), events: options.events && events !== undefined };
}

function networkOf({ options, matrix }: ModelState<Settings>, random: Random) {
  const { dimensions, maxLength, blocks, heads, dropout, loss, negatives } = options;
  const items = matrix.items.size;
  const settings = { blocks, heads, dropout, loss, calibration: calibration(negatives, items) };
  const hasTimes = matrix.timestamps !== undefined;
  const events = options.events ? matrix.events?.names.length : undefined;
  const sizes = { items, dimensions, maxLength, blocks, hasTimes, events };
  return hstuNetwork(sizes, settings, random);
}
