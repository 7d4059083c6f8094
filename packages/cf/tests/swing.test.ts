import { Swing } from "@funrec/cf";
import { type Id, Interactions } from "@funrec/core";
import fc from "fast-check";
import { randomLog, ratingsBy, rounded } from "./random-log.js";

/** The reference document's graph: users A and B have h, t, r and p, user C has h and p. */
const graph = Interactions.from(
  Object.entries({ A: "htrp", B: "htrp", C: "hp" }).flatMap(([user, items]) =>
    [...items].map((item) => ({ user, item })),
  ),
);

/** The similarity straight from the double sum. */
function naiveSwing(
  users: Map<Id, Map<Id, number>>,
  i: Id,
  j: Id,
  {
    alpha,
    userWeights,
    ordered,
    minCommonUsers,
  }: {
    alpha: number;
    userWeights: boolean;
    ordered: boolean;
    minCommonUsers: number;
  },
): number {
  const both = [...users].filter(([, items]) => items.has(i) && items.has(j)).map(([, items]) => items);
  if (both.length < minCommonUsers) return 0;
  const weight = (items: Map<Id, number>): number => (userWeights ? 1 / Math.sqrt(items.size) : 1);
  let sum = 0;
  for (const u of both) {
    for (const v of both) {
      if (u === v) continue;
      const common = [...u.keys()].filter((item) => v.has(item)).length;
      sum += (weight(u) * weight(v)) / (alpha + common);
    }
  }
  return ordered ? sum : sum / 2;
}

describe("Swing on the graph of the reference document", () => {
  it("gives s(h, p) = 13/15 and s(h, t) = s(h, r) = 1/5", async () => {
    const model = await Swing.fit(graph, { alpha: 1, userWeights: false, pairs: "unordered" });
    expect(await model.similarItems("h")).toEqual([
      { item: "p", score: expect.closeTo(13 / 15, 12) },
      { item: "t", score: expect.closeTo(1 / 5, 12) },
      { item: "r", score: expect.closeTo(1 / 5, 12) },
    ]);
  });

  it("counts every pair twice in ordered form", async () => {
    const model = await Swing.fit(graph, { alpha: 1, userWeights: false });
    const [best] = await model.similarItems("h");
    expect(best!.score).toBeCloseTo(26 / 15, 12);
  });

  it("weighs users by 1 / sqrt of their items by default", async () => {
    const model = await Swing.fit(graph, { pairs: "unordered" });
    const [best] = await model.similarItems("h");
    expect(best!.score).toBeCloseTo(1 / 4 / 5 + 2 / Math.sqrt(8) / 3, 12);
  });
});

describe("Swing", () => {
  it("agrees with the double sum on random logs", async () => {
    const parameters = fc.record({
      alpha: fc.constantFrom(0, 0.5, 1, 10),
      userWeights: fc.boolean(),
      ordered: fc.boolean(),
      minCommonUsers: fc.integer({ min: 2, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(randomLog, parameters, async (log, { ordered, ...rest }) => {
        const pairs = ordered ? "ordered" : "unordered";
        const model = await Swing.fit(log, { ...rest, pairs, neighbors: 100 });
        const users = ratingsBy(log, "user");
        for (const item of log.items.ids) {
          const expected = log.items.ids
            .filter((other) => other !== item)
            .map((other) => ({ item: other, score: naiveSwing(users, item, other, { ...rest, ordered }) }))
            .filter(({ score }) => score > 0);
          expect(new Set(rounded(await model.similarItems(item, { k: 100 })))).toEqual(
            new Set(rounded(expected)),
          );
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("needs two users in common", async () => {
    const log = Interactions.from(["tea", "cup"].map((item) => ({ user: "ann", item })));
    expect(await (await Swing.fit(log)).similarItems("tea")).toEqual([]);
    await expect(Swing.fit(log, { minCommonUsers: 1 })).rejects.toThrow(/minCommonUsers is 1, allowed: >=2/);
  });
});

describe("Swing with caps", () => {
  const log = Interactions.from(
    Array.from({ length: 30 }, (_, user) =>
      Array.from({ length: 4 + (user % 9) }, (_, step) => ({
        user,
        item: (user * user + step * 7) % 23,
        timestamp: step,
      })),
    ).flat(),
  );
  const listsOf = async (options: object, seed = 0): Promise<unknown> => {
    const model = await Swing.fit(log, options, { seed });
    return Promise.all(log.items.ids.map((item) => model.similarItems(item)));
  };

  it("is exact where no user has more items, and there are no more users", async () => {
    const exact = await listsOf({});
    expect(await listsOf({ maxItemsPerUser: 12, maxUsers: 30 })).toEqual(exact);
    expect(await listsOf({ maxItemsPerUser: 11 })).not.toEqual(exact);
    expect(await listsOf({ maxUsers: 29 })).not.toEqual(exact);
  });

  it("draws by the seed", async () => {
    for (const options of [{ maxItemsPerUser: 5 }, { maxUsers: 15 }]) {
      expect(await listsOf(options, 1)).toEqual(await listsOf(options, 1));
      expect(await listsOf(options, 1)).not.toEqual(await listsOf(options, 2));
    }
  });

  it("is exact on what it draws: two users give their own pairs only", async () => {
    const model = await Swing.fit(log, { maxUsers: 2, userWeights: false, alpha: 0 }, { seed: 4 });
    const lists = await Promise.all(log.items.ids.map((item) => model.similarItems(item, { k: 50 })));
    const common = lists.filter((list) => list.length > 0).length;
    for (const list of lists.filter(({ length }) => length > 0)) {
      expect(list).toHaveLength(common - 1);
      for (const { score } of list) expect(score).toBeCloseTo(2 / common, 12);
    }
  });
});
