import { EngineError, type Id, OptionError, type Progress } from "@funrec/core";
import { evaluate, type EvaluateOptions, type RankingModel } from "@funrec/metrics";
import { logOf } from "../support/log.js";
import { scripted } from "../support/models.js";

const split = { train: logOf({ ann: ["a", "b"], bob: ["c", "d"] }), test: logOf({ ann: ["c"], bob: ["a"] }) };
const model = scripted({ ann: ["c"], bob: ["b", "a"] });
const numbered = (count: number, item: string): Record<string, Id[]> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`user ${i}`, [item]]));

describe("evaluate asks the model", () => {
  it("for the largest cutoff without seen items, unless told otherwise", async () => {
    const asked = scripted({});
    await evaluate(asked, split, { k: [3, 7, 2] });
    await evaluate(asked, split, { k: 4, excludeSeen: false });
    expect(asked.calls).toEqual([
      { users: ["ann", "bob"], k: 7, excludeSeen: true },
      { users: ["ann", "bob"], k: 4, excludeSeen: false },
    ]);
  });

  it("for at most 256 users at a time, each once and in order", async () => {
    const many = { train: logOf(numbered(600, "a")), test: logOf(numbered(600, "b")) };
    const asked = scripted({});
    const { users } = await evaluate(asked, many, { bootstrap: { samples: 0 } });
    expect(asked.calls.map((call) => call.users.length)).toEqual([256, 256, 88]);
    expect(asked.calls.flatMap((call) => call.users)).toEqual(users);
    expect(users).toHaveLength(600);
  });

  it("for the whole catalogue when the AUC is measured", async () => {
    const asked = scripted({});
    await evaluate(asked, split, { k: 1, metrics: ["hit_rate", "auc"] });
    expect(asked.calls[0]!.k).toBe(4);
  });

  it("for fewer users at a time when their lists are long, so that memory stays bounded", async () => {
    const catalog = Array.from({ length: 2 ** 15 }, (_, item) => item);
    const train = logOf({ ...numbered(50, "a"), collector: ["a", ...catalog.slice(1)] });
    const asked = scripted({});
    await evaluate(
      asked,
      { train, test: logOf(numbered(50, "b")) },
      { metrics: ["auc"], bootstrap: { samples: 0 } },
    );
    expect(asked.calls.map((call) => call.users.length)).toEqual([32, 18]);
  });
});

describe("evaluate with the AUC", () => {
  const measure = async (lists: Record<string, Id[]>, options: EvaluateOptions = {}) => {
    const { perUser } = await evaluate(scripted(lists), split, { metrics: ["auc"], ...options });
    return [...perUser["auc"]!];
  };

  it("compares with the items that the user has not seen", async () => {
    // Candidates of ann are c and d, of bob a and b.
    expect(await measure({ ann: ["c", "d"], bob: ["b", "a"] })).toEqual([1, 0]);
    expect(await measure({})).toEqual([0.5, 0.5]);
  });

  it("compares with the whole catalogue when seen items are not left out", async () => {
    const lists = { ann: ["a", "c", "b", "d"], bob: ["a", "b", "c", "d"] };
    expect(await measure(lists, { excludeSeen: false })).toEqual([2 / 3, 1]);
    // The relevant c ties with b and d, the relevant a with b, c and d.
    expect(await measure({ ann: ["a"] }, { excludeSeen: false })).toEqual([1 / 3, 1 / 2]);
  });

  it("puts relevant items that cannot be ranked at the bottom", async () => {
    const test = logOf({ ann: ["c", "new"], bob: ["a", "c"] });
    const lists = { ann: ["c", "d"], bob: ["a", "b"] };
    const { perUser } = await evaluate(scripted(lists), { train: split.train, test }, { metrics: ["auc"] });
    // Each has one relevant item above and one below the only other candidate.
    expect([...perUser["auc"]!]).toEqual([0.5, 0.5]);
  });

  it("takes a ranked item outside the catalogue as a candidate", async () => {
    const test = logOf({ ann: ["new"], bob: ["a"] });
    const lists = { ann: ["c", "new", "d"], bob: ["new", "a", "b"] };
    const { perUser } = await evaluate(scripted(lists), { train: split.train, test }, { metrics: ["auc"] });
    expect([...perUser["auc"]!]).toEqual([0.5, 0.5]);
  });

  it("cuts the lists for the other metrics", async () => {
    const lists = { ann: ["d", "c"], bob: ["a", "b"] };
    const { metrics } = await evaluate(scripted(lists), split, {
      k: 1,
      metrics: ["auc", "hit_rate", "coverage"],
    });
    expect(metrics).toEqual({ auc: 0.5, "hit_rate@1": 0.5, "coverage@1": 0.5 });
  });
});

