import type { Block, KernelMemory } from "@funrec/core/kernels";
import type { Similarity } from "./similarity.js";
import type { SlotQuery } from "./vector-index.js";
import type { VectorStore } from "./vector-store.js";

/** Numbers of a row in the memory are a multiple of it. */
const STEP = 16;
/** How kernels score, by the names of assembly/rows.ts: BY_PRODUCT, BY_EXTENDED_PRODUCT, BY_DISTANCE. */
const METRICS: Readonly<Record<Similarity, number>> = { cosine: 0, "inner product": 1, l2: 2 };

/** The vectors of a store as they are, in the memory of kernels. */
export class VectorRows {
  /** Numbers of a row. */
  readonly width: number;
  /** The structure `Rows` of assembly/rows.ts. */
  readonly structure: readonly number[];
  readonly #vectors: Block<"f32">;

  /** @param room slots that there is room for */
  constructor(
    memory: KernelMemory,
    { dimensions, similarity }: Pick<VectorStore, "dimensions" | "similarity">,
    readonly room: number,
  ) {
    this.width = STEP * Math.ceil(dimensions / STEP);
    this.#vectors = memory.allocate("f32", room * this.width);
    this.structure = [this.width, METRICS[similarity], this.#vectors.address];
  }

  /** Copies the vectors of the slots first..end into the memory. */
  copySlots({ vectors, dimensions }: VectorStore, first: number, end: number): void {
    const { array } = this.#vectors;
    if (dimensions === this.width) {
      array.set(vectors.subarray(first * dimensions, end * dimensions), first * dimensions);
      return;
    }
    for (let slot = first; slot < end; slot++) {
      array.set(vectors.subarray(slot * dimensions, (slot + 1) * dimensions), slot * this.width);
    }
  }

  /** Copies queries into the memory, as wide as the rows. */
  copyQueries(memory: KernelMemory, queries: readonly SlotQuery[]): Block<"f32"> {
    const block = memory.allocate("f32", queries.length * this.width);
    const { array } = block;
    queries.forEach(({ vector }, query) => array.set(vector, query * this.width));
    return block;
  }
}
