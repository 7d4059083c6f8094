import type { CompressedRows, Span } from "@funrec/core";
import { type Block, chunksOf, type KernelCall, type Kernels } from "@funrec/core/kernels";
import type { FactorTable } from "./factor-table.js";

/** How rows are solved: exactly, or by so many steps of the conjugate gradient method from where they are. */
export type RowSolver = "cholesky" | { readonly cgSteps: number };

/** Entries whose vectors the kernel alsByCholesky brings together at a time. */
const PANEL_ROWS = 64;

/**
 * Rows whose vectors are to be solved while the vectors of the columns stay as they are: the equations of
 * assembly/als-rows.ts.
 */
export class LeastSquaresRows {
  readonly #kernels: Kernels;
  readonly #calls: readonly KernelCall[];
  readonly #objectives: Block<"f64">;

  /**
   * @param entries the rows' columns; their values are the weights of the entries, without values all weigh 1
   * @param ridges one a row
   * @param solved where the vectors of the rows stand, `columns.width` numbers a row
   * @param columns vectors of the columns, and their Gram matrix times the weight of all pairs
   */
  constructor(
    kernels: Kernels,
    entries: CompressedRows,
    ridges: ArrayLike<number>,
    solved: Block<"f32">,
    columns: FactorTable,
    solver: RowSolver,
  ) {
    const { memory, threads } = kernels;
    const { width } = columns;
    const rows = memory.copy("u32", [
      memory.copy("i32", entries.offsets).address,
      memory.copy("i32", entries.columns).address,
      entries.values ? copyWeights(kernels, entries.values).address : 0,
      memory.copy("f32", ridges).address,
      solved.address,
      columns.vectors.address,
      columns.rowCount,
      columns.gram.address,
      width,
    ]).address;
    const isExact = solver === "cholesky";
    const scratchBytes = 4 * width * (isExact ? width + PANEL_ROWS : 3);
    const scratch = memory.allocate("u8", threads * scratchBytes).address;
    const chunks = chunksOf(0, entries.rowCount, costOfRow(entries, width, solver));
    this.#objectives = memory.allocate("f64", chunks.length);
    this.#kernels = kernels;
    this.#calls = chunks.map(([first, end], call) => {
      const addresses = [scratch + (call % threads) * scratchBytes, this.#objectives.address + 8 * call];
      return isExact
        ? { kernel: "alsByCholesky", numbers: [first, end, rows, ...addresses] }
        : { kernel: "alsByConjugateGradient", numbers: [first, end, rows, solver.cgSteps, ...addresses] };
    });
  }

  /** Solves all rows at once, by the thread that asks for it. */
  solveHere(): void {
    for (const { kernel, numbers } of this.#calls) this.#kernels.call(kernel, ...numbers);
  }

  /** Solves all rows. @returns the sum of what they minimize, without the constant sum of the weights */
  async solve(span?: Span): Promise<number> {
    await this.#kernels.run(this.#calls, span?.steps(this.#calls.length));
    return this.#objectives.array.reduce((sum, objective) => sum + objective, 0);
  }
}

function copyWeights({ memory }: Kernels, weights: ArrayLike<number>): Block<"f32"> {
  const block = memory.allocate("f32", weights.length + 3); // kernels read four at a time
  block.array.set(weights);
  return block;
}

/** Multiplications of four numbers that a row takes. */
function costOfRow({ offsets }: CompressedRows, width: number, solver: RowSolver): (row: number) => number {
  const lanes = width / 4;
  const costOf =
    solver === "cholesky"
      ? (entries: number) => entries * lanes * width * 0.5 + (lanes * width * width) / 6
      : (entries: number) => 2 * lanes * (entries + width) * (solver.cgSteps + 1);
  return (row) => costOf(offsets[row + 1]! - offsets[row]!);
}
