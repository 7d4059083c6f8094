import { type Block, copyRows, type KernelMemory } from "@funrec/core/kernels";

/** Kernels work on so many numbers at a time. */
const MULTIPLE = 8;

/** Vectors in the memory of kernels, one behind the other, each with zeros behind it up to a multiple of 8 numbers. */
export class PaddedVectors {
  readonly block: Block<"f32">;
  /** Numbers from the start of one vector to the start of the next. */
  readonly width: number;

  constructor(
    memory: KernelMemory,
    readonly rowCount: number,
    readonly dimensions: number,
  ) {
    this.width = Math.ceil(dimensions / MULTIPLE) * MULTIPLE;
    this.block = memory.allocate("f32", rowCount * this.width);
  }

  /** Fills in all vectors. @param next gives number after number */
  fill(next: () => number): this {
    const { array } = this.block;
    for (let row = 0; row < this.rowCount; row++) {
      for (let i = 0; i < this.dimensions; i++) array[row * this.width + i] = next();
    }
    return this;
  }

  /** A copy of the vectors without the zeros between them. */
  toArray(): Float32Array {
    const vectors = new Float32Array(this.rowCount * this.dimensions);
    copyRows(this.block.array, this.width, vectors, this.dimensions);
    return vectors;
  }
}
