import { UserCF } from "@funrec/cf";
import { type Id, Interactions } from "@funrec/core";
import fc from "fast-check";
import { naiveSimilarity, randomLog, ratingsBy, rounded } from "./random-log.js";

/** The reference document's ratings for UserCF: items 1 to 5 (columns) by users 1 to 5 (rows); 0 is unknown. */
const worked = Interactions.from(
  [
    [5, 3, 4, 4, 0],
    [3, 1, 2, 3, 3],
    [4, 3, 4, 3, 5],
    [3, 3, 1, 5, 4],
    [1, 5, 5, 2, 1],
  ].flatMap((ratings, user) =>
    ratings.flatMap((value, item) =>
      value ? [{ user: `user${user + 1}`, item: `item${item + 1}`, value }] : [],
    ),
  ),
);

describe("UserCF on the worked example of the reference document", () => {
  it("finds the document's Pearson similarities", async () => {
    const model = await UserCF.fit(worked, { similarity: "pearson" });
    expect(await model.similarUsers("user1")).toEqual([
      { user: "user2", score: expect.closeTo(0.852803, 6) },
      { user: "user3", score: expect.closeTo(0.707107, 6) },
    ]);
    expect((await model.similarUsers("user2")).find(({ user }) => user === "user4")!.score).toBeCloseTo(
      0.489956,
      6,
    );
  });

  it("predicts 4.8720 for user 1 on item 5 from the 2 nearest users", async () => {
    const model = await UserCF.fit(worked, { similarity: "pearson", neighbors: 2 });
    expect(await model.predict("user1", "item5")).toBeCloseTo(4.872, 4);
  });

  it("predicts the weighted mean of the neighbors' ratings when asked to", async () => {
    const model = await UserCF.fit(worked, {
      similarity: "pearson",
      neighbors: 2,
      prediction: "weighted-mean",
    });
    const expected = (0.852803 * 3 + 0.707107 * 5) / (0.852803 + 0.707107);
    expect(await model.predict("user1", "item5")).toBeCloseTo(expected, 5);
  });
});

describe("UserCF", () => {
  it.each(["cosine", "jaccard", "pearson"] as const)(
    "agrees with the definition of %s on random logs",
    async (similarity) => {
      await fc.assert(
        fc.asyncProperty(randomLog, fc.constantFrom(0, 2.5), async (log, shrinkage) => {
          const model = await UserCF.fit(log, { similarity, shrinkage, neighbors: 100 });
          const rows = ratingsBy(log, "user");
          for (const [user, ratings] of rows) {
            const expected = [...rows]
              .filter(([other]) => other !== user)
              .map(([other, theirs]) => ({
                user: other,
                score: naiveSimilarity(similarity, ratings, theirs, shrinkage),
              }))
              .filter(({ score }) => score > 1e-9);
            const found = await model.similarUsers(user, { k: 100 });
            expect(new Set(rounded(found))).toEqual(new Set(rounded(expected)));
            expect(found.every(({ score }, i) => i === 0 || score <= found[i - 1]!.score)).toBe(true);
          }
        }),
        { seed: 1, numRuns: 60 },
      );
    },
  );

  it("adds up the similarities of the nearest users who have the item", async () => {
    await fc.assert(
      fc.asyncProperty(randomLog, fc.boolean(), async (log, valueWeights) => {
        const model = await UserCF.fit(log, { neighbors: 3, valueWeights });
        const rows = ratingsBy(log, "user");
        for (const [user, ratings] of rows) {
          const scores = new Map<Id, number>();
          for (const { user: neighbor, score } of await model.similarUsers(user, { k: 3 })) {
            for (const [item, rating] of rows.get(neighbor)!) {
              if (!ratings.has(item))
                scores.set(item, (scores.get(item) ?? 0) + score * (valueWeights ? rating : 1));
            }
          }
          const found = await model.recommend({ user }, { k: 100 });
          expect(new Set(rounded(found))).toEqual(
            new Set(rounded([...scores].map(([item, score]) => ({ item, score })))),
          );
        }
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it("finds the neighbors of a history as it finds those of a user, the user included", async () => {
    const model = await UserCF.fit(worked, { similarity: "jaccard", neighbors: 1 });
    const [first] = await model.recommend(
      { history: ["item1", "item2", "item3", "item4"] },
      { k: 1, excludeSeen: false },
    );
    // The nearest user to the history of user 1 is user 1.
    expect(first).toEqual({ item: "item1", score: 1 });
  });

  it("uses the values of a history for Pearson", async () => {
    const model = await UserCF.fit(worked, { similarity: "pearson", neighbors: 2 });
    const history = [5, 3, 4, 4].map((value, i) => ({ item: `item${i + 1}`, value }));
    const [best] = await model.recommend({ history }, { k: 1 });
    expect(best!.item).toBe("item5");
  });

  it("refuses a history without values where it compares ratings", async () => {
    const model = await UserCF.fit(worked, { similarity: "pearson" });
    await expect(model.recommend({ history: ["item1", "item2"] })).rejects.toThrow(/give \{item, value\}/);
  });

  it("leaves the user out of the neighbors of their own newer history", async () => {
    const model = await UserCF.fit(worked, { similarity: "jaccard", neighbors: 1 });
    const history = ["item1", "item2", "item3", "item4", "item5"];
    const newcomer = await model.recommend({ history }, { excludeSeen: false, explain: true });
    const known = await model.recommend({ user: "user2", history }, { excludeSeen: false, explain: true });
    expect(newcomer[0]!.score).toBe(1); // user 2 has exactly these items
    expect(known[0]!.score).toBe(1); // so has user 3, the next of the equals
    const alone = await UserCF.fit(worked.filter(({ user }) => user === "user2"));
    expect(await alone.recommend({ user: "user2", history: ["item1"] }, { excludeSeen: false })).toEqual([]);
  });

  it("rejects a wrong option of similarUsers, and value weights without values", async () => {
    const model = await UserCF.fit(worked);
    await expect(model.similarUsers("user1", { k: 0 })).rejects.toThrow("similarUsers: option k is 0");
    await expect(model.similarUsers("user1", { top: 2 } as never)).rejects.toThrow('unknown option "top"');
    await expect(UserCF.fit(worked.without("values"), { valueWeights: true })).rejects.toThrow(
      "valueWeights needs values",
    );
  });

  it("explains a score by the common items, in equal parts", async () => {
    const log = Interactions.from([
      { user: "ann", item: "tea" },
      { user: "ann", item: "cup" },
      { user: "bob", item: "tea" },
      { user: "bob", item: "cup" },
      { user: "bob", item: "pot" },
    ]);
    const model = await UserCF.fit(log, { similarity: "jaccard" });
    const reasons = [
      { item: "tea", weight: 1 / 3 },
      { item: "cup", weight: 1 / 3 },
    ];
    expect(await model.recommend({ user: "ann" }, { explain: true })).toEqual([
      { item: "pot", score: 2 / 3, because: reasons },
    ]);
  });

  it("predicts nothing where no similar user rated the item", async () => {
    const log = Interactions.from([
      { user: "ann", item: "tea", value: 3 },
      { user: "bob", item: "cup", value: 3 },
    ]);
    const model = await UserCF.fit(log);
    expect(await model.predict("ann", "cup")).toBeUndefined();
    await expect(model.predict("eve", "cup")).rejects.toThrow('unknown user "eve"');
    await expect(model.similarUsers("eve")).rejects.toThrow('unknown user "eve"');
  });
});
