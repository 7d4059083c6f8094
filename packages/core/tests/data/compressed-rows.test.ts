import { type CompressedRows, offsetsFromCounts, rowColumns, transpose } from "@funrec/core";
import fc from "fast-check";

const parameters = { seed: 1, numRuns: 300 };

/** Random matrices, as compressed rows and as [row, column, value] entries in the order in which they are stored. */
const matrices = fc
  .record({ rowCount: fc.integer({ min: 0, max: 6 }), columnCount: fc.integer({ min: 0, max: 5 }) })
  .chain(({ rowCount, columnCount }) =>
    fc
      .array(fc.shuffledSubarray([...Array(columnCount).keys()]), {
        minLength: rowCount,
        maxLength: rowCount,
      })
      .map((rows) => {
        const columns = Int32Array.from(rows.flat());
        const offsets = offsetsFromCounts(Int32Array.from(rows, (row) => row.length));
        return {
          rowCount,
          columnCount,
          offsets,
          columns,
          values: Float64Array.from(columns, (_, i) => i / 10),
        };
      }),
  );

const entriesOf = ({ rowCount, offsets, columns, values }: CompressedRows): number[][] =>
  [...Array(rowCount).keys()].flatMap((row) =>
    [...columns.keys()]
      .slice(offsets[row], offsets[row + 1])
      .map((entry) => [row, columns[entry]!, values?.[entry] ?? NaN]),
  );

const byRowAndColumn = (a: number[], b: number[]): number => a[0]! - b[0]! || a[1]! - b[1]!;

describe("transpose", () => {
  it("turns rows into columns, and values go with their entries", () => {
    // Row 0 has 5 in column 2 and 6 in column 0, row 1 nothing, row 2 has 7 in column 0.
    const matrix = {
      rowCount: 3,
      columnCount: 4,
      offsets: Int32Array.of(0, 2, 2, 3),
      columns: Int32Array.of(2, 0, 0),
      values: Float32Array.of(5, 6, 7),
    };
    expect(transpose(matrix)).toEqual({
      rowCount: 4,
      columnCount: 3,
      offsets: Int32Array.of(0, 2, 2, 3, 3),
      columns: Int32Array.of(0, 2, 0),
      values: Float32Array.of(6, 7, 5),
    });
  });

  it("holds the same entries, each row's columns ascending", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const swapped = entriesOf(transpose(matrix)).map(([row, column, value]) => [column, row, value]);
        expect(swapped.sort(byRowAndColumn as never)).toEqual(entriesOf(matrix).sort(byRowAndColumn));
        const transposed = transpose(matrix);
        for (let row = 0; row < transposed.rowCount; row++) {
          const columns = rowColumns(transposed, row);
          expect(columns).toEqual(columns.slice().sort());
        }
      }),
      parameters,
    );
  });

  it("gives the matrix with sorted rows when it is done twice", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const twice = transpose(transpose(matrix));
        expect([twice.rowCount, twice.columnCount]).toEqual([matrix.rowCount, matrix.columnCount]);
        expect(twice.offsets).toEqual(matrix.offsets);
        expect(entriesOf(twice)).toEqual(entriesOf(matrix).sort(byRowAndColumn));
      }),
      parameters,
    );
  });

  it("keeps all digits of the values", () => {
    const matrix = { rowCount: 1, columnCount: 1, offsets: Int32Array.of(0, 1), columns: Int32Array.of(0) };
    expect(transpose({ ...matrix, values: Float64Array.of(0.1) }).values).toEqual(Float64Array.of(0.1));
    expect(transpose({ ...matrix, values: Float32Array.of(0.1) }).values).toEqual(Float32Array.of(0.1));
    expect(transpose(matrix)).not.toHaveProperty("values");
  });

  it("leaves the matrix as it was", () => {
    const values = Float32Array.of(1, 2);
    const matrix = {
      rowCount: 2,
      columnCount: 2,
      offsets: Int32Array.of(0, 1, 2),
      columns: Int32Array.of(1, 0),
      values,
    };
    expect(transpose(matrix).values).toEqual(Float32Array.of(2, 1));
    expect(values).toEqual(Float32Array.of(1, 2));
  });
});

describe("rowColumns", () => {
  it("is a view of the row's columns", () => {
    const matrix = {
      rowCount: 3,
      columnCount: 9,
      offsets: Int32Array.of(0, 2, 2, 3),
      columns: Int32Array.of(8, 4, 1),
    };
    expect([0, 1, 2].map((row) => [...rowColumns(matrix, row)])).toEqual([[8, 4], [], [1]]);
    expect(rowColumns(matrix, 0).buffer).toBe(matrix.columns.buffer);
  });
});

describe("offsetsFromCounts", () => {
  it("adds the counts up", () => {
    expect(offsetsFromCounts(Int32Array.of(2, 0, 3))).toEqual(Int32Array.of(0, 2, 2, 5));
    expect(offsetsFromCounts(Int32Array.of())).toEqual(Int32Array.of(0));
  });
});
