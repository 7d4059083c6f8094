import { OptionError } from "@funrec/core";
import { averagePopularity, diversity, novelty } from "@funrec/metrics";
import fc from "fast-check";

const users = new Map([
  ["hit", 16],
  ["solid", 4],
  ["rare", 1],
]);
const usersOf = (item: string): number => users.get(item) ?? 0;
const parameters = { seed: 11, numRuns: 200 };

describe("novelty", () => {
  it("is the mean self-information of the first k items in bits", () => {
    expect(novelty(["hit", "solid", "rare"], usersOf, 16, 3)).toBe((0 + 2 + 4) / 3);
    expect(novelty(["hit", "solid", "rare"], usersOf, 16, 2)).toBe((0 + 2) / 2);
  });

  it("counts an item without users as if it had one", () => {
    expect(novelty(["unheard of"], usersOf, 16, 1)).toBe(4);
  });

  it("has no value for an empty list", () => {
    expect(novelty([], usersOf, 16, 10)).toBeNaN();
  });

  it("is from 0 to log2 of the number of users, and grows when an item has fewer users", () => {
    const counts = fc.array(fc.integer({ min: 2, max: 1000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 12 }), (userCounts, k) => {
        const places = [...userCounts.keys()];
        const value = novelty(places, (place) => userCounts[place]!, 1000, k);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(Math.log2(1000));
        expect(novelty(places, (place) => userCounts[place]! - 1, 1000, k)).toBeGreaterThan(value);
      }),
      parameters,
    );
  });
});

describe("averagePopularity", () => {
  it("is the mean number of users of the first k items", () => {
    expect(averagePopularity(["hit", "solid", "rare"], usersOf, 3)).toBe(7);
    expect(averagePopularity(["hit", "solid", "rare"], usersOf, 2)).toBe(10);
    expect(averagePopularity(["unheard of"], usersOf, 2)).toBe(0);
  });

  it("has no value for an empty list", () => {
    expect(averagePopularity([], usersOf, 10)).toBeNaN();
  });
});

describe("diversity", () => {
  const similarities: Record<string, number> = { ab: 0.5, ac: 0.25, bc: 0 };
  const similarity = (x: string, y: string): number => similarities[[x, y].sort().join("")]!;

  it("is the mean distance of all pairs of the first k items", () => {
    expect(diversity(["a", "b", "c"], similarity, 3)).toBe((0.5 + 0.75 + 1) / 3);
    expect(diversity(["a", "b", "c"], similarity, 2)).toBe(0.5);
  });

  it("has no value for a list of fewer than two items", () => {
    expect(diversity(["a"], similarity, 10)).toBeNaN();
    expect(diversity([], similarity, 10)).toBeNaN();
    expect(diversity(["a", "b"], similarity, 1)).toBeNaN();
  });

  it("does not depend on the order of the list", () => {
    const points = fc.uniqueArray(fc.integer({ min: 0, max: 64 }), { minLength: 2, maxLength: 8 });
    const closeness = (x: number, y: number): number => 1 - Math.abs(x - y) / 64;
    fc.assert(
      fc.property(points, (list) => {
        const value = diversity(list, closeness, 8);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(diversity(list.toReversed(), closeness, 8)).toBeCloseTo(value, 12);
      }),
      parameters,
    );
  });
});

it.each([
  ["novelty", (k: number) => novelty(["hit"], usersOf, 16, k)],
  ["averagePopularity", (k: number) => averagePopularity(["hit"], usersOf, k)],
  ["diversity", (k: number) => diversity(["hit"], () => 0, k)],
])("%s rejects a cutoff that is not a positive integer", (_, metric) => {
  expect(() => metric(0)).toThrow(OptionError);
  expect(() => metric(2.5)).toThrow("k is 2.5, allowed: an integer of at least 1");
});
