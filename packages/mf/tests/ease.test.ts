import { type Id, Interactions, readAtomic, simulate } from "@funrec/core";
import { conformanceChecks, smallLog } from "@funrec/core/testing";
import { EASE } from "@funrec/mf";
import fc from "fast-check";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hitRate, lastOut, popularHitRate } from "./support/quality.js";
import { randomLog } from "./support/random-log.js";

describe("EASE keeps the model contract", () => {
  const options = { regularization: 5, recencyHalfLife: 20 };
  it.each(conformanceChecks(EASE, { options }))("$name", ({ run }) => run());
});

/**
 * With regularization 1, X'X + I is [[4, 2, 1], [2, 3, 0], [1, 0, 2]] for items a, b, c. Its determinant is 13, and its
 * inverse P is [[6, -4, -3], [-4, 7, 2], [-3, 2, 8]] / 13; the weight of i for j is -P_ij / P_jj.
 */
const worked = Interactions.from([
  { user: "ann", item: "a" },
  { user: "ann", item: "b" },
  { user: "bob", item: "a" },
  { user: "bob", item: "b" },
  { user: "eve", item: "a" },
  { user: "eve", item: "c" },
]);

describe("EASE on three items worked by hand", () => {
  it("finds the weights", async () => {
    const model = await EASE.fit(worked, { regularization: 1 });
    const score = (number: number): unknown => expect.closeTo(number, 6);
    expect(await model.similarItems("a")).toEqual([
      { item: "b", score: score(4 / 7) },
      { item: "c", score: score(3 / 8) },
    ]);
    expect(await model.similarItems("b")).toEqual([
      { item: "a", score: score(2 / 3) },
      { item: "c", score: score(-1 / 4) },
    ]);
    expect(await model.similarItems("c")).toEqual([
      { item: "a", score: score(1 / 2) },
      { item: "b", score: score(-2 / 7) },
    ]);
  });

  it("adds up the weights of the history and says which they are", async () => {
    const model = await EASE.fit(worked, { regularization: 1 });
    expect(await model.recommend({ history: ["b", "c"] }, { explain: true })).toEqual([
      {
        item: "a",
        score: expect.closeTo(2 / 3 + 1 / 2, 6),
        because: [
          { item: "b", weight: expect.closeTo(2 / 3, 6) },
          { item: "c", weight: expect.closeTo(1 / 2, 6) },
        ],
      },
    ]);
    expect(await model.recommend({ user: "ann" })).toEqual([
      { item: "c", score: expect.closeTo(3 / 8 - 1 / 4, 6) },
    ]);
  });

  it("counts the items of the history by recency and number", async () => {
    const scoreOfA = async (options: object): Promise<number> => {
      const [a] = await (
        await EASE.fit(worked, { regularization: 1, ...options })
      ).recommend({ history: ["b", "c"] });
      return a!.score;
    };
    expect(await scoreOfA({ recencyHalfLife: 1 })).toBeCloseTo(1 / 3 + 1 / 2, 6);
    expect(await scoreOfA({ lastItems: 1 })).toBeCloseTo(1 / 2, 6);
  });
});

/** The weights straight from the definition, the inverse by Gauss-Jordan elimination with 64 bits. */
function plainWeights(log: Interactions, regularization: number): number[][] {
  const size = log.items.size;
  const histories = log.users.ids.map((user) =>
    [...new Set(log.history(user))].map((item) => log.items.indexOf(item)!),
  );
  const a = Array.from({ length: size }, (_, i) =>
    Array.from({ length: 2 * size }, (_, j) => (i === j ? regularization : j === size + i ? 1 : 0)),
  );
  for (const items of histories) for (const i of items) for (const j of items) a[i]![j]!++;
  for (let k = 0; k < size; k++) {
    const pivot = a[k]![k]!;
    a[k] = a[k]!.map((value) => value / pivot);
    for (let i = 0; i < size; i++) {
      const factor = a[i]![k]!;
      if (i !== k && factor !== 0) a[i] = a[i]!.map((value, j) => value - factor * a[k]![j]!);
    }
  }
  const inverse = a.map((row) => row.slice(size));
  return inverse.map((row, i) => row.map((value, j) => (i === j ? 0 : -value / inverse[j]![j]!)));
}

