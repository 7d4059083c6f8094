import type { Block, KernelMemory } from "@funrec/core/kernels";
import type { SlotQuery } from "../vector-index.js";
import type { VectorStore } from "../vector-store.js";
import { BLOCK, GROUP, type ScanLayout } from "./scan.js";
import { biasOf } from "./vector-layout.js";

const LARGEST = 127;
/** Numbers that a kernel multiplies and adds at once. */
const PAIR = 2;
/** Numbers of a vector are a multiple of it in the memory: the kernel takes two pairs at a time. */
const STEP = 2 * PAIR;
/** A number of 32 bits is right to half of this part of it. */
const PRECISION = 2 ** -23;

/** A vector as whole numbers from -127 to 127 times a scale, and what that loses. */
interface Quantized {
  readonly scale: number;
  /** Length of what stands for the vector. */
  readonly length: number;
  /** Length of the difference to the vector. */
  readonly error: number;
}

/** The vectors as whole numbers of 8 bits times a scale each, for the kernel assembly/search-quantized.ts. */
export class QuantizedLayout implements ScanLayout {
  readonly kernel = "searchQuantized";
  readonly blockBytes: number;
  /** Numbers of a vector in the memory. */
  readonly #width: number;
  readonly address: number;
  readonly #vectors: Block<"i8">;
  readonly #scales: Block<"f32">;
  readonly #bias: Block<"f32">;
  readonly #structure: Block<"u32">;
  /** The greatest of all items. */
  #error = 0;
  #length = 0;
  #largestBias = 0;

  constructor(memory: KernelMemory, dimensions: number, slots: number) {
    this.#width = STEP * Math.ceil(dimensions / STEP);
    this.blockBytes = BLOCK * this.#width;
    this.#vectors = memory.allocate("i8", slots * this.#width);
    this.#scales = memory.allocate("f32", slots);
    this.#bias = memory.allocate("f32", slots);
    this.#structure = memory.copy("u32", [
      this.#vectors.address,
      this.#width,
      this.#scales.address,
      this.#bias.address,
      0,
    ]);
    this.address = this.#structure.address;
  }

  copySlots(store: VectorStore, first: number, end: number): void {
    const { dimensions } = store;
    const numbers = new Int8Array(dimensions);
    const { array: vectors } = this.#vectors;
    for (let slot = first; slot < end; slot++) {
      const row = store.vectors.subarray(slot * dimensions, (slot + 1) * dimensions);
      const { scale, length, error } = quantize(row, numbers);
      const start = Math.floor(slot / BLOCK) * BLOCK * this.#width;
      for (let i = 0; i < dimensions; i++) vectors[start + placeOf(i, slot % BLOCK, BLOCK)] = numbers[i]!;
      const bias = biasOf(store, slot);
      this.#scales.array[slot] = scale;
      this.#bias.array[slot] = bias;
      this.#error = Math.max(this.#error, error);
      this.#length = Math.max(this.#length, length);
      this.#largestBias = Math.max(this.#largestBias, Math.abs(bias));
    }
  }

  copyQueries(memory: KernelMemory, queries: readonly SlotQuery[]): Block {
    const block = memory.allocate("i16", GROUP * Math.ceil(queries.length / GROUP) * this.#width);
    const scales = memory.allocate("f32", queries.length);
    const { array } = block;
    const { array: scaleArray } = scales;
    queries.forEach(({ vector }, query) => {
      const numbers = new Int8Array(vector.length);
      scaleArray[query] = quantize(vector, numbers).scale;
      const start = Math.floor(query / GROUP) * GROUP * this.#width;
      numbers.forEach((number, i) => (array[start + placeOf(i, query % GROUP, GROUP)] = number));
    });
    this.#structure.array[4] = scales.address;
    return block;
  }

  /** No score of the scan differs by more from that of the vectors: |x q - x'q'| <= |x - x'| |q| + |x'| |q - q'|. */
  largestError(query: Float32Array): number {
    const { error, length } = quantize(query, new Int8Array(query.length));
    const exact = this.#error * (length + error) + this.#length * error;
    const largestScore = (this.#length + this.#error) * (length + error) + this.#largestBias;
    return exact + PRECISION * (query.length + 8) * largestScore; // every sum may be rounded
  }
}

/** Place of a number of the `member`th vector of `count` that stand together. */
const placeOf = (number: number, member: number, count: number): number =>
  Math.floor(number / PAIR) * PAIR * count + member * PAIR + (number % PAIR);

function quantize(vector: Float32Array, numbers: Int8Array): Quantized {
  let largest = 0;
  for (const number of vector) largest = Math.max(largest, Math.abs(number));
  const scale = Math.fround(largest / LARGEST);
  let [square, errorSquare] = [0, 0];
  for (let i = 0; i < vector.length; i++) {
    // A scale that is too small to be a number of 32 bits loses the vector, which the error says.
    const number = scale > 0 ? Math.max(-LARGEST, Math.min(LARGEST, Math.round(vector[i]! / scale))) : 0;
    numbers[i] = number;
    square += (number * scale) ** 2;
    errorSquare += (vector[i]! - number * scale) ** 2;
  }
  return { scale, length: Math.sqrt(square), error: Math.sqrt(errorSquare) };
}
