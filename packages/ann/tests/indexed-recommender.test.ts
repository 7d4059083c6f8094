import { FlatIndex, indexFor, IndexedRecommender, type VectorModel } from "@funrec/ann";
import { Interactions, Random } from "@funrec/core";
import { TasteModel } from "./support/taste-model.js";
import { itemsOf } from "./support/vectors.js";
import { problem } from "../../../tools/problem.cjs";

const random = new Random(3);
const log = Interactions.from(
  Array.from({ length: 4000 }, () => ({ user: `u${random.integer(150)}`, item: `i${random.integer(900)}` })),
);
const model = TasteModel.fit(log);
const queries = [
  ...log.users.ids.slice(0, 40).map((user) => ({ user })),
  { history: ["i1", "i2", "nothing known"] },
  { user: "u3", history: ["i5"] },
];

describe("recommendations through an index", () => {
  it.each([
    {},
    { k: 100 },
    { k: 2000, excludeSeen: false },
    { exclude: ["i3", "i4", "nothing known"], k: 30 },
    { allow: log.items.ids.slice(100, 160), k: 30 },
    { minScore: 1.25, k: 50 },
  ])("through a flat index are those of the model, with %j", async (options) => {
    for (const quantization of ["none", "int8"] as const) {
      const recommender = new IndexedRecommender(model, await indexFor(model, { quantization, threads: 1 }));
      expect(await recommender.recommendMany(queries, options)).toEqual(
        await model.recommendMany(queries, options),
      );
      expect(await recommender.recommend(queries[0]!, options)).toEqual(
        await model.recommend(queries[0]!, options),
      );
    }
  });

  it("through a graph are nearly those of the model", async () => {
    const recommender = new IndexedRecommender(model, await indexFor(model, { kind: "hnsw" }));
    const found = await recommender.recommendMany(queries, { k: 20 });
    const expected = await model.recommendMany(queries, { k: 20 });
    const hits = found.flatMap((list, i) =>
      itemsOf(list).filter((item) => itemsOf(expected[i]!).includes(item)),
    );
    expect(hits.length / (20 * queries.length)).toBeGreaterThan(0.95);
  });

  it("refuse an unknown user, or give the popular items where they are asked for", async () => {
    const recommender = new IndexedRecommender(model, await indexFor(model));
    expect(await problem(recommender.recommend({ user: "nobody" }))).toContain(
      'UnknownIdError: unknown: user "nobody"',
    );
    const mixed = [{ user: "nobody" }, queries[0]!, { history: ["nothing known"] }];
    expect(await recommender.recommendMany(mixed, { fallback: "popular" })).toEqual(
      await model.recommendMany(mixed, { fallback: "popular" }),
    );
  });

  it("count the best of several interests of a user", async () => {
    const taste: VectorModel = {
      itemVectors: () => ({
        ids: ["tea", "cup", "pot"],
        dimensions: 2,
        vectors: Float32Array.of(1, 0, 0, 2, 1, 1),
      }),
      userVector: async () => [Float32Array.of(3, 0), Float32Array.of(0, 1)],
      seenItems: () => ["pot"],
      recommend: async () => [],
    };
    const recommender = new IndexedRecommender(taste, await indexFor(taste));
    const found = [
      { item: "tea", score: 3 },
      { item: "cup", score: 2 },
    ];
    expect(await recommender.recommend({ user: 1 })).toEqual(found);
    expect(await recommender.recommend({ user: 1 }, { excludeSeen: false, minScore: 3 })).toEqual([
      { item: "tea", score: 3 },
      { item: "pot", score: 3 },
    ]);
  });

  it("refuse options that are not allowed", async () => {
    const recommender = new IndexedRecommender(model, FlatIndex.create({ dimensions: 13 }));
    expect(await problem(recommender.recommend(queries[0]!, { k: 0 }))).toContain("recommend: option k is 0");
    expect(await problem(indexFor(model, { kind: "tree" as "flat" }))).toBe(
      'OptionError: indexFor: kind is "tree", allowed: "flat" or "hnsw"',
    );
    expect(await problem(indexFor(model, { M: 3 } as object))).toContain('flat_index: unknown option "M"');
  });
});
