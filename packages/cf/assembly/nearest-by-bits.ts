import { Heaps } from "../../core/assembly/heaps";
import { at, put } from "../../core/assembly/numbers";
import { offerCounted } from "./offer-counted";
import { SparseRows } from "./sparse-rows";

/** Rows that are compared at a time with each row of a lower rank, whose bits are read once for all. */
const BLOCK: i32 = 4;

/**
 * Writes the columns of the rows first..end as bits: bit c of a row is 1 when it has column c.
 *
 * @param bits u64, all 0; each row takes `words` of them, enough for all columns
 */
export function packBits(first: i32, end: i32, rows: SparseRows, bits: usize, words: i32): void {
  for (let row = first; row < end; row++) {
    const own = bits + ((<usize>row * words) << 3);
    const stop = at<i32>(rows.offsets, row + 1);
    for (let entry = at<i32>(rows.offsets, row); entry < stop; entry++) {
      const column = at<i32>(rows.columns, entry);
      put<u64>(own, column >> 6, at<u64>(own, column >> 6) | ((<u64>1) << (column & 63)));
    }
  }
}

/**
 * Does for the rows first..end, the most popular ones, what `nearestByCount` does, but counts common columns in bits:
 * where a row has a large share of all columns, 64 of them are compared at a time.
 *
 * @param bits what `packBits` made of all rows up to `end`
 * @param counts i32: 4 times `end`, all 0 before and after
 */
export function nearestByBits(
  first: i32,
  end: i32,
  rows: SparseRows,
  measure: i32,
  shrinkage: f64,
  counts: usize,
  limits: usize,
  heaps: Heaps,
  bits: usize,
  words: i32,
): void {
  const bytes = (<usize>words) << 3;
  const stride = (<usize>end + 3) << 2;
  for (let start = first; start < end; start += BLOCK) {
    const stop = min(start + BLOCK, end);
    const own = bits + <usize>start * bytes;
    if (stop - start == BLOCK) {
      for (let other = 0; other < start; other++) {
        countFour(own, bits + <usize>other * bytes, bytes, counts + ((<usize>other) << 2), stride);
      }
    }
    for (let row = start; row < stop; row++) {
      const rowCounts = counts + <usize>(row - start) * stride;
      for (let other = stop - start == BLOCK ? start : 0; other < row; other++) {
        put<i32>(rowCounts, other, countOne(bits + <usize>row * bytes, bits + <usize>other * bytes, bytes));
      }
      offerCounted(row, rows, measure, shrinkage, rowCounts, limits, heaps);
    }
  }
}

/** The number of bits that two rows have in common. */
function countOne(row: usize, other: usize, bytes: usize): i32 {
  let count: i64 = 0;
  for (let i: usize = 0; i < bytes; i += 8) count += popcnt(load<u64>(row + i) & load<u64>(other + i));
  return <i32>count;
}

/** The number of bits that each of four rows, one behind the other, has in common with another row. */
function countFour(own: usize, other: usize, bytes: usize, counts: usize, stride: usize): void {
  let count0: u64 = 0;
  let count1: u64 = 0;
  let count2: u64 = 0;
  let count3: u64 = 0;
  for (const stop = other + bytes; other < stop; other += 8, own += 8) {
    const word = load<u64>(other);
    count0 += popcnt(word & load<u64>(own));
    count1 += popcnt(word & load<u64>(own + bytes));
    count2 += popcnt(word & load<u64>(own + 2 * bytes));
    count3 += popcnt(word & load<u64>(own + 3 * bytes));
  }
  store<i32>(counts, <i32>count0);
  store<i32>(counts + stride, <i32>count1);
  store<i32>(counts + 2 * stride, <i32>count2);
  store<i32>(counts + 3 * stride, <i32>count3);
}
