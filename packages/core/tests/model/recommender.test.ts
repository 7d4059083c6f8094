import { EngineError, Interactions, type Query, type RecommendOptions, UnknownIdError } from "@funrec/core";
import { CoCounts } from "../support/co-counts.js";
import { logOf } from "../support/logs.js";
import { Scripted } from "../support/scripted.js";
import { problem } from "../../../../tools/problem.cjs";

// Users that two items share: tea and cup 2, tea and pot 1, cup and pot 2. Users: tea 2, cup 3, pot 2, spoon 1.
const log = logOf("ann tea, ann cup, bob tea, bob cup, bob pot, cat cup, cat pot, dan spoon");
const fitted = CoCounts.fit(log);
const recommend = async (query: Query, options?: RecommendOptions): Promise<[unknown, number][]> =>
  (await (await fitted).recommend(query, options)).map(({ item, score }) => [item, score]);

describe("recommend", () => {
  it("ranks what the user has not seen", async () => {
    expect(await recommend({ user: "ann" })).toEqual([
      ["pot", 1 + 2],
      ["spoon", 0],
    ]);
  });

  it("ranks for a history, without what is in it", async () => {
    expect(await recommend({ history: ["pot"] })).toEqual([
      ["cup", 2],
      ["tea", 1],
      ["spoon", 0],
    ]);
  });

  it("orders equal scores by first appearance in the log", async () => {
    expect(await recommend({ user: "dan" })).toEqual([
      ["tea", 0],
      ["cup", 0],
      ["pot", 0],
    ]);
  });

  it("gives the k best, 10 unless told otherwise", async () => {
    expect(await recommend({ user: "ann" }, { k: 1 })).toEqual([["pot", 3]]);
    const many = Interactions.from(Array.from({ length: 30 }, (_, item) => ({ user: item % 2, item })));
    const model = await CoCounts.fit(many);
    expect(await model.recommend({ user: 0 })).toHaveLength(10);
    expect(await model.recommend({ user: 0 }, { k: 100 })).toHaveLength(15);
  });

  it("gives seen items, too, when asked to", async () => {
    expect(await recommend({ user: "ann" }, { excludeSeen: false })).toEqual([
      ["pot", 3],
      ["tea", 2],
      ["cup", 2],
      ["spoon", 0],
    ]);
  });

  it("filters before it selects, by one-time iterables, too", async () => {
    const ids = function* (...all: string[]): Generator<string> {
      yield* all;
    };
    expect(await recommend({ history: ["pot"] }, { k: 1, exclude: ["cup", "nothing"] })).toEqual([
      ["tea", 1],
    ]);
    expect(await recommend({ history: ["pot"] }, { allow: ids("spoon", "tea", "pot") })).toEqual([
      ["tea", 1],
      ["spoon", 0],
    ]);
    expect(
      await recommend({ history: ["pot"] }, { allow: ["tea", "cup"], exclude: new Set(["cup"]) }),
    ).toEqual([["tea", 1]]);
    expect(await recommend({ history: ["pot"] }, { minScore: 1 })).toEqual([
      ["cup", 2],
      ["tea", 1],
    ]);
    expect(await recommend({ user: "ann" }, { allow: [] })).toEqual([]);
  });

  it("says why, strongest reason first, only when asked", async () => {
    const model = await fitted;
    expect(await model.recommend({ user: "ann" }, { explain: true })).toEqual([
      {
        item: "pot",
        score: 3,
        because: [
          { item: "cup", weight: 2 },
          { item: "tea", weight: 1 },
        ],
      },
      {
        item: "spoon",
        score: 0,
        because: [
          { item: "tea", weight: 0 },
          { item: "cup", weight: 0 },
        ],
      },
    ]);
    const popular = await model.recommend({ user: "eve" }, { k: 1, explain: true, fallback: "popular" });
    expect(popular).toEqual([{ item: "cup", score: 3 }]);
  });

  it("gives no reasons from a model that cannot tell", async () => {
    const model = new Scripted(log, { scores: [4, 3, 2, 1] });
    expect(await model.recommend({ user: "dan" }, { k: 1, explain: true })).toEqual([
      { item: "tea", score: 4 },
    ]);
  });

  it("answers in the form of ids that came first in the log", async () => {
    const mixed = Interactions.from([
      { user: 1, item: 5 },
      { user: 1, item: "7" },
      { user: "2", item: "5" },
    ]);
    const model = await CoCounts.fit(mixed);
    expect(await model.recommend({ user: 2 })).toEqual([{ item: "7", score: 1 }]);
    expect(await model.recommend({ history: [7] })).toEqual([{ item: 5, score: 1 }]);
  });
});

