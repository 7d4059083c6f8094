import { Random, type Span } from "@funrec/core";
import type { Block, KernelCall, Kernels } from "@funrec/core/kernels";
import { CategoryReplicas } from "./category-replicas.js";
import { GraphWalks } from "./graph-walks.js";
import { blockCount, drawBlocks, type ItemBlocks, mostFrequentFirst } from "./item-blocks.js";
import { type ItemGraph, transitionCounts } from "./item-graph.js";
import { NoiseTables } from "./noise-tables.js";
import { learningRateAt, type LearningRateOptions } from "./learning-rate.js";
import { mixSeed } from "./seeds.js";
import type { EncodedFeatures } from "./side-information.js";
import { startVectors } from "./skip-gram-training.js";
import { PaddedVectors } from "./padded-vectors.js";

/** How EGES is trained. */
export interface EgesTrainingOptions extends LearningRateOptions {
  readonly dimensions: number;
  readonly walksPerItem: number;
  readonly walkLength: number;
  readonly window: number;
  readonly negatives: number;
  /** Negatives are drawn by count^negativeExponent. */
  readonly negativeExponent: number;
  /** False: all embeddings of an item weigh the same for ever. */
  readonly learnsAttention: boolean;
  readonly seed: number;
}

/** Places of walks that are trained before further walks are made: it bounds the memory and the work of a call. */
const PLACES_AT_ONCE = 2 ** 16;

/** Trains the embeddings of items and of their side information, on any number of threads with the same bytes. */
export class EgesTraining {
  /** W_v^0, the vector of each item's id. */
  readonly ids: PaddedVectors;
  /** The vector of each category of each feature. */
  readonly categories: PaddedVectors;
  /** Z_u, the vector of each item as a context. */
  readonly contexts: PaddedVectors;
  /** a_v^j, item by item: a logit for the id and one for each feature. */
  readonly attention: Block<"f32">;
  readonly #walks: GraphWalks;
  readonly #noise: NoiseTables;
  readonly #replicas: CategoryReplicas;
  readonly #byCount: Int32Array;
  /** The first item of each walk of an epoch. */
  readonly #starts: Int32Array;
  readonly #places: Block<"i32">;
  readonly #contextBlocks: Block<"u8">;
  /** Eges and EgesBlock of assembly/train-eges.ts, the latter for each block of centers. */
  readonly #eges: number;
  readonly #blocks: readonly { readonly address: number; readonly losses: Block<"f64"> }[];

