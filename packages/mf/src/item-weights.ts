import type { CandidateFilter, Ranked } from "@funrec/core";
import { type Block, copyRows, Kernels, type RankingKernel, rankQueries } from "@funrec/core/kernels";
import { kernels as code } from "./generated/kernels.js";

/** Items whose scores the kernel rankByItemWeights computes at a time. */
const ITEMS_AT_ONCE = 256;
/** Weights of an item are filled up with zeros to a multiple of this. */
const LANES = 4;

/** A query: items, how much each counts, and items that must not come back. */
export interface WeightedQuery {
  readonly items: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly hidden: ArrayLike<number>;
}

/**
 * Ranks items by a matrix: the score of an item is the sum, over the items of the query, of what each counts times its
 * weight for the item. Holds the matrix in the memory of its kernel, assembly/rank-by-item-weights.ts.
 */
export class ItemWeights {
  readonly #ranking: RankingKernel;
  readonly #itemCount: number;
  readonly #stride: number;
  readonly #weights: Block<"f32">;

  private constructor(kernels: Kernels, itemCount: number, weights: Float32Array) {
    const { memory } = kernels;
    this.#itemCount = itemCount;
    this.#stride = LANES * Math.ceil(itemCount / LANES);
    this.#weights = memory.allocate("f32", itemCount * this.#stride);
    copyRows(weights, itemCount, this.#weights.array, this.#stride);
    const { address } = memory.copy("u32", [
      this.#weights.address,
      itemCount,
      this.#stride,
      memory.allocate("f64", ITEMS_AT_ONCE).address,
      memory.allocate("u8", itemCount).address,
    ]);
    this.#ranking = { kernels, kernel: "rankByItemWeights", address, itemCount };
  }

  /** @param weights items x items numbers, those of an item one behind the other */
  static async of(itemCount: number, weights: Float32Array): Promise<ItemWeights> {
    return new ItemWeights(await Kernels.open(code, { threads: 1 }), itemCount, weights);
  }

  /** The weights of an item for all items, as a view. */
  rowOf(item: number): Float32Array {
    const start = item * this.#stride;
    return this.#weights.array.subarray(start, start + this.#itemCount);
  }

  /** A copy of all weights, as {@link of} takes them. */
  toArray(): Float32Array {
    const weights = new Float32Array(this.#itemCount ** 2);
    copyRows(this.#weights.array, this.#stride, weights, this.#itemCount);
    return weights;
  }

  /** The best items that the filter admits, for each query. */
  rank(queries: readonly WeightedQuery[], filter: CandidateFilter): Ranked[] {
    return rankQueries(this.#ranking, queries, filter, (memory) => {
      const items = memory.copyRows(
        "i32",
        queries.map((query) => query.items),
      );
      const [, weights] = memory.copyRows(
        "f64",
        queries.map((query) => query.weights),
      );
      return [...items, weights];
    });
  }
}
