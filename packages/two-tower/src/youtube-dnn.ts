import {
  InteractionMatrix,
  type ModelState,
  Random,
  type ResolvedQuery,
  startTraining,
  type TrainContext,
  type TrainingData,
} from "@funrec/core";
import {
  compute,
  denseLayers,
  denseWeights,
  type EmbeddingTable,
  embeddingTable,
  type Engine,
  type EpochBatches,
  learningRateSchedule,
  NegativeSampler,
  type Network,
  type NetworkInput,
  NetworkTraining,
  openEngine,
  type Parameters,
  sampledSoftmaxLoss,
  type TensorFlow,
  type TensorMap,
  trainNetwork,
  unitRows,
} from "@funrec/core/tensor";
import { unitVectors, VectorRecommender, type VectorTable } from "@funrec/core/vectors";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { windowLookups, windowName } from "./history-windows.js";
import { drawNextItems } from "./next-item-samples.js";

const schema = v.strictObject({
  dimensions: v.optional(v.number(), 64),
  windows: v.optional(v.array(v.number()), [1, 3, 10, 50]),
  hidden: v.optional(v.array(v.number()), [128]),
  epochs: v.optional(v.number(), 20),
  batchSize: v.optional(v.number(), 512),
  samplesPerUser: v.optional(v.number(), 50),
  negatives: v.optional(v.number(), 512),
  negativeExponent: v.optional(v.number(), 0.5),
  learningRate: v.optional(v.number(), 0.002),
  warmup: v.optional(v.number(), 0.02),
  decay: v.optional(v.picklist(["none", "linear", "cosine"]), "linear"),
  temperature: v.optional(v.number()),
  shared: v.optional(v.boolean(), false),
  optimizer: v.optional(v.picklist(["adam", "adagrad", "sgd"]), "adam"),
});
type Settings = v.InferOutput<typeof schema>;

/** A great number: an example's own item is no negative of it. */
const HIDDEN = -1e9;

class Net implements Network {
  readonly weights;
  readonly tables: Record<string, EmbeddingTable>;
  constructor(
    private readonly options: Settings,
    itemCount: number,
    random: Random,
  ) {
    const { dimensions, windows, hidden, shared } = options;
    this.weights = denseWeights("user", [windows.length * dimensions, ...hidden, dimensions], random);
    this.tables = {
      items: embeddingTable(
        itemCount,
        dimensions,
        options.temperature ? 0.1 : 1 / Math.sqrt(dimensions),
        random,
      ),
      ...(!shared && { history: embeddingTable(itemCount, dimensions, 1 / Math.sqrt(dimensions), random) }),
    };
  }
  users(tf: TensorFlow, values: TensorMap): Tensor2D {
    const { windows, temperature } = this.options;
    const bags = windows.map((_, w) => values[windowName(w)] as Tensor2D);
    const vectors = denseLayers(tf, values, "user", tf.concat(bags, 1), "relu");
    return temperature ? tf.div(unitRows(tf, vectors), temperature) : vectors;
  }
  loss(tf: TensorFlow, values: TensorMap) {
    const users = this.users(tf, values);
    const items = (name: string): Tensor2D => {
      const rows = values[name] as Tensor2D;
      return this.options.temperature ? unitRows(tf, rows) : rows;
    };
    const positives = tf.sub(
      tf.sum(tf.mul(users, items("positives")), 1),
      values["positiveLogQ"]!,
    ) as Tensor1D;
    const scores = tf.matMul(users, items("negatives"), false, true);
    const negatives = tf.add(tf.sub(scores, values["negativeLogQ"]!), values["hits"]!) as Tensor2D;
    return sampledSoftmaxLoss(tf, { positives, negatives });
  }
}

export class YouTubeDNN extends VectorRecommender<Settings> {
  static readonly modelName = "youtube_dnn";
  readonly name = YouTubeDNN.modelName;
  protected readonly packageVersion = packageJson.version;

  private constructor(
    state: ModelState<Settings>,
    private readonly network: Net,
    private readonly parameters: Parameters,
    private readonly engine: Engine,
    table: VectorTable,
  ) {
    super(state, table);
  }

