import type { CountTile } from "@funrec/cf";
import { type CompressedRows, rowColumns } from "@funrec/core";
import fc from "fast-check";

/** The binary matrix that has an entry wherever `has` says so. */
export function matrixOf(
  rowCount: number,
  columnCount: number,
  has: (row: number, column: number) => boolean,
): CompressedRows {
  const offsets = new Int32Array(rowCount + 1);
  const columns: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) if (has(row, column)) columns.push(column);
    offsets[row + 1] = columns.length;
  }
  return { rowCount, columnCount, offsets, columns: Int32Array.from(columns) };
}

/** Random matrices of up to 20 rows and 150 columns, from nearly empty to full. */
export const randomMatrix: fc.Arbitrary<CompressedRows> = fc
  .record({
    rowCount: fc.integer({ min: 1, max: 20 }),
    columnCount: fc.integer({ min: 1, max: 150 }),
    density: fc.integer({ min: 0, max: 10 }),
    entries: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
  })
  .map(({ rowCount, columnCount, density, entries }) =>
    matrixOf(rowCount, columnCount, () => entries.next().value < density),
  );

/** The counts of all pairs (row, other) with other <= row, by row, straight from the definition. */
export function naiveCounts(matrix: CompressedRows): number[][] {
  const rows = Array.from({ length: matrix.rowCount }, (_, row) => new Set(rowColumns(matrix, row)));
  return rows.map((own, row) =>
    rows.slice(0, row + 1).map((other) => [...own].filter((column) => other.has(column)).length),
  );
}

/** The same from tiles; a pair that no tile has is missing. */
export async function tileCounts(tiles: AsyncIterable<CountTile> | Iterable<CountTile>): Promise<number[][]> {
  const counts: number[][] = [];
  for await (const tile of tiles) {
    for (let pair = 0; pair < tile.counts.length; pair++) {
      const row = tile.firstRow + Math.floor(pair / tile.otherCount);
      const other = tile.firstOther + (pair % tile.otherCount);
      if (other <= row) (counts[row] ??= [])[other] = tile.counts[pair]!;
    }
  }
  return counts;
}
