import {
  Interactions,
  leaveLastOut,
  OptionError,
  readAtomic,
  type Recommender,
  simulate,
} from "@funrec/core";
import { Item2Vec, Word2Vec } from "@funrec/i2i";
import { existsSync } from "node:fs";
import { join } from "node:path";

describe("Item2Vec with a sliding window", () => {
  it("is Word2Vec on the histories", async () => {
    const { interactions } = simulate({ users: 60, items: 80, seed: 3 });
    const options = {
      dimensions: 8,
      window: 3,
      epochs: 3,
      subsample: 0.01,
      negativeExponent: 0.5,
      learningRate: 0.1,
    };
    const item2vec = await Item2Vec.fit(interactions, options, { seed: 6 });
    const word2vec = await Word2Vec.fit(interactions, options, { seed: 6 });
    expect(item2vec.embeddings()).toEqual(word2vec.embeddings());
  });

  it("learns an order where contexts come behind only", async () => {
    const rows = Array.from({ length: 200 }, (_, user) =>
      ["first", "second", "third"].map((step) => ({ user, item: `${user % 5}:${step}` })),
    ).flat();
    const options = { dimensions: 8, window: 1, epochs: 60, learningRate: 0.1, subsample: 0 };
    const model = await Item2Vec.fit(Interactions.from(rows), { ...options, direction: "forward" });
    const [next, other] = await model.recommend({ history: ["3:second"] }, { k: 2 });
    expect(next!.item).toBe("3:third");
    expect(next!.score - other!.score).toBeGreaterThan(3);
  });
});

describe("Item2Vec with the window of a set", () => {
  it("pairs items of a history that are far apart", async () => {
    // The first and the last item of a history tell one another; those between them are noise.
    const rows = Array.from({ length: 400 }, (_, user) => [
      { user, item: `start ${user % 4}` },
      ...Array.from({ length: 8 }, (__, i) => ({ user, item: `noise ${(user * 7 + i * 3) % 40}` })),
      { user, item: `end ${user % 4}` },
    ]).flat();
    const options = { dimensions: 16, epochs: 40, learningRate: 0.1, subsample: 0, window: "set" } as const;
    const model = await Item2Vec.fit(Interactions.from(rows), options);
    for (const topic of [0, 1, 2, 3]) {
      const [best] = await model.recommend({ history: [`start ${topic}`] }, { k: 1 });
      expect(best!.item).toBe(`end ${topic}`);
    }
  });

  it.each([{ window: "all" }, { window: 0 }, { contexts: 3 }, { direction: "backward" }])(
    "refuses %j",
    async (bad) => {
      const fit = Item2Vec.fit(simulate({ users: 5, items: 20 }).interactions, bad as never);
      await expect(fit).rejects.toThrow(OptionError);
    },
  );
});

describe("recommendations by vectors", () => {
  const { interactions } = simulate({ users: 40, items: 60, seed: 2 });
  const user = interactions.users.ids[0]!;

  it("by cosine are cosines", async () => {
    const model = await Item2Vec.fit(interactions, { retrieval: "cosine", epochs: 3 });
    const vector = await model.userVector({ user });
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    const history = interactions.history(user);
    const [alone] = await model.recommend({ history: [history[0]!] }, { k: 1 });
    const [similar] = await model.similarItems(history[0]!, { k: 1 });
    expect(alone!.item).toBe(similar!.item);
    expect(alone!.score).toBeCloseTo(similar!.score, 5);
  });

  it("can be served by an index: the score is the inner product", async () => {
    for (const retrieval of ["context", "cosine"] as const) {
      const model = await Item2Vec.fit(interactions, { retrieval, epochs: 3 });
      const { ids, dimensions, vectors } = model.itemVectors();
      const vector = await model.userVector({ user });
      for (const { item, score } of await model.recommend({ user }, { k: 5 })) {
        const start = ids.indexOf(item) * dimensions;
        const product = vector.reduce((sum, x, i) => sum + x * vectors[start + i]!, 0);
        expect(score).toBeCloseTo(product, 5);
      }
    }
  });

  it("hold an item's popularity against it as told", async () => {
    const plain = await Item2Vec.fit(interactions, { popularityDiscount: 0, epochs: 3 });
    const discounted = await Item2Vec.fit(interactions, { popularityDiscount: 0.5, epochs: 3 });
    const scores = await plain.recommend({ user }, { k: 60 });
    for (const { item, score } of await discounted.recommend({ user }, { k: 60 })) {
      const count = interactions.itemIndices.filter((i) => interactions.items.idAt(i) === item).length;
      const before = scores.find((recommendation) => recommendation.item === item)!.score;
      expect(score).toBeCloseTo(before - 0.5 * Math.log(count), 4);
    }
  });

  it("follow the latest items where these count more", async () => {
    const mean = await Item2Vec.fit(interactions, { recencyHalfLife: 1e6 });
    const latest = await Item2Vec.fit(interactions, { lastItems: 1 });
    const history = interactions.history(user);
    const last = history.at(-1)!;
    expect(await latest.recommend({ history }, { k: 5 })).toEqual(
      await latest.recommend({ history: [last] }, { k: 5, exclude: history }),
    );
    expect(await mean.recommend({ history }, { k: 5 })).not.toEqual(
      await latest.recommend({ history }, { k: 5 }),
    );
    const [first] = await mean.recommend({ history }, { k: 1, explain: true });
    expect(first!.because).toHaveLength(new Set(history).size);
  });
});

/** Share of users whose last item is among ten recommendations. */
async function hitRate(model: Recommender, test: Interactions): Promise<number> {
  const rows = [...test];
  const lists = await model.recommendMany(rows.map(({ user }) => ({ user })));
  const hits = rows.filter(({ item }, i) => lists[i]!.some((recommended) => recommended.item === item));
  return hits.length / rows.length;
}

describe("Item2Vec on held-out interactions", () => {
  it("reaches its floor on the simulated log", async () => {
    const { train, test } = leaveLastOut(simulate({ users: 400, items: 300 }).interactions);
    const rate = await hitRate(await Item2Vec.fit(train, { dimensions: 16 }), test);
    expect(rate).toBeGreaterThan(0.15);
  });

  it("reaches its floor on MovieLens 100K", async () => {
    const file = join(process.env["FUNREC_DATA"] ?? "", "ml-100k", "ml-100k.inter");
    if (!existsSync(file)) {
      console.info("MovieLens 100K is not in FUNREC_DATA: its floor is not checked");
      return;
    }
    const { train, test } = leaveLastOut(await readAtomic(file));
    const rate = await hitRate(await Item2Vec.fit(train, { dimensions: 32, window: 3, epochs: 10 }), test);
    expect(rate).toBeGreaterThan(0.14);
  });
});
