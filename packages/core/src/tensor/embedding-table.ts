import type { Random } from "../random/random.js";
import { initialNumbers } from "./initial-numbers.js";

/** Vectors by number: row r is `data[r * dimensions]` to `data[(r + 1) * dimensions - 1]`. */
export interface EmbeddingTable {
  readonly rows: number;
  readonly dimensions: number;
  readonly data: Float32Array;
}

/** A table of numbers of the normal distribution. */
export function embeddingTable(
  rows: number,
  dimensions: number,
  deviation: number,
  random: Random,
): EmbeddingTable {
  const data = initialNumbers(rows * dimensions, () => deviation * random.normal());
  return { rows, dimensions, data };
}

/** Sets rows to zeros: those of which the training has no example then say nothing. */
export function clearRows({ data, dimensions }: EmbeddingTable, rows: readonly number[]): void {
  for (const row of rows) data.fill(0, row * dimensions, (row + 1) * dimensions);
}

/** Rows of a table that a batch needs. */
export interface Lookup {
  /** Name of the table. */
  readonly table: string;
  /** Numbers of the rows. */
  readonly rows: Int32Array;
  /**
   * Without it, every row is a row of the result. With it, bags of rows are: bag b has the rows `offsets[b]` to
   * `offsets[b + 1] - 1`; an empty bag gives zeros.
   */
  readonly offsets?: Int32Array;
  /** How much each row counts in its bag. Default: 1 / size of the bag for the mean, otherwise 1. */
  readonly weights?: Float32Array;
  /**
   * What becomes of a bag: the mean of its rows (default), their sum, or the sum of their squares, each row multiplied
   * with its weight before. With weights, the mean is the weighted sum.
   */
  readonly pooling?: "mean" | "sum" | "squares";
}

/** Number of rows that a lookup gives. */
export function lookupLength({ rows, offsets }: Lookup): number {
  return offsets ? offsets.length - 1 : rows.length;
}

/** The rows, or the pooled bags, one behind the other. */
export function lookUp({ dimensions, data }: EmbeddingTable, lookup: Lookup): Float32Array {
  const { rows, offsets, pooling } = lookup;
  const result = new Float32Array(lookupLength(lookup) * dimensions);
  if (!offsets) {
    for (let i = 0; i < rows.length; i++) {
      const [from, to] = [rows[i]! * dimensions, i * dimensions];
      for (let j = 0; j < dimensions; j++) result[to + j] = data[from + j]!;
    }
    return result;
  }
  const weights = rowWeights(lookup);
  for (let bag = 0; bag + 1 < offsets.length; bag++) {
    const to = bag * dimensions;
    for (let i = offsets[bag]!; i < offsets[bag + 1]!; i++) {
      const from = rows[i]! * dimensions;
      const weight = weights[i]!;
      if (pooling === "squares") {
        for (let j = 0; j < dimensions; j++) result[to + j]! += (weight * data[from + j]!) ** 2;
      } else {
        for (let j = 0; j < dimensions; j++) result[to + j]! += weight * data[from + j]!;
      }
    }
  }
  return result;
}

/** How much each row of bags counts. */
export function rowWeights({ rows, offsets, weights, pooling = "mean" }: Lookup): Float32Array {
  if (weights) return weights;
  const shares = new Float32Array(rows.length).fill(1);
  if (!offsets || pooling !== "mean") return shares;
  for (let bag = 0; bag + 1 < offsets.length; bag++) {
    const [first, end] = [offsets[bag]!, offsets[bag + 1]!];
    shares.fill(1 / (end - first), first, end);
  }
  return shares;
}
