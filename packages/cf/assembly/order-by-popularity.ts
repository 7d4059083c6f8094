import { at, put } from "../../core/assembly/numbers";
import { SparseRows } from "./sparse-rows";

/**
 * The three steps that lay a matrix out by rank (src/popularity-order.ts). Each is called for parts of the columns,
 * which may be done at the same time.
 *
 * Step 1: counts the entries of each row in a part of the lists.
 *
 * @param listed i32: the row of each entry, column by column
 * @param counts i32 for each row, all 0
 */
export function countEntries(first: i32, end: i32, listed: usize, counts: usize): void {
  for (let entry = first; entry < end; entry++) {
    const row = at<i32>(listed, entry);
    put<i32>(counts, row, at<i32>(counts, row) + 1);
  }
}

/**
 * Step 2: fills the columns of every row from a part of the lists, the columns first..end. They ascend in each row.
 *
 * @param ranks i32: the rank of each row
 * @param next i32 for each rank: where the part's entries start; where they end, afterwards
 * @param values f32 of each entry of the lists, or 0
 */
export function fillRows(
  first: i32,
  end: i32,
  rows: SparseRows,
  listed: usize,
  ranks: usize,
  next: usize,
  values: usize,
): void {
  for (let column = first; column < end; column++) {
    const stop = at<i32>(rows.columnOffsets, column + 1);
    for (let entry = at<i32>(rows.columnOffsets, column); entry < stop; entry++) {
      const rank = at<i32>(ranks, at<i32>(listed, entry));
      const place = at<i32>(next, rank);
      put<i32>(next, rank, place + 1);
      put<i32>(rows.columns, place, column);
      if (values) put<f32>(rows.values, place, at<f32>(values, entry));
    }
  }
}

/**
 * Step 3: fills the rows of a part of the columns by rank. They ascend in each column.
 *
 * @param rowCount number of rows
 * @param starts i32 for each rank: where the part's entries start in the row
 * @param ends i32 for each rank: where they end
 * @param next i32 for each column: where its rows start; where they end, afterwards
 * @param costs f64 for each rank: how many rows of a lower rank stand before it in the columns of the part
 */
export function fillColumns(
  rowCount: i32,
  rows: SparseRows,
  starts: usize,
  ends: usize,
  next: usize,
  costs: usize,
): void {
  for (let rank = 0; rank < rowCount; rank++) {
    let cost: i64 = 0;
    const stop = at<i32>(ends, rank);
    for (let entry = at<i32>(starts, rank); entry < stop; entry++) {
      const column = at<i32>(rows.columns, entry);
      const place = at<i32>(next, column);
      put<i32>(next, column, place + 1);
      put<i32>(rows.columnRows, place, rank);
      if (rows.values) put<f32>(rows.columnValues, place, at<f32>(rows.values, entry));
      cost += place - at<i32>(rows.columnOffsets, column);
    }
    put<f64>(costs, rank, <f64>cost);
  }
}
