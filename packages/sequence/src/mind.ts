import {
  type ModelFileWriter,
  type ModelState,
  numberFrom,
  positiveInteger,
  positiveNumber,
  Random,
  readModel,
  type ResolvedQuery,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import {
  exampleEntries,
  type ExampleOptions,
  type Histories,
  historyExamples,
  type InputArray,
  joinHistories,
  lengthsOf,
  negativesEntries,
  type NegativesOptions,
  type NetworkInput,
  type Parameters,
  profileEntries,
  type ProfileOptions,
  readNetwork,
  serveVectors,
  trainOnNextItems,
  UserProfiles,
  writeParameters,
} from "@funrec/core/tensor";
import { InterestRecommender } from "@funrec/core/vectors";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { NEVER } from "./layers.js";
import { mindInterests } from "./mind-loss.js";
import { mindNetwork, type MINDSizes } from "./mind-network.js";
import { newestItems } from "./newest-items.js";

/** Options of {@link MIND}. Defaults of the training: 512 negatives by popularity ^ 0.5, 15 epochs, learning rate 0.01. */
export interface MINDOptions extends NegativesOptions, ExampleOptions, ProfileOptions {
  /** Length of the vectors: an integer of at least 1, default 64. */
  readonly dimensions?: number;
  /** So many newest items of a history are looked at: an integer of at least 1, default 50. */
  readonly maxLength?: number;
  /** A user has at most so many interests, K: an integer of at least 1, default 4. */
  readonly interests?: number;
  /** Rounds of dynamic routing: an integer from 1 to 100, default 3. */
  readonly routingRounds?: number;
  /** Standard deviation of the logits that routing starts from: above 0, default 0.1. */
  readonly routingDeviation?: number;
  /**
   * Of label-aware attention: the power p, a number of at least 1, or `"hard"` (default), where only the interest that is
   * nearest to the item counts, as for p without bound.
   */
  readonly attention?: number | "hard";
  /**
   * Units of the layers between the capsule of an interest, with the features of the user, and its vector: integers of at least
   * 1, default one of 128.
   */
  readonly hidden?: readonly number[];
}

const schema = v.strictObject({
  ...negativesEntries({ negatives: 512, negativeExponent: 0.5 }),
  dimensions: v.optional(positiveInteger, 64),
  maxLength: v.optional(positiveInteger, 50),
  interests: v.optional(positiveInteger, 4),
  routingRounds: v.optional(v.pipe(positiveInteger, v.maxValue(100)), 3),
  routingDeviation: v.optional(positiveNumber, 0.1),
  attention: v.optional(v.union([v.literal("hard"), numberFrom(1)]), "hard"),
  hidden: v.optional(v.array(positiveInteger), [128]),
  ...profileEntries,
  ...exampleEntries({ epochs: 15, learningRate: 0.01 }),
});

type Settings = v.InferOutput<typeof schema>;

const ROUTING_LOGITS = "routing_logits";

/**
 * Multi-interest network with dynamic routing (Li et al., "Multi-Interest Network with Dynamic Routing for Recommendation at
 * Tmall", 2019): a user is several vectors, one an interest. The vectors of the newest items are routed to interests, each
 * to those that it agrees with, in a few rounds; a user of n items has floor(log2(n)) interests, at least 1 and at most
 * `interests`. The score of an item is its greatest inner product with one of them, and `recommend` says with which. Sampled
 * softmax with the log-Q correction learns the next item, seen by the interests that it is near to (label-aware attention).
 * The features of the user that are asked for stand beside the capsule of each interest, before the layers that make its vector.
 *
 * Routing starts from fixed random logits, one for each place of a history, counted from the newest, and each interest: drawn
 * from the seed, the same for everybody, never changed. Learnt factors say how much each place counts, since what comes
 * next depends on the newest items most; the paper has none.
 *
 * A history, or features, that are not of the log need no retraining. The result is the same bits for the same seed on the same engine.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { MIND } from "@funrec/sequence";
 * const { interactions } = simulate({ users: 100, items: 60 });
 * const model = await MIND.fit(interactions, { dimensions: 8, maxLength: 20, epochs: 2 }, { engine: "wasm" });
 * const history = interactions.items.ids.slice(0, 8);
 * (await model.userVector({ history })).length; // => 3
 * const [first] = await model.recommend({ history }, { k: 1 });
 * first!.interest! < 3; // => true
 * ```
 */
export class MIND extends InterestRecommender<Settings> {
  static readonly modelName = "mind";
  readonly name = MIND.modelName;
  protected readonly packageVersion = packageJson.version;

  private constructor(
    state: ModelState<Settings>,
    private readonly profiles: UserProfiles,
    private readonly learnt: Parameters,
    private readonly routingLogits: Float32Array,
  ) {
    const { dimensions, data: vectors } = learnt.tables["items"]!;
    super(state, { dimensions, vectors });
  }

  /**
   * Trains the network.
   * @param data with the features of users, where some are asked for
   * @throws OptionError for a bad option, or a feature that the data does not have; DataError for an empty log; EngineError
   *   when the engine cannot be had
   */
  static async fit(
    data: TrainingData,
    options: MINDOptions = {},
    context: TrainContext<MIND> = {},
  ): Promise<MIND> {
    const started = startTraining(MIND.modelName, schema, data, options, context);
    const { state, data: parts } = started;
    const { userFeatures } = state.options;
    const profiles = UserProfiles.from(MIND.modelName, parts, userFeatures, state.matrix.users.ids);
    const random = new Random(state.seed);
    const network = mindNetwork(sizesOf(state), profiles, random);
    const logits = drawLogits(state.options, random);
    const examples = historyExamples(state, profiles, (histories) =>
      historyInput(histories, state.options, logits),
    );
    return trainOnNextItems(
      started,
      network,
      examples,
      (trained, learnt) => new MIND(trained, profiles, learnt, logits),
    );
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<MIND> {
    const { state, file } = await readModel(MIND.modelName, schema, source);
    const profiles = UserProfiles.read(file, state.options.userFeatures, state.matrix.users.size);
    const network = readNetwork(file, (random) => mindNetwork(sizesOf(state), profiles, random));
    const { maxLength, interests } = state.options;
    const logits = file.tensor(ROUTING_LOGITS, Float32Array, maxLength * interests);
    return new MIND(state, profiles, network, logits);
  }

  protected override get usesFeatures(): boolean {
    return this.profiles.count > 0;
  }

  protected override async interestsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[][]> {
    const { dimensions, interests } = this.options;
    const histories = joinHistories(queries);
    const { arrays, lookups } = historyInput(histories, this.options, this.routingLogits);
    const vectors = await serveVectors(
      this.learnt,
      { arrays, lookups: { ...lookups, ...this.profiles.ofQueries(queries) } },
      dimensions,
      (tf, values) => tf.reshape(mindInterests(tf, values, this.options), [-1, dimensions]) as Tensor2D,
    );
    return Array.from(interestCounts(histories, this.options), (count, query) =>
      vectors.slice(query * interests, query * interests + count),
    );
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writeParameters(writer, this.learnt);
    writer.tensor(ROUTING_LOGITS, this.routingLogits);
    this.profiles.write(writer);
  }
}

function sizesOf({ options, matrix }: ModelState<Settings>): MINDSizes {
  const { dimensions, maxLength, interests, routingRounds, attention, hidden } = options;
  return { items: matrix.items.size, dimensions, maxLength, interests, routingRounds, attention, hidden };
}

/** What routing starts from, for each place and interest. */
function drawLogits({ maxLength, interests, routingDeviation }: Settings, random: Random): Float32Array {
  return Float32Array.from({ length: maxLength * interests }, () => routingDeviation * random.normal());
}

/** Number of interests of each history: max(1, min(K, floor(log2(items that are looked at)))). */
function interestCounts(histories: Histories, { maxLength, interests }: Settings): Int32Array {
  return lengthsOf(histories, maxLength).map((length) =>
    Math.max(1, Math.min(interests, 31 - Math.clz32(length))),
  );
}

/** What the network needs of histories. */
function historyInput(histories: Histories, options: Settings, logits: Float32Array): Required<NetworkInput> {
  const { maxLength, interests } = options;
  const counts = interestCounts(histories, options);
  const absent = new Float32Array(counts.length * interests);
  counts.forEach((count, i) => absent.fill(NEVER, i * interests + count, (i + 1) * interests));
  const arrays: Record<string, InputArray> = {
    routing_logits: { shape: [1, maxLength, interests], data: logits },
    absent_interests: { shape: [counts.length, 1, interests], data: absent },
  };
  return { arrays, lookups: { history: newestItems(histories, maxLength, "items") } };
}