  constructor(
    private readonly kernels: Kernels,
    private readonly graph: ItemGraph,
    features: EncodedFeatures,
    private readonly options: EgesTrainingOptions,
  ) {
    const { memory } = kernels;
    const { dimensions, walkLength, walksPerItem, negatives, window, seed } = options;
    const itemCount = graph.rowCount;
    const counts = transitionCounts(graph);
    this.#byCount = mostFrequentFirst(counts);
    const walkers = this.#byCount.filter((item) => graph.offsets[item + 1]! > graph.offsets[item]!);
    this.#starts = new Int32Array(walkers.length * walksPerItem);
    for (let walk = 0; walk < walksPerItem; walk++) this.#starts.set(walkers, walk * walkers.length);

    const next = startVectors(dimensions, seed);
    this.ids = new PaddedVectors(memory, itemCount, dimensions).fill(next);
    this.categories = new PaddedVectors(memory, features.rowCount, dimensions).fill(next);
    this.contexts = new PaddedVectors(memory, itemCount, dimensions);
    const slots = features.featureCount + 1;
    this.attention = memory.allocate("f32", itemCount * slots);

    const blocks = blockCount(this.#byCount.length);
    const most = Math.min(Math.max(1, this.#starts.length), Math.ceil(PLACES_AT_ONCE / walkLength));
    this.#walks = new GraphWalks(kernels, graph, walkLength, most);
    this.#noise = new NoiseTables(kernels, counts, options.negativeExponent, blocks);
    this.#replicas = new CategoryReplicas(kernels, this.categories, blocks);
    this.#places = memory.allocate("i32", this.#walks.items.length);
    this.#contextBlocks = memory.allocate("u8", itemCount);
    const { width } = this.ids;
    this.#eges = memory.copy("u32", [
      4 * width,
      features.featureCount,
      this.ids.block.address,
      this.attention.address,
      this.contexts.block.address,
      memory.copy("i32", features.offsets).address,
      memory.copy("i32", features.categories).address,
      Number(options.learnsAttention),
      this.#walks.items.address,
      walkLength,
      window,
      this.#places.address,
      this.#contextBlocks.address,
      negatives,
      this.#noise.tables.address,
      this.#noise.starts.address,
    ]).address;
    const rows = 4 * Math.ceil((1 + negatives) / 4);
    this.#blocks = Array.from({ length: blocks }, (_, block) => {
      const losses = memory.allocate("f64", 2);
      const { address } = memory.copy("u32", [
        ...this.#replicas.addressesOf(block),
        memory.allocate("f32", width).address,
        memory.allocate("f32", width).address,
        memory.allocate("f32", slots * width).address,
        memory.allocate("f32", slots).address,
        memory.allocate("i32", rows).address,
        memory.allocate("f32", rows).address,
        losses.address,
      ]);
      return { address, losses };
    });
  }

  /** What an epoch changes. */
  tensors(): Readonly<Record<string, Float32Array>> {
    return {
      ids: this.ids.block.array,
      categories: this.categories.block.array,
      contexts: this.contexts.block.array,
      attention: this.attention.array,
    };
  }

  /** New walks from every item, and a step for each pair in them. @returns the mean loss of a pair */
  async epoch(epoch: number, span?: Span): Promise<{ loss: number }> {
    const { seed } = this.options;
    const starts = new Random(mixSeed(seed, epoch)).shuffle(this.#starts.slice());
    this.#replicas.spread();
    for (const { losses } of this.#blocks) losses.array.fill(0);
    const parts = Math.ceil(starts.length / this.#walks.most);
    for (let part = 0; part < parts; part++) {
      const own = starts.subarray(part * this.#walks.most, (part + 1) * this.#walks.most);
      await this.#walks.walk(own, mixSeed(seed, epoch, part, 0));
      const random = new Random(mixSeed(seed, epoch, part, 1));
      const learningRate = learningRateAt(epoch + (part + 0.5) / parts, this.options);
      await this.#train(own.length, learningRate, random, span?.part(part, parts));
    }
    let [sum, pairs] = [0, 0];
    for (const { losses } of this.#blocks) {
      sum += losses.array[0]!;
      pairs += losses.array[1]!;
    }
    return { loss: pairs > 0 ? sum / pairs : 0 };
  }

  /**
   * Takes a step for each pair of the first walks. In every round each block of centers meets one block of contexts, so
   * that no two threads touch the same vector; for the categories, which all of them touch, each has a replica.
   */
  async #train(
    walkCount: number,
    learningRate: number,
    random: Random,
    span: Span | undefined,
  ): Promise<void> {
    const blocks = this.#blocks.length;
    const ofCenters = drawBlocks(this.#byCount, this.graph.rowCount, blocks, random);
    const ofContexts = drawBlocks(this.#byCount, this.graph.rowCount, blocks, random);
    this.#contextBlocks.array.set(ofContexts.blockOf);
    await this.#noise.fill(ofContexts);
    const starts = this.#sortPlaces(walkCount * this.#walks.length, ofCenters);
    for (let round = 0; round < blocks; round++) {
      const calls = this.#blocks.map(({ address }, block): KernelCall => {
        const context = (block + round) % blocks;
        return {
          kernel: "trainEges",
          numbers: [
            starts[block]!,
            starts[block + 1]!,
            this.#eges,
            address,
            context,
            random.uint32(),
            learningRate,
          ],
        };
      });
      await this.kernels.run(calls, span?.part(round, blocks).steps(blocks));
      await this.#replicas.merge();
    }
  }

  /** Sorts the places of the walks by the block of the item there. @returns where the places of each block start */
  #sortPlaces(placeCount: number, { blockOf }: ItemBlocks): Int32Array {
    const items = this.#walks.items.array;
    const places = this.#places.array;
    const starts = new Int32Array(this.#blocks.length + 1);
    for (let place = 0; place < placeCount; place++) {
      if (items[place]! >= 0) starts[blockOf[items[place]!]! + 1]!++;
    }
    for (let block = 1; block < starts.length; block++) starts[block]! += starts[block - 1]!;
    const next = starts.slice();
    for (let place = 0; place < placeCount; place++) {
      if (items[place]! >= 0) places[next[blockOf[items[place]!]!]!++] = place;
    }
    return starts;
  }

  /** H_v of all items, one behind the other. */
  itemVectors(): Float32Array {
    const { memory } = this.kernels;
    const mark = memory.mark();
    this.#replicas.spread();
    const table = new PaddedVectors(memory, this.graph.rowCount, this.options.dimensions);
    const { address } = this.#blocks[0]!;
    this.kernels.call("embedItems", 0, table.rowCount, this.#eges, address, table.block.address);
    const vectors = table.toArray();
    memory.release(mark);
    return vectors;
  }
}
