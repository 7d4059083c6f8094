import { type CandidateFilter, offsetsFromCounts, type Ranked } from "@funrec/core";
import { type Block, Kernels, RowHeaps } from "@funrec/core/kernels";
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
  readonly #kernels: Kernels;
  readonly #itemCount: number;
  readonly #stride: number;
  readonly #weights: Block<"f32">;
  readonly #address: number;

  private constructor(kernels: Kernels, itemCount: number, weights: Float32Array) {
    const { memory } = kernels;
    this.#kernels = kernels;
    this.#itemCount = itemCount;
    this.#stride = LANES * Math.ceil(itemCount / LANES);
    this.#weights = memory.allocate("f32", itemCount * this.#stride);
    const { array } = this.#weights;
    for (let item = 0; item < itemCount; item++) {
      array.set(weights.subarray(item * itemCount, (item + 1) * itemCount), item * this.#stride);
    }
    this.#address = memory.copy("u32", [
      this.#weights.address,
      itemCount,
      this.#stride,
      memory.allocate("f64", ITEMS_AT_ONCE).address,
      memory.allocate("u8", itemCount).address,
    ]).address;
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
    for (let item = 0; item < this.#itemCount; item++) weights.set(this.rowOf(item), item * this.#itemCount);
    return weights;
  }

  /** The best items that the filter admits, for each query. */
  rank(queries: readonly WeightedQuery[], { blocked, options }: CandidateFilter): Ranked[] {
    const { memory } = this.#kernels;
    const mark = memory.mark();
    try {
      const capacity = Math.min(options.k, this.#itemCount);
      const heaps = new RowHeaps(this.#kernels, new Int32Array(queries.length).fill(capacity));
      const items = this.#copy(
        "i32",
        queries.map((query) => query.items),
      );
      const weights = this.#copy(
        "f64",
        queries.map((query) => query.weights),
      );
      const hidden = this.#copy(
        "i32",
        queries.map((query) => query.hidden),
      );
      const blocks = [...items, weights[1], ...hidden, memory.copy("u8", blocked)];
      const addresses = blocks.map(({ address }) => address);
      const numbers = [0, queries.length, this.#address, ...addresses, options.minScore, heaps.addressOf(0)];
      this.#kernels.call("rankByItemWeights", ...numbers);
      heaps.sort();
      return queries.map((_, query) => {
        const { indices, scores } = heaps.of(query);
        return { indices: indices.slice(), scores: scores.slice() };
      });
    } finally {
      memory.release(mark);
    }
  }

  /** Rows of numbers one behind the other: where each starts, and the numbers. */
  #copy(type: "i32" | "f64", rows: readonly ArrayLike<number>[]): [offsets: Block, numbers: Block] {
    const { memory } = this.#kernels;
    const offsets = offsetsFromCounts(Int32Array.from(rows, ({ length }) => length));
    const starts = memory.copy("i32", offsets);
    const numbers = memory.allocate(type, offsets[rows.length]!);
    const { array } = numbers;
    rows.forEach((row, i) => array.set(row, offsets[i]));
    return [starts, numbers];
  }
}
