import { type CompressedRows, type ModelState, Random, type Span, type Tensors } from "@funrec/core";
import type { Kernels } from "@funrec/core/kernels";
import { FactorTable } from "./factor-table.js";
import { LeastSquaresRows } from "./least-squares-rows.js";

/** What is minimized, and how; see `IALSOptions`. */
export interface AlsSettings {
  readonly factors: number;
  readonly unobservedWeight: number;
  readonly regularization: number;
  readonly regularizationExponent: number;
  readonly initialDeviation: number;
  readonly solver: "cg" | "cholesky";
  readonly cgSteps: number;
  readonly valueWeights: boolean;
}

/** Users or items. */
interface Side {
  readonly table: FactorTable;
  readonly ridges: Float32Array;
}

/** Alternating least squares on one memory. */
export class AlsTraining {
  readonly #items: Side;
  readonly #users: Side;
  readonly #solveItems: LeastSquaresRows;
  readonly #solveUsers: LeastSquaresRows;
  /** Sum of the weights of all entries: the loss of factors that are all 0. */
  readonly #totalWeight: number;

  constructor(
    kernels: Kernels,
    { matrix, seed }: Pick<ModelState, "matrix" | "seed">,
    private readonly settings: AlsSettings,
  ) {
    const byUser = weighted(matrix.byUser, settings);
    const byItem = weighted(matrix.byItem, settings);
    const random = new Random(seed);
    this.#items = makeSide(kernels, byItem, settings, random);
    this.#users = makeSide(kernels, byUser, settings, random);
    const solver = settings.solver === "cg" ? { cgSteps: settings.cgSteps } : settings.solver;
    const [items, users] = [this.#items, this.#users];
    this.#solveItems = new LeastSquaresRows(
      kernels,
      byItem,
      items.ridges,
      items.table.vectors,
      users.table,
      solver,
    );
    this.#solveUsers = new LeastSquaresRows(
      kernels,
      byUser,
      users.ridges,
      users.table.vectors,
      items.table,
      solver,
    );
    this.#totalWeight = weightOf(byUser, 0, byUser.columns.length);
  }

  get itemTable(): FactorTable {
    return this.#items.table;
  }

  get userTable(): FactorTable {
    return this.#users.table;
  }

  tensors(): Tensors {
    return { items: this.itemTable.vectors.array, users: this.userTable.vectors.array };
  }

  /** Solves the items and then, since a model folds users in, the users. */
  async epoch(span: Span): Promise<{ loss: number }> {
    const { unobservedWeight } = this.settings;
    await this.userTable.updateGram(unobservedWeight);
    await this.#solveItems.solve(span.part(0, 2));
    await this.itemTable.updateGram(unobservedWeight);
    const objective = await this.#solveUsers.solve(span.part(1, 2));
    return { loss: this.#totalWeight + objective + penaltyOf(this.#items) };
  }
}

/** How strongly the vector of a row is drawn to 0. @param weight of all entries of the row together */
export function ridgeOf(weight: number, columnCount: number, settings: AlsSettings): number {
  const { regularization, regularizationExponent, unobservedWeight } = settings;
  return regularization * (weight + unobservedWeight * columnCount) ** regularizationExponent;
}

/** The rows with their values as weights, or without. */
function weighted(rows: CompressedRows, { valueWeights }: AlsSettings): CompressedRows {
  if (valueWeights) return rows;
  const { rowCount, columnCount, offsets, columns } = rows;
  return { rowCount, columnCount, offsets, columns };
}

/** The weights of the entries first..end together. */
function weightOf({ values }: CompressedRows, first: number, end: number): number {
  if (!values) return end - first;
  let sum = 0;
  for (let entry = first; entry < end; entry++) sum += values[entry]!;
  return sum;
}

function makeSide(kernels: Kernels, rows: CompressedRows, settings: AlsSettings, random: Random): Side {
  const { rowCount, columnCount, offsets } = rows;
  const { factors, initialDeviation } = settings;
  const table = new FactorTable(kernels, rowCount, factors);
  table.fill(Float32Array.from({ length: rowCount * factors }, () => initialDeviation * random.normal()));
  const ridges = Float32Array.from({ length: rowCount }, (_, row) =>
    ridgeOf(weightOf(rows, offsets[row]!, offsets[row + 1]!), columnCount, settings),
  );
  return { table, ridges };
}

function penaltyOf({ table, ridges }: Side): number {
  const { array } = table.vectors;
  let penalty = 0;
  for (let row = 0, place = 0; row < table.rowCount; row++) {
    let square = 0;
    for (let end = place + table.width; place < end; place++) square += array[place]! ** 2;
    penalty += ridges[row]! * square;
  }
  return penalty;
}
