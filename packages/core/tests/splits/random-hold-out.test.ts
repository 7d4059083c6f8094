import { createHash } from "node:crypto";
import { DataError, Interactions, numpyPermutation, OptionError, randomHoldOut } from "@funrec/core";

const rowsUpTo = (count: number): Interactions =>
  Interactions.from(Array.from({ length: count }, (_, item) => ({ user: "ann", item })));
const items = (log: Interactions): unknown[] => [...log].map(({ item }) => item);

describe("randomHoldOut", () => {
  // Made with scikit-learn 1.9: train_test_split(range(rows), test_size=testFraction, random_state=seed).
  it.each([
    { rows: 10, testFraction: 0.2, seed: 42, test: [8, 1], train: [5, 0, 7, 2, 9, 4, 3, 6] },
    { rows: 7, testFraction: 0.3, seed: 0, test: [6, 2, 1], train: [3, 0, 5, 4] },
    {
      rows: 13,
      testFraction: 0.25,
      seed: 4294967295,
      test: [9, 5, 10, 12],
      train: [8, 1, 11, 6, 0, 4, 7, 2, 3],
    },
  ])("cuts $rows rows as train_test_split does with seed $seed", ({ rows, test, train, ...options }) => {
    const split = randomHoldOut(rowsUpTo(rows), options);
    expect(items(split.test)).toEqual(test);
    expect(items(split.train)).toEqual(train);
  });

  it("cuts 101 rows as train_test_split does", () => {
    const split = randomHoldOut(rowsUpTo(101), { testFraction: 0.1, seed: 7 });
    expect(items(split.test)).toEqual([37, 26, 78, 94, 49, 15, 93, 71, 86, 22, 13]);
    expect(createHash("sha256").update(items(split.train).join(",")).digest("hex")).toBe(
      "640743861b36d3529b1e3cda38bd23cec66ed7d411bd5d9c0f6cb042a7ca24b8",
    );
  });

  it("follows NumPy's permutation row for row, whatever the size of the log", () => {
    for (let count = 2; count < 60; count++) {
      const split = randomHoldOut(rowsUpTo(count), { seed: count });
      expect([...items(split.test), ...items(split.train)]).toEqual([...numpyPermutation(count, count)]);
      expect(split.test.length).toBe(Math.ceil(0.2 * count));
    }
  });

  it("takes a fifth with seed 42 unless told otherwise, and says so", () => {
    const split = randomHoldOut(rowsUpTo(10));
    expect(items(split.test)).toEqual([8, 1]);
    expect(split.method).toBe("random-hold-out(testFraction=0.2, seed=42)");
    expect(split).not.toHaveProperty("validation");
  });

  it("refuses a log of one row or none", () => {
    expect(() => randomHoldOut(rowsUpTo(1))).toThrow(DataError);
    expect(() => randomHoldOut(rowsUpTo(1))).toThrow(
      "the train part of the split is empty; the log has 1 rows",
    );
    expect(() => randomHoldOut(rowsUpTo(0))).toThrow("part of the split is empty; the log has 0 rows");
  });

  it.each([
    { seed: -1 },
    { seed: 0.5 },
    { seed: 2 ** 32 },
    { testFraction: 0 },
    { testFraction: 1 },
    { test: 0.2 },
  ])("refuses %j", (options) => {
    expect(() => randomHoldOut(rowsUpTo(10), options as never)).toThrow(OptionError);
  });
});
