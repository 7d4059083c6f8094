import { Interactions, UnknownIdError } from "@funrec/core";
import fc from "fast-check";
import { CoInterests } from "../support/co-interests.js";
import { logOf, rowsArbitrary } from "../support/logs.js";

const log = logOf("ann tea, ann cup, bob tea, bob pot, eve pot, eve pan, dan pan");

describe("a model of several interests", () => {
  it("scores an item by the interest that is nearest to it, and says which", async () => {
    const model = await CoInterests.fit(log);
    // Users in common: cup with tea 1, with pot 0; pan with tea 0, with pot 1.
    expect(await model.recommend({ history: ["tea", "pot"] })).toEqual([
      { item: "cup", score: 1, interest: 0 },
      { item: "pan", score: 1, interest: 1 },
    ]);
  });

  it("names the first of equally near interests", async () => {
    const model = await CoInterests.fit(log);
    const list = await model.recommend({ history: ["cup", "pan"] });
    expect(list).toContainEqual({ item: "tea", score: 1, interest: 0 });
    const reversed = await model.recommend({ history: ["pan", "cup"] });
    expect(reversed).toContainEqual({ item: "tea", score: 1, interest: 1 });
  });

  it("gives copies of the vectors of a user, and none for somebody unknown", async () => {
    const model = await CoInterests.fit(log);
    const before = await model.recommend({ user: "ann" });
    const vectors = await model.userVector({ user: "ann" });
    expect(vectors).toHaveLength(2);
    for (const vector of vectors) vector.fill(9);
    expect(await model.recommend({ user: "ann" })).toEqual(before);
    await expect(model.userVector({ user: "nobody" })).rejects.toThrow(UnknownIdError);
  });

  it("gives popular items without an interest to somebody unknown, among the known", async () => {
    const model = await CoInterests.fit(log);
    const [first, second] = await model.recommendMany([{ user: "nobody" }, { user: "ann" }], {
      k: 1,
      fallback: "popular",
    });
    expect(first).toEqual([{ item: "tea", score: 2 }]);
    expect(second).toEqual([{ item: "pot", score: 1, interest: 0 }]);
  });

  it("ranks as all interests do together, whatever the log and the length of the list", async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, fc.integer({ min: 1, max: 8 }), async (rows, k) => {
        const model = await CoInterests.fit(Interactions.from(rows));
        const { ids, dimensions, vectors } = model.itemVectors();
        const query = { user: rows[0]!.user };
        const interests = await model.userVector(query);
        const seen = new Set(model.seenItems(query));
        const scored = ids.map((item, i) => {
          const products = interests.map((interest) =>
            interest.reduce((sum, number, d) => sum + number * vectors[i * dimensions + d]!, 0),
          );
          const score = Math.max(...products);
          return { item, score, interest: products.indexOf(score) };
        });
        // The sort is stable: equal scores stay in the order of the items.
        const expected = scored.filter(({ item }) => !seen.has(item)).sort((a, b) => b.score - a.score);
        expect(await model.recommend(query, { k })).toEqual(expected.slice(0, k));
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
