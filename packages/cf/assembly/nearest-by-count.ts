import { Heaps } from "../../core/assembly/heaps";
import { at } from "../../core/assembly/numbers";
import { offerCounted } from "./offer-counted";
import { SparseRows } from "./sparse-rows";

/**
 * Compares each of the rows first..end with all rows of a lower rank by the columns that both have, and offers the two
 * to each other's heaps. Taken over all rows that is every pair once: half of the symmetric matrix. Popular rows stand
 * first, so that the half that is walked is the one where few counters are touched again and again.
 *
 * The other parameters are those of `offerCounted`.
 */
export function nearestByCount(
  first: i32,
  end: i32,
  rows: SparseRows,
  measure: i32,
  shrinkage: f64,
  counts: usize,
  limits: usize,
  heaps: Heaps,
): void {
  for (let row = first; row < end; row++) {
    const stop = at<i32>(rows.offsets, row + 1);
    for (let entry = at<i32>(rows.offsets, row); entry < stop; entry++) {
      const column = at<i32>(rows.columns, entry);
      // The row itself stands in the list of each of its columns and ends the walk.
      let place = rows.columnRows + ((<usize>at<i32>(rows.columnOffsets, column)) << 2);
      for (;;) {
        const other = load<i32>(place);
        if (other >= row) break;
        const count = counts + ((<usize>other) << 2);
        store<i32>(count, load<i32>(count) + 1);
        place += 4;
      }
    }
    offerCounted(row, rows, measure, shrinkage, counts, limits, heaps);
  }
}
