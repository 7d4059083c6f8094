import {
  type CandidateFilter,
  differentNames,
  FeatureTable,
  type Id,
  type ModelFile,
  ModelFileError,
  type ModelFileWriter,
  type ModelState,
  positiveInteger,
  positiveNumber,
  Random,
  type Ranked,
  readModel,
  Recommender,
  type ResolvedQuery,
  Stage,
  type StartedFit,
  startTraining,
  type TrainContext,
  type TrainingData,
  type TrainWork,
} from "@funrec/core";
import {
  copyParameters,
  learningRateSchedule,
  NetworkTraining,
  openEngine,
  type Parameters,
  readNetwork,
  trainNetwork,
  writeParameters,
} from "@funrec/core/tensor";
import * as v from "valibot";
import packageJson from "../package.json" with { type: "json" };
import { countAdmitted } from "./semantic-ids/beam-search.js";
import { CodeTree, type ItemCodes } from "./semantic-ids/code-tree.js";
import type { ItemFeatures } from "./semantic-ids/feature-content.js";
import {
  itemContent,
  type ItemVectorMap,
  type NewItemContent,
  newItemVector,
  readNewItemContent,
  writeNewItemContent,
} from "./semantic-ids/item-content.js";
import { ItemTokenizer } from "./semantic-ids/item-tokenizer.js";
import { codeCounts, withCollisionCodes } from "./semantic-ids/semantic-ids.js";
import { headsShareDimensions } from "./sequence-options.js";
import { TIGERExamples, tokensOf } from "./tiger-examples.js";
import { tigerNetwork, type TIGERSizes } from "./tiger-network.js";
import { searchItems } from "./tiger-search.js";

export type { ItemFeatures } from "./semantic-ids/feature-content.js";
export type { ItemVectorMap } from "./semantic-ids/item-content.js";

/** Options of {@link TIGER}. Sources: Rajput et al., 2023, section 4, but smaller, for processors. */
export interface TIGEROptions {
  /**
   * Vectors of items, such as embeddings of their texts, by id: one an item of the log, all of the same length. They are not
   * saved. Default: see `content`.
   */
  readonly itemVectors?: ItemVectorMap;
  /**
   * What vectors of items are made of where none are given: their `"features"` (default where the data has any), or the
   * `"log"`, by the users whom items have in common. Features that are too few to tell items apart, such as genres alone,
   * make poor codes.
   */
  readonly content?: "features" | "log";
  /** Names of the features of items that count; default all. One that tells all items apart is read as text. */
  readonly itemFeatures?: readonly string[];
  /** Length of the vectors that are made: an integer of at least 1, default 64. */
  readonly contentDimensions?: number;
  /** How vectors become codes: residual `"k-means"` (default), or an `"rq-vae"`, which takes longer. */
  readonly tokenizer?: "k-means" | "rq-vae";
  /** Codes of an item, besides the one that tells items of the same codes apart: an integer of at least 1, default 3. */
  readonly levels?: number;
  /**
   * Values of a code: an integer of at least 1. Default: of twice the square root of the number of items the next power of
   * 2, at most 256.
   */
  readonly codebookSize?: number;
  /** Latest items of a history that are read: an integer of at least 1, default 20. */
  readonly maxLength?: number;
  /** Length of the vectors of tokens: an integer of at least 1 that the heads divide, default 64. */
  readonly dimensions?: number;
  /** Heads of attention: an integer of at least 1, default 4. */
  readonly heads?: number;
  /** Layers of the encoder: an integer of at least 1, default 2. */
  readonly encoderLayers?: number;
  /** Layers of the decoder: an integer of at least 1, default 2. */
  readonly decoderLayers?: number;
  /** Units of the dense part of a layer: an integer of at least 1, default 256. */
  readonly hidden?: number;
  /** Share of numbers that become 0 by chance in training, behind each part of a layer: 0 to below 1, default 0.1. */
  readonly dropout?: number;
  /** Next items of a user to learn from in an epoch: an integer of at least 1, default 20. */
  readonly samplesPerUser?: number;
  /** Passes over the users: an integer of at least 1, default 40. */
  readonly epochs?: number;
  /** Users of a step: an integer of at least 1, default 128. */
  readonly batchSize?: number;
  /** Learning rate of Adam at its height: above 0, default 0.002. It climbs in the first twentieth of the steps and falls to 0 as the cosine does. */
  readonly learningRate?: number;
  /** Prefixes of codes that a search goes on from, or `k` where that is more: an integer of at least 1, default 50. */
  readonly beamWidth?: number;
}

