import { Random, type Span } from "@funrec/core";
import type { Block, KernelCall, Kernels } from "@funrec/core/kernels";
import { blockCount, drawBlocks, type ItemBlocks, mostFrequentFirst } from "./item-blocks.js";
import { NoiseTables } from "./noise-tables.js";
import type { PaddedVectors } from "./padded-vectors.js";
import { mixSeed } from "./seeds.js";

/** Pairs in the memory of kernels. */
export interface Pairs {
  readonly centers: Block<"i32">;
  readonly contexts: Block<"i32">;
  /** How much each pair counts; without it all count 1. */
  readonly weights?: Block<"f32"> | undefined;
  /** Where the pairs stand: from `first` to before `end`. Parts are sorted by different threads. */
  readonly parts: readonly { readonly first: number; readonly end: number }[];
}

/** What is trained, and how. */
export interface PairTrainingOptions {
  /** Vectors of items as centers, which models go on to use. */
  readonly input: PaddedVectors;
  /** Vectors of items as contexts, of the same size. */
  readonly output: PaddedVectors;
  /** How often each item stands in the data: negatives are drawn by count^negativeExponent. Items with 0 are never drawn. */
  readonly counts: ArrayLike<number>;
  readonly negativeExponent: number;
  /** Negatives of each pair, at least 0. */
  readonly negatives: number;
  /** Further negatives of each pair: items of the center's group (such as its market), drawn evenly. */
  readonly groups?:
    { readonly of: Int32Array; readonly count: number; readonly negatives: number } | undefined;
  /** At most so many pairs come at a time. */
  readonly capacity: number;
  /** True when pairs come with weights. */
  readonly isWeighted: boolean;
  readonly seed: number;
}

/** How to train some pairs. */
export interface PairStep {
  /** Numbers that tell this step from all others, such as epoch and part: its random choices derive from them alone. */
  readonly key: readonly number[];
  readonly learningRate: number;
  readonly span?: Span | undefined;
}

/** The losses of a sample of the pairs. */
export interface SampledLoss {
  readonly sum: number;
  readonly pairs: number;
}

/**
 * Skip-gram with negative sampling (Mikolov et al., 2013) on pairs of items, by several threads, with the same bytes on
 * any number of them.
 *
 * Items are divided into blocks, once as centers and once as contexts, and the pairs are sorted by the blocks of their
 * two items. In each round every center block meets one context block, so that no two threads touch the same vector
 * (as in GraphVite; Zhu et al., 2019). Negatives come from the context block of the round; the blocks are drawn anew
 * for each step, so that over time all items meet.
 */
export class PairTraining {
  readonly #kernels: Kernels;
  readonly #options: PairTrainingOptions;
  readonly #blocks: number;
  /** The items that occur, the most frequent first. */
  readonly #byCount: Int32Array;
  readonly #model: Block<"u32">;
  readonly #buckets: Block<"u32">;
  readonly #sorted: { centers: Block<"i32">; contexts: Block<"i32">; weights: Block<"f32"> | undefined };
  readonly #centerBlocks: Block<"u8">;
  readonly #contextBlocks: Block<"u8">;
  readonly #noise: NoiseTables;
  readonly #groups: { items: Block<"i32">; starts: Block<"i32"> };
  readonly #scratch: Block<"u8">;
  readonly #losses: Block<"f64">;

