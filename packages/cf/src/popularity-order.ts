import { type CompressedRows, offsetsFromCounts } from "@funrec/core";
import type { Block, Kernels } from "@funrec/core/kernels";
import { flagsOf } from "./flags.js";

/** The columns are laid out in so many parts, by as many threads as there are. */
const PARTS = 16;
/** From so many neighbors on, memory is saved for rows that cannot have as many. */
const MANY_NEIGHBORS = 100;

/**
 * The rows of a sparse matrix in order of falling popularity, in the memory of kernels: the structure `SparseRows` of
 * assembly/sparse-rows.ts. The rank of a row is its place in that order; equally popular rows keep theirs.
 */
export interface PopularityOrder {
  /** Address of the structure. */
  readonly address: number;
  readonly columnCount: number;
  /** Row of each rank. */
  readonly rows: Int32Array;
  /** Rank of each row. */
  readonly ranks: Int32Array;
  /** Rank of the first row that is to be compared with those of a lower rank: 0 when all are. */
  readonly firstRank: number;
  /** Start of each rank's entries; one longer than there are rows. */
  readonly offsets: Int32Array;
  /** For each rank, the number of pairs of a column of the row and a row of a lower rank in that column. */
  readonly costs: Float64Array;
  /** Column of each entry, rank by rank. */
  readonly columns: Block<"i32">;
}

/** What is laid out. */
export interface OrderOptions {
  /** True when the kernels need the values. Default false. */
  readonly withValues?: boolean;
  /** Number of columns of each row, where the lists do not have them all. */
  readonly lengths?: Int32Array | undefined;
  /** Rows that get the highest ranks, so that all others are of a lower rank. */
  readonly last?: Int32Array | undefined;
}

/**
 * Lays a matrix out by popularity.
 *
 * @param lists the rows of each column: the matrix by columns, each entry once
 */
export async function orderByPopularity(
  kernels: Kernels,
  lists: CompressedRows,
  { withValues = false, lengths: allLengths, last }: OrderOptions = {},
): Promise<PopularityOrder> {
  const { memory } = kernels;
  const { rowCount: columnCount, columnCount: rowCount } = lists;
  const entryCount = lists.columns.length;
  const listed = memory.copy("i32", lists.columns);
  const listedValues = memory.copy("f32", withValues ? lists.values! : []);
  const columnOffsets = memory.copy("i32", lists.offsets);
  const parts = cutColumns(lists.offsets);

  const next = memory.allocate("i32", PARTS * rowCount);
  const addressOfPart = (part: number): number => next.address + 4 * part * rowCount;
  await kernels.run(
    parts.map(([first, end], part) => ({
      kernel: "countEntries",
      numbers: [lists.offsets[first]!, lists.offsets[end]!, listed.address, addressOfPart(part)],
    })),
  );
  const counts = sumOfParts(next.array, rowCount);
  const rows = byFallingCount(counts, last);
  const ranks = new Int32Array(rowCount);
  for (let rank = 0; rank < rowCount; rank++) ranks[rows[rank]!] = rank;
  const offsets = offsetsFromCounts(rows.map((row) => counts[row]!));
  const lengths = rows.map((row) => (allLengths ?? counts)[row]!);

  const columns = memory.allocate("i32", entryCount);
  const values = memory.allocate("f32", withValues ? entryCount : 0);
  const columnRows = memory.allocate("i32", entryCount);
  const columnValues = memory.allocate("f32", withValues ? entryCount : 0);
  const roots = memory.allocate("f32", rowCount + 3);
  roots.array.set(Float32Array.from(lengths, Math.sqrt));
  const { address } = memory.copy("u32", [
    memory.copy("i32", offsets).address,
    columns.address,
    withValues ? values.address : 0,
    columnOffsets.address,
    columnRows.address,
    withValues ? columnValues.address : 0,
    memory.copy("i32", rows).address,
    memory.copy("i32", lengths).address,
    roots.address,
  ]);

  const rankOfRow = memory.copy("i32", ranks);
  next.array.set(startsOfParts(next.array, rows, offsets));
  await kernels.run(
    parts.map(([first, end], part) => ({
      kernel: "fillRows",
      numbers: [
        first,
        end,
        address,
        listed.address,
        rankOfRow.address,
        addressOfPart(part),
        withValues ? listedValues.address : 0,
      ],
    })),
  );
  // What were the starts of the parts are their ends now, and so the starts of the parts that follow.
  const starts = memory.copy("i32", offsets);
  const nextOfColumn = memory.copy("i32", lists.offsets);
  const costs = memory.allocate("f64", PARTS * rowCount);
  await kernels.run(
    parts.map((_, part) => ({
      kernel: "fillColumns",
      numbers: [
        rowCount,
        address,
        part === 0 ? starts.address : addressOfPart(part - 1),
        addressOfPart(part),
        nextOfColumn.address,
        costs.address + 8 * part * rowCount,
      ],
    })),
  );
  return {
    address,
    columnCount,
    rows,
    ranks,
    firstRank: last ? rowCount - last.length : 0,
    offsets,
    costs: sumOfParts(costs.array, rowCount),
    columns,
  };
}

/**
 * How many places the heap of each rank needs: the neighbors to keep, but no more than there are other rows, and than
 * the row meets in its columns.
 */
export function heapCapacities(order: PopularityOrder, lists: CompressedRows, neighbors: number): Int32Array {
  const rowCount = order.rows.length;
  const result = new Int32Array(rowCount).fill(Math.min(neighbors, rowCount - 1));
  if (neighbors < MANY_NEIGHBORS) return result; // not worth a closer look
  const columns = order.columns.array;
  for (let rank = 0; rank < rowCount; rank++) {
    let met = 0;
    for (let entry = order.offsets[rank]!; entry < order.offsets[rank + 1]!; entry++) {
      const column = columns[entry]!;
      met += lists.offsets[column + 1]! - lists.offsets[column]! - 1;
    }
    result[rank] = Math.min(result[rank]!, met);
  }
  return result;
}

/** Cuts the columns into runs [first, end) of about equally many entries. */
function cutColumns(offsets: Int32Array): [first: number, end: number][] {
  const columnCount = offsets.length - 1;
  const cuts = [0];
  let column = 0;
  for (let part = 1; part < PARTS; part++) {
    while (column < columnCount && offsets[column]! < (offsets[columnCount]! * part) / PARTS) column++;
    cuts.push(column);
  }
  cuts.push(columnCount);
  return cuts.slice(1).map((end, part) => [cuts[part]!, end]);
}

function sumOfParts<Numbers extends Int32Array | Float64Array>(numbers: Numbers, length: number): Numbers {
  const sums = numbers.slice(0, length) as Numbers;
  for (let i = length; i < numbers.length; i++) sums[i % length]! += numbers[i]!;
  return sums;
}

/** Row numbers by falling count, some rows behind all others; rows of equal count keep their order. */
function byFallingCount(counts: Int32Array, last: Int32Array = new Int32Array(0)): Int32Array {
  const isLast = flagsOf(last, counts.length);
  const rows = new Int32Array(counts.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return rows.sort((a, b) => isLast[a]! - isLast[b]! || counts[b]! - counts[a]! || a - b);
}

/** Where each part's entries start in each rank's, from the part's number of entries of each row. */
function startsOfParts(counts: Int32Array, rows: Int32Array, offsets: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length);
  for (let rank = 0; rank < rows.length; rank++) {
    let start = offsets[rank]!;
    for (let part = 0; part < PARTS; part++) {
      starts[part * rows.length + rank] = start;
      start += counts[part * rows.length + rows[rank]!]!;
    }
  }
  return starts;
}