  static async fit(
    data: TrainingData,
    options: Partial<Settings> = {},
    context: TrainContext<YouTubeDNN> = {},
  ) {
    const started = startTraining(YouTubeDNN.modelName, schema, data, options, context);
    const { state } = started;
    const { options: settings, matrix, seed } = state;
    const engine = await openEngine(started.work.engine);
    const network = new Net(settings, matrix.items.size, new Random(seed));
    const sampler = new NegativeSampler(matrix.itemCounts, {
      by: "popularity",
      exponent: settings.negativeExponent,
    });
    const perEpoch = epochBatches(settings, matrix, sampler, new Random(seed)).count;
    const training = new NetworkTraining(engine, network, {
      optimizer: settings.optimizer,
      learningRate: learningRateSchedule(settings, perEpoch * settings.epochs),
    });
    return trainNetwork(
      training,
      settings.epochs,
      (epoch) => epochBatches(settings, matrix, sampler, new Random(seed + Math.imul(epoch + 1, 0x9e3779b1))),
      (metrics) => {
        const parameters = structuredClone({ weights: network.weights, tables: network.tables });
        const { dimensions, data: vectors } = parameters.tables["items"]!;
        const table = { dimensions, vectors };
        return new YouTubeDNN(
          { ...state, training: metrics },
          network,
          parameters,
          engine,
          settings.temperature ? unitVectors(table) : table,
        );
      },
      started,
    );
  }

  protected override async vectorOf(query: ResolvedQuery): Promise<Float32Array> {
    return (await this.vectorsOf([query]))[0]!;
  }

  protected override async vectorsOf(queries: readonly ResolvedQuery[]): Promise<Float32Array[]> {
    const starts = Int32Array.from(queries, () => 0);
    let total = 0;
    const ends = Int32Array.from(queries, ({ items }, i) => ((starts[i] = total), (total += items.length)));
    const items = new Int32Array(total);
    queries.forEach((query, i) => items.set(query.items, starts[i]));
    const { windows, shared, dimensions } = this.options;
    const input: NetworkInput = {
      lookups: windowLookups({ items, starts, ends }, windows, shared ? "items" : "history"),
    };
    const vectors = compute(this.engine, this.parameters, input, (tf, values) =>
      this.network.users(tf, values),
    );
    return queries.map((_, i) => vectors.subarray(i * dimensions, (i + 1) * dimensions));
  }

  protected override writeTensors(): void {
    throw new Error("not yet");
  }
}

function epochBatches(
  { batchSize, samplesPerUser, negatives, windows, shared }: Settings,
  matrix: InteractionMatrix,
  sampler: NegativeSampler,
  random: Random,
): EpochBatches {
  const { starts, places } = drawNextItems(matrix, samplesPerUser, random);
  const { columns } = matrix.byUser;
  const count = Math.ceil(places.length / batchSize);
  return {
    count,
    parts(batch) {
      const [first, end] = [batch * batchSize, Math.min(places.length, (batch + 1) * batchSize)];
      const ends = places.subarray(first, end);
      const own = Int32Array.from(ends, (place) => columns[place]!);
      const drawn = sampler.draw(negatives, random);
      const hits = new Float32Array(own.length * negatives);
      const placesOf = new Map<number, number[]>();
      drawn.forEach((item, i) => placesOf.set(item, [...(placesOf.get(item) ?? []), i]));
      own.forEach((item, example) => {
        for (const place of placesOf.get(item) ?? []) hits[example * negatives + place] = HIDDEN;
      });
      return [
        {
          examples: own.length,
          arrays: {
            positiveLogQ: { shape: [own.length], data: sampler.logExpected(own, negatives) },
            negativeLogQ: { shape: [negatives], data: sampler.logExpected(drawn, negatives) },
            hits: { shape: [own.length, negatives], data: hits },
          },
          lookups: {
            ...windowLookups(
              { items: columns, starts: starts.subarray(first, end), ends },
              windows,
              shared ? "items" : "history",
            ),
            positives: { table: "items", rows: own },
            negatives: { table: "items", rows: drawn },
          },
        },
      ];
    },
  };
}
