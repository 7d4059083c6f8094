import { type InteractionMatrix, Random, type Span, type Tensors, type TrainingMetrics } from "@funrec/core";
import { type Block, copyRows, type KernelCall, Kernels } from "@funrec/core/kernels";
import { blockCountFor, drawItemBlocks, evenRuns, itemBlocksInOrder } from "./blocks.js";
import { type Factors, widthOf } from "./factors.js";
import { kernels as code } from "./generated/kernels.js";
import { negativeWeights, type Objective, trainCall } from "./objective.js";
import { type Biases, SgdMemory } from "./sgd-memory.js";

/** How gradient descent goes. */
export interface SgdSettings {
  readonly factors: number;
  readonly learningRate: number;
  readonly learningRateDecay: number;
  readonly regularization: number;
  readonly initialDeviation: number;
}

/**
 * Stochastic gradient descent on several threads that gives the same bits on any number of them: users and items are cut
 * into blocks, and the pairs of blocks that are trained at the same time have no user and no item in common (Gemulla et
 * al., 2011). Where the objective draws negatives, items change their blocks every epoch; negatives come from the block at
 * hand, so that in the course of the epochs each item meets all others. Ratings keep their blocks and their random order.
 */
export class Sgd {
  readonly #blockCount: number;
  readonly #userBlocks: Int32Array;
  readonly #width: number;
  readonly #memory: SgdMemory;
  readonly #log: { offsets: Block<"i32">; columns: Block<"i32">; values: Block<"f32"> | undefined };
  /** How often an item is drawn as a negative, relative to others; undefined: all alike. */
  readonly #weights: Float64Array | undefined;
  /** The entries are in order of training. */
  #isLaidOut = false;

  private constructor(
    private readonly kernels: Kernels,
    private readonly matrix: InteractionMatrix,
    private readonly objective: Objective,
    private readonly settings: SgdSettings,
    biases: Biases,
    private readonly seed: number,
  ) {
    const { items, byUser, itemCounts } = matrix;
    const { memory } = kernels;
    const interactions = byUser.columns.length;
    this.#blockCount = blockCountFor(items.size, interactions);
    this.#userBlocks = evenRuns(byUser.offsets, this.#blockCount);
    this.#width = widthOf(settings.factors);
    const sizes = {
      items: items.size,
      userBlocks: this.#userBlocks,
      interactions,
      width: this.#width,
      itemsMove: objective.of !== "ratings",
    };
    this.#memory = new SgdMemory(kernels, sizes, biases);
    this.#log = {
      offsets: memory.copy("i32", byUser.offsets),
      columns: memory.copy("i32", byUser.columns),
      values: byUser.values && objective.of === "ratings" ? memory.copy("f32", byUser.values) : undefined,
    };
    this.#weights = negativeWeights(objective, itemCounts);
    const random = new Random(seed);
    for (const rows of [this.#memory.users.array, this.#memory.items.array]) {
      for (let row = 0; row < rows.length; row += this.#width) {
        for (let i = 0; i < settings.factors; i++)
          rows[row + i] = settings.initialDeviation * random.normal();
      }
    }
  }

  /** Makes everything ready, with random factors. Close it when the training is over. */
  static async open(
    matrix: InteractionMatrix,
    objective: Objective,
    settings: SgdSettings,
    biases: Biases,
    { seed, threads }: { readonly seed: number; readonly threads?: number | undefined },
  ): Promise<Sgd> {
    return new Sgd(await Kernels.open(code, { threads }), matrix, objective, settings, biases, seed);
  }

  close(): void {
    this.kernels.close();
  }

  /** What an epoch changes. */
  tensors(): Tensors {
    const { users, items, userBiases, itemBiases } = this.#memory;
    return {
      users: users.array,
      items: items.array,
      ...(userBiases && { user_biases: userBiases.array }),
      ...(itemBiases && { item_biases: itemBiases.array }),
    };
  }

  /** A copy of what was learnt so far. */
  factors(): Factors {
    const { users, items, userBiases, itemBiases } = this.#memory;
    const { factors } = this.settings;
    return {
      factors,
      users: this.#withoutPadding(users.array),
      items: this.#withoutPadding(items.array),
      ...(userBiases && { userBiases: userBiases.array.slice() }),
      ...(itemBiases && { itemBiases: itemBiases.array.slice() }),
    };
  }

  #withoutPadding(rows: Float32Array): Float32Array {
    const { factors } = this.settings;
    const copy = new Float32Array((rows.length / this.#width) * factors);
    copyRows(rows, this.#width, copy, factors);
    return copy;
  }

  /** One pass over all interactions. @returns the mean loss */
  async epoch(epoch: number, span: Span): Promise<TrainingMetrics> {
    const { learningRate, learningRateDecay, regularization } = this.settings;
    const count = this.#blockCount;
    await this.#layOut(epoch, span.part(0, count + 1));
    this.#memory.putInPlace();
    const rate = learningRate * learningRateDecay ** epoch;
    this.#memory.setSteps(rate, rate, regularization);
    for (let round = 0; round < count; round++) {
      const calls = Array.from({ length: count }, (_, userBlock) =>
        this.#trainCall(userBlock, (userBlock + round) % count),
      );
      await this.kernels.run(calls, span.part(round + 1, count + 1).steps(count));
    }
    this.#memory.putBack();
    return { loss: this.#memory.meanLoss() };
  }

  /** Lays the interactions out: by blocks, in random order. */
  async #layOut(epoch: number, span: Span): Promise<void> {
    const { objective, matrix } = this;
    const isOnce = objective.of === "ratings";
    if (isOnce && this.#isLaidOut) return;
    const random = Random.ofEpoch(this.seed, isOnce ? 0 : epoch);
    this.#memory.setBlocks(
      isOnce
        ? itemBlocksInOrder(matrix.itemCounts, this.#blockCount)
        : drawItemBlocks(matrix.items.size, this.#blockCount, this.#weights, random),
    );
    this.#memory.setRandoms(random);
    await this.kernels.run(this.#orderCalls(), span.steps(this.#blockCount));
    this.#isLaidOut = true;
  }

  #orderCalls(): KernelCall[] {
    const { offsets, columns, values } = this.#log;
    const log = [offsets.address, columns.address, values?.address ?? 0];
    const memory = this.#memory;
    return Array.from({ length: this.#blockCount }, (_, block) => ({
      kernel: "orderBlock",
      numbers: [
        ...this.#userBlocks.subarray(block, block + 2),
        ...log,
        memory.blockOfItem.address,
        memory.placeOfItem.address,
        this.#blockCount,
        memory.entries.address,
        memory.cellsOf(block),
        memory.random(block),
      ],
    }));
  }

  #trainCall(userBlock: number, itemBlock: number): KernelCall {
    const [first, end] = this.#memory.entriesOf(userBlock, itemBlock);
    const rows = this.#userBlocks[userBlock + 1]! - this.#userBlocks[userBlock]!;
    return trainCall(this.objective, this.#memory, { userBlock, itemBlock, rows, first, end });
  }
}
