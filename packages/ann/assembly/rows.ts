import { total } from "../../core/assembly/lanes";

/** Vectors to score by; see {@link Rows.metric}. */
export const BY_PRODUCT = 0;
export const BY_EXTENDED_PRODUCT = 1;
export const BY_DISTANCE = 2;

/** Vectors as they are, one behind the other, in the memory of the caller (src/vector-rows.ts lays them out). */
@unmanaged
export class Rows {
  /** Numbers of a row: a multiple of 16, filled up with zeros. */
  width: i32;
  /**
   * What a score is: the inner product of vectors, which have one length ({@link BY_PRODUCT}) or any, and a graph then makes
   * it one by one more number ({@link BY_EXTENDED_PRODUCT}); or minus the square of the distance ({@link BY_DISTANCE}).
   */
  metric: i32;
  /** f32. */
  vectors: usize;
}

@inline
export function rowOf(rows: Rows, slot: i32): usize {
  return rows.vectors + ((<usize>slot * <usize>rows.width) << 2);
}

/** The score of a row. @param query f32, as wide as a row */
@inline
export function scoreOfRow(rows: Rows, query: usize, slot: i32): f32 {
  const row = rowOf(rows, slot);
  return rows.metric == BY_DISTANCE ? -squaredDistance(query, row, rows.width) : product(query, row, rows.width);
}

/** Four sums, of every fourth number: the bits of rankByVectors of @funrec/core. */
@inline
function product(a: usize, b: usize, width: i32): f32 {
  let sums = f32x4.splat(0);
  for (const end = a + ((<usize>width) << 2); a < end; a += 32, b += 32) {
    sums = f32x4.add(sums, f32x4.mul(v128.load(a), v128.load(b)));
    sums = f32x4.add(sums, f32x4.mul(v128.load(a, 16), v128.load(b, 16)));
  }
  return total(sums);
}

@inline
function squaredDistance(a: usize, b: usize, width: i32): f32 {
  let sums = f32x4.splat(0);
  for (const end = a + ((<usize>width) << 2); a < end; a += 16, b += 16) {
    const difference = f32x4.sub(v128.load(a), v128.load(b));
    sums = f32x4.add(sums, f32x4.mul(difference, difference));
  }
  return total(sums);
}
