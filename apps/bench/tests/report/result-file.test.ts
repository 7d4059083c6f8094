import type { ExperimentResult } from "../../src/experiment.js";
import { comparisonTables } from "../../src/report/comparison.js";
import { decodeValues } from "../../src/report/per-user.js";
import { toResultFile } from "../../src/report/result-file.js";
import { protocolNotes, resultTables } from "../../src/report/table.js";

const USERS = 40;

/** A run whose model finds the items of so many of the users. */
function run(model: string, seed: number, found: number): ExperimentResult {
  const figure = found / USERS;
  const values = Float64Array.from({ length: USERS }, (_, user) => (user < found ? 1 : 0));
  const metrics = ["hit_rate", "precision", "recall", "ndcg"].map((name) => `${name}@10`);
  const each = <Value>(value: Value): Record<string, Value> =>
    Object.fromEntries(metrics.map((name) => [name, value]));
  return {
    experiment: {
      model,
      dataset: "ml-1m",
      protocol: "leave-last-out",
      k: [10],
      on: "test",
      buckets: [5],
      seed,
      threads: 2,
      options: { factors: 64 },
      earlyStopping: 3,
    },
    source: "by hand",
    notes: [],
    measurement: {
      data: { split: "by hand", users: USERS, items: 9, trainRows: 200, testRows: USERS, notes: [] },
      metrics: each(figure),
      intervals: each([figure - 0.1, figure + 0.1] as const),
      ranking: {
        protocol: { k: [10], excludeSeen: true, history: "train+validation", ranking: "full-catalogue" },
        users: Array.from({ length: USERS }, (_, user) => user),
        skippedUsers: 0,
        perUser: each(values),
      },
      samples: {
        users: [{ user: 3, history: [1, 2], historyLength: 30, test: [8] }],
        recommended: [[8, 7]],
      },
      training: { epochs: 7, loss: 0.25 },
      fitSeconds: seed,
      evaluateSeconds: 1,
    },
    curve: [{ epoch: 1, loss: 0.25 }],
    titles: { [model === "swing" ? 8 : 1]: `a title by ${model}` },
    peakMemoryMb: 100,
  };
}

const results = [run("swing", 1, 10), run("swing", 2, 12), run("swing", 3, 14), run("popularity", 1, 2)];

describe("the result file", () => {
  it("keeps the run of each seed, with their mean and sample standard deviation", () => {
    const { results: models, training } = toResultFile(results);
    expect(models.map(({ model }) => model)).toEqual(["swing", "popularity"]);
    expect(training).toEqual({
      threads: 2,
      engine: null,
      early_stopping: { metric: "ndcg@10", on: "validation", patience: 3 },
    });
    const [swing, popularity] = models;
    expect(swing!.mean["hit_rate@10"]).toBeCloseTo(0.3);
    expect(swing!.spread!["hit_rate@10"]).toBeCloseTo(0.05); // of 0.25, 0.3, 0.35
    expect(swing!.runs.map(({ seed, metrics }) => [seed, metrics["hit_rate@10"]])).toEqual([
      [1, 0.25],
      [2, 0.3],
      [3, 0.35],
    ]);
    expect(swing!.runs[0]!.training).toEqual({ epochs: 7, loss: 0.25 });
    expect(popularity).toMatchObject({ baseline: true, mean: { "hit_rate@10": 0.05 } });
    expect(popularity).not.toHaveProperty("spread");
  });

  it("keeps the figures of the epochs of each run, and each user's figure, the mean of the runs", () => {
    const [swing] = toResultFile(results).results;
    expect(swing!.runs.map(({ curve }) => curve)).toEqual(Array(3).fill([{ epoch: 1, loss: 0.25 }]));
    expect(swing!.per_user!.users).toMatch(/^[0-9a-f]{16}$/);
    const values = [...decodeValues(swing!.per_user!.values["ndcg@10"]!)];
    expect(values).toHaveLength(USERS);
    expect([0, 10, 12, 14].map((user) => values[user])).toEqual([1, 2 / 3, 1 / 3, 0]);
  });

  it("keeps a look at a few users, with what each model recommends and all titles", () => {
    const file = toResultFile(results);
    expect(file.sample_users).toEqual([{ user: 3, history: [1, 2], history_length: 30, test: [8] }]);
    expect(file.titles).toEqual({ 8: "a title by swing", 1: "a title by popularity" });
    expect(file.results.map(({ recommended }) => recommended)).toEqual([[[8, 7]], [[8, 7]]]);
  });

  it("takes mean and spread over the folds where there are folds", () => {
    const folds = [{ rmse: 0.9 }, { rmse: 0.94 }];
    const predicted = {
      ...results[0]!,
      measurement: { ...results[0]!.measurement, metrics: { rmse: 0.92 }, folds },
    };
    const [result] = toResultFile([predicted]).results;
    expect(result!.mean["rmse"]).toBeCloseTo(0.92);
    expect(result!.spread!["rmse"]).toBeCloseTo(Math.sqrt(0.0008));
    expect(result!.runs[0]!.folds).toEqual(folds);
  });
});

describe("the tables", () => {
  it("show means, spreads and intervals, and say what they are", () => {
    const file = toResultFile(results);
    expect(resultTables(file)).toMatch(/│ swing .*│ 0\.3000 .*\n.*│ ± 0\.0500 .*\n.*│ 0\.2000-0\.4000/);
    expect(resultTables(file)).toMatch(/│ swing +│ 2\.0 s/); // the mean of the seeds
    expect(protocolNotes(file)).toContain("Measured on 40 users, seeds 1, 2, 3");
    expect(protocolNotes(file)).toContain("± the standard deviation over them");
    expect(protocolNotes(file)).toContain("after 3 without a better ndcg@10");
  });

  it("test each model against the first by each user's mean over the seeds", () => {
    expect(comparisonTables(results)).toMatch(/ndcg@10 against swing.*popularity +│ -0\.2500/s);
  });
});