describe("a user or history that the model does not know", () => {
  it("is an error that names it and shows how ids look", async () => {
    const model = await fitted;
    const asking = model.recommend({ user: "Ann" });
    await expect(asking).rejects.toThrow(UnknownIdError);
    expect(await problem(asking)).toBe(
      'UnknownIdError: unknown: user "Ann". The fitted log has 4 users, such as "ann", "bob", "cat". ' +
        'Ask for fallback: "popular" to get popular items instead',
    );
    expect(await problem(model.recommend({ history: ["x", 5] }))).toContain(
      'unknown: a history with no item that the model knows: ["x", 5]. ',
    );
  });

  it("is named with all others of the call, or counted", async () => {
    const model = await fitted;
    const queries = [..."abcdefg"].map((user) => ({ user }));
    const asking = model.recommendMany([{ user: "ann" }, ...queries]);
    await expect(asking).rejects.toMatchObject({ ids: [..."abcdefg"] });
    expect(await problem(asking)).toContain(
      'unknown: user "a"; user "b"; user "c"; user "d"; user "e"; and 2 more. ',
    );
  });

  it("gets the items with the most users when asked to, filtered as any list", async () => {
    const popular = { fallback: "popular" } as const;
    expect(await recommend({ user: "eve" }, popular)).toEqual([
      ["cup", 3],
      ["tea", 2],
      ["pot", 2],
      ["spoon", 1],
    ]);
    expect(await recommend({ history: [] }, { ...popular, exclude: ["cup"], minScore: 2, k: 1 })).toEqual([
      ["tea", 2],
    ]);
    const lists = await (
      await fitted
    ).recommendMany([{ user: "eve" }, { user: "ann" }, { history: ["?"] }], {
      ...popular,
      k: 1,
    });
    expect(lists.map(([best]) => best!.item)).toEqual(["cup", "pot", "cup"]);
  });
});

describe("recommend options", () => {
  it.each<[object, string]>([
    [
      { top: 5 },
      'unknown option "top"; allowed: k, exclude, allow, minScore, excludeSeen, explain, fallback',
    ],
    [{ k: 0 }, "option k is 0, allowed: >=1"],
    [{ k: 1.5 }, "option k is 1.5, allowed: an integer"],
    [{ k: Infinity }, "option k is Infinity, allowed: an integer"],
    [{ exclude: "tea" }, 'option exclude is "tea", allowed: an array or other iterable of item ids'],
    [{ allow: 5 }, "option allow is 5, allowed: an array or other iterable of item ids"],
    [{ minScore: NaN }, "option minScore is NaN, allowed: number"],
    [{ excludeSeen: "no" }, 'option excludeSeen is "no", allowed: boolean'],
    [{ fallback: "random" }, 'option fallback is "random", allowed: "popular"'],
  ])("%j are refused", async (options, message) => {
    expect(await problem(recommend({ user: "ann" }, options as never))).toBe(
      `OptionError: recommend: ${message}`,
    );
  });
});

describe("recommendMany", () => {
  it("answers in the order of the queries, more of them than are scored at a time", async () => {
    const model = await fitted;
    const users = ["ann", "bob", "cat", "dan"];
    const queries = Array.from({ length: 1000 }, (_, i) => ({ user: users[(i * 7) % 4]! }));
    const lists = await model.recommendMany(queries);
    const alone = new Map(
      await Promise.all(users.map(async (user) => [user, await model.recommend({ user })] as const)),
    );
    expect(lists).toEqual(queries.map(({ user }) => alone.get(user)));
  });

  it("asks the model for a few hundred queries at a time", async () => {
    const model = new Scripted(log, { scores: [0, 0, 0, 0] });
    await model.recommendMany(Array.from({ length: 600 }, () => ({ user: "ann" })));
    expect(model.asked.map((batch) => batch.length)).toEqual([256, 256, 88]);
  });

  it("gives nothing for no queries", async () => {
    expect(await (await fitted).recommendMany([])).toEqual([]);
  });
});

