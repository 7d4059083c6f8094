import { type FeatureRow, FeatureTable, type Id, Interactions, simulate } from "@funrec/core";
import { EGES } from "@funrec/i2i";

const { interactions, items } = simulate({ users: 300, items: 200 });
const data = { interactions, items };
const options = { dimensions: 16, epochs: 3, itemFeatures: ["category", "tags"] };

/** The vector of an item. */
function vectorOf(model: EGES, item: Id): number[] {
  const { ids, dimensions, vectors } = model.embeddings();
  const start = ids.indexOf(item) * dimensions;
  return Array.from(vectors.subarray(start, start + dimensions));
}

function expectMean(vector: readonly number[], ...of: readonly number[][]): void {
  vector.forEach((number, i) => {
    expect(number).toBeCloseTo(of.reduce((sum, other) => sum + other[i]!, 0) / of.length, 5);
  });
}

describe("EGES", () => {
  let model: EGES;
  beforeAll(async () => {
    model = await EGES.fit(data, options);
  });

  it("learns more in every epoch", async () => {
    const losses: number[] = [];
    await EGES.fit(data, options, {
      onProgress: ({ metrics }) => losses.push(metrics?.["loss"] ?? Infinity),
    });
    expect(new Set(losses.filter(Number.isFinite)).size).toBe(3);
    expect(losses.at(-1)).toBeLessThan(losses.find(Number.isFinite)!);
  });

  it("gives the same bytes on any number of threads when it has many blocks", async () => {
    const alone = await (await EGES.fit(data, options, { threads: 1 })).toBytes();
    for (const threads of [2, 3, 4]) {
      expect(Buffer.compare(await (await EGES.fit(data, options, { threads })).toBytes(), alone)).toBe(0);
    }
  });

  it("learns weights of the id and the features that add up to 1", async () => {
    const weights = interactions.items.ids.map((item) => model.attentionOf(item));
    for (const { id, features } of weights) {
      expect(Object.keys(features)).toEqual(["category", "tags"]);
      expect(id + features["category"]! + features["tags"]!).toBeCloseTo(1, 5);
    }
    expect(new Set(weights.map(({ id }) => id)).size).toBeGreaterThan(100);
    const average = await EGES.fit(data, { ...options, sideInformation: "average" });
    expect(average.attentionOf("i1").id).toBeCloseTo(1 / 3, 6);
    const none = await EGES.fit(data, { dimensions: 16, epochs: 1, sideInformation: "none" });
    expect(none.attentionOf("i1")).toEqual({ id: 1, features: {} });
    const bare = await EGES.fit(interactions, { dimensions: 16, epochs: 1 });
    expect(bare.embeddings()).toEqual(none.embeddings());
    const without = await EGES.fit(data, { dimensions: 16, epochs: 1, itemFeatures: [] });
    expect(without.embeddings()).toEqual(none.embeddings());
  });

  it("takes all features by default but numbers and those that tell all items apart", async () => {
    const rows = [...items.ids.ids].map((id): FeatureRow => ({
      id,
      title: `title of ${id}`,
      price: 3,
      half: `${id}`.length,
    }));
    const table = FeatureTable.from(rows, { title: "categorical", price: "numeric", half: "categorical" });
    const fitted = await EGES.fit({ interactions, items: table }, { dimensions: 4, epochs: 1 });
    expect(Object.keys(fitted.attentionOf("i1").features)).toEqual(["half"]);
  });

  it("explains how features have to be", async () => {
    await expect(EGES.fit(data, { itemFeatures: ["price"] })).rejects.toThrow(
      'option itemFeatures names "price", a numeric feature: make categories of it, such as price bands; ' +
        "allowed: category, brand, priceBand, market, tags",
    );
    await expect(EGES.fit(data, { itemFeatures: ["color"] })).rejects.toThrow(
      '"color", which the items do not have',
    );
    await expect(EGES.fit(interactions, { itemFeatures: ["tags"] })).rejects.toThrow(
      "the data has no features of items",
    );
    await expect(EGES.fit(data, { itemFeatures: ["tags", "tags"] })).rejects.toThrow(
      'itemFeatures is ["tags", "tags"], allowed: different names',
    );
    await expect(EGES.fit(data, { sideInformation: "all" as never })).rejects.toThrow(
      /sideInformation is "all"/,
    );
  });

  it("puts items that it could not learn where their features are, or last where they have none", async () => {
    const rows = [...interactions, { user: "one", item: "alone", value: 1, timestamp: 0, event: "click" }];
    const log = Interactions.from([...rows, { ...rows.at(-1)!, user: "two", item: "bare" }]);
    const features = [...items.ids.ids].map((id) => ({ id, category: items.value(id, "category") }));
    const table = FeatureTable.from([...features, { id: "alone", category: "category-1" }], {
      category: "categorical",
    });
    const fitted = await EGES.fit({ interactions: log, items: table }, { dimensions: 8, epochs: 2 });
    expect(fitted.attentionOf("alone")).toEqual({ id: 0, features: { category: 1 } });
    fitted.addItem("same", { category: "category-1" });
    expectMean(vectorOf(fitted, "alone"), vectorOf(fitted, "same"));
    const list = await fitted.recommend({ user: "u1" }, { k: 1000 });
    expect(list.at(-1)!.item).toBe("bare");
  });
});