async function expectWeights(log: Interactions, regularization: number): Promise<void> {
  const model = await EASE.fit(log, { regularization });
  const expected = plainWeights(log, regularization);
  for (const [i, item] of log.items.ids.entries()) {
    const similar = await model.similarItems(item, { k: log.items.size });
    expect(similar).toHaveLength(log.items.size - 1);
    for (const { item: other, score } of similar) {
      expect(Math.abs(score - expected[i]![log.items.indexOf(other)!]!)).toBeLessThan(1e-6);
    }
  }
}

describe("EASE", () => {
  it("has the weights of the definition on random logs", async () => {
    await fc.assert(fc.asyncProperty(randomLog, fc.constantFrom(0.1, 3, 50), expectWeights), {
      seed: 5,
      numRuns: 40,
    });
  });

  it.each([64, 65, 150])("has the weights of the definition on %i items", async (items) => {
    const rows = Array.from({ length: 12 * items }, (_, i) => ({ user: (i * i) % 37, item: i % items }));
    const log = Interactions.from(rows);
    expect(log.items.size).toBe(items);
    await expectWeights(log, 4);
  });

  it("gives the same bytes on 1, 2 and 4 threads where the work is cut into many calls", async () => {
    const { interactions } = simulate({ users: 500, items: 700, seed: 6 });
    const fit = async (threads: number): Promise<Buffer> =>
      Buffer.from(await (await EASE.fit(interactions, {}, { threads })).toBytes());
    const alone = await fit(1);
    expect(alone.equals(await fit(2))).toBe(true);
    expect(alone.equals(await fit(4))).toBe(true);
  });

  it("answers many queries as it answers each, and scores them as the definition does", async () => {
    const { interactions: log } = simulate({ users: 60, items: 300, seed: 7 });
    const model = await EASE.fit(log, { regularization: 20, recencyHalfLife: 4 });
    const [first, second, ...others] = log.items.ids as [Id, Id, ...Id[]];
    const queries = [...log.users.ids.map((user) => ({ user })), { history: others.slice(0, 7) }];
    for (const options of [
      { k: 7 },
      { k: 500, excludeSeen: false },
      { k: 5, minScore: 0.05, exclude: [first, second] },
      { k: 3, allow: others.slice(0, 50), explain: true },
    ]) {
      const oneByOne = [];
      for (const query of queries) oneByOne.push(await model.recommend(query, options));
      expect(await model.recommendMany(queries, options)).toEqual(oneByOne);
    }
    const weights = plainWeights(log, 20);
    const user = log.users.ids[0]!;
    const history = [...new Set(log.history(user).reverse())].map((item) => log.items.indexOf(item)!);
    for (const { item, score } of await model.recommend({ user }, { k: 500 })) {
      const place = log.items.indexOf(item)!;
      const parts = history.map((seed, age) => 0.5 ** (age / 4) * weights[seed]![place]!);
      const expected = parts.reduce((sum, part) => sum + part, 0);
      expect(Math.abs(score - expected)).toBeLessThan(1e-6);
    }
  });

  it("says that a catalogue is too large, how large it may be, and what its weights would take", async () => {
    const rows = Array.from({ length: 20_001 }, (_, item) => ({ user: "ann", item }));
    await expect(EASE.fit(Interactions.from(rows))).rejects.toThrow(
      /ease: the log has 20001 items, whose weights take 1600 MB; allowed: at most 20000 items/,
    );
  });

  it("names the option, the value and what is allowed", async () => {
    await expect(EASE.fit(smallLog(), { regularization: 0 })).rejects.toThrow(
      "ease: option regularization is 0, allowed: >0",
    );
    await expect(EASE.fit(smallLog(), { lambda: 3 } as never)).rejects.toThrow(
      /unknown option "lambda"; allowed: regularization/,
    );
  });
});

describe("EASE on held-out interactions", () => {
  it("beats popularity on the simulated log", async () => {
    const { train, test } = lastOut(simulate({ users: 400, items: 300 }).interactions);
    const model = await EASE.fit(train, { regularization: 50 });
    expect(await hitRate(model, test)).toBeGreaterThan(1.3 * (await popularHitRate(train, test)));
  });

  it("reaches its floor on MovieLens 100K", async () => {
    const file = join(process.env["FUNREC_DATA"] ?? "", "ml-100k", "ml-100k.inter");
    if (!existsSync(file)) {
      console.info("MovieLens 100K is not in FUNREC_DATA: its floor is not checked");
      return;
    }
    const { train, test } = lastOut(await readAtomic(file));
    expect(await hitRate(await EASE.fit(train), test)).toBeGreaterThan(0.1);
  });
});
