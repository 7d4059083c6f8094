import { type EmbeddingTable, type Lookup, lookUp } from "@funrec/core/tensor";
import fc from "fast-check";
import { PlainRowGradients } from "../support/plain-training.js";

const table: EmbeddingTable = { rows: 3, dimensions: 2, data: Float32Array.of(1, 2, 3, 4, 5, 6) };
const bags = { table: "items", rows: Int32Array.of(0, 2, 2, 1), offsets: Int32Array.of(0, 3, 3, 4) };

/** The same by definition: a matrix of how much each row of the table counts in each row of the result. */
function shares({ rows, offsets, pooling, weights }: Lookup, rowCount: number): number[][] {
  const bounds = offsets ?? Int32Array.from({ length: rows.length + 1 }, (_, i) => i);
  return Array.from({ length: bounds.length - 1 }, (_, bag) => {
    const places = [...rows.keys()].slice(bounds[bag], bounds[bag + 1]);
    const share = pooling === "sum" ? 1 : 1 / places.length;
    return Array.from({ length: rowCount }, (_, row) =>
      places.filter((i) => rows[i] === row).reduce((total, i) => total + (weights?.[i] ?? share), 0),
    );
  });
}

/** Weights in half of the lookups. */
const weights = (length: number): { weights?: fc.Arbitrary<Float32Array> } =>
  length % 2
    ? { weights: fc.float32Array({ minLength: length, maxLength: length, min: -2, max: 2, noNaN: true }) }
    : {};

const lookups = fc
  .array(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 4 }), { maxLength: 5 })
  .chain((lists) =>
    fc.record({
      table: fc.constant("items"),
      rows: fc.constant(Int32Array.from(lists.flat())),
      offsets: fc.constant(
        Int32Array.from({ length: lists.length + 1 }, (_, i) => lists.slice(0, i).flat().length),
      ),
      pooling: fc.constantFrom("mean" as const, "sum" as const),
      ...weights(lists.flat().length),
    }),
  );

describe("lookUp", () => {
  it("gives rows one by one", () => {
    expect([...lookUp(table, { table: "items", rows: Int32Array.of(2, 0) })]).toEqual([5, 6, 1, 2]);
  });

  it("gives the mean of each bag, zeros for an empty one", () => {
    expect([...lookUp(table, bags)]).toEqual(
      [(1 + 5 + 5) / 3, (2 + 6 + 6) / 3, 0, 0, 3, 4].map((x) => expect.closeTo(x, 5)),
    );
  });

  it("gives the sum of each bag when asked to", () => {
    expect([...lookUp(table, { ...bags, pooling: "sum" })]).toEqual([11, 14, 0, 0, 3, 4]);
  });

  it("weighs the rows of a bag", () => {
    const weights = Float32Array.of(2, 1, -1, 0.5);
    expect([...lookUp(table, { ...bags, weights })]).toEqual([2, 4, 0, 0, 1.5, 2]);
  });

  it("gives the sum of the squares of weighted rows", () => {
    const weights = Float32Array.of(2, 1, -1, 0.5);
    const squares = { ...bags, weights, pooling: "squares" } as const;
    expect([...lookUp(table, squares)]).toEqual([4 + 25 + 25, 16 + 36 + 36, 0, 0, 2.25, 4]);
    expect([...lookUp(table, { ...bags, pooling: "squares" })]).toEqual([1 + 50, 4 + 72, 0, 0, 9, 16]);
  });

  it("is the product of the shares and the table", () => {
    fc.assert(
      fc.property(lookups, (lookup) => {
        const expected = shares(lookup, 3).map((row) =>
          [0, 1].map((i) => sum(row, (r) => table.data[2 * r + i]!)),
        );
        expect([...lookUp(table, lookup)]).toEqual(expected.flat().map((x) => expect.closeTo(x, 5)));
      }),
      { seed: 1 },
    );
  });
});

describe("PlainRowGradients", () => {
  it("sums the gradients of a row over all places where it was looked up, and has no other rows", () => {
    const gradients = new PlainRowGradients(table);
    gradients.add({ table: "items", rows: Int32Array.of(2, 2) }, Float32Array.of(1, 2, 3, 4), 1);
    gradients.add({ ...bags, pooling: "sum" }, Float32Array.of(1, 1, 9, 9, 5, 6), 10);
    expect(gradients.length).toBe(3);
    expect([...gradients.rows.subarray(0, 3)]).toEqual([2, 0, 1]);
    expect([...gradients.data.subarray(0, 6)]).toEqual([4 + 20, 6 + 20, 10, 10, 50, 60]);
  });

  it("is the transposed product, for any lookup", () => {
    fc.assert(
      fc.property(lookups, (lookup) => {
        const gradients = new PlainRowGradients(table);
        const matrix = shares(lookup, 3);
        const gradient = Float32Array.from({ length: 2 * matrix.length }, (_, i) => i + 1);
        gradients.add(lookup, gradient, 0.5);
        const of = (row: number): number[] => {
          const place = gradients.rows.subarray(0, gradients.length).indexOf(row);
          return place === -1 ? [0, 0] : [...gradients.data.subarray(2 * place, 2 * place + 2)];
        };
        const expected = (row: number): number[] =>
          [0, 1].map(
            (i) => 0.5 * matrix.reduce((total, bag, b) => total + (bag[row] || 0) * gradient[2 * b + i]!, 0),
          );
        for (const row of [0, 1, 2]) expect(of(row)).toEqual(expected(row).map((x) => expect.closeTo(x, 4)));
      }),
      { seed: 2 },
    );
  });

  it("follows squares: twice the row, times its squared weight", () => {
    const gradients = new PlainRowGradients(table);
    const weights = Float32Array.of(2, 1, -1, 0.5);
    gradients.add({ ...bags, weights, pooling: "squares" }, Float32Array.of(1, 10, 9, 9, 3, 4), 0.5);
    expect([...gradients.rows.subarray(0, gradients.length)]).toEqual([0, 2, 1]);
    expect([...gradients.data.subarray(0, 6)]).toEqual([4, 80, 10, 120, 3 * 3 * 0.25, 4 * 4 * 0.25]);
  });

  it("starts anew when cleared, and grows as needed", () => {
    const gradients = new PlainRowGradients({ rows: 1000, dimensions: 1, data: new Float32Array(1000) });
    gradients.add({ table: "items", rows: Int32Array.of(7) }, Float32Array.of(3), 1);
    gradients.clear();
    const rows = Int32Array.from({ length: 1000 }, (_, i) => 999 - i);
    gradients.add({ table: "items", rows }, Float32Array.from(rows), 1);
    expect(gradients.length).toBe(1000);
    expect([...gradients.data.subarray(0, 1000)]).toEqual([...rows]);
  });
});

const sum = (row: readonly number[], value: (index: number) => number): number =>
  row.reduce((total, share, index) => total + (share || 0) * value(index), 0);