describe("an item that EGES has never seen", () => {
  const fit = (): Promise<EGES> => EGES.fit(data, options);

  it("gets the mean of the vectors of its features", async () => {
    const model = await fit();
    model.addItem("category", { category: "category-1" });
    model.addItem("classic", { tags: "classic" });
    model.addItem("modern", { tags: ["modern"] });
    model.addItem("tags", { tags: ["classic", "modern"] });
    model.addItem("both", { category: "category-1", tags: ["classic", "modern"] });
    const [category, classic, modern, tags, both] = ["category", "classic", "modern", "tags", "both"].map(
      (item) => vectorOf(model, item),
    ) as [number[], number[], number[], number[], number[]];
    expectMean(tags, classic, modern);
    expectMean(both, category, tags);
    expect(model.attentionOf("both")).toEqual({ id: 0, features: { category: 0.5, tags: 0.5 } });
  });

  it.each(["context", "cosine"] as const)(
    "is recommended, compared and taken in histories at once by %s",
    async (retrieval) => {
      const model = await EGES.fit(data, { ...options, retrieval });
      await model.recommend({ user: "u1" }); // makes what answers are made with, which the new item must change
      const before = model.itemCount;
      model.addItem("new", { category: "category-1", tags: ["classic"] });
      expect(model.itemCount).toBe(before + 1);
      expect(model.itemVectors().ids.at(-1)).toBe("new");
      const list = await model.recommend({ user: "u1" }, { k: 1000, excludeSeen: false });
      expect(list.map(({ item }) => item)).toContain("new");
      const [best] = await model.similarItems("new", { k: 1 });
      expect(best!.item).not.toBe("new");
      const fromNew = await model.recommend({ history: ["new"] }, { k: 5, explain: true });
      expect(fromNew).toHaveLength(5);
      expect(fromNew[0]!.because).toEqual([{ item: "new", weight: expect.closeTo(fromNew[0]!.score, 5) }]);
      const popular = await model.recommend({ user: "nobody" }, { k: 1000, fallback: "popular" });
      expect(popular.at(-1)).toEqual({ item: "new", score: 0 });
    },
  );

  it("has the score of the item that is most like it, where what comes next is asked for", async () => {
    const model = await fit();
    model.addItem("new", { category: "category-1" });
    const [twin] = await model.similarItems("new", { k: 1 });
    const scores = await model.recommend({ user: "u1" }, { k: 1000, excludeSeen: false });
    const scoreOf = (item: Id): number => scores.find((other) => other.item === item)!.score;
    expect(scoreOf("new")).toBe(scoreOf(twin!.item));
  });

  it("stays in the saved model, which takes further ones", async () => {
    const model = await fit();
    model.addItem("new", { category: "category-1" });
    const loaded = await EGES.load(await model.toBytes());
    expect(await loaded.similarItems("new")).toEqual(await model.similarItems("new"));
    expect(loaded.attentionOf("new")).toEqual(model.attentionOf("new"));
    for (const either of [model, loaded]) either.addItem("newer", { tags: ["modern"] });
    expect(vectorOf(loaded, "newer")).toEqual(vectorOf(model, "newer"));
    expect(await loaded.toBytes()).toEqual(await model.toBytes());
  });

  it("is refused with a reason", async () => {
    const model = await fit();
    expect(() => model.addItem("i1", { category: "category-1" })).toThrow('item "i1" is known already');
    expect(() => model.addItem("new", { colour: "red" })).toThrow(
      'the feature "colour" is none of the items of the training, allowed: category, tags',
    );
    expect(() => model.addItem("new", { category: "category-99", price: 5 })).toThrow(
      'item "new" has no category that was trained: its features are {"category":"category-99","price":5}',
    );
    const bare = await EGES.fit(interactions, { dimensions: 4, epochs: 1 });
    expect(() => bare.addItem("new", {})).toThrow("the model was trained without features of items");
    expect(model.itemCount).toBe(interactions.items.size);
  });
});
