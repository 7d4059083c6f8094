import type { Block, KernelMemory } from "@funrec/core/kernels";
import { type Similarity, squareOf } from "../similarity.js";
import type { SlotQuery } from "../vector-index.js";
import type { VectorStore } from "../vector-store.js";

/** Items whose scores a kernel computes side by side: BLOCK of assembly/flat/block-scores.ts. */
export const BLOCK = 8;
/** Queries whose scores a kernel computes side by side. */
export const GROUP = 4;

/** How many bits the numbers have that stand for those of vectors. */
export type NumberBits = 8 | 16;

const LARGEST_BYTE = 127;
const LARGEST_WORD = 32767;
/** Products of two vectors no longer than this are 32-bit numbers, and so are all sums on the way to them. */
const LONGEST = Math.sqrt(2 ** 31);
/** Numbers that a kernel multiplies and adds at once. */
const PAIR = 2;
/** Numbers of a vector are a multiple of it in the memory: the kernel takes two pairs at a time. */
const STEP = 2 * PAIR;
/** A number of 32 bits is right to half of this part of it. */
const PRECISION = 2 ** -23;

/** A vector as whole numbers times a scale, and what that loses. */
interface Quantized {
  readonly scale: number;
  /** Length of what stands for the vector. */
  readonly length: number;
  /** Length of the difference to the vector. */
  readonly error: number;
}

/** What the kernel computes for a query: `factor * score + offset` of the score of a vector, but for an error. */
export interface QueryScores {
  readonly factor: number;
  readonly offset: number;
  /** No score is further off. */
  readonly error: number;
}

/** The vectors as whole numbers times a scale each: the structure `Blocks` of assembly/flat/search-blocks.ts. */
export class QuantizedLayout {
  /** Name of the kernel. */
  readonly kernel: "searchBytes" | "searchWords";
  /** Bytes of the numbers of a block of items. */
  readonly blockBytes: number;
  /** Numbers of a vector in the memory. */
  readonly #width: number;
  readonly #vectors: Block<"i8" | "i16">;
  readonly #scales: Block<"f32">;
  readonly #bias: Block<"f32">;
  /** The greatest of all items. */
  #error = 0;
  #length = 0;
  #largestBias = 0;

