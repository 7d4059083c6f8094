import type { Block, KernelMemory } from "@funrec/core/kernels";
import { squareOf } from "../similarity.js";
import type { SlotQuery } from "../vector-index.js";
import type { VectorStore } from "../vector-store.js";
import { BLOCK, GROUP, type ScanLayout } from "./scan.js";

/** Partial sums of a score. */
const SUMS = 4;
/** Numbers of a vector are a multiple of it in the memory: the kernel takes two at a time of every partial sum. */
const STEP = 2 * SUMS;

/**
 * What is added to the inner product, so that the order is that of the similarity: by `"l2"`, half the square of the
 * distance is half the squares of both lengths less the inner product.
 */
export const biasOf = ({ similarity, vectors, dimensions }: VectorStore, slot: number): number =>
  similarity === "l2" ? -squareOf(vectors, slot, dimensions) / 2 : 0;

/** The vectors as they are, for the kernel assembly/search-vectors.ts. */
export class VectorLayout implements ScanLayout {
  readonly kernel = "searchVectors";
  readonly blockBytes: number;
  /** Numbers of a vector in the memory. */
  readonly #width: number;
  readonly address: number;
  readonly #vectors: Block<"f32">;
  readonly #bias: Block<"f32">;

  constructor(memory: KernelMemory, dimensions: number, slots: number) {
    this.#width = STEP * Math.ceil(dimensions / STEP);
    this.blockBytes = BLOCK * this.#width * Float32Array.BYTES_PER_ELEMENT;
    this.#vectors = memory.allocate("f32", slots * this.#width);
    this.#bias = memory.allocate("f32", slots);
    this.address = memory.copy("u32", [this.#vectors.address, this.#width, this.#bias.address]).address;
  }

  copySlots(store: VectorStore, first: number, end: number): void {
    const { array: vectors } = this.#vectors;
    const { array: bias } = this.#bias;
    for (let slot = first; slot < end; slot++) {
      const start = Math.floor(slot / BLOCK) * BLOCK * this.#width + (slot % BLOCK);
      const row = slot * store.dimensions;
      for (let i = 0; i < store.dimensions; i++) {
        vectors[start + BLOCK * this.#placeOf(i)] = store.vectors[row + i]!;
      }
      bias[slot] = biasOf(store, slot);
    }
  }

  copyQueries(memory: KernelMemory, queries: readonly SlotQuery[]): Block {
    const block = memory.allocate("f32", GROUP * Math.ceil(queries.length / GROUP) * this.#width);
    const { array } = block;
    queries.forEach(({ vector }, query) => {
      const start = Math.floor(query / GROUP) * GROUP * this.#width + (query % GROUP);
      for (let i = 0; i < vector.length; i++) array[start + GROUP * this.#placeOf(i)] = vector[i]!;
    });
    return block;
  }

  /** Numbers of one partial sum stand together. */
  #placeOf(number: number): number {
    return (number % SUMS) * (this.#width / SUMS) + Math.floor(number / SUMS);
  }
}
