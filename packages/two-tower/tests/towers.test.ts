import {
  DataError,
  FeatureTable,
  type Id,
  type Interactions,
  OptionError,
  simulate,
  UnknownIdError,
} from "@funrec/core";
import { DSSM, type DSSMOptions, FM, type FMOptions } from "@funrec/two-tower";

const { interactions, users, items } = simulate({ users: 120, items: 80, seed: 2 });
const data = { interactions, users, items };
const options = { epochs: 2, batchSize: 64, negatives: 64, samplesPerUser: 10, learningRate: 0.01 };
const fmOptions: FMOptions = { ...options, factors: 8 };
const dssmOptions: DSSMOptions = {
  ...options,
  dimensions: 8,
  embeddingDimensions: 8,
  userHidden: [16],
  itemHidden: [8],
};

const fits = {
  FM: (log: Parameters<typeof FM.fit>[0] = data, more: FMOptions = {}, context = {}) =>
    FM.fit(log, { ...fmOptions, ...more }, context),
  DSSM: (log: Parameters<typeof DSSM.fit>[0] = data, more: DSSMOptions = {}, context = {}) =>
    DSSM.fit(log, { ...dssmOptions, ...more }, context),
};

const features = { homeMarket: "north", ageGroup: "25-34", activity: 1 };

