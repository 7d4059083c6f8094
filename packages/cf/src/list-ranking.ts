import { type CandidateFilter, type CompressedRows, type Ranked } from "@funrec/core";
import { Kernels, type RankingKernel, rankQueries } from "@funrec/core/kernels";
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
  readonly #ranking: RankingKernel;

  private constructor(kernels: Kernels, lists: CompressedRows, withWeights: boolean) {
    const { offsets, columns, values, columnCount } = lists;
    const { memory } = kernels;
    const { address } = memory.copy("u32", [
      memory.copy("i32", offsets).address,
      memory.copy("i32", columns).address,
      withWeights ? memory.copy("f64", values!).address : 0,
      memory.allocate("f64", columnCount).address,
      memory.allocate("i32", columnCount + 1).address,
      memory.allocate("u8", columnCount).address,
      memory.allocate("u8", columnCount).address,
    ]);
    this.#ranking = { kernels, kernel: "rankByLists", address, itemCount: columnCount };
  }

  /**
   * @param lists items as columns
   * @param withWeights true when their values are the weights; otherwise all weigh 1
   */
  static async of(lists: CompressedRows, withWeights: boolean): Promise<ListRanking> {
    return new ListRanking(await Kernels.open(code, { threads: 1 }), lists, withWeights);
  }

  /** The best items that the filter admits, for each query. */
  rank(queries: readonly ListQuery[], filter: CandidateFilter): Ranked[] {
    return rankQueries(this.#ranking, queries, filter, (memory) => {
      const lists = memory.copyRows(
        "i32",
        queries.map((query) => query.lists),
      );
      const [, weights] = memory.copyRows(
        "f64",
        queries.map((query) => query.weights),
      );
      return [...lists, weights];
    });
  }
}
