import { type CompressedRows, DataError } from "@funrec/core";
import type { SimilarRows } from "./neighbor-lists.js";

/**
 * How alike two items are by their users, or two users by their items.
 * - `"cosine"`: |A and B| / sqrt(|A| |B|)
 * - `"jaccard"`: |A and B| / |A or B|
 * - `"pearson"`: correlation of the values over what both have; the means are those over what both have
 */
export type SimilarityMeasure = "cosine" | "jaccard" | "pearson";

/** A sparse row: columns and, for Pearson, their values. */
export interface SparseRow {
  readonly columns: ArrayLike<number>;
  readonly values?: ArrayLike<number> | undefined;
}

/** Below this share of its sum of squares, a variance is rounding and means "all values equal". */
const RELATIVE_ZERO = 1e-10;

/**
 * Compares a row with all rows of a matrix that share a column with it, by walking the inverted lists: the cost grows
 * with the entries met, not with the number of pairs of rows.
 */
export class RowSimilarity {
  readonly #rows: CompressedRows;
  readonly #inverted: CompressedRows;
  readonly #measure: SimilarityMeasure;
  readonly #shrinkage: number;
  /** Rows met in the current comparison, in order, and how many columns each shares. */
  readonly #met: Int32Array;
  readonly #common: Int32Array;
  readonly #moments: Moments | undefined;

  /**
   * @param rows the matrix
   * @param inverted its transpose
   * @param shrinkage similarities are multiplied by n / (n + shrinkage) for n common columns (Bell and Koren, 2007)
   * @throws DataError for Pearson on a matrix without values
   */
  constructor(rows: CompressedRows, inverted: CompressedRows, measure: SimilarityMeasure, shrinkage: number) {
    if (measure === "pearson" && !rows.values) {
      throw new DataError('similarity "pearson" needs ratings: the log has no values');
    }
    this.#rows = rows;
    this.#inverted = inverted;
    this.#measure = measure;
    this.#shrinkage = shrinkage;
    this.#met = new Int32Array(rows.rowCount);
    this.#common = new Int32Array(rows.rowCount);
    this.#moments = measure === "pearson" ? new Moments(rows) : undefined;
  }

  /** The rows that share a column with this row of the matrix, itself left out, ascending. */
  toRow(row: number): SimilarRows {
    const [start, end] = [this.#rows.offsets[row], this.#rows.offsets[row + 1]];
    return this.to(
      { columns: this.#rows.columns.subarray(start, end), values: this.#rows.values?.subarray(start, end) },
      row,
    );
  }

  /**
   * The rows of the matrix that share a column with any sparse row, ascending, with their similarities.
   * @param self row of the matrix to leave out
   */
  to(row: SparseRow, self = -1): SimilarRows {
    const metCount = this.#meet(row, self);
    const rows = this.#met.slice(0, metCount).sort();
    const similarities = new Float64Array(metCount);
    for (let i = 0; i < metCount; i++) {
      const other = rows[i]!;
      similarities[i] = this.#similarity(row.columns.length, other);
      this.#common[other] = 0;
      this.#moments?.clear(other);
    }
    return { rows, similarities };
  }

  /** Counts the common columns of every row that shares one. */
  #meet({ columns, values }: SparseRow, self: number): number {
    const { offsets, columns: rowsOf, values: valuesOf } = this.#inverted;
    const origin = values ? mean(values) : 0;
    let metCount = 0;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]!;
      for (let entry = offsets[column]!; entry < offsets[column + 1]!; entry++) {
        const other = rowsOf[entry]!;
        if (other === self) continue;
        if (this.#common[other]!++ === 0) this.#met[metCount++] = other;
        this.#moments?.add(other, (values?.[i] ?? 1) - origin, valuesOf![entry]!);
      }
    }
    return metCount;
  }

  #similarity(length: number, other: number): number {
    const common = this.#common[other]!;
    const otherLength = this.#rows.offsets[other + 1]! - this.#rows.offsets[other]!;
    const similarity = this.#plainSimilarity(length, otherLength, common, other);
    return similarity * (common / (common + this.#shrinkage));
  }

  #plainSimilarity(length: number, otherLength: number, common: number, other: number): number {
    switch (this.#measure) {
      case "cosine":
        return common / Math.sqrt(length * otherLength);
      case "jaccard":
        return common / (length + otherLength - common);
      case "pearson":
        return this.#moments!.correlation(other, common);
    }
  }
}

/** Sums over the common columns of the current row (x) and each other row (y), both taken from near their means. */
class Moments {
  readonly #origins: Float64Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #xx: Float64Array;
  readonly #yy: Float64Array;
  readonly #xy: Float64Array;

  constructor(rows: CompressedRows) {
    this.#origins = rowMeans(rows);
    this.#x = new Float64Array(rows.rowCount);
    this.#y = new Float64Array(rows.rowCount);
    this.#xx = new Float64Array(rows.rowCount);
    this.#yy = new Float64Array(rows.rowCount);
    this.#xy = new Float64Array(rows.rowCount);
  }

  add(other: number, x: number, value: number): void {
    const y = value - this.#origins[other]!;
    this.#x[other]! += x;
    this.#y[other]! += y;
    this.#xx[other]! += x * x;
    this.#yy[other]! += y * y;
    this.#xy[other]! += x * y;
  }

  clear(other: number): void {
    for (const sums of [this.#x, this.#y, this.#xx, this.#yy, this.#xy]) sums[other] = 0;
  }

  /** Pearson's correlation; 0 when either side does not vary. */
  correlation(other: number, count: number): number {
    const [x, y, xx, yy] = [this.#x[other]!, this.#y[other]!, this.#xx[other]!, this.#yy[other]!];
    const varianceX = xx - (x * x) / count;
    const varianceY = yy - (y * y) / count;
    if (varianceX <= RELATIVE_ZERO * xx || varianceY <= RELATIVE_ZERO * yy) return 0;
    const correlation = (this.#xy[other]! - (x * y) / count) / Math.sqrt(varianceX * varianceY);
    return Math.max(-1, Math.min(1, correlation));
  }
}

/** The mean value of every row; 0 for an empty one. @throws DataError when the matrix has no values */
export function rowMeans(rows: CompressedRows): Float64Array {
  const { values } = rows;
  if (!values) throw new DataError("ratings are needed: the log has no values");
  return Float64Array.from({ length: rows.rowCount }, (_, row) =>
    mean(values.subarray(rows.offsets[row], rows.offsets[row + 1])),
  );
}

/** The mean of some values; 0 of none. */
function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length > 0 ? sum / values.length : 0;
}
