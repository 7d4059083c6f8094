import { type Id, Interactions, readAtomic, simulate } from "@funrec/core";
import { conformanceChecks, smallLog } from "@funrec/core/testing";
import { IALS } from "@funrec/mf";
import fc from "fast-check";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hitRate, lastOut, popularHitRate } from "./support/quality.js";
import { dot, plainAls, solveRow } from "./support/plain-als.js";
import { randomLog } from "./support/random-log.js";

describe.each([
  { solver: "cg", recencyHalfLife: 20 },
  { solver: "cholesky", valueWeights: true },
])("IALS with %j keeps the model contract", (options) => {
  it.each(conformanceChecks(IALS, { options: { factors: 10, epochs: 6, ...options } }))("$name", ({ run }) =>
    run(),
  );
});

const settings = {
  factors: 5,
  epochs: 3,
  unobservedWeight: 0.2,
  regularization: 0.02,
  regularizationExponent: 0.8,
  initialDeviation: 0.5,
};

/** Vectors of an array of numbers, for a comparison to some digits. */
const closeTo = (numbers: readonly number[]): unknown[] =>
  numbers.map((number): unknown => expect.closeTo(number, 3));

/** The vectors of the items, in the order of the log. */
function itemTable(model: IALS): number[][] {
  const { ids, dimensions, vectors } = model.itemVectors();
  return ids.map((_, item) => [...vectors.slice(item * dimensions, (item + 1) * dimensions)]);
}