/** What a file keeps of the options. */
const savedSchema = v.strictObject({
  content: v.optional(v.picklist(["features", "log"])),
  itemFeatures: v.optional(differentNames),
  contentDimensions: v.optional(positiveInteger, 64),
  tokenizer: v.optional(v.picklist(["k-means", "rq-vae"]), "k-means"),
  levels: v.optional(positiveInteger, 3),
  codebookSize: v.optional(positiveInteger),
  maxLength: v.optional(positiveInteger, 20),
  dimensions: v.optional(positiveInteger, 64),
  heads: v.optional(positiveInteger, 4),
  encoderLayers: v.optional(positiveInteger, 2),
  decoderLayers: v.optional(positiveInteger, 2),
  hidden: v.optional(positiveInteger, 256),
  dropout: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), 0.1),
  samplesPerUser: v.optional(positiveInteger, 20),
  epochs: v.optional(positiveInteger, 40),
  batchSize: v.optional(positiveInteger, 128),
  learningRate: v.optional(positiveNumber, 0.002),
  beamWidth: v.optional(positiveInteger, 50),
});

/** What is checked of the options of a file. */
const fileSchema = v.pipe(savedSchema, headsShareDimensions());

const schema = v.pipe(
  v.strictObject({
    ...savedSchema.entries,
    itemVectors: v.optional(
      v.custom<ItemVectorMap>((value) => value instanceof Map, "a Map from ids to vectors"),
    ),
  }),
  headsShareDimensions(),
);

type Settings = v.InferOutput<typeof savedSchema>;

/** Share of the steps in which the learning rate climbs. */
const WARMUP = 0.05;
/** Gradients longer than this are shortened to it. */
const CLIP_NORM = 1;
/** Most values of a code by default. */
const LARGEST_CODEBOOK = 256;

/** What a model has learnt. */
interface Learnt {
  readonly tokenizer: ItemTokenizer;
  readonly newItems: NewItemContent;
  readonly codes: ItemCodes;
  readonly sizes: TIGERSizes;
  readonly parameters: Parameters;
}

/**
 * TIGER, generative retrieval (Rajput et al., "Recommender Systems with Generative Retrieval", 2023): an item is a short
 * sequence of codes, which alike items share in part, and a Transformer spells the codes of the next item.
 *
 * - Codes: the vector of an item (its content) is quantized, and what that leaves over is quantized again, level by level. A
 *   last code tells items apart that have the same.
 * - Network: an encoder reads the codes of the latest items, a decoder tells the next item's, one after the other. Unlike the
 *   paper's, the encoder hears only backwards, so that one pass of it teaches all the next items of a history; and a layer of
 *   the decoder hears the history and its own codes in one attention (Zhang, Titov and Sennrich, 2019, section 4).
 * - Answers: beam search over the codes of items that may come back, and no others. The score of an item is the logarithm of
 *   the probability of its codes.
 *
 * A new history needs no retraining, nor does a new item whose features or vector are known. The same seed gives the same bytes
 * on the same engine with any number of threads.
 *
 * @example
 * ```ts
 * import { simulate } from "@funrec/core";
 * import { TIGER } from "@funrec/sequence";
 * const { interactions, items } = simulate({ users: 60, items: 40 });
 * const small = { dimensions: 16, hidden: 32, encoderLayers: 1, decoderLayers: 1, epochs: 2 };
 * const model = await TIGER.fit({ interactions, items }, small, { engine: "wasm" });
 * const list = await model.recommend({ history: interactions.items.ids.slice(0, 3) }, { k: 5 });
 * list.length; // => 5
 * model.codesOf(list[0]!.item).length; // => 4
 * ```
 */
export class TIGER extends Recommender<Settings> {
  static readonly modelName = "tiger";
  readonly name = TIGER.modelName;
  protected readonly packageVersion = packageJson.version;
  #codes: ItemCodes;
  /** Made when first asked for. */
  #tree: CodeTree | undefined;
  #tokens: Int32Array;

