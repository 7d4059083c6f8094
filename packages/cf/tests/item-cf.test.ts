import { ItemCF } from "@funrec/cf";
import { type Id, Interactions } from "@funrec/core";
import fc from "fast-check";
import { naiveSimilarity, randomLog, ratingsBy, rounded } from "./random-log.js";

/** The reference document's ratings for ItemCF: users 1 to 5 (columns) on items 1 to 5 (rows); 0 is unknown. */
const worked = [
  [5, 3, 4, 3, 1],
  [3, 1, 3, 3, 5],
  [4, 2, 4, 1, 5],
  [4, 3, 3, 5, 2],
  [0, 3, 5, 4, 1],
].flatMap((ratings, item) =>
  ratings.flatMap((value, user) =>
    value ? [{ user: `user${user + 1}`, item: `item${item + 1}`, value }] : [],
  ),
);

const tea = Interactions.from([
  { user: "ann", item: "tea", value: 5, timestamp: 1 },
  { user: "ann", item: "cup", value: 2, timestamp: 2 },
  { user: "bob", item: "tea", value: 4, timestamp: 3 },
  { user: "bob", item: "cup", value: 4, timestamp: 4 },
  { user: "bob", item: "pot", value: 1, timestamp: 5 },
  { user: "eve", item: "cup", value: 3, timestamp: 6 },
  { user: "eve", item: "pot", value: 3, timestamp: 7 },
]);

describe("ItemCF on the worked example of the reference document", () => {
  it("finds the document's Pearson similarities", async () => {
    const model = await ItemCF.fit(Interactions.from(worked), { similarity: "pearson" });
    const ofItem5 = await model.similarItems("item5");
    expect(ofItem5).toHaveLength(2);
    expect(ofItem5[0]).toEqual({ item: "item1", score: expect.closeTo(0.969458, 6) });
    expect(ofItem5[1]).toEqual({ item: "item4", score: expect.closeTo(0.581675, 6) });
    expect(await model.similarItems("item2", { k: 1 })).toEqual([
      { item: "item3", score: expect.closeTo(0.645497, 6) },
    ]);
  });

  it("predicts 4.6 for user 1 on item 5 from the 2 nearest items", async () => {
    const model = await ItemCF.fit(Interactions.from(worked), { similarity: "pearson", neighbors: 2 });
    expect(await model.predict("user1", "item5")).toBeCloseTo(4.6, 6);
  });
});

describe("ItemCF", () => {
  it.each(["cosine", "jaccard", "pearson"] as const)(
    "agrees with the definition of %s on random logs",
    async (similarity) => {
      await fc.assert(
        fc.asyncProperty(randomLog, fc.constantFrom(0, 2.5), async (log, shrinkage) => {
          const model = await ItemCF.fit(log, { similarity, shrinkage, neighbors: 100 });
          const rows = ratingsBy(log, "item");
          for (const [item, ratings] of rows) {
            const expected = [...rows]
              .filter(([other]) => other !== item)
              .map(([other, theirs]) => ({
                item: other,
                score: naiveSimilarity(similarity, ratings, theirs, shrinkage),
              }))
              .filter(({ score }) => score > 1e-9)
              .map(({ item: other, score }) => ({ item: other, score: Number(score.toFixed(9)) }))
              .sort((a, b) => b.score - a.score || log.items.indexOf(a.item)! - log.items.indexOf(b.item)!);
            const found = rounded(await model.similarItems(item, { k: 100 }));
            expect(new Set(found)).toEqual(new Set(expected));
          }
        }),
        { seed: 1, numRuns: 60 },
      );
    },
  );

  it("adds up the similarities of the nearest items of the history", async () => {
    await fc.assert(
      fc.asyncProperty(randomLog, async (log) => {
        const model = await ItemCF.fit(log, { neighbors: 3 });
        for (const user of log.users.ids) {
          const history = log.history(user);
          const scores = new Map<Id, number>();
          for (const seed of history) {
            for (const { item, score } of await model.similarItems(seed, { k: 3 })) {
              if (!history.includes(item)) scores.set(item, (scores.get(item) ?? 0) + score);
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

  it("gives a user of the log and the same history the same answer", async () => {
    const model = await ItemCF.fit(tea, { recencyHalfLife: 1 });
    expect(await model.recommend({ history: tea.history("ann") })).toEqual(
      await model.recommend({ user: "ann" }),
    );
  });

  it("keeps only similarities of at least minSimilarity", async () => {
    const all = await (await ItemCF.fit(tea)).similarItems("tea");
    expect(all.map(({ item }) => item)).toEqual(["cup", "pot"]);
    const model = await ItemCF.fit(tea, { minSimilarity: all[0]!.score });
    expect(await model.similarItems("tea")).toEqual(all.slice(0, 1));
  });

  it("shrinks similarities that rest on few users", async () => {
    const [plain, shrunk] = [await ItemCF.fit(tea), await ItemCF.fit(tea, { shrinkage: 2 })];
    const [before] = await plain.similarItems("tea");
    const [after] = await shrunk.similarItems("tea");
    expect(after!.score).toBeCloseTo((before!.score * 2) / (2 + 2), 12); // tea and cup share two users
  });

  it("weighs the items of the history by value, recency and number", async () => {
    const history = [
      { item: "tea", value: 4 },
      { item: "cup", value: 1 },
    ];
    const scoreOfPot = async (options: object): Promise<number> => {
      const [pot] = await (await ItemCF.fit(tea, options)).recommend({ history });
      return pot!.score;
    };
    const [teaToPot, cupToPot] = [1 / 2, 2 / Math.sqrt(6)];
    expect(await scoreOfPot({})).toBeCloseTo(teaToPot + cupToPot, 12);
    expect(await scoreOfPot({ valueWeights: true })).toBeCloseTo(4 * teaToPot + cupToPot, 12);
    expect(await scoreOfPot({ recencyHalfLife: 1 })).toBeCloseTo(teaToPot / 2 + cupToPot, 12);
    expect(await scoreOfPot({ lastItems: 1 })).toBeCloseTo(cupToPot, 12);
  });

  it("explains a score by the items that it comes from", async () => {
    const [pot] = await (await ItemCF.fit(tea)).recommend({ user: "ann" }, { explain: true });
    expect(pot!.because!.map(({ item }) => item)).toEqual(["cup", "tea"]);
  });

  it("predicts nothing where no item of the user is similar, and only from ratings", async () => {
    const flat = Interactions.from([
      { user: "ann", item: "tea", value: 3 },
      { user: "bob", item: "cup", value: 3 },
    ]);
    const model = await ItemCF.fit(flat);
    expect(await model.predict("ann", "cup")).toBeUndefined();
    await expect(model.predict("ann", "pot")).rejects.toThrow('unknown item "pot"');
    const withoutRatings = await ItemCF.fit(flat.without("values"));
    await expect(withoutRatings.predict("ann", "cup")).rejects.toThrow("the log has no values");
    await expect(ItemCF.fit(flat.without("values"), { similarity: "pearson" })).rejects.toThrow(
      "needs ratings",
    );
  });

  it("names the option, the value and what is allowed", async () => {
    await expect(ItemCF.fit(tea, { neighbors: 0 })).rejects.toThrow(
      /item_cf: option neighbors is 0, allowed: >=1/,
    );
    await expect(ItemCF.fit(tea, { similarity: "cos" } as never)).rejects.toThrow(
      /similarity is "cos".*"cosine"/,
    );
    await expect(ItemCF.fit(tea, { neighbours: 5 } as never)).rejects.toThrow(
      /unknown option "neighbours"; allowed: neighbors/,
    );
  });
});
