import { type Id, Random } from "@funrec/core";
import { evaluate, type EvaluateOptions, type Evaluation } from "@funrec/metrics";
import { logOf } from "../support/log.js";
import { scripted } from "../support/models.js";

/** An evaluation in which a given share of the users has a hit. */
function evaluation(hits: readonly boolean[], options: EvaluateOptions): Promise<Evaluation> {
  const each = (items: (hit: boolean) => Id[]): Record<string, Id[]> =>
    Object.fromEntries(hits.map((hit, i) => [`user ${i}`, items(hit)]));
  const split = { train: logOf({ ...each(() => ["a"]), other: ["b", "c"] }), test: logOf(each(() => ["b"])) };
  const model = scripted(each((hit) => (hit ? ["b", "c"] : ["c"])));
  return evaluate(model, split, options);
}

const everyThird = Array.from({ length: 90 }, (_, i) => i % 3 === 0);

describe("bootstrap intervals of evaluate", () => {
  it("are there for every metric with values per user, and enclose the mean", async () => {
    const { intervals, perUser, metrics } = await evaluation(everyThird, { k: 2 });
    expect(Object.keys(intervals)).toEqual(Object.keys(perUser));
    for (const [key, [low, high]] of Object.entries(intervals)) {
      expect(low).toBeLessThanOrEqual(metrics[key]! + 1e-12);
      expect(high).toBeGreaterThanOrEqual(metrics[key]! - 1e-12);
    }
  });

  it("are as wide as the theory says for a share", async () => {
    const { intervals } = await evaluation(everyThird, { k: 1, bootstrap: { samples: 20_000 } });
    const standardError = Math.sqrt(((1 / 3) * (2 / 3)) / 90);
    const [low, high] = intervals["hit_rate@1"]!;
    // A resampled share is a multiple of 1/90.
    expect(Math.abs(low - (1 / 3 - 1.96 * standardError))).toBeLessThan(1 / 90);
    expect(Math.abs(high - (1 / 3 + 1.96 * standardError))).toBeLessThan(1 / 90);
  });

  it("come from the same resamples for every metric", async () => {
    const { intervals } = await evaluation(everyThird, { k: [1, 2] });
    // With one relevant item at the first place or nowhere, these are the same metric.
    for (const name of ["recall@1", "recall@2", "ndcg@2", "mrr@2", "map@2"]) {
      expect(intervals[name]).toEqual(intervals["hit_rate@1"]);
    }
  });

  it("are the same for the same seed, and others for another", async () => {
    const withSeed = async (seed: number) =>
      (await evaluation(everyThird, { bootstrap: { seed } })).intervals;
    const first = await withSeed(1);
    expect(await withSeed(1)).toEqual(first);
    expect(await withSeed(2)).not.toEqual(first);
  });

  it("are narrower at a lower level", async () => {
    const width = async (level: number) => {
      const [low, high] = (await evaluation(everyThird, { bootstrap: { level } })).intervals["hit_rate@5"]!;
      return high - low;
    };
    expect(await width(0.5)).toBeLessThan(await width(0.95));
  });

  it("leave out users without a value, and are NaN when no user has one", async () => {
    const { intervals } = await evaluation(everyThird, { k: [1, 2], metrics: ["diversity"] });
    // Only users with a hit have two items; the items b and c have the same user.
    expect(intervals["diversity@2"]).toEqual([0, 0]);
    expect(intervals["diversity@1"]).toEqual([NaN, NaN]);
    // Many resamples of these three users miss the only one with a value.
    const few = await evaluation([false, true, false], { k: 2, metrics: ["diversity"] });
    expect(few.intervals["diversity@2"]).toEqual([0, 0]);
  });

  it("are not made with 0 samples, nor for coverage and gini", async () => {
    expect((await evaluation(everyThird, { bootstrap: { samples: 0 } })).intervals).toEqual({});
    expect((await evaluation(everyThird, { metrics: ["coverage", "gini"] })).intervals).toEqual({});
  });

  it("are a point for a single user", async () => {
    expect((await evaluation([true], { k: 1 })).intervals["recall@1"]).toEqual([1, 1]);
  });

  it("cover the true share about as often as their level says", async () => {
    const random = new Random(5);
    const ROUNDS = 120;
    const truth = 0.4;
    let covered = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const hits = Array.from({ length: 60 }, () => random.uniform() < truth);
      const { intervals } = await evaluation(hits, {
        k: 1,
        metrics: ["hit_rate"],
        bootstrap: { samples: 200, level: 0.9 },
      });
      const [low, high] = intervals["hit_rate@1"]!;
      if (low <= truth && truth <= high) covered++;
    }
    // Four standard errors of a share of 120 are 0.11.
    expect(covered / ROUNDS).toBeGreaterThan(0.9 - 0.11);
    expect(covered / ROUNDS).toBeLessThan(0.9 + 0.11);
  });
});
