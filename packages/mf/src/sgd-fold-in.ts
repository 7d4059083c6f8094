import { Random } from "@funrec/core";
import { copyRows, Kernels } from "@funrec/core/kernels";
import { drawItemBlocks } from "./blocks.js";
import { type Factors, widthOf } from "./factors.js";
import { kernels as code } from "./generated/kernels.js";
import { negativeWeights, type SampledObjective, trainCall } from "./objective.js";
import type { SgdSettings } from "./sgd.js";
import { SgdMemory } from "./sgd-memory.js";

/** Passes over a history of even weights until the vector of its user has settled, and how small the last steps are. */
const PASSES = 30;
const LAST_STEP = 0.04;
/** Items that count less than this are left out: they would take time and change nothing. */
const LEAST_WEIGHT = 0.005;

/** The vector of a user. */
export interface UserFactors {
  readonly factors: Float32Array;
  /** 0 in models without biases of users. */
  readonly bias: number;
}

const NOTHING: UserFactors = { factors: new Float32Array(0), bias: 0 };

/**
 * Finds the vector of a user by the history alone, with the gradient descent of the training, while the items stay as
 * they are. The same history gives the same vector.
 */
export class SgdFoldIn {
  readonly #memory: SgdMemory;

  private constructor(
    private readonly kernels: Kernels,
    private readonly factors: Factors,
    itemCounts: Int32Array,
    private readonly objective: SampledObjective,
    private readonly settings: SgdSettings,
    private readonly seed: number,
  ) {
    const width = widthOf(factors.factors);
    const items = itemCounts.length;
    const sizes = { items, userBlocks: Int32Array.of(0, 1), interactions: items, width, itemsMove: true };
    const biases = { ofUsers: factors.userBiases !== undefined, ofItems: factors.itemBiases !== undefined };
    this.#memory = new SgdMemory(kernels, sizes, biases);
    copyRows(factors.items, factors.factors, this.#memory.items.array, width);
    if (factors.itemBiases) this.#memory.itemBiases!.array.set(factors.itemBiases);
    this.#memory.setBlocks(
      drawItemBlocks(items, 1, negativeWeights(objective, itemCounts), new Random(seed)),
    );
    this.#memory.putInPlace();
  }

  static async open(
    factors: Factors,
    itemCounts: Int32Array,
    objective: SampledObjective,
    settings: SgdSettings,
    seed: number,
  ): Promise<SgdFoldIn> {
    const kernels = await Kernels.open(code, { threads: 1 });
    return new SgdFoldIn(kernels, factors, itemCounts, objective, settings, seed);
  }

  /**
   * @param allItems what the user has, each once, the latest last
   * @param allWeights how much each of them counts: at most 1, and not less than those before
   * @param start where the descent starts: at the vector of the training for a user of the fitted log, at zeros for others
   */
  vectorOf(allItems: Int32Array, allWeights: Float64Array, start: UserFactors = NOTHING): UserFactors {
    const first = Math.max(
      0,
      allWeights.findIndex((weight) => weight >= LEAST_WEIGHT),
    );
    const [items, weights] = [allItems.subarray(first), allWeights.subarray(first)];
    const memory = this.#memory;
    memory.setRandoms(new Random(this.seed));
    memory.users.array.fill(0).set(start.factors);
    memory.userBiases?.array.fill(start.bias);
    const { array: entries } = memory.entries;
    const values = new Float32Array(entries.buffer, entries.byteOffset, entries.length);
    const places = memory.placeOfItem.array;
    items.forEach((item, i) => {
      entries.set([0, places[item]!], 3 * i);
      values[3 * i + 2] = weights[i]!;
    });
    const { kernel, numbers } = trainCall(this.objective, memory, {
      userBlock: 0,
      itemBlock: 0,
      rows: 1,
      first: 0,
      end: items.length,
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const passes = Math.ceil((PASSES * items.length) / total);
    for (let pass = 0; pass < passes; pass++) {
      const rate = this.settings.learningRate * LAST_STEP ** (pass / passes);
      memory.setSteps(rate, 0, this.settings.regularization);
      this.kernels.call(kernel, ...numbers);
    }
    return {
      factors: memory.users.array.slice(0, this.factors.factors),
      bias: memory.userBiases?.array[0] ?? 0,
    };
  }
}
