import { type Block, copyRows, type Kernels } from "@funrec/core/kernels";
import { widthOf } from "./factors.js";

/** A Gram matrix is summed over parts of the table, each by one thread: how many depends on the table alone. */
const ROWS_A_PART = 512;
const MOST_PARTS = 64;
const NUMBERS_OF_PARTS = 2 ** 24;

/** Vectors in the memory of kernels, one a row, a row of zeros behind them, and their Gram matrix. */
export class FactorTable {
  /** Numbers that a vector takes in memory. */
  readonly width: number;
  readonly vectors: Block<"f32">;
  /** What {@link updateGram} computes: `width x width` numbers. */
  readonly gram: Block<"f32">;
  readonly #rowsAPart: number;
  readonly #parts: Block<"f32">;

  constructor(
    private readonly kernels: Kernels,
    readonly rowCount: number,
    private readonly factors: number,
  ) {
    const { memory } = kernels;
    this.width = widthOf(factors);
    const numbers = this.width ** 2;
    const mostParts = Math.max(1, Math.min(MOST_PARTS, Math.floor(NUMBERS_OF_PARTS / numbers)));
    this.#rowsAPart = Math.max(ROWS_A_PART, Math.ceil(rowCount / mostParts));
    this.vectors = memory.allocate("f32", (rowCount + 1) * this.width);
    this.gram = memory.allocate("f32", numbers);
    this.#parts = memory.allocate("f32", numbers * Math.ceil(rowCount / this.#rowsAPart));
  }

  /** Sets all vectors. @param vectors `factors` numbers a row */
  fill(vectors: Float32Array): void {
    copyRows(vectors, this.factors, this.vectors.array, this.width);
  }

  /** A copy of the vectors, `factors` numbers a row. */
  toArray(): Float32Array {
    const vectors = new Float32Array(this.rowCount * this.factors);
    copyRows(this.vectors.array.subarray(0, this.rowCount * this.width), this.width, vectors, this.factors);
    return vectors;
  }

  /** Computes `scale` times the sum over all vectors v of v v'. */
  async updateGram(scale: number): Promise<void> {
    const { rowCount, width } = this;
    const calls = [];
    for (let part = 0, row = 0; row < rowCount; part++, row += this.#rowsAPart) {
      const end = Math.min(rowCount, row + this.#rowsAPart);
      const target = this.#parts.address + 4 * part * width ** 2;
      calls.push({ kernel: "gramOfRows", numbers: [row, end, this.vectors.address, width, target] });
    }
    await this.kernels.run(calls);
    this.kernels.call("sumGrams", this.#parts.address, calls.length, width, scale, this.gram.address);
  }
}