  /** Reserves all memory that training needs beside the tables. */
  constructor(kernels: Kernels, options: PairTrainingOptions) {
    const { memory } = kernels;
    const { input, output, counts, negativeExponent, negatives, groups, capacity, isWeighted } = options;
    this.#kernels = kernels;
    this.#options = options;
    const items = counts.length;
    this.#byCount = mostFrequentFirst(counts);
    this.#blocks = blockCount(this.#byCount.length, capacity);
    this.#sorted = {
      centers: memory.allocate("i32", capacity),
      contexts: memory.allocate("i32", capacity),
      weights: isWeighted ? memory.allocate("f32", capacity) : undefined,
    };
    this.#centerBlocks = memory.allocate("u8", items);
    this.#contextBlocks = memory.allocate("u8", items);
    this.#noise = new NoiseTables(kernels, counts, negativeExponent, this.#blocks);
    const groupCount = groups?.count ?? 0;
    this.#groups = {
      items: memory.allocate("i32", groups ? items : 0),
      starts: memory.allocate("i32", this.#blocks * groupCount + 1),
    };
    const rows = 1 + negatives + (groups?.negatives ?? 0);
    this.#scratch = memory.allocate("u8", this.#blocks * kernels.call("scratchBytes", rows, input.width));
    this.#losses = memory.allocate("f64", 2 * this.#blocks);
    const { centers, contexts, weights } = this.#sorted;
    this.#model = memory.copy("u32", [
      input.block.address,
      output.block.address,
      input.width,
      centers.address,
      contexts.address,
      weights?.address ?? 0,
      negatives,
      this.#noise.tables.address,
      this.#noise.starts.address,
      groups?.negatives ?? 0,
      groups ? memory.copy("i32", groups.of).address : 0,
      groupCount,
      this.#groups.items.address,
      this.#groups.starts.address,
    ]);
    this.#buckets = memory.allocate("u32", 9);
  }

  /**
   * Takes one step of gradient descent for each pair.
   * @throws the signal's reason once aborted
   */
  async train(pairs: Pairs, { key, learningRate, span }: PairStep): Promise<SampledLoss> {
    const blocks = this.#blocks;
    const random = new Random(mixSeed(this.#options.seed, ...key));
    const ofCenters = drawBlocks(this.#byCount, this.#options.counts.length, blocks, random);
    const ofContexts = drawBlocks(this.#byCount, this.#options.counts.length, blocks, random);
    this.#centerBlocks.array.set(ofCenters.blockOf);
    this.#contextBlocks.array.set(ofContexts.blockOf);
    const starts = await this.#sort(pairs);
    await this.#prepareNegatives(ofContexts);

    const losses = this.#losses.array.fill(0);
    const scratchBytes = this.#scratch.length / blocks;
    for (let round = 0; round < blocks; round++) {
      const calls = Array.from({ length: blocks }, (_, center): KernelCall => {
        const context = (center + round) % blocks;
        const bucket = center * blocks + context;
        return {
          kernel: "trainPairs",
          numbers: [
            starts[bucket]!,
            starts[bucket + 1]!,
            this.#model.address,
            context,
            random.uint32(),
            learningRate,
            this.#scratch.address + center * scratchBytes,
            this.#losses.address + 16 * center,
          ],
        };
      });
      await this.#kernels.run(calls, span?.part(round, blocks).steps(blocks));
    }
    let [sum, count] = [0, 0];
    for (let block = 0; block < blocks; block++) {
      sum += losses[2 * block]!;
      count += losses[2 * block + 1]!;
    }
    return { sum, pairs: count };
  }

  /** Sorts the pairs into buckets, each part in order. @returns where each bucket starts */
  async #sort({ centers, contexts, weights, parts }: Pairs): Promise<Int32Array> {
    const { memory } = this.#kernels;
    const bucketCount = this.#blocks ** 2;
    this.#buckets.array.set([
      centers.address,
      contexts.address,
      weights?.address ?? 0,
      this.#blocks,
      this.#centerBlocks.address,
      this.#contextBlocks.address,
      this.#sorted.centers.address,
      this.#sorted.contexts.address,
      this.#sorted.weights?.address ?? 0,
    ]);
    const mark = memory.mark();
    const places = memory.allocate("i32", parts.length * bucketCount);
    const callsOf = (kernel: string): KernelCall[] =>
      parts.map(({ first, end }, part) => ({
        kernel,
        numbers: [first, end, this.#buckets.address, places.address + 4 * part * bucketCount],
      }));
    await this.#kernels.run(callsOf("countBuckets"));
    const starts = new Int32Array(bucketCount + 1);
    const { array } = places;
    let place = 0;
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      starts[bucket] = place;
      for (let i = bucket; i < array.length; i += bucketCount) {
        const count = array[i]!;
        array[i] = place;
        place += count;
      }
    }
    starts[bucketCount] = place;
    await this.#kernels.run(callsOf("fillBuckets"));
    memory.release(mark);
    return starts;
  }

  /** Makes the tables that negatives of each block are drawn from. */
  async #prepareNegatives(blocks: ItemBlocks): Promise<void> {
    await this.#noise.fill(blocks);
    const { items, starts } = blocks;
    if (this.#options.groups) this.#sortByGroup(items, starts, this.#options.groups);
  }

  /** Sorts the items of each block by group. */
  #sortByGroup(
    items: Int32Array,
    blockStarts: Int32Array,
    { of, count }: { readonly of: Int32Array; readonly count: number },
  ): void {
    const starts = this.#groups.starts.array.fill(0);
    const sorted = this.#groups.items.array;
    for (let block = 0; block < this.#blocks; block++) {
      const own = items.subarray(blockStarts[block], blockStarts[block + 1]);
      for (const item of own) starts[block * count + of[item]! + 1]!++;
    }
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const next = starts.slice();
    for (let block = 0; block < this.#blocks; block++) {
      const own = items.subarray(blockStarts[block], blockStarts[block + 1]);
      for (const item of own) sorted[next[block * count + of[item]!]!++] = item;
    }
  }
}
