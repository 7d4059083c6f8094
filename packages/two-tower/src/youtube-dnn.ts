import {
  type ModelFileWriter,
  type ModelState,
  Random,
  readModel,
  type ResolvedQuery,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import {
  compute,
  copyParameters,
  type EpochExamples,
  learningRateSchedule,
  type NetworkInput,
  NetworkTraining,
  openEngine,
  type Parameters,
  readParameters,
  trainNetwork,
  writeParameters,
} from "@funrec/core/tensor";
import { VectorRecommender } from "@funrec/core/vectors";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { ExampleAges } from "./example-ages.js";
import { historiesOf, windowLookups } from "./history-windows.js";
import { negativeSampler, negativesEntries, type NegativesOptions } from "./negatives-options.js";
import { drawNextItems } from "./next-item-samples.js";
import { drawNegatives } from "./shared-negatives.js";
import { youTubeUsers, type YouTubeSizes } from "./youtube-loss.js";
import { youTubeNetwork } from "./youtube-network.js";

/** Options of {@link YouTubeDNN}. */
export interface YouTubeDNNOptions extends NegativesOptions {
  /** Length of the vectors: an integer of at least 1, default 64. */
  readonly dimensions?: number;
  /**
   * A user is seen through means over so many latest items, one mean a window: integers of at least 1, each once. Default
   * 1, 3, 10 and 50.
   */
  readonly historyWindows?: readonly number[];
  /** Units of the layers between the input and the vector of the user: integers of at least 1, default one of 128. */
  readonly hidden?: readonly number[];
  /** Examples of a user in an epoch, so that long histories do not outweigh others: an integer of at least 1, default 50. */
  readonly samplesPerUser?: number;
  /** Tells the network how old an example is, where the log has times; it answers as of the end of the log. Default true. */
  readonly exampleAge?: boolean;
  /** Passes over the users: an integer of at least 1, default 15. */
  readonly epochs?: number;
  /** Examples of a step: an integer of at least 1, default 512. */
  readonly batchSize?: number;
  /** Learning rate of Adam at the start; it falls to 0 in a straight line. Above 0, default 0.002. */
  readonly learningRate?: number;
}

const atLeastOne = v.pipe(v.number(), v.integer(), v.minValue(1));

const schema = v.strictObject({
  ...negativesEntries({ negatives: 512, negativeExponent: 0.5 }),
  dimensions: v.optional(atLeastOne, 64),
  historyWindows: v.optional(
    v.pipe(
      v.array(atLeastOne),
      v.minLength(1),
      v.check((windows) => new Set(windows).size === windows.length, "different numbers"),
    ),
    [1, 3, 10, 50],
  ),
  hidden: v.optional(v.array(atLeastOne), [128]),
  samplesPerUser: v.optional(atLeastOne, 50),
  exampleAge: v.optional(v.boolean(), true),
  epochs: v.optional(atLeastOne, 15),
  batchSize: v.optional(atLeastOne, 512),
  learningRate: v.optional(v.pipe(v.number(), v.gtValue(0)), 0.002),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * Candidate generation of YouTube (Covington, Adams and Sargin, "Deep Neural Networks for YouTube Recommendations", 2016):
 * the next item as a choice among all. Dense layers turn means of the vectors of the user's latest items, and the age of
 * the example, into a vector of the user; the score of an item is its inner product with the vector of the item, and
 * sampled softmax with the log-Q correction learns both. Examples have only what was before them in the history.
 *
 * A history that is not of the log needs no retraining. The result is the same bits for the same seed on the same engine.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { YouTubeDNN } from "@funrec/two-tower";
 * const { interactions } = simulate({ users: 100, items: 60 });
 * const model = await YouTubeDNN.fit(interactions, { dimensions: 8, hidden: [16], epochs: 2 }, { engine: "wasm" });
 * const [first] = await model.recommend({ history: [interactions.items.idAt(0)] }, { k: 1 });
 * interactions.items.has(first!.item); // => true
 * ```
 */
export class YouTubeDNN extends VectorRecommender<Settings> {
  static readonly modelName = "youtube_dnn";
  readonly name = YouTubeDNN.modelName;
  protected readonly packageVersion = packageJson.version;

  private constructor(
    state: ModelState<Settings>,
    private readonly sizes: YouTubeSizes,
    private readonly learnt: Parameters,
  ) {
    const { dimensions, data: vectors } = learnt.tables["items"]!;
    super(state, { dimensions, vectors });
  }

  /**
   * Trains the network.
   * @throws OptionError for a bad option; DataError for an empty log; EngineError when the engine cannot be had
   */
  static async fit(
    data: TrainingData,
    options: YouTubeDNNOptions = {},
    context: TrainContext<YouTubeDNN> = {},
  ): Promise<YouTubeDNN> {
    const started = startTraining(YouTubeDNN.modelName, schema, data, options, context);
    const { state } = started;
    const engine = await openEngine(started.work.engine);
    const { epochs, batchSize, learningRate } = state.options;
    const sizes = sizesOf(state);
    const network = youTubeNetwork(sizes, new Random(state.seed));
    const examples = examplesOf(state);
    const steps = epochs * Math.ceil(examples(0).count / batchSize);
    const settings = {
      optimizer: "adam",
      learningRate: learningRateSchedule({ learningRate, warmup: 0, decay: "linear" }, steps),
    } as const;
    const training = await NetworkTraining.open(engine, network, settings, started.work.threads);
    const model = (metrics: Readonly<Record<string, number>>): YouTubeDNN =>
      new YouTubeDNN({ ...state, training: metrics }, sizes, copyParameters(network));
    return trainNetwork(training, { epochs, batchSize }, examples, model, started);
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<YouTubeDNN> {
    const { state, file } = await readModel(YouTubeDNN.modelName, schema, source);
    const sizes = sizesOf(state);
    const network = youTubeNetwork(sizes, new Random(state.seed));
    readParameters(file, network);
    return new YouTubeDNN(state, sizes, network);
  }

  protected override async vectorOf(query: ResolvedQuery): Promise<Float32Array> {
    return (await this.vectorsOf([query]))[0]!;
  }

  protected override async vectorsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[]> {
    // Here a vector has the same bits whatever is installed, and whichever others are asked for at once.
    const engine = await openEngine("wasm");
    const { dimensions, historyWindows } = this.options;
    const input: NetworkInput = {
      arrays: { example_age: { shape: [queries.length, 1], data: new Float32Array(queries.length) } },
      lookups: windowLookups(historiesOf(queries), historyWindows, "history"),
    };
    const vectors = compute(engine, this.learnt, input, (tf, values) => youTubeUsers(tf, values, this.sizes));
    return queries.map((_, i) => vectors.slice(i * dimensions, (i + 1) * dimensions));
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writeParameters(writer, this.learnt);
  }
}

function sizesOf({ options, matrix }: ModelState<Settings>): YouTubeSizes {
  const { dimensions, historyWindows, hidden, exampleAge } = options;
  const hasTimes = matrix.timestamps !== undefined;
  return { items: matrix.items.size, dimensions, historyWindows, hidden, exampleAge: exampleAge && hasTimes };
}

/** The examples of each epoch. */
function examplesOf({ options, matrix, seed }: ModelState<Settings>): (epoch: number) => EpochExamples {
  const { samplesPerUser, historyWindows, negatives } = options;
  const sampler = negativeSampler(matrix.itemCounts, options);
  const ages = new ExampleAges(matrix);
  const { columns } = matrix.byUser;
  return (epoch) => {
    const random = Random.ofEpoch(seed, epoch);
    const { starts, places } = drawNextItems(matrix, samplesPerUser, random);
    return {
      count: places.length,
      input(first, end) {
        const ends = places.subarray(first, end);
        const own = Int32Array.from(ends, (place) => columns[place]!);
        const { items, arrays } = drawNegatives(own, negatives, sampler, random);
        const histories = { items: columns, starts: starts.subarray(first, end), ends };
        return {
          examples: own.length,
          arrays: { ...arrays, example_age: { shape: [own.length, 1], data: ages.of(ends) } },
          lookups: {
            ...windowLookups(histories, historyWindows, "history"),
            own: { table: "items", rows: own },
            negatives: { table: "items", rows: items },
          },
        };
      },
    };
  };
}
