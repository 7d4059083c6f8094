import { at } from "../../core/assembly/numbers";

/**
 * What alternating least squares solves, in the memory of the caller (src/least-squares-rows.ts lays it out): the factors x of
 * each row minimize sum over its entries of c (1 - h.x)^2 + x'Gx + ridge x'x, where h are the factors of the entry's
 * column and c is its weight. The optimum solves A x = b with A = G + ridge I + sum of c h h' and b = sum of c h.
 */
@unmanaged
export class AlsRows {
  /** Start of each row's entries, and the end of the last row's; i32. */
  offsets: usize;
  /** Column of each entry; i32. */
  columns: usize;
  /** Weight c of each entry, or 0 where all weigh 1; f32. */
  weights: usize;
  /** Ridge of each row; f32. */
  ridges: usize;
  /** Factors of each row; f32, `width` a row. */
  factors: usize;
  /** Factors of each column, and a row of zeros behind them; f32, `width` a column. */
  columnFactors: usize;
  /** Number of columns. */
  columnCount: usize;
  /** G: the Gram matrix of the columns' factors times the weight of all pairs; f32. */
  gram: usize;
  /** Number of factors, rounded up to a multiple of 8 by factors that are always 0. */
  width: usize;
}

/** Address of the factors of an entry's column; behind the row's end that of the row of zeros. */
@inline
export function entryFactors(columns: usize, entry: i32, end: i32, columnCount: i32, factors: usize, bytes: usize): usize {
  const column = entry < end ? at<i32>(columns, entry) : columnCount;
  return factors + <usize>column * bytes;
}

/** Weights of four entries from `entry` on; those behind the row's end belong to rows of zeros and do not matter. */
@inline
export function fourWeights(weights: usize, entry: i32): v128 {
  return weights ? v128.load(weights + (<usize>entry << 2)) : f32x4.splat(1);
}
