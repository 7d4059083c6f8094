import { type CompressedRows, Random } from "@funrec/core";

/** How much of the log is looked at. */
export interface Caps {
  readonly maxItemsPerUser?: number | undefined;
  readonly maxUsers?: number | undefined;
}

/**
 * A matrix with at most so many rows, and columns in each; which of them is drawn at random, each equally likely. A
 * row's columns are drawn by its number and the seed alone. Rows that are left out are empty.
 */
export function capLists(
  lists: CompressedRows,
  { maxItemsPerUser, maxUsers }: Caps,
  seed: number,
): CompressedRows {
  if (maxItemsPerUser === undefined && maxUsers === undefined) return lists;
  const isKept = new Uint8Array(lists.rowCount).fill(1);
  if (maxUsers !== undefined) {
    for (const row of shuffled(lists.rowCount, new Random(seed)).subarray(maxUsers)) isKept[row] = 0;
  }
  const offsets = new Int32Array(lists.rowCount + 1);
  const columns = new Int32Array(lists.columns.length);
  let size = 0;
  for (let row = 0; row < lists.rowCount; row++) {
    const own = lists.columns.subarray(lists.offsets[row], lists.offsets[row + 1]);
    const places = isKept[row] ? drawPlaces(own.length, maxItemsPerUser, rowSeed(seed, row)) : [];
    for (const place of places) columns[size++] = own[place]!;
    offsets[row + 1] = size;
  }
  return {
    rowCount: lists.rowCount,
    columnCount: lists.columnCount,
    offsets,
    columns: columns.slice(0, size),
  };
}

/** Some places of a row, ascending. */
function drawPlaces(length: number, most = Infinity, seed: number): Iterable<number> {
  if (length <= most) return new Int32Array(length).keys();
  return shuffled(length, new Random(seed)).subarray(0, most).sort();
}

function shuffled(length: number, random: Random): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return random.shuffle(numbers);
}

/** Different for each row of a matrix, and spread over all seeds. */
const rowSeed = (seed: number, row: number): number => (seed ^ Math.imul(row + 1, 0x9e3779b1)) >>> 0;
