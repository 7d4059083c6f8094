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
  compareWithDrawn,
  copyParameters,
  drawNextItems,
  type EpochExamples,
  exampleEntries,
  type ExampleOptions,
  negativeSampler,
  negativesEntries,
  type NegativesOptions,
  type NetworkInput,
  openEngine,
  type Parameters,
  positiveInteger,
  profileEntries,
  type ProfileOptions,
  readNetwork,
  serveVectors,
  trainOnNextItems,
  UserProfiles,
  writeParameters,
} from "@funrec/core/tensor";
import { VectorRecommender } from "@funrec/core/vectors";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { ExampleAges } from "./example-ages.js";
import { historiesOf, windowLookups } from "./history-windows.js";
import { DEFAULT_WINDOWS, windows } from "./window-options.js";
import { youTubeUsers, type YouTubeSizes } from "./youtube-loss.js";
import { youTubeNetwork } from "./youtube-network.js";

/** Options of {@link YouTubeDNN}. Defaults of the training: 512 negatives by popularity ^ 0.5, 15 epochs, learning rate 0.002. */
export interface YouTubeDNNOptions extends NegativesOptions, ExampleOptions, ProfileOptions {
  /** Length of the vectors: an integer of at least 1, default 64. */
  readonly dimensions?: number;
  /**
   * A user is seen through means over so many latest items, one mean a window: integers of at least 1, each once. Default
   * 1, 3, 10 and 50.
   */
  readonly historyWindows?: readonly number[];
  /** Units of the layers between the input and the vector of the user: integers of at least 1, default one of 128. */
  readonly hidden?: readonly number[];
  /** Tells the network how old an example is, where the log has times; it answers as of the end of the log. Default true. */
  readonly exampleAge?: boolean;
}

const schema = v.strictObject({
  ...negativesEntries({ negatives: 512, negativeExponent: 0.5 }),
  dimensions: v.optional(positiveInteger, 64),
  historyWindows: v.optional(v.pipe(windows, v.minLength(1)), DEFAULT_WINDOWS),
  hidden: v.optional(v.array(positiveInteger), [128]),
  exampleAge: v.optional(v.boolean(), true),
  ...profileEntries,
  ...exampleEntries({ epochs: 15, learningRate: 0.002 }),
});

type Settings = v.InferOutput<typeof schema>;

/**
 * Candidate generation of YouTube (Covington, Adams and Sargin, "Deep Neural Networks for YouTube Recommendations", 2016):
 * the next item as a choice among all. Dense layers turn means of the vectors of the user's latest items, the age of the
 * example, and the features of the user that are asked for, into a vector of the user; the score of an item is its inner
 * product with the vector of the item, and sampled softmax with the log-Q correction learns both. Examples have only what was
 * before them in the history.
 *
 * A history, or features, that are not of the log need no retraining. The result is the same bits for the same seed on the same engine.
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
    private readonly profiles: UserProfiles,
    private readonly learnt: Parameters,
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
    options: YouTubeDNNOptions = {},
    context: TrainContext<YouTubeDNN> = {},
  ): Promise<YouTubeDNN> {
    const started = startTraining(YouTubeDNN.modelName, schema, data, options, context);
    const { state } = started;
    const { userFeatures } = state.options;
    const profiles = UserProfiles.from(
      YouTubeDNN.modelName,
      started.data,
      userFeatures,
      state.matrix.users.ids,
    );
    const engine = await openEngine(started.work.engine);
    const network = youTubeNetwork(sizesOf(state, profiles), profiles, new Random(state.seed));
    const model = (metrics: Readonly<Record<string, number>>): YouTubeDNN =>
      new YouTubeDNN({ ...state, training: metrics }, profiles, copyParameters(network));
    return trainOnNextItems({ engine, network }, examplesOf(state, profiles), model, started);
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<YouTubeDNN> {
    const { state, file } = await readModel(YouTubeDNN.modelName, schema, source);
    const profiles = UserProfiles.read(file, state.options.userFeatures, state.matrix.users.size);
    const sizes = sizesOf(state, profiles);
    const network = readNetwork(file, (random) => youTubeNetwork(sizes, profiles, random));
    return new YouTubeDNN(state, profiles, network);
  }

  protected override get usesFeatures(): boolean {
    return this.profiles.count > 0;
  }

  protected override async vectorOf(query: ResolvedQuery): Promise<Float32Array> {
    return (await this.vectorsOf([query]))[0]!;
  }

  protected override async vectorsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[]> {
    const { dimensions, historyWindows } = this.options;
    const input: NetworkInput = {
      arrays: { example_age: { shape: [queries.length, 1], data: new Float32Array(queries.length) } },
      lookups: {
        ...windowLookups(historiesOf(queries), historyWindows, "history"),
        ...this.profiles.ofQueries(queries),
      },
    };
    const sizes = sizesOf(this.state, this.profiles);
    return serveVectors(this.learnt, input, dimensions, (tf, values) => youTubeUsers(tf, values, sizes));
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    writeParameters(writer, this.learnt);
    this.profiles.write(writer);
  }
}

function sizesOf(
  { options, matrix }: ModelState<Settings>,
  { count: userFeatures }: UserProfiles,
): YouTubeSizes {
  const { dimensions, historyWindows, hidden, exampleAge } = options;
  const hasTimes = matrix.timestamps !== undefined;
  const items = matrix.items.size;
  return { items, dimensions, historyWindows, hidden, exampleAge: exampleAge && hasTimes, userFeatures };
}

/** The examples of each epoch. */
function examplesOf(
  { options, matrix, seed }: ModelState<Settings>,
  profiles: UserProfiles,
): (epoch: number) => EpochExamples {
  const { samplesPerUser, historyWindows, negatives, unknownShare } = options;
  const sampler = negativeSampler(matrix.itemCounts, options);
  const ages = new ExampleAges(matrix);
  const { columns } = matrix.byUser;
  return (epoch) => {
    const random = Random.ofEpoch(seed, epoch);
    const { users, starts, places } = drawNextItems(matrix, samplesPerUser, random);
    return {
      count: places.length,
      input(first, end) {
        const ends = places.subarray(first, end);
        const own = ends.map((place) => columns[place]!);
        const { items, arrays } = compareWithDrawn(own, negatives, sampler, random);
        const startsOfShown = profiles.startsOfShown(starts.subarray(first, end), ends, unknownShare, random);
        const histories = { items: columns, starts: startsOfShown, ends };
        return {
          examples: own.length,
          arrays: { ...arrays, example_age: { shape: [own.length, 1], data: ages.of(ends) } },
          lookups: {
            ...windowLookups(histories, historyWindows, "history"),
            ...profiles.ofUsers(users.subarray(first, end)),
            items: { table: "items", rows: items },
          },
        };
      },
    };
  };
}
