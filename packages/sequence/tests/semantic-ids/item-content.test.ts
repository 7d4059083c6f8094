import {
  type CompressedRows,
  DataError,
  FeatureTable,
  InteractionMatrix,
  Interactions,
  OptionError,
  Random,
} from "@funrec/core";
import { FeatureContent } from "../../src/semantic-ids/feature-content.js";
import { leadingDirections, productOfRows } from "../../src/semantic-ids/leading-directions.js";
import { logContent } from "../../src/semantic-ids/log-content.js";

/** A dense matrix as a sparse one. */
function sparse(rows: readonly (readonly number[])[]): CompressedRows {
  const width = rows[0]!.length;
  return {
    rowCount: rows.length,
    columnCount: width,
    offsets: Int32Array.from({ length: rows.length + 1 }, (_, row) => row * width),
    columns: Int32Array.from({ length: rows.length * width }, (_, i) => i % width),
    values: Float64Array.from(rows.flat()),
  };
}

const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, number, i) => sum + number * b[i]!, 0);

describe("leading directions", () => {
  it("keep of a matrix what its largest singular values say", () => {
    // Singular values 5 and 1 along (3, 4) / 5 and (4, -3) / 5.
    const matrix = sparse([
      [3, 4],
      [0.8, -0.6],
    ]);
    const [x, y] = leadingDirections(matrix, 1, new Random(1)).data;
    expect(Math.abs(x!)).toBeCloseTo(0.6, 6);
    expect(Math.abs(y!)).toBeCloseTo(0.8, 6);
    const both = productOfRows(matrix, leadingDirections(matrix, 9, new Random(1)));
    expect(both[0]! ** 2 + both[1]! ** 2).toBeCloseTo(25, 5); // distances stay when nothing is left out
    expect(both[0]! * both[2]! + both[1]! * both[3]!).toBeCloseTo(0, 5);
  });
});

describe("the content of items by the log", () => {
  it("is alike for items of the same users", () => {
    const rows = ["ab", "ab", "ab", "cd", "cd", "abcd"].flatMap((items, user) =>
      [...items].map((item) => ({ user, item })),
    );
    const { dimensions, vectors } = logContent(
      InteractionMatrix.from(Interactions.from(rows)),
      2,
      new Random(1),
    );
    const of = (item: number) => vectors.subarray(item * dimensions, (item + 1) * dimensions);
    expect(cosine(of(0), of(1))).toBeCloseTo(1, 4);
    expect(cosine(of(2), of(3))).toBeCloseTo(1, 4);
    expect(cosine(of(0), of(2))).toBeLessThan(0.5);
  });
});

describe("the content of items by features", () => {
  const table = FeatureTable.from(
    [
      { id: 1, title: "Red tea, loose", tags: ["drink"], price: 3 },
      { id: 2, title: "Green tea", tags: ["drink", "leaf"], price: 4 },
      { id: 3, title: "Iron pan", tags: ["tool"], price: 20 },
      { id: 4, title: "Copper PAN", tags: ["tool"], price: 21 },
    ],
    { title: "categorical", tags: "multi", price: "numeric" },
  );
  const ids = [1, 2, 3, 4];
  const fit = (names?: string[]) => FeatureContent.from(table, names, ids, 8, new Random(1));

  it("is alike for alike features, a title being read word by word", () => {
    const { vectors, dimensions } = fit(["title"]).vectors;
    const of = (item: number) => vectors.subarray(item * dimensions, (item + 1) * dimensions);
    expect(cosine(of(0), of(1))).toBeGreaterThan(0.1); // "tea"
    expect(cosine(of(2), of(3))).toBeGreaterThan(0.1); // "pan", however it is written
    expect(cosine(of(0), of(2))).toBeCloseTo(0, 4);
  });

  it("is made of the features of a new item as of those of the trained", () => {
    const { content, vectors } = fit();
    const own = { title: "Green tea", tags: ["leaf", "drink"], price: "4" };
    const expected = vectors.vectors.subarray(vectors.dimensions, 2 * vectors.dimensions);
    expect(cosine(content.vectorOf("new", own), expected)).toBeCloseTo(1, 5);
  });

  it("skips features of the table that it was not asked to use", () => {
    const { content } = fit(["tags"]);
    const [only, all] = [{ tags: "tool" }, { tags: "tool", price: 1, title: "Iron pan" }];
    expect(content.vectorOf("new", all)).toEqual(content.vectorOf("new", only));
  });

  it("names what it cannot use", () => {
    const { content } = fit();
    expect(() => fit(["color"])).toThrow(OptionError);
    expect(() => fit(["color"])).toThrow(/"color".*allowed: title, tags, price/);
    expect(() => content.vectorOf("new", { brand: "x" })).toThrow(/"brand".*allowed: title, tags, price/);
    expect(() => content.vectorOf("new", { price: "cheap" })).toThrow(/price.*"cheap".*a finite number/);
    expect(() => content.vectorOf("new", { title: "sofa" })).toThrow(DataError);
  });
});
