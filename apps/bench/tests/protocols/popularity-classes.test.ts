import { Interactions } from "@funrec/core";
import { evaluate } from "@funrec/metrics";
import { popularityClasses } from "../../src/protocols/popularity-classes.js";

/** a is bought 3 times in training, b once, c never. */
const split = {
  method: "by hand",
  train: Interactions.from([
    { user: 1, item: "a" },
    { user: 2, item: "a" },
    { user: 3, item: "a" },
    { user: 4, item: "b" },
  ]),
  test: Interactions.from([
    { user: 4, item: "a" },
    { user: 1, item: "b" },
    { user: 2, item: "b" },
    { user: 3, item: "c" },
  ]),
};
/** Recommends b to everybody but user 2. */
const model = {
  recommendMany: async (queries: readonly { user: unknown }[]) =>
    queries.map(({ user }) => (user === 2 ? [] : [{ item: "b" }])),
};

describe("popularityClasses", () => {
  it("tells the figures of the users whose test item has so many training interactions", async () => {
    const evaluation = await evaluate(model, split, { k: 1, metrics: ["hit_rate", "coverage"] });
    const { metrics, perUser, notes } = popularityClasses(evaluation, split, [0, 2]);
    expect(metrics).toEqual({ "hit_rate@1[0-0]": 0, "hit_rate@1[1-2]": 0.5, "hit_rate@1[3+]": 0 });
    expect(evaluation.users).toEqual([4, 1, 2, 3]);
    expect(perUser["hit_rate@1[1-2]"]).toEqual(Float64Array.of(NaN, 1, 0, NaN));
    expect(notes).toEqual([
      "Users by the number of training interactions of their test item: [0-0] 1, [1-2] 2, [3+] 1.",
    ]);
  });

  it("leaves out classes without users", async () => {
    const evaluation = await evaluate(model, split, { k: 1, metrics: ["hit_rate"] });
    const { metrics } = popularityClasses(evaluation, split, [3]);
    expect(metrics).toEqual({ "hit_rate@1[0-3]": 0.25 });
  });
});