describe.each(["FM", "DSSM"] as const)("%s", (name) => {
  const fit = fits[name];
  let model: FM | DSSM;
  beforeAll(async () => {
    model = await fit();
  });

  it.each(["sampled", "in-batch", "logistic"] as const)("learns by the %s loss", async (loss) => {
    const losses: number[] = [];
    const onProgress = ({ metrics }: { metrics?: Readonly<Record<string, number>> }): void => {
      if (metrics && metrics["loss"] !== losses.at(-1)) losses.push(metrics["loss"]!);
    };
    await fit(data, { loss, epochs: 4 }, { onProgress });
    expect(losses.at(-1)).toBeLessThan(losses[0]!);
  });

  it("gives nearly the same on the engines wasm and cpu, and the same bytes on one engine", async () => {
    const [wasm, again, cpu] = [
      await fit(data, {}, { engine: "wasm" }),
      await fit(data, {}, { engine: "wasm" }),
      await fit(data, {}, { engine: "cpu" }),
    ];
    expect(Buffer.compare(await wasm.toBytes(), await again.toBytes())).toBe(0);
    const [a, b] = [wasm.itemVectors().vectors, cpu.itemVectors().vectors];
    const largest = a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    a.forEach((x, i) => expect(Math.abs(x - b[i]!)).toBeLessThan(2e-2 * largest));
  });

  it("keeps no tensors", async () => {
    const { memory } = await import("@tensorflow/tfjs-core");
    const before = memory().numTensors;
    const other = await fit();
    await other.recommend({ user: "u1" });
    expect(memory().numTensors).toBe(before);
  });

  it("scores by the inner product of the vectors of the user and the item", async () => {
    const vector = await model.userVector({ user: "u1" });
    const { ids, dimensions, vectors } = model.itemVectors();
    const [best] = await model.recommend({ user: "u1" }, { k: 1 });
    const place = ids.indexOf(best!.item) * dimensions;
    const product = vector.reduce((sum, x, i) => sum + x * vectors[place + i]!, 0);
    expect(product).toBeCloseTo(best!.score, 4);
  });

  describe("serves", () => {
    const history = interactions.history("u1").slice(0, 5);

    it("a user of the log by a later history", async () => {
      const later = [...new Set(interactions.history("u2"))];
      const [own, other] = [
        await model.userVector({ user: "u1" }),
        await model.userVector({ user: "u1", history: later }),
      ];
      expect(other).not.toEqual(own);
      const same = [...new Set(interactions.history("u1").reverse())].reverse();
      expect(await model.userVector({ user: "u1", history: same })).toEqual(own);
    });

    it("a new user by a history, by features, and by both", async () => {
      const queries = [
        { history },
        { features },
        { history, features },
        { user: "new", features },
        { history: [], features },
      ];
      const lists = await model.recommendMany(queries, { k: 5 });
      for (const list of lists) expect(list).toHaveLength(5);
      const [byHistory, byFeatures, byBoth, named, empty] = lists;
      expect(byFeatures).not.toEqual(byHistory);
      expect(byBoth).not.toEqual(byHistory);
      expect(named).toEqual(byFeatures);
      expect(empty).toEqual(byFeatures);
    });

    it("features in the place of those of the training", async () => {
      const own = {
        homeMarket: users.value("u1", "homeMarket"),
        ageGroup: users.value("u1", "ageGroup"),
        activity: users.value("u1", "activity"),
      };
      const trained = await model.userVector({ user: "u1" });
      expect(await model.userVector({ user: "u1", features: own })).toEqual(trained);
      expect(await model.userVector({ user: "u1", features: {} })).not.toEqual(trained);
    });

    it("a category that it does not know, and NaN, as missing", async () => {
      const missing = await model.userVector({ history, features: {} });
      const odd = { homeMarket: "the moon", ageGroup: null, activity: NaN };
      expect(await model.userVector({ history, features: odd })).toEqual(missing);
      const unknownHistory = await model.userVector({ history: ["no item", "none either"], features });
      expect(unknownHistory).toEqual(await model.userVector({ features }));
    });

    it("nobody of whom it knows nothing", async () => {
      await expect(model.recommend({ history: [] })).rejects.toThrow(UnknownIdError);
      await expect(model.recommend({ history: ["no item"] })).rejects.toThrow(UnknownIdError);
      await expect(model.recommend({ history, features: { homemarket: "north" } })).rejects.toThrow(
        'the feature "homemarket" is none of the users of the training, allowed: homeMarket, ageGroup, activity',
      );
      await expect(model.recommend({ features: { activity: "high" } })).rejects.toThrow(OptionError);
    });
  });

  it("needs no features, and then ignores those of a query", async () => {
    const bare = await fit(interactions);
    const history = ["i1", "i2"];
    expect(await bare.userVector({ history, features: { shoe: 43 } })).toEqual(
      await bare.userVector({ history }),
    );
    await expect(bare.recommend({ features })).rejects.toThrow(UnknownIdError);
    await expect(bare.addItem("new", { category: "category-1" })).rejects.toThrow(DataError);
    await expect(fit(interactions, { userFeatures: ["age"] })).rejects.toThrow(
      "the data has no features of users",
    );
  });

  it("takes features that some users and items lack", async () => {
    const some = (
      table: FeatureTable,
      ids: readonly Id[],
      schema: Record<string, "categorical" | "numeric">,
    ) =>
      FeatureTable.from(
        ids
          .filter((_, i) => i % 3)
          .map((id, i) => ({
            id,
            ...Object.fromEntries(
              Object.keys(schema).map((column) => [column, i % 2 ? table.value(id, column) : null]),
            ),
          })),
        schema,
      );
    const sparse = await fit({
      interactions,
      users: some(users, users.ids.ids, { ageGroup: "categorical", activity: "numeric" }),
      items: some(items, items.ids.ids, { category: "categorical", price: "numeric" }),
    });
    const lists = await sparse.recommendMany(allUsers(interactions), { k: 3 });
    expect(
      lists.every((list) => list.length === 3 && list.every(({ score }) => Number.isFinite(score))),
    ).toBe(true);
  });

  it("gives a new item a vector by its features at once, and keeps it in its file", async () => {
    const own = await fit();
    const before = own.itemCount;
    await own.recommend({ user: "u1" }); // makes what answers are made with, which the new item must change
    const given = { category: "category-1", brand: "never seen", tags: ["classic"], price: 30 };
    await own.addItem("new", given);
    await own.addItem("twin", { ...given, priceBand: undefined, market: "" });
    expect(own.itemCount).toBe(before + 2);
    const list = await own.recommend({ user: "u1" }, { k: 1000 });
    expect(list.map(({ item }) => item)).toContain("new");
    const [nearest] = await own.similarItems("new", { k: 1 });
    expect(nearest!.item).toBe("twin");
    expect(nearest!.score).toBeCloseTo(1, 5);
    const history = ["i1"];
    expect(await own.userVector({ history: [...history, "new"] })).toEqual(await own.userVector({ history }));
    const loaded = await (name === "FM" ? FM : DSSM).load(await own.toBytes());
    expect(await loaded.recommend({ user: "u1" }, { k: 1000 })).toEqual(list);
    await loaded.addItem("third", given);
    await expect(loaded.addItem("new", given)).rejects.toThrow(DataError);
    await expect(loaded.addItem("odd", { category: "none" })).rejects.toThrow(
      'item "odd" has no feature that was trained',
    );
    await expect(loaded.addItem("odd", { categories: "category-1" })).rejects.toThrow(OptionError);
  });
});

const allUsers = (log: Interactions): { user: Id }[] => log.users.ids.map((user) => ({ user }));
