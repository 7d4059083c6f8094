import { Kernels } from "@funrec/core/kernels";
import { type AlsSettings, ridgeOf } from "./als-training.js";
import { FactorTable } from "./factor-table.js";
import { kernels as code } from "./generated/kernels.js";
import { LeastSquaresRows } from "./least-squares-rows.js";

/** Solves the vector of a user from a history, with the vectors of the items as they are. */
export class AlsFoldIn {
  private constructor(
    private readonly kernels: Kernels,
    private readonly items: FactorTable,
    private readonly settings: AlsSettings,
  ) {}

  /** @param itemFactors vectors of the items, one behind the other */
  static async open(itemFactors: Float32Array, itemCount: number, settings: AlsSettings): Promise<AlsFoldIn> {
    const kernels = await Kernels.open(code, { threads: 1 });
    const items = new FactorTable(kernels, itemCount, settings.factors);
    items.fill(itemFactors);
    await items.updateGram(settings.unobservedWeight);
    return new AlsFoldIn(kernels, items, settings);
  }

  /** The exact solution. @param history items @param weights one for each of them */
  vectorOf(history: Int32Array, weights: Float64Array): Float32Array {
    const { kernels, items, settings } = this;
    const { memory } = kernels;
    const mark = memory.mark();
    try {
      const entries = {
        rowCount: 1,
        columnCount: items.rowCount,
        offsets: Int32Array.of(0, history.length),
        columns: history,
        values: weights,
      };
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const ridges = [ridgeOf(total, items.rowCount, settings)];
      const vector = memory.allocate("f32", items.width);
      new LeastSquaresRows(kernels, entries, ridges, vector, items, "cholesky").solveHere();
      return vector.array.slice(0, settings.factors);
    } finally {
      memory.release(mark);
    }
  }
}
