import { compareNeighbors } from "../src/speed/compare-neighbors.js";
import type { NeighborTable } from "../src/speed/neighbor-table.js";

/** A table of rows of pairs of neighbor and similarity, with 3 places a row. */
function table(...rows: [neighbor: number, similarity: number][][]): NeighborTable {
  const places = rows.flatMap((row) => [0, 1, 2].map((place) => row[place] ?? [-1, 0]));
  return {
    k: 3,
    indices: Int32Array.from(places, ([neighbor]) => neighbor!),
    similarities: Float64Array.from(places, ([, similarity]) => similarity!),
  };
}

const full: [number, number][] = [
  [4, 0.9],
  [2, 0.5],
  [7, 0.25],
];

describe("compareNeighbors", () => {
  it("finds no difference between equal tables, and counts the rows", () => {
    const rows = table(full, [[1, 0.5]], []);
    expect(compareNeighbors(rows, rows)).toEqual({ rows: 3, different: 0, examples: [] });
  });

  it("takes similarities within the tolerance for equal, and equal neighbors in another order", () => {
    const a = table([
      [4, 0.5],
      [2, 0.5],
      [7, 0.25],
    ]);
    const b = table([
      [2, 0.5 + 1e-11],
      [4, 0.5],
      [7, 0.25 - 1e-11],
    ]);
    expect(compareNeighbors(a, b).different).toBe(0);
  });

  it("lets full rows differ among those tied with the last", () => {
    const a = table([
      [4, 0.9],
      [2, 0.5],
      [7, 0.5],
    ]);
    const b = table([
      [4, 0.9],
      [2, 0.5],
      [8, 0.5 + 1e-12],
    ]);
    expect(compareNeighbors(a, b).different).toBe(0);
  });

  it.each<[string, [number, number][], string]>([
    ["a similarity", [full[0]!, full[1]!, [7, 0.2500001]], "similarity 2 is 0.25 against 0.2500001"],
    ["a neighbor", [full[0]!, [3, 0.5], full[2]!], "neighbor 2 is on the first side only"],
    ["a neighbor fewer", full.slice(0, 2), "3 neighbors against 2"],
  ])("finds a planted difference of %s", (_, planted, message) => {
    const comparison = compareNeighbors(table(full, full), table(full, planted));
    expect(comparison).toEqual({ rows: 2, different: 1, examples: [`row 1: ${message}`] });
    expect(compareNeighbors(table(planted, full), table(full, full)).different).toBe(1);
  });

  it("excuses no tie where the row has room left", () => {
    expect(compareNeighbors(table([[4, 0.5]]), table([[5, 0.5]])).different).toBe(1);
  });

  it("shows a few of many differences", () => {
    const rows = Array.from({ length: 9 }, () => full);
    const { different, examples } = compareNeighbors(table(...rows), table(...rows.map(() => [])));
    expect(different).toBe(9);
    expect(examples).toHaveLength(5);
  });

  it("refuses tables of different sizes", () => {
    expect(() => compareNeighbors(table(full), table(full, full))).toThrow("cannot be compared");
  });
});
