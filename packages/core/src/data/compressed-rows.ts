/**
 * A sparse matrix as compressed rows: row `r` holds columns `columns[offsets[r] .. offsets[r + 1])`, with the
 * entry's number at the same place of `values` when there are any.
 */
export interface CompressedRows {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Start of each row in `columns`; length rowCount + 1. */
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  /** One number an entry; absent in a binary matrix. */
  readonly values?: Float32Array | Float64Array;
}

/** The columns of one row, as a view (no copy). */
export function rowColumns(matrix: CompressedRows, row: number): Int32Array {
  return matrix.columns.subarray(matrix.offsets[row], matrix.offsets[row + 1]);
}

/** Turns counts per row into the offsets of a compressed matrix. */
export function offsetsFromCounts(counts: Int32Array): Int32Array {
  const offsets = new Int32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) offsets[row + 1] = offsets[row]! + counts[row]!;
  return offsets;
}

/** The transposed matrix. Within each of its rows, columns ascend. */
export function transpose(matrix: CompressedRows): CompressedRows {
  const counts = new Int32Array(matrix.columnCount);
  for (const column of matrix.columns) counts[column]!++;
  const offsets = offsetsFromCounts(counts);
  const next = offsets.slice(0, matrix.columnCount);
  const columns = new Int32Array(matrix.columns.length);
  const values = matrix.values?.slice(); // of the same type; all of it is filled below
  for (let row = 0; row < matrix.rowCount; row++) {
    for (let entry = matrix.offsets[row]!; entry < matrix.offsets[row + 1]!; entry++) {
      const place = next[matrix.columns[entry]!]!++;
      columns[place] = row;
      if (values) values[place] = matrix.values![entry]!;
    }
  }
  return {
    rowCount: matrix.columnCount,
    columnCount: matrix.rowCount,
    offsets,
    columns,
    ...(values && { values }),
  };
}
