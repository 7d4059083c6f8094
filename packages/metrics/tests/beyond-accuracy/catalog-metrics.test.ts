import { coverage, gini } from "@funrec/metrics";
import fc from "fast-check";

const parameters = { seed: 7, numRuns: 200 };
const catalog = Array.from({ length: 9 }, (_, item) => item);
const manyLists = fc.array(fc.shuffledSubarray(catalog, { minLength: 1 }), { minLength: 1, maxLength: 12 });

describe("coverage", () => {
  it("is the share of the catalogue within the first k places of any list", () => {
    const lists = [["a", "b", "z"], ["a", "c"], []];
    expect(coverage(lists, ["a", "b", "c", "d"], 1)).toBe(1 / 4);
    expect(coverage(lists, ["a", "b", "c", "d"], 2)).toBe(3 / 4);
    expect(coverage(lists, ["a", "b", "c", "d"], 3)).toBe(3 / 4);
  });

  it("is 0 without lists and has no value without a catalogue", () => {
    expect(coverage([], ["a"], 5)).toBe(0);
    expect(coverage([["a"]], [], 5)).toBeNaN();
  });

  it("is from 0 to 1 and never falls as k grows", () => {
    fc.assert(
      fc.property(manyLists, fc.integer({ min: 1, max: 10 }), (lists, k) => {
        const here = coverage(lists, catalog, k);
        expect(here).toBeGreaterThan(0);
        expect(here).toBeLessThanOrEqual(coverage(lists, catalog, k + 1));
        expect(coverage(lists, catalog, 9)).toBeLessThanOrEqual(1);
      }),
      parameters,
    );
  });

  it("rejects a cutoff of 0", () => {
    expect(() => coverage([["a"]], ["a"], 0)).toThrow("k is 0, allowed: an integer of at least 1");
  });
});

describe("gini", () => {
  it("agrees with NumPy's mean absolute difference for the counts 0, 0, 1, 3, 7, 9", () => {
    const counts = { a: 0, b: 0, c: 1, d: 3, e: 7, f: 9 };
    const lists = Object.entries(counts).flatMap(([item, count]) =>
      Array.from({ length: count }, () => [item]),
    );
    expect(gini(lists, Object.keys(counts), 1)).toBeCloseTo(0.5666666666666667, 12);
  });

  it("is 0 when all items come equally often and 1 - 1/n when one takes all", () => {
    expect(
      gini(
        [
          ["a", "b"],
          ["c", "d"],
        ],
        ["a", "b", "c", "d"],
        2,
      ),
    ).toBe(0);
    expect(
      gini(
        [
          ["a", "b"],
          ["a", "c"],
        ],
        ["a", "b", "c", "d"],
        1,
      ),
    ).toBe(3 / 4);
  });

  it("has no value when nothing of the catalogue is recommended", () => {
    expect(gini([[], ["z"]], ["a", "b"], 5)).toBeNaN();
  });

  it("is from 0 to 1 - 1/n, and the same for every list given twice", () => {
    fc.assert(
      fc.property(manyLists, fc.integer({ min: 1, max: 10 }), (lists, k) => {
        const value = gini(lists, catalog, k);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 - 1 / catalog.length + 1e-12);
        expect(gini([...lists, ...lists], catalog, k)).toBeCloseTo(value, 12);
      }),
      parameters,
    );
  });
});
