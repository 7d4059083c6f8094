import { type CandidateFilter, type CompressedRows, offsetsFromCounts, type Ranked } from "@funrec/core";
import { type Block, Kernels, RowHeaps } from "@funrec/core/kernels";
import { kernels as code } from "./generated/kernels.js";

/** A query as the lists that it is answered from. */
export interface ListQuery {
  /** Numbers of the lists, in the order in which their scores add up. */
  readonly lists: ArrayLike<number>;
  /** How much each counts. */
  readonly weights: ArrayLike<number>;
  /** Items that must not come back. */
  readonly hidden: ArrayLike<number>;
}

/** From so many queries on it pays to have a copy of the lists in the memory of a kernel. */
export const QUERIES_WORTH_KERNELS = 8;

/**
 * Ranks items for many queries at once: the score of an item is the sum of its weights in the lists of the query, each
 * times what the list counts. Holds a copy of the lists in the memory of its kernel, assembly/rank-by-lists.ts.
 */
export class ListRanking {
  readonly #kernels: Kernels;
  readonly #itemCount: number;
  readonly #address: number;

  private constructor(kernels: Kernels, lists: CompressedRows, withWeights: boolean) {
    const { offsets, columns, values, columnCount } = lists;
    const { memory } = kernels;
    this.#kernels = kernels;
    this.#itemCount = columnCount;
    this.#address = memory.copy("u32", [
      memory.copy("i32", offsets).address,
      memory.copy("i32", columns).address,
      withWeights ? memory.copy("f64", values!).address : 0,
      memory.allocate("f64", columnCount).address,
      memory.allocate("i32", columnCount + 1).address,
      memory.allocate("u8", columnCount).address,
      memory.allocate("u8", columnCount).address,
    ]).address;
  }

  /**
   * @param lists items as columns
   * @param withWeights true when their values are the weights; otherwise all weigh 1
   */
  static async of(lists: CompressedRows, withWeights: boolean): Promise<ListRanking> {
    return new ListRanking(await Kernels.open(code, { threads: 1 }), lists, withWeights);
  }

  /** The best items that the filter admits, for each query. */
  rank(queries: readonly ListQuery[], { blocked, options }: CandidateFilter): Ranked[] {
    const { memory } = this.#kernels;
    const mark = memory.mark();
    try {
      const heaps = new RowHeaps(
        this.#kernels,
        new Int32Array(queries.length).fill(Math.min(options.k, this.#itemCount)),
      );
      const arrays = [
        ...this.#copy(
          "i32",
          queries.map(({ lists }) => lists),
        ),
        this.#copy(
          "f64",
          queries.map(({ weights }) => weights),
        )[1],
        ...this.#copy(
          "i32",
          queries.map(({ hidden }) => hidden),
        ),
        memory.copy("u8", blocked),
      ];
      const addresses = arrays.map((block) => block!.address);
      const least = options.minScore;
      this.#kernels.call(
        "rankByLists",
        0,
        queries.length,
        this.#address,
        ...addresses,
        least,
        heaps.addressOf(0),
      );
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
  #copy(type: "i32" | "f64", rows: readonly ArrayLike<number>[]): [Block<"i32">, Block<"i32" | "f64">] {
    const { memory } = this.#kernels;
    const offsets = offsetsFromCounts(Int32Array.from(rows, ({ length }) => length));
    const starts = memory.copy("i32", offsets);
    const numbers = memory.allocate(type, offsets[rows.length]!);
    const { array } = numbers;
    rows.forEach((row, i) => array.set(row, offsets[i]));
    return [starts, numbers];
  }
}
