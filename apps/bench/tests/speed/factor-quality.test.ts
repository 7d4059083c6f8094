import { Interactions } from "@funrec/core";
import { hitRate, withMeanUsers } from "../../src/speed/factor-quality.js";

const ITEMS = 12;
/** Two users who have the first item; each of the others is had by somebody else. */
const train = Interactions.from([
  { user: "ann", item: 0 },
  { user: "bob", item: 0 },
  ...Array.from({ length: ITEMS - 1 }, (_, i) => ({ user: "eve", item: i + 1 })),
]);
const split = {
  method: "by hand",
  train,
  test: Interactions.from([
    { user: "ann", item: 11 },
    { user: "bob", item: 1 },
  ]),
};

describe("hitRate", () => {
  it("counts the users whose test item is among the ten best that they do not have", () => {
    // The score of an item is its number: 11 is ann's best; before bob's 1 come ten others.
    const items = Float32Array.from({ length: ITEMS }, (_, item) => item);
    const users = Float32Array.of(1, 1, 1);
    expect(hitRate({ dimensions: 1, users, items }, split)).toBe(0.5);
    // The best one is had by both: bob's 1 is the tenth of the others.
    items[0] = 100;
    items[1] = 2.5;
    expect(hitRate({ dimensions: 1, users, items }, split)).toBe(1);
  });
});

describe("withMeanUsers", () => {
  it("makes a user of items of length 1", () => {
    const items = new Float32Array(2 * ITEMS);
    items.set([3, 4]); // ann's only item
    const tables = withMeanUsers(train, items, 2);
    expect(tables.items.slice(0, 2)).toEqual(Float32Array.of(0.6, 0.8));
    const [x, y] = tables.users;
    expect(y! / x!).toBeCloseTo(4 / 3);
  });
});