describe("a model's scores", () => {
  it("may be of some items only", async () => {
    const model = new Scripted(log, { candidates: [3, 1], scores: [7, 9] });
    expect(await model.recommend({ user: "ann" })).toEqual([{ item: "spoon", score: 7 }]);
    expect(await model.recommend({ user: "dan" })).toEqual([{ item: "cup", score: 9 }]);
  });

  it("must be numbers, for items that could come back", async () => {
    const model = new Scripted(log, { scores: [NaN, 1, NaN, 0] });
    await expect(model.recommend({ user: "ann" })).rejects.toThrow(EngineError);
    expect(await model.recommend({ user: "ann" }, { exclude: ["pot"] })).toEqual([
      { item: "spoon", score: 0 },
    ]);
  });
});

describe("similarItems", () => {
  it("ranks the other items, filtered as any list", async () => {
    const model = await fitted;
    expect(await model.similarItems("tea")).toEqual([
      { item: "cup", score: 2 },
      { item: "pot", score: 1 },
      { item: "spoon", score: 0 },
    ]);
    expect(await model.similarItems("tea", { k: 1, exclude: ["cup"] })).toEqual([{ item: "pot", score: 1 }]);
    expect(await model.similarItems("tea", { allow: ["tea", "spoon"], minScore: 0 })).toEqual([
      { item: "spoon", score: 0 },
    ]);
  });

  it("refuses an item that it does not know, and options that it does not have", async () => {
    const model = await fitted;
    expect(await problem(model.similarItems("Tea"))).toBe(
      'UnknownIdError: unknown item "Tea": the fitted log has 4 items, such as "tea", "cup", "pot"',
    );
    expect(await problem(model.similarItems("tea", { explain: true } as never))).toBe(
      'OptionError: similarItems: unknown option "explain"; allowed: k, exclude, allow, minScore',
    );
  });
});

describe("a fitted model", () => {
  it("tells what a user did, oldest first, as the history of a query", async () => {
    const rows = [
      { user: "ann", item: "tea", value: 5, timestamp: 2, event: "click" },
      { user: "ann", item: "cup", value: 3, timestamp: 1, event: "click" },
      { user: "ann", item: "cup", value: 4, timestamp: 3, event: "order" },
    ];
    const model = new Scripted(Interactions.from(rows), { scores: [0, 0] });
    const told = [
      { item: "tea", value: 5, timestamp: 2 },
      { item: "cup", value: 4, timestamp: 3 },
    ];
    expect(model.historyOf("ann")).toEqual(told);
    expect((await fitted).historyOf("dan")).toEqual([{ item: log.history("dan")[0] }]);
    expect(() => model.historyOf("anne")).toThrow(UnknownIdError);

    const reader = new (class extends Scripted {
      protected override get usesEvents(): boolean {
        return true;
      }
    })(Interactions.from(rows), { scores: [0, 0] });
    const events = ["click", "order"];
    expect(reader.historyOf("ann")).toEqual(told.map((entry, i) => ({ ...entry, event: events[i] })));
  });

  it("says its options, seed and size", async () => {
    const model = await CoCounts.fit(log, { weight: 2 }, { seed: 7 });
    expect(model.options).toEqual({ weight: 2 });
    expect([model.seed, model.itemCount, model.userCount]).toEqual([7, 4, 4]);
    expect([(await fitted).options, (await fitted).seed]).toEqual([{ weight: 1 }, 0]);
  });

  it.each<[object, object, string]>([
    [{ wieght: 1 }, {}, 'co_counts: unknown option "wieght"; allowed: weight; did you mean "weight"?'],
    [{ weight: 0 }, {}, "co_counts: option weight is 0, allowed: >0"],
    [{ weight: Infinity }, {}, "co_counts: option weight is Infinity, allowed: a finite number"],
    [{}, { seed: -1 }, "fit: option seed is -1, allowed: >=0"],
    [{}, { seed: 2 ** 32 }, "fit: option seed is 4294967296, allowed: <=4294967295"],
    [{}, { onProgress: 1 }, "fit: option onProgress is 1, allowed: a function"],
    [{}, { signal: {} }, "fit: option signal is {}, allowed: an AbortSignal"],
    [
      {},
      { workers: 2 },
      'fit: unknown option "workers"; allowed: seed, threads, onProgress, signal, device, engine',
    ],
    [{}, { threads: 0 }, "fit: option threads is 0, allowed: >=1"],
    [{}, { threads: 999 }, "fit: option threads is 999, allowed: <=256"],
  ])("is not made with %j and %j", async (options, context, message) => {
    expect(await problem(CoCounts.fit(log, options, context))).toBe(`OptionError: ${message}`);
  });
});
