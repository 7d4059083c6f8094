import { Heaps, offer } from "../../core/assembly/heaps";
import { at } from "../../core/assembly/numbers";
import { similarity } from "./similarity";
import { SparseRows } from "./sparse-rows";

/**
 * Offers the rows of a tile of counts that came from elsewhere to each other: pairs with a row of a lower rank.
 *
 * @param counts i32: number of common columns of each row of the tile (firstRow..) with each of its others (firstOther..)
 */
export function offerTile(
  firstRow: i32,
  rowCount: i32,
  firstOther: i32,
  otherCount: i32,
  counts: usize,
  rows: SparseRows,
  measure: i32,
  shrinkage: f64,
  heaps: Heaps,
): void {
  for (let row = firstRow; row < firstRow + rowCount; row++) {
    const length = <f64>at<i32>(rows.lengths, row);
    const index = at<i32>(rows.indices, row);
    const own = counts + ((<usize>(row - firstRow) * otherCount) << 2);
    const end = min(firstOther + otherCount, row);
    for (let other = firstOther; other < end; other++) {
      const common = at<i32>(own, other - firstOther);
      if (common == 0) continue;
      const otherLength = <f64>at<i32>(rows.lengths, other);
      const score = similarity(measure, shrinkage, length, otherLength, <f64>common);
      offer(heaps, row, at<i32>(rows.indices, other), score);
      offer(heaps, other, index, score);
    }
  }
}
