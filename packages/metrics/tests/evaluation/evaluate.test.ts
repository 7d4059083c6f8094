import { DataError, Interactions, leaveLastOut } from "@funrec/core";
import { evaluate, METRIC_NAMES } from "@funrec/metrics";
import { logOf } from "../support/log.js";
import { MostPopular, scripted } from "../support/models.js";

// Users of the items in training: a 3, b 2, c 1, d 1.
const split = {
  train: logOf({ ann: ["a", "b"], bob: ["a", "c"], cat: ["a", "b", "d"] }),
  test: logOf({ bob: ["b", "d", "b"], ann: ["c"], stranger: ["a"], cat: ["new"] }),
};
const model = scripted({ ann: ["d", "c"], bob: ["b", "d"], cat: ["c"] });
const noBootstrap = { bootstrap: { samples: 0 } };

describe("evaluate", () => {
  it("gives the figures worked by hand", async () => {
    const { metrics } = await evaluate(model, split, { k: [2, 1], metrics: METRIC_NAMES, ...noBootstrap });
    const bits = { a: 0, b: Math.log2(3 / 2), c: Math.log2(3), d: Math.log2(3) };
    const cosineBD = 1 / Math.sqrt(2 * 1);
    const expected = {
      "hit_rate@1": 1 / 3,
      "hit_rate@2": 2 / 3,
      "precision@1": 1 / 3,
      "precision@2": (1 / 2 + 1 + 0) / 3,
      "recall@1": (0 + 1 / 2 + 0) / 3,
      "recall@2": (1 + 1 + 0) / 3,
      "ndcg@1": 1 / 3,
      "ndcg@2": (1 / Math.log2(3) + 1 + 0) / 3,
      "mrr@1": 1 / 3,
      "mrr@2": (1 / 2 + 1 + 0) / 3,
      "map@1": 1 / 3,
      "map@2": (1 / 2 + 1 + 0) / 3,
      // ann: c behind d; bob: b and d are all of the candidates, so no pair; cat: "new" at the bottom, behind c.
      auc: (0 + 0) / 2,
      "coverage@1": 3 / 4,
      "coverage@2": 3 / 4,
      "novelty@1": (bits.d + bits.b + bits.c) / 3,
      "novelty@2": ((bits.d + bits.c) / 2 + (bits.b + bits.d) / 2 + bits.c) / 3,
      "diversity@1": NaN,
      // ann: c and d share no user; bob: b and d; cat has one item only.
      "diversity@2": (1 + (1 - cosineBD)) / 2,
      // Recommended 0, 1, 1, 1 times, then 0, 1, 2, 2 times.
      "gini@1": (-3 * 0 - 1 * 1 + 1 * 1 + 3 * 1) / (4 * 3),
      "gini@2": (-3 * 0 - 1 * 1 + 1 * 2 + 3 * 2) / (4 * 5),
      "average_popularity@1": (1 + 2 + 1) / 3,
      "average_popularity@2": (1 + 1.5 + 1) / 3,
    };
    expect(Object.keys(metrics)).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) {
      expect([key, metrics[key]]).toEqual([key, Number.isNaN(value) ? NaN : expect.closeTo(value, 12)]);
    }
  });

  it("measures everything but the AUC at 5 and 10 unless told otherwise", async () => {
    const { metrics, protocol } = await evaluate(model, split, noBootstrap);
    const names = METRIC_NAMES.filter((name) => name !== "auc");
    expect(Object.keys(metrics)).toEqual(names.flatMap((name) => [`${name}@5`, `${name}@10`]));
    expect(protocol).toEqual({ k: [5, 10], excludeSeen: true, history: "train", ranking: "full-catalogue" });
  });

  it("gives the metrics in the order asked for, each once, cutoffs ascending", async () => {
    const options = {
      k: [3, 1, 3],
      metrics: ["ndcg", "coverage", "hit_rate", "ndcg"] as const,
      ...noBootstrap,
    };
    const { metrics, perUser } = await evaluate(model, split, options);
    const names = ["ndcg@1", "ndcg@3", "coverage@1", "coverage@3", "hit_rate@1", "hit_rate@3"];
    expect(Object.keys(metrics)).toEqual(names);
    expect(Object.keys(perUser)).toEqual(names.filter((name) => !name.startsWith("coverage")));
  });

  it("evaluates the users of both logs in the order of the test log, and counts the others as skipped", async () => {
    const { users, skippedUsers, perUser } = await evaluate(model, split, { k: 2, ...noBootstrap });
    expect(users).toEqual(["bob", "ann", "cat"]);
    expect(skippedUsers).toBe(1);
    expect([...perUser["recall@2"]!]).toEqual([1, 1, 0]);
  });

  it("leaves users without a value out of the mean, and shows them as NaN", async () => {
    const { perUser, metrics } = await evaluate(scripted({ ann: ["c", "d"], cat: ["c"] }), split, {
      k: 2,
      metrics: ["novelty", "diversity", "average_popularity", "precision"],
    });
    expect([...perUser["diversity@2"]!]).toEqual([NaN, 1, NaN]);
    expect([...perUser["average_popularity@2"]!]).toEqual([NaN, 1, 1]);
    expect([...perUser["precision@2"]!]).toEqual([0, 0.5, 0]);
    expect(metrics).toMatchObject({ "diversity@2": 1, "average_popularity@2": 1, "precision@2": 0.5 / 3 });
  });

  it("takes an id as a number or as text", async () => {
    const mixed = {
      train: Interactions.from([
        { user: 1, item: 10 },
        { user: 2, item: 20 },
      ]),
      test: Interactions.from([{ user: "1", item: "20" }]),
    };
    const { metrics, users } = await evaluate(scripted({ 1: ["20"] }), mixed, {
      k: 1,
      metrics: ["recall", "coverage"],
    });
    expect(metrics).toEqual({ "recall@1": 1, "coverage@1": 0.5 });
    expect(users).toEqual([1]);
  });

  it("counts items outside the training catalogue as novel, unpopular and unlike all others, not as covered", async () => {
    const beyond = scripted({ ann: ["z", "y"], bob: ["z", "d"], cat: ["y", "z"] });
    const metrics = ["coverage", "gini", "novelty", "diversity", "average_popularity"] as const;
    expect((await evaluate(beyond, split, { k: 2, metrics, ...noBootstrap })).metrics).toEqual({
      "coverage@2": 1 / 4,
      "gini@2": 3 / 4,
      "novelty@2": expect.closeTo(Math.log2(3), 12),
      "diversity@2": 1,
      "average_popularity@2": expect.closeTo(0.5 / 3, 12),
    });
  });

  it("takes another similarity for diversity", async () => {
    const pairs: unknown[] = [];
    const similarity = (x: unknown, y: unknown): number => {
      pairs.push([x, y]);
      return 0.75;
    };
    const { metrics } = await evaluate(model, split, {
      k: 2,
      metrics: ["diversity"],
      similarity,
      ...noBootstrap,
    });
    expect(metrics).toEqual({ "diversity@2": 0.25 });
    expect(pairs).toEqual([
      ["b", "d"],
      ["d", "c"],
    ]);
  });

  it("measures a model of core's contract", async () => {
    const log = logOf({
      ann: ["a", "b", "c"],
      bob: ["a", "c", "b"],
      cat: ["b", "d", "a"],
      dan: ["d", "a", "e"],
    });
    const parts = leaveLastOut(log, { validation: false });
    const { metrics } = await evaluate(MostPopular.fit(parts.train), parts, {
      k: [1, 2],
      metrics: ["hit_rate", "mrr"],
    });
    // In training a has 3 users, b and d 2, c 1, and e none: lists d c, b d, a c, b c.
    expect(metrics).toEqual({ "hit_rate@1": 0.5, "hit_rate@2": 0.75, "mrr@1": 0.5, "mrr@2": 0.625 });
  });

  it("rejects a split without a common user, and an empty training log", async () => {
    const strangers = { train: split.train, test: logOf({ x: ["a"], y: ["b"] }) };
    await expect(evaluate(model, strangers)).rejects.toThrow(DataError);
    await expect(evaluate(model, strangers)).rejects.toThrow(
      "none of the 2 test users is in the training log",
    );
    await expect(evaluate(model, { ...split, train: logOf({}) })).rejects.toThrow(DataError);
  });
});
