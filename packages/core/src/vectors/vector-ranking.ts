import { kernels as code } from "../generated/kernels.js";
import { copyRows } from "../kernels/copy-rows.js";
import { Kernels } from "../kernels/kernels.js";
import { type RankingKernel, rankQueries } from "../kernels/rank-queries.js";
import type { CandidateFilter } from "../model/candidate-filter.js";
import type { Ranked } from "../ranking/top-k.js";

const LANES = 4;

/** A query as a vector. */
export interface VectorQuery {
  /** As long as those of the items. */
  readonly vector: Float32Array;
  /** Items that must not come back. */
  readonly hidden: ArrayLike<number>;
}

/**
 * Ranks items by the inner product of their vectors with the vector of a query. Holds a copy of the vectors in the memory
 * of its kernel, assembly/rank-by-vectors.ts.
 */
export class VectorRanking {
  readonly #ranking: RankingKernel;
  /** Numbers of a vector in memory: a multiple of the lanes, filled up with zeros. */
  readonly #width: number;

  private constructor(kernels: Kernels, dimensions: number, vectors: Float32Array) {
    const { memory } = kernels;
    const itemCount = vectors.length / dimensions;
    this.#width = LANES * Math.ceil(dimensions / LANES);
    const items = memory.allocate("f32", itemCount * this.#width);
    copyRows(vectors, dimensions, items.array, this.#width);
    const hiddenFrom = memory.allocate("u8", itemCount);
    const { address } = memory.copy("u32", [
      items.address,
      itemCount,
      this.#width * Float32Array.BYTES_PER_ELEMENT,
      hiddenFrom.address,
    ]);
    this.#ranking = { kernels, kernel: "rankByVectors", address, itemCount };
  }

  /** @param vectors of the items, one behind the other, each of so many dimensions */
  static async of(dimensions: number, vectors: Float32Array): Promise<VectorRanking> {
    return new VectorRanking(await Kernels.open(code, { threads: 1 }), dimensions, vectors);
  }

  /** The best items that the filter admits, for each query. */
  rank(queries: readonly VectorQuery[], filter: CandidateFilter): Ranked[] {
    return rankQueries(this.#ranking, queries, filter, (memory) => {
      const vectors = memory.allocate("f32", queries.length * this.#width);
      const { array } = vectors;
      queries.forEach(({ vector }, query) => array.set(vector, query * this.#width));
      return [vectors];
    });
  }
}
