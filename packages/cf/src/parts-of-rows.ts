import type { CompressedRows } from "@funrec/core";

/** Of a matrix by columns, the columns that have at least one of some rows; they keep their order. */
export function columnsWith(lists: CompressedRows, rows: Int32Array): CompressedRows {
  const isWanted = new Uint8Array(lists.columnCount);
  for (const row of rows) isWanted[row] = 1;
  const kept: number[] = [];
  const offsets = [0];
  let size = 0;
  for (let column = 0; column < lists.rowCount; column++) {
    const [start, end] = [lists.offsets[column]!, lists.offsets[column + 1]!];
    let entry = start;
    while (entry < end && isWanted[lists.columns[entry]!] === 0) entry++;
    if (entry === end) continue;
    kept.push(column);
    offsets.push((size += end - start));
  }
  const columns = new Int32Array(size);
  const values = lists.values && new Float32Array(size);
  for (const [i, column] of kept.entries()) {
    const [start, end] = [lists.offsets[column], lists.offsets[column + 1]];
    columns.set(lists.columns.subarray(start, end), offsets[i]);
    values?.set(lists.values!.subarray(start, end), offsets[i]);
  }
  return {
    rowCount: kept.length,
    columnCount: lists.columnCount,
    offsets: Int32Array.from(offsets),
    columns,
    ...(values && { values }),
  };
}

/** Of a matrix by columns, the number of entries of each row. */
export function rowLengths(lists: CompressedRows): Int32Array {
  const lengths = new Int32Array(lists.columnCount);
  for (const row of lists.columns) lengths[row]!++;
  return lengths;
}