describe("IALS", () => {
  it.each([
    ["the exact solver", { solver: "cholesky" }, {}],
    ["two steps of conjugate gradients", { solver: "cg", cgSteps: 2 }, { cgSteps: 2 }],
    ["weights", { solver: "cholesky", valueWeights: true }, { valueWeights: true }],
    [
      "weights and conjugate gradients",
      { solver: "cg", valueWeights: true },
      { cgSteps: 3, valueWeights: true },
    ],
  ] as const)("learns what the definition says, with %s", async (_name, options, plain) => {
    await fc.assert(
      fc.asyncProperty(randomLog, fc.integer({ min: 0, max: 1000 }), async (log, seed) => {
        const model = await IALS.fit(log, { ...settings, ...options }, { seed });
        const expected = plainAls(log, { ...settings, ...plain }, seed);
        const { vectors } = model.itemVectors();
        expect([...vectors]).toEqual(closeTo(expected.items.flat()));
        for (const [user, vector] of expected.users.entries()) {
          expect([...(await model.userVector({ user: log.users.ids[user]! }))]).toEqual(closeTo(vector));
        }
        expect(model.training["loss"]! / expected.loss).toBeCloseTo(1, 3);
      }),
      { seed: 3, numRuns: 25 },
    );
  });

  it("solves a user of 150 items as the normal equations do", async () => {
    const { interactions: log } = simulate({ users: 40, items: 200, seed: 4 });
    const history = log.items.ids.slice(0, 150);
    const options = { ...settings, factors: 19 };
    const model = await IALS.fit(log, options);
    const entries = new Map(history.map((_, index) => [index, 1]));
    const expected = solveRow(entries, itemTable(model), options);
    expect([...(await model.userVector({ history }))]).toEqual(closeTo(expected));
  });

  it("lowers its loss in every epoch, to about the same value by both solvers", async () => {
    const { interactions } = simulate({ users: 100, items: 80, seed: 2 });
    const finals = [];
    for (const solver of ["cg", "cholesky"] as const) {
      const losses: number[] = [];
      const onProgress = ({ metrics }: { metrics?: Readonly<Record<string, number>> }): void => {
        if (metrics && metrics["loss"] !== losses.at(-1)) losses.push(metrics["loss"]!);
      };
      const model = await IALS.fit(interactions, { solver, factors: 16, epochs: 12 }, { onProgress });
      expect(losses).toEqual(losses.toSorted((a, b) => b - a));
      expect(losses.at(-1)).toBe(model.training["loss"]);
      finals.push(model.training["loss"]!);
    }
    expect(Math.abs(finals[0]! / finals[1]! - 1)).toBeLessThan(0.03);
  });

  it("folds in the history of a fitted user to the user's own vector", async () => {
    const log = smallLog();
    const exact = await IALS.fit(log, { solver: "cholesky" });
    const approximate = await IALS.fit(log, { solver: "cg" });
    for (const user of log.users.ids) {
      const history = log.history(user);
      const own = await exact.userVector({ user });
      expect([...(await exact.userVector({ history }))]).toEqual([...own]);
      const near = [...(await approximate.userVector({ user }))].map((n): unknown => expect.closeTo(n, 1));
      expect([...(await approximate.userVector({ history }))]).toEqual(near);
    }
  });

  it("gives the same bytes on 1, 2 and 4 threads where the work is cut into many calls", async () => {
    const { interactions } = simulate({ users: 1200, items: 300, seed: 5 });
    const fit = async (solver: "cg" | "cholesky", threads: number): Promise<Buffer> =>
      Buffer.from(await (await IALS.fit(interactions, { solver, epochs: 2 }, { threads })).toBytes());
    for (const solver of ["cg", "cholesky"] as const) {
      const alone = await fit(solver, 1);
      expect(alone.equals(await fit(solver, 2))).toBe(true);
      expect(alone.equals(await fit(solver, 4))).toBe(true);
    }
  });

  it("counts the items of a history by recency and number, for users of the log too", async () => {
    const log = smallLog().without("values");
    const [a, b] = log.items.ids as [Id, Id];
    const [indexA, indexB] = [log.items.indexOf(a)!, log.items.indexOf(b)!];
    const decaying = await IALS.fit(log, { ...settings, recencyHalfLife: 1 });
    const table = itemTable(decaying);
    const expected = solveRow(
      new Map([
        [indexA, 0.5],
        [indexB, 1],
      ]),
      table,
      settings,
    );
    expect([...(await decaying.userVector({ history: [a, b] }))]).toEqual(closeTo(expected));
    const ofUser = await decaying.userVector({ user: 1 });
    expect(ofUser).toEqual(await decaying.userVector({ history: log.history(1) }));

    const short = await IALS.fit(log, { ...settings, lastItems: 1 });
    expect(await short.userVector({ history: [a, b] })).toEqual(await short.userVector({ history: [b] }));
  });

  it("counts the items of a history by their values with valueWeights", async () => {
    const log = smallLog();
    const [a, b] = log.items.ids as [Id, Id];
    const model = await IALS.fit(log, { ...settings, valueWeights: true });
    const history = [
      { item: a, value: 3 },
      { item: b, value: 0.5 },
    ];
    const weights = new Map([
      [log.items.indexOf(a)!, 3],
      [log.items.indexOf(b)!, 0.5],
    ]);
    const expected = solveRow(weights, itemTable(model), settings);
    expect([...(await model.userVector({ history }))]).toEqual(closeTo(expected));
    await expect(model.recommend({ history: [{ item: a, value: -1 }] })).rejects.toThrow(
      "a value of the history is -1, allowed: numbers of at least 0",
    );
  });

  it("finds items similar whose vectors point the same way", async () => {
    const model = await IALS.fit(smallLog(), settings);
    const [item, ...others] = model.itemVectors().ids as [Id, ...Id[]];
    const [own, ...theirs] = itemTable(model) as [number[], ...number[][]];
    const cosine = (other: number[]): number =>
      dot(own, other) / Math.sqrt(dot(own, own) * dot(other, other));
    for (const { item: other, score } of await model.similarItems(item, { k: 100 })) {
      expect(score).toBeCloseTo(cosine(theirs[others.indexOf(other)]!), 5);
    }
  });

  it("names the option, the value and what is allowed", async () => {
    const log = smallLog();
    await expect(IALS.fit(log, { regularization: 0 })).rejects.toThrow(
      "ials: option regularization is 0, allowed: >0",
    );
    await expect(IALS.fit(log, { solver: "lu" } as never)).rejects.toThrow(/solver is "lu".*"cholesky"/);
    await expect(IALS.fit(log, { alpha: 40 } as never)).rejects.toThrow(
      /unknown option "alpha"; allowed: factors/,
    );
    await expect(IALS.fit(log.without("values"), { valueWeights: true })).rejects.toThrow("the log has none");
    const negative = Interactions.from([{ user: "ann", item: "tea", value: -2 }]);
    await expect(IALS.fit(negative, { valueWeights: true })).rejects.toThrow("a value of the log is -2");
  });
});

describe("IALS on held-out interactions", () => {
  it("beats popularity on the simulated log", async () => {
    const { train, test } = lastOut(simulate({ users: 400, items: 300 }).interactions);
    const model = await IALS.fit(train, { factors: 16 });
    expect(await hitRate(model, test)).toBeGreaterThan(1.3 * (await popularHitRate(train, test)));
  });

  it("reaches its floor on MovieLens 100K", async () => {
    const file = join(process.env["FUNREC_DATA"] ?? "", "ml-100k", "ml-100k.inter");
    if (!existsSync(file)) {
      console.info("MovieLens 100K is not in FUNREC_DATA: its floor is not checked");
      return;
    }
    const { train, test } = lastOut(await readAtomic(file));
    expect(await hitRate(await IALS.fit(train), test)).toBeGreaterThan(0.1);
  });
});
