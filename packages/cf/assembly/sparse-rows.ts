/**
 * A sparse matrix from both sides, in the memory of the caller (src/popularity-order.ts lays it out). Rows are
 * numbered by rank: the row with the most columns is row 0.
 */
@unmanaged
export class SparseRows {
  /** Start of each row's entries, and the end of the last row's; i32. */
  offsets: usize;
  /** Column of the rows' entries, ascending within each row; i32. */
  columns: usize;
  /** Value of the rows' entries, or 0 in a binary matrix; f32. */
  values: usize;
  /** Start of each column's entries, and the end of the last column's; i32. */
  columnOffsets: usize;
  /** Row of the columns' entries, ascending within each column; i32. */
  columnRows: usize;
  /** Value of the columns' entries, or 0 in a binary matrix; f32. */
  columnValues: usize;
  /** The number of each row outside the kernels, which orders equals; i32. */
  indices: usize;
  /** Number of columns of each row: more than it has entries, where only some columns are here; i32. */
  lengths: usize;
  /** Square roots of the lengths, and three times 0 behind; f32. */
  roots: usize;
}