  private constructor(
    state: ModelState<Settings>,
    private readonly learnt: Learnt,
  ) {
    super(state);
    this.#codes = learnt.codes;
    this.#tokens = tokensOf(learnt.codes, learnt.sizes.counts);
  }

  /**
   * Makes the codes of the items, and trains the network.
   * @param data with the features of items, where there are any
   * @throws OptionError for a bad option; DataError for an empty log, or vectors that are missing or malformed; EngineError when
   *   the engine cannot be had
   */
  static async fit(
    data: TrainingData,
    options: TIGEROptions = {},
    context: TrainContext<TIGER> = {},
  ): Promise<TIGER> {
    const started = startTraining(TIGER.modelName, schema, data, options, context);
    const { itemVectors, ...settings } = started.state.options;
    const state: ModelState<Settings> = { ...started.state, options: settings };
    const { matrix, seed } = state;
    const engine = await openEngine(started.work.engine);

    const random = new Random(seed);
    const stage = new Stage(started.work, "codes of items", 1);
    const { newItems, vectors } = itemContent(started, { ...settings, itemVectors }, random);
    const codebookSize = settings.codebookSize ?? defaultCodebookSize(matrix.items.size);
    const codeSettings = { levels: settings.levels, codebookSize };
    const tokenizer = await ItemTokenizer.fit(
      settings.tokenizer,
      vectors,
      codeSettings,
      random,
      engine,
      stage,
    );
    const codes = withCollisionCodes({ depth: settings.levels, codes: await tokenizer.codesOf(vectors) });

    const sizes = sizesOf(settings, tokenizer, codeCounts(codes).at(-1)!);
    const network = tigerNetwork(sizes, random);
    const examples = new TIGERExamples(matrix, codes, sizes.counts, settings, seed);
    const { epochs, batchSize, learningRate } = settings;
    const steps = epochs * Math.ceil(examples.epoch(0).count / batchSize);
    const schedule = learningRateSchedule({ learningRate, warmup: WARMUP, decay: "cosine" }, steps);
    const optimizer = { optimizer: "adam", learningRate: schedule, clipNorm: CLIP_NORM } as const;
    const training = await NetworkTraining.open(engine, network, optimizer, started.work.threads);
    const model = (metrics: Readonly<Record<string, number>>): TIGER => {
      const parameters = copyParameters(network);
      return new TIGER({ ...state, training: metrics }, { tokenizer, newItems, codes, sizes, parameters });
    };
    const withCodes = trainedOnCodes(started, state, codes);
    return trainNetwork(training, { epochs, batchSize }, (epoch) => examples.epoch(epoch), model, withCodes);
  }

  /** Loads a saved model. @param source path or bytes @throws ModelFileError */
  static async load(source: string | Uint8Array): Promise<TIGER> {
    const { state, file } = await readModel(TIGER.modelName, fileSchema, source);
    const settings = state.options;
    const tokenizer = ItemTokenizer.read(file, settings.tokenizer, settings.levels);
    const [collisions] = file.tensor("collisions", Int32Array, 1) as unknown as [number];
    const sizes = sizesOf(settings, tokenizer, collisions);
    const network = readNetwork(file, (random) => tigerNetwork(sizes, random));
    const codes = readCodes(file, state.matrix.items.size, sizes.counts);
    const learnt = { tokenizer, newItems: readNewItemContent(file), codes, sizes, parameters: network };
    return new TIGER(state, learnt);
  }

  /** The codes of an item, the last of which tells items apart that share the others. @throws UnknownIdError */
  codesOf(item: Id): number[] {
    const { depth, codes } = this.#codes;
    const index = this.matrix.items.require(item, "item");
    return [...codes.subarray(index * depth, (index + 1) * depth)];
  }

