import { DataError, Interactions } from "@funrec/core";
import { itemCosine } from "@funrec/metrics";
import fc from "fast-check";

const log = Interactions.from(
  [
    ["ann", "tea"],
    ["ann", "cup"],
    ["ann", "tea"],
    ["bob", "tea"],
    ["cat", "tea"],
    ["cat", "cup"],
    ["dan", "tea"],
    ["eve", 7],
  ].map(([user, item]) => ({ user: user!, item: item! })),
);

describe("itemCosine", () => {
  it("is shared users over the root of the product of users, repeated rows counting once", () => {
    expect(itemCosine(log)("tea", "cup")).toBeCloseTo(2 / Math.sqrt(4 * 2), 15);
  });

  it("is 1 for an item and itself, and 0 for items without a common user", () => {
    expect(itemCosine(log)("tea", "tea")).toBe(1);
    expect(itemCosine(log)("tea", 7)).toBe(0);
  });

  it("is 0 for an item that is not in the log", () => {
    expect(itemCosine(log)("tea", "pot")).toBe(0);
    expect(itemCosine(log)("pot", "pot")).toBe(0);
  });

  it("takes an id as a number or as text", () => {
    expect(itemCosine(log)(7, "7")).toBe(1);
  });

  it("rejects an empty log", () => {
    expect(() => itemCosine(Interactions.from([]))).toThrow(DataError);
  });

  it("agrees with sets on random logs, asked in either order and again", () => {
    const rows = fc.array(fc.record({ user: fc.nat(6), item: fc.nat(5) }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, (some) => {
        const similarity = itemCosine(Interactions.from(some));
        const usersOf = (item: number) =>
          new Set(some.filter((row) => row.item === item).map(({ user }) => user));
        for (let a = 0; a <= 5; a++) {
          for (let b = 0; b <= 5; b++) {
            const shared = [...usersOf(a)].filter((user) => usersOf(b).has(user)).length;
            const expected = shared === 0 ? 0 : shared / Math.sqrt(usersOf(a).size * usersOf(b).size);
            expect(similarity(a, b)).toBeCloseTo(expected, 12);
            expect(similarity(b, a)).toBe(similarity(a, b));
          }
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
