import { type CompressedRows, type InteractionMatrix, offsetsFromCounts, rowColumns } from "@funrec/core";
import { flagsOf } from "./flags.js";
import { rowMeans } from "./row-similarity.js";

/** The rows of a sparse matrix that are compared by their columns. */
export interface ComparedRows {
  readonly hasValues: boolean;
  /** The rows of each column, each once. */
  lists(): CompressedRows;
  /** The same of the columns that have at least one of some rows; columns keep their order. */
  listsWith(rows: Int32Array): CompressedRows;
  /** Number of columns of each row. */
  lengths(): Int32Array;
  /** Mean value of each row. @throws DataError when the matrix has no values */
  means(): Float64Array;
}

/** Items, by the users who have them. */
export const comparedItems = (matrix: InteractionMatrix): ComparedRows => ({
  hasValues: matrix.byUser.values !== undefined,
  lists: () => matrix.byUser,
  listsWith: (items) => columnsWith(matrix.byUser, items),
  lengths: () => matrix.itemCounts,
  means: () => rowMeans(matrix.byItem),
});

/** Users, by the items that they have. */
export const comparedUsers = (matrix: InteractionMatrix): ComparedRows => ({
  hasValues: matrix.byUser.values !== undefined,
  lists: () => matrix.byItem,
  listsWith: (users) => transposedColumns(matrix.byUser, columnsOf(matrix.byUser, users)),
  lengths: () => {
    const { offsets, rowCount } = matrix.byUser;
    return offsets.subarray(0, rowCount).map((offset, user) => offsets[user + 1]! - offset);
  },
  means: () => rowMeans(matrix.byUser),
});

/** Of a matrix by columns, the columns that have at least one of some rows; they keep their order. */
export function columnsWith(lists: CompressedRows, rows: Int32Array): CompressedRows {
  const isWanted = flagsOf(rows, lists.columnCount);
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

/** The columns that some rows have, ascending. */
function columnsOf(matrix: CompressedRows, rows: Int32Array): Int32Array {
  const columns = new Set<number>();
  for (const row of rows) for (const column of rowColumns(matrix, row)) columns.add(column);
  return Int32Array.from(columns).sort();
}

/** Some columns of a matrix, as rows: what a transposition has of them. */
function transposedColumns(matrix: CompressedRows, wanted: Int32Array): CompressedRows {
  const place = new Int32Array(matrix.columnCount).fill(-1);
  wanted.forEach((column, i) => (place[column] = i));
  const counts = new Int32Array(wanted.length);
  for (let entry = 0; entry < matrix.columns.length; entry++) {
    const list = place[matrix.columns[entry]!]!;
    if (list >= 0) counts[list]!++;
  }
  const offsets = offsetsFromCounts(counts);
  const next = offsets.slice();
  const columns = new Int32Array(offsets[wanted.length]!);
  const values = matrix.values && new Float32Array(columns.length);
  for (let row = 0; row < matrix.rowCount; row++) {
    for (let entry = matrix.offsets[row]!; entry < matrix.offsets[row + 1]!; entry++) {
      const list = place[matrix.columns[entry]!]!;
      if (list < 0) continue;
      if (values) values[next[list]!] = matrix.values![entry]!;
      columns[next[list]!++] = row;
    }
  }
  return {
    rowCount: wanted.length,
    columnCount: matrix.rowCount,
    offsets,
    columns,
    ...(values && { values }),
  };
}