  /**
   * Adds an item that nobody has interacted with: its content gives it codes, by which it is found, and read in histories, from
   * then on. Where its codes are those of other items, it scores as the first of them. A model that is fitted anew must get it
   * again.
   *
   * @param content the item's features, values by name, for a model that was trained with features of items; or its vector, for
   *   one that was trained with `itemVectors`
   * @throws DataError when the model knows the item already, has made its codes of the log, can use none of the features, or when
   *   the vector is not of the length of the others; OptionError for a feature that the table of the training did not have, or a
   *   value of the wrong kind. Features that the model does not use are skipped
   */
  async addItem(item: Id, content: ItemFeatures | ArrayLike<number>): Promise<void> {
    const { tokenizer, newItems, sizes } = this.learnt;
    const { dimensions } = tokenizer;
    const vectors = newItemVector(item, content, newItems, dimensions);
    const own = await tokenizer.codesOf({ dimensions, vectors });
    this.addToCatalog(item);
    const { depth, codes } = this.#codes;
    const extended = new Int32Array(codes.length + depth); // its last number, 0, is the collision code
    extended.set(codes);
    extended.set(own, codes.length);
    this.#codes = { depth, codes: extended };
    this.#tree = undefined;
    this.#tokens = tokensOf(this.#codes, sizes.counts);
  }

  protected override async rank(
    queries: readonly ResolvedQuery[],
    filter: CandidateFilter,
    excludeSeen: boolean,
  ): Promise<readonly Ranked[]> {
    const { parameters, sizes } = this.learnt;
    const tree = (this.#tree ??= new CodeTree(this.#codes));
    const hidden = queries.map(({ seen }) => (excludeSeen ? seen : []));
    const searches = queries.map(({ items }, i) => {
      const isHidden = new Set(Array.from(hidden[i]!));
      const isAdmitted = (item: number): boolean => filter.blocked[item] === 0 && !isHidden.has(item);
      return { tokens: this.#tokensOf(items), admitted: countAdmitted(tree, isAdmitted) };
    });
    const width = Math.max(this.options.beamWidth, filter.options.k);
    const scores = await searchItems(parameters, sizes, tree, width, searches);
    return queries.map((_, i) => filter.select(scores[i]!, hidden[i]!));
  }

  /** Tokens of the latest items. */
  #tokensOf(items: Int32Array): Int32Array {
    const { depth } = this.#codes;
    const latest = items.subarray(Math.max(0, items.length - this.options.maxLength));
    const tokens = new Int32Array(latest.length * depth);
    latest.forEach((item, i) =>
      tokens.set(this.#tokens.subarray(item * depth, (item + 1) * depth), i * depth),
    );
    return tokens;
  }

  protected override writeTensors(writer: ModelFileWriter): void {
    const { tokenizer, newItems, parameters, sizes } = this.learnt;
    const { depth, codes } = this.#codes;
    writer.tensor("codes", codes, [this.itemCount, depth]);
    writer.tensor("collisions", Int32Array.of(sizes.counts.at(-1)!));
    tokenizer.write(writer);
    writeNewItemContent(writer, newItems);
    writeParameters(writer, parameters);
  }
}

/** Of twice the square root of the number of items the next power of 2, within bounds. */
function defaultCodebookSize(items: number): number {
  return Math.min(LARGEST_CODEBOOK, 2 ** Math.ceil(Math.log2(2 * Math.sqrt(items))));
}

/** @param collisions values of the last code */
function sizesOf(settings: Settings, tokenizer: ItemTokenizer, collisions: number): TIGERSizes {
  const { dimensions, heads, encoderLayers, decoderLayers, dropout, maxLength, hidden } = settings;
  const counts = [...tokenizer.codeCounts, collisions];
  return { counts, dimensions, heads, encoderLayers, decoderLayers, dropout, maxLength, hidden };
}

/** The start of a fit as a checkpoint should know it: vectors of items count by the codes that they have become. */
function trainedOnCodes(
  started: StartedFit<object, TrainWork<TIGER>>,
  state: ModelState<Settings>,
  { codes }: ItemCodes,
): StartedFit<Settings, TrainWork<TIGER>> {
  const column = { kind: "numeric", numbers: Float64Array.from(codes) } as const;
  const items = new FeatureTable(state.matrix.items, new Map([["codes", column]]));
  return { ...started, state, data: { ...started.data, items } };
}

/** @throws ModelFileError when they are not codes of so many items */
function readCodes(file: ModelFile, items: number, counts: readonly number[]): ItemCodes {
  const depth = counts.length;
  const codes = file.tensor("codes", Int32Array, items * depth);
  const isConsistent = codes.every((code, i) => code >= 0 && code < counts[i % depth]!);
  if (isConsistent) return { depth, codes };
  throw new ModelFileError("the file's codes are not of its codebooks");
}