describe("evaluate catches a model that", () => {
  const answering = (lists: unknown): RankingModel => ({ recommendMany: async () => lists as never });
  const items = (...ids: unknown[]) => ids.map((item) => ({ item }));

  it.each([
    ["gives an item twice", [items("c"), items("a", "b", "a")], 'the model gave user "bob" item "a" twice'],
    ["gives an item as number and text", [items(1, "1"), []], 'the model gave user "ann" item "1" twice'],
    [
      "gives more than k items",
      [items("c"), items("a", "b", "x", "y")],
      'gave user "bob" 4 items, allowed: 3',
    ],
    ["gives something that is not an id", [[{ id: "c" }], []], 'gave user "ann" the item undefined, allowed'],
    ["gives too few lists", [items("c")], "the model gave 1 lists for 2 users"],
  ])("%s", async (_, lists, message) => {
    await expect(evaluate(answering(lists), split, { k: 3 })).rejects.toThrow(EngineError);
    await expect(evaluate(answering(lists), split, { k: 3 })).rejects.toThrow(message);
  });

  it("throws, with its own error", async () => {
    const broken: RankingModel = { recommendMany: () => Promise.reject(new Error("out of order")) };
    await expect(evaluate(broken, split)).rejects.toThrow("out of order");
  });
});

describe("evaluate rejects", () => {
  it.each([
    [{ cutoff: 5 }, /unknown option "cutoff"; allowed: .*metrics/],
    [{ k: 0 }, /option k is 0, allowed: >=1/],
    [{ k: [5, 2.5] }, /option k\.1 is 2\.5/],
    [{ k: [] }, /option k is \[\]/],
    [{ metrics: ["ndcg@10"] }, /option metrics\.0 is "ndcg@10", allowed: .*"ndcg"/],
    [{ metrics: [] }, /option metrics is \[\]/],
    [{ excludeSeen: "yes" }, /option excludeSeen is "yes"/],
    [{ similarity: 0.5 }, /option similarity is 0\.5/],
    [{ bootstrap: { samples: -1 } }, /bootstrap: option samples is -1, allowed: >=0/],
    [{ bootstrap: { level: 95 } }, /option level is 95, allowed: <1/],
    [{ bootstrap: { rounds: 5 } }, /unknown option "rounds"; allowed: samples, seed, level/],
    [{ onProgress: true }, /option onProgress is true/],
  ])("the options %j", async (options, message) => {
    await expect(evaluate(model, split, options as EvaluateOptions)).rejects.toThrow(OptionError);
    await expect(evaluate(model, split, options as EvaluateOptions)).rejects.toThrow(message);
  });
});

describe("evaluate as long work", () => {
  it("reports the ranking of users and then the resamples", async () => {
    const reports: Progress[] = [];
    await evaluate(model, split, {
      bootstrap: { samples: 30 },
      onProgress: (report) => reports.push(report),
    });
    expect(reports.filter(({ done, total }) => done === 0 || done === total)).toEqual([
      { stage: "ranking", done: 0, total: 2 },
      { stage: "ranking", done: 2, total: 2 },
      { stage: "bootstrap", done: 0, total: 30 },
      { stage: "bootstrap", done: 30, total: 30 },
    ]);
  });

  it.each(["ranking", "bootstrap"])(
    "stops when it is aborted before it starts or during the %s",
    async (stage) => {
      const reason = new Error("enough");
      await expect(evaluate(model, split, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
      const controller = new AbortController();
      const onProgress = (report: Progress): void => {
        if (report.stage === stage) controller.abort(reason);
      };
      await expect(evaluate(model, split, { signal: controller.signal, onProgress })).rejects.toBe(reason);
    },
  );
});