  /** @param origin what vectors are compared from */
  constructor(
    memory: KernelMemory,
    slots: number,
    private readonly bits: NumberBits,
    private readonly similarity: Similarity,
    private readonly origin: Float32Array,
  ) {
    this.kernel = bits === 8 ? "searchBytes" : "searchWords";
    this.#width = STEP * Math.ceil(origin.length / STEP);
    this.blockBytes = (BLOCK * this.#width * bits) / 8;
    this.#vectors = memory.allocate(bits === 8 ? "i8" : "i16", slots * this.#width);
    this.#scales = memory.allocate("f32", slots);
    this.#bias = memory.allocate("f32", slots);
  }

  /** How many candidates are collected for so many that are asked for: more where numbers are coarser. */
  candidatesFor(count: number): number {
    return this.bits === 8 ? 2 * count + 32 : count + 32;
  }

  /** Copies the vectors of the slots first..end into the memory. */
  copySlots(store: VectorStore, first: number, end: number): void {
    const { dimensions } = store;
    const numbers = new Int16Array(dimensions);
    const moved = new Float32Array(dimensions);
    const { array: vectors } = this.#vectors;
    const { array: scales } = this.#scales;
    const { array: biases } = this.#bias;
    for (let slot = first; slot < end; slot++) {
      this.#move(store.vectors.subarray(slot * dimensions, (slot + 1) * dimensions), moved);
      const { scale, length, error } = quantize(moved, numbers, this.bits);
      const start = Math.floor(slot / BLOCK) * BLOCK * this.#width;
      for (let i = 0; i < dimensions; i++) vectors[start + placeOf(i, slot % BLOCK, BLOCK)] = numbers[i]!;
      // Half the square of a distance is half the squares of both lengths less the inner product.
      const bias = this.similarity === "l2" ? -squareOf(moved, 0, dimensions) / 2 : 0;
      scales[slot] = scale;
      biases[slot] = bias;
      this.#error = Math.max(this.#error, error);
      this.#length = Math.max(this.#length, length);
      this.#largestBias = Math.max(this.#largestBias, Math.abs(bias));
    }
  }

  /**
   * Copies queries into the memory, in whole groups.
   * @returns the address of the structure, and for each query what its scores are
   */
  copyQueries(
    memory: KernelMemory,
    queries: readonly SlotQuery[],
  ): { address: number; scores: readonly QueryScores[] } {
    const block = memory.allocate("i16", GROUP * Math.ceil(queries.length / GROUP) * this.#width);
    const scales = memory.allocate("f32", queries.length);
    const structure = memory.copy("u32", [
      this.#vectors.address,
      this.#width,
      this.#scales.address,
      this.#bias.address,
      block.address,
      scales.address,
    ]);
    const [array, scaleArray] = [block.array, scales.array];
    const numbers = new Int16Array(this.origin.length);
    const moved = new Float32Array(this.origin.length);
    const queryScores = queries.map(({ vector }, query) => {
      this.#move(vector, moved);
      const quantized = quantize(moved, numbers, 16);
      scaleArray[query] = quantized.scale;
      const start = Math.floor(query / GROUP) * GROUP * this.#width;
      for (let i = 0; i < numbers.length; i++) array[start + placeOf(i, query % GROUP, GROUP)] = numbers[i]!;
      const offset = this.similarity === "l2" ? squareOf(moved, 0, moved.length) / 2 : 0;
      const error = this.#largestError(quantized, moved.length, offset);
      return { factor: this.similarity === "l2" ? 0.5 : 1, offset, error };
    });
    return { address: structure.address, scores: queryScores };
  }

  #move(vector: Float32Array, to: Float32Array): void {
    for (let i = 0; i < to.length; i++) to[i] = vector[i]! - this.origin[i]!;
  }

  /** Of the inner product: |x q - x'q'| <= |x - x'| |q| + |x'| |q - q'|. */
  #largestError(query: Quantized, dimensions: number, offset: number): number {
    const exact = this.#error * (query.length + query.error) + this.#length * query.error;
    const largestProduct = (this.#length + this.#error) * (query.length + query.error);
    const largestScore = largestProduct + this.#largestBias + offset;
    return exact + PRECISION * (dimensions + 8) * largestScore; // every sum may be rounded
  }
}

/** Place of a number of the `member`th vector of `count` that stand together. */
const placeOf = (number: number, member: number, count: number): number =>
  Math.floor(number / PAIR) * PAIR * count + member * PAIR + (number % PAIR);

function quantize(vector: Float32Array, numbers: Int16Array, bits: NumberBits): Quantized {
  let largest = 0;
  let square = 0;
  for (let i = 0; i < vector.length; i++) {
    const number = vector[i]!;
    square += number * number;
    largest = Math.max(largest, Math.abs(number));
  }
  const most = bits === 8 ? LARGEST_BYTE : LARGEST_WORD;
  // Rounding makes a vector longer by half the root of its dimensions at most.
  const longest = LONGEST - Math.sqrt(vector.length);
  const wanted = bits === 8 ? largest / most : Math.max(largest / most, Math.sqrt(square) / longest);
  const scale = Math.fround(wanted);
  let [length, error] = [0, 0];
  for (let i = 0; i < vector.length; i++) {
    // A scale that is too small to be a number of 32 bits loses the vector, which the error says.
    const number = scale > 0 ? Math.max(-most, Math.min(most, Math.round(vector[i]! / scale))) : 0;
    numbers[i] = number;
    length += (number * scale) ** 2;
    error += (vector[i]! - number * scale) ** 2;
  }
  return { scale, length: Math.sqrt(length), error: Math.sqrt(error) };
}
