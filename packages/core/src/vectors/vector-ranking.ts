import { offsetsFromCounts } from "../data/compressed-rows.js";
import { kernels as code } from "../generated/kernels.js";
import type { Block } from "../kernels/kernel-memory.js";
import { Kernels } from "../kernels/kernels.js";
import { RowHeaps } from "../kernels/row-heaps.js";
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
  readonly #kernels: Kernels;
  readonly #itemCount: number;
  /** Numbers of a vector in memory: a multiple of the lanes, filled up with zeros. */
  readonly #width: number;
  readonly #address: number;

  private constructor(kernels: Kernels, dimensions: number, vectors: Float32Array) {
    const { memory } = kernels;
    this.#kernels = kernels;
    this.#itemCount = vectors.length / dimensions;
    this.#width = LANES * Math.ceil(dimensions / LANES);
    const items = memory.allocate("f32", this.#itemCount * this.#width);
    for (let item = 0; item < this.#itemCount; item++) {
      items.array.set(vectors.subarray(item * dimensions, (item + 1) * dimensions), item * this.#width);
    }
    const hiddenFrom = memory.allocate("u8", this.#itemCount);
    this.#address = memory.copy("u32", [
      items.address,
      this.#itemCount,
      this.#width * Float32Array.BYTES_PER_ELEMENT,
      hiddenFrom.address,
    ]).address;
  }

  /** @param vectors of the items, one behind the other, each of so many dimensions */
  static async of(dimensions: number, vectors: Float32Array): Promise<VectorRanking> {
    return new VectorRanking(await Kernels.open(code, { threads: 1 }), dimensions, vectors);
  }

  /** The best items that the filter admits, for each query. */
  rank(queries: readonly VectorQuery[], { blocked, options }: CandidateFilter): Ranked[] {
    const { memory } = this.#kernels;
    const mark = memory.mark();
    try {
      const capacity = Math.min(options.k, this.#itemCount);
      const heaps = new RowHeaps(this.#kernels, new Int32Array(queries.length).fill(capacity));
      const vectors = memory.allocate("f32", queries.length * this.#width);
      queries.forEach(({ vector }, query) => vectors.array.set(vector, query * this.#width));
      const [offsets, hidden] = this.#copyHidden(queries);
      this.#kernels.call(
        "rankByVectors",
        0,
        queries.length,
        this.#address,
        vectors.address,
        offsets.address,
        hidden.address,
        this.#copyBlocked(blocked).address,
        options.minScore,
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

  /** Items that were added to the model since the filter was made are not admitted by it. */
  #copyBlocked(blocked: Uint8Array): Block<"u8"> {
    const block = this.#kernels.memory.allocate("u8", this.#itemCount);
    block.array.fill(1).set(blocked);
    return block;
  }

  #copyHidden(queries: readonly VectorQuery[]): [Block<"i32">, Block<"i32">] {
    const { memory } = this.#kernels;
    const offsets = offsetsFromCounts(Int32Array.from(queries, ({ hidden }) => hidden.length));
    const starts = memory.copy("i32", offsets);
    const items = memory.allocate("i32", offsets[queries.length]!);
    const { array } = items;
    queries.forEach(({ hidden }, query) => array.set(hidden, offsets[query]));
    return [starts, items];
  }
}
