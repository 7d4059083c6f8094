import { Heaps, offer } from "../../core/assembly/heaps";
import { at } from "../../core/assembly/numbers";
import { SparseRows } from "./sparse-rows";

/** Below this share of its sum of squares, a variance is rounding and means "all values equal". */
const RELATIVE_ZERO: f64 = 1e-10;
/** Sums over the common columns of two rows: x, y, xx, yy, xy and the number of columns; f64. */
const SUMS_BYTES: usize = 48;

/**
 * Compares each of the rows first..end with all rows of a lower rank by the correlation of their values (x and y) over
 * the columns that both have, and offers the two to each other's heaps where it is positive.
 *
 * @param means f64: the mean value of each row, from which values are taken so that sums of squares lose no digits
 * @param sums f64: 6 for each row, all 0 before and after
 */
export function nearestByPearson(
  first: i32,
  end: i32,
  rows: SparseRows,
  shrinkage: f64,
  means: usize,
  sums: usize,
  heaps: Heaps,
): void {
  for (let row = first; row < end; row++) {
    const mean = at<f64>(means, row);
    const stop = at<i32>(rows.offsets, row + 1);
    for (let entry = at<i32>(rows.offsets, row); entry < stop; entry++) {
      const column = at<i32>(rows.columns, entry);
      const x = <f64>at<f32>(rows.values, entry) - mean;
      for (let place = at<i32>(rows.columnOffsets, column); ; place++) {
        const other = at<i32>(rows.columnRows, place);
        if (other >= row) break; // the row itself ends the walk
        add(sums + <usize>other * SUMS_BYTES, x, <f64>at<f32>(rows.columnValues, place) - at<f64>(means, other));
      }
    }
    const index = at<i32>(rows.indices, row);
    for (let other = 0; other < row; other++) {
      const own = sums + <usize>other * SUMS_BYTES;
      const count = load<f64>(own, 40);
      if (count == 0) continue;
      const score = correlation(own, count) * (count / (count + shrinkage));
      memory.fill(own, 0, SUMS_BYTES);
      if (!(score > 0)) continue;
      offer(heaps, row, at<i32>(rows.indices, other), score);
      offer(heaps, other, index, score);
    }
  }
}

@inline
function add(sums: usize, x: f64, y: f64): void {
  const both = f64x2.replace_lane(f64x2.splat(x), 1, y);
  v128.store(sums, f64x2.add(v128.load(sums), both));
  v128.store(sums, f64x2.add(v128.load(sums, 16), f64x2.mul(both, both)), 16);
  v128.store(sums, f64x2.add(v128.load(sums, 32), f64x2.replace_lane(f64x2.splat(x * y), 1, 1)), 32);
}

/** Pearson's correlation; 0 when either side does not vary. The same operations as in src/row-similarity.ts. */
function correlation(sums: usize, count: f64): f64 {
  const x = load<f64>(sums);
  const y = load<f64>(sums, 8);
  const xx = load<f64>(sums, 16);
  const yy = load<f64>(sums, 24);
  const varianceX = xx - (x * x) / count;
  const varianceY = yy - (y * y) / count;
  if (varianceX <= RELATIVE_ZERO * xx || varianceY <= RELATIVE_ZERO * yy) return 0;
  const plain = (load<f64>(sums, 32) - (x * y) / count) / sqrt(varianceX * varianceY);
  return max<f64>(-1, min<f64>(1, plain));
}
