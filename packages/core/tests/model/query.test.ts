import { Interactions, OptionError, type Query, type RecommendOptions } from "@funrec/core";
import { CoCounts } from "../support/co-counts.js";
import { logOf } from "../support/logs.js";
import { Scripted } from "../support/scripted.js";
import { problem } from "../../../../tools/problem.cjs";

const log = logOf("ann tea, ann cup, bob tea, bob cup, bob pot, cat cup, cat pot, dan spoon");
const fitted = CoCounts.fit(log);
const recommend = async (query: Query, options?: RecommendOptions): Promise<[unknown, number][]> =>
  (await (await fitted).recommend(query, options)).map(({ item, score }) => [item, score]);

describe("a query", () => {
  it.each([
    ["neither", {}],
    ["something else", { user: "ann", tieBreak: 2 }],
    ["null", null],
    ["nothing", undefined],
    ["a bare id", "ann"],
    ["features in a list", { user: "ann", features: ["young"] }],
    ["features null", { user: "ann", features: null }],
  ])("of %s is refused", async (_, query) => {
    expect(await problem(recommend(query as never))).toContain(
      "allowed: {user: id}, {history: [item, ...]}, {features: {name: value}} or several together",
    );
  });

  it.each<[string, unknown, string]>([
    ["text", "tea", 'history is "tea", allowed: an array of item ids'],
    ["a set", new Set(["tea"]), "history is {}, allowed: an array of item ids"],
    [
      "null in it",
      ["tea", null],
      "history has the entry null, allowed: an item id or {item, value, timestamp, event}",
    ],
    ["an entry without item", [{ id: "tea" }], 'history has the entry {"id":"tea"}, allowed: an item id'],
    [
      "a value that is no number",
      [{ item: "tea", value: "5" }],
      'gives item "tea" the value "5", allowed: a finite number',
    ],
    [
      "a value NaN",
      [{ item: "tea", value: NaN }],
      'history gives item "tea" the value NaN, allowed: a finite number',
    ],
    [
      "a time that is no number",
      [{ item: "tea", timestamp: "yesterday" }],
      'gives item "tea" the timestamp "yesterday", allowed: a finite number',
    ],
    [
      "a misspelt field",
      [{ item: "tea", valeu: 5 }],
      "allowed: an item id or {item, value, timestamp, event}",
    ],
    [
      "an event that is no text",
      [{ item: "tea", event: 5 }],
      'history gives item "tea" the event 5, allowed: text',
    ],
    [
      "events in some entries",
      [{ item: "cup", event: "click" }, "tea"],
      "history gives 1 of 2 items an event, allowed: all or none",
    ],
    [
      "values in some entries",
      ["cup", { item: "tea", value: 5 }],
      "history gives 1 of 2 items a value, allowed: all or none",
    ],
    [
      "times in some entries",
      [{ item: "cup", timestamp: 5 }, "tea"],
      "history gives 1 of 2 items a timestamp, allowed: all or none",
    ],
    [
      "times that go backwards",
      [
        { item: "cup", timestamp: 5 },
        { item: "tea", timestamp: 4 },
      ],
      'history gives item "tea" the timestamp 4 behind 5, allowed: oldest first',
    ],
  ])("whose history is %s is refused", async (_, history, message) => {
    const asking = recommend({ history: history as never });
    await expect(asking).rejects.toThrow(OptionError);
    await expect(asking).rejects.toThrow(message);
  });

  it("reaches the model as indices: known items once, newest last, with their values and times", async () => {
    const rated = Interactions.from([
      { user: "ann", item: "tea", value: 5, timestamp: 2 },
      { user: "ann", item: "cup", value: 3, timestamp: 1 },
      { user: "bob", item: "pot", value: 4, timestamp: 1 },
    ]);
    const model = new Scripted(rated, { scores: [0, 0, 0] });
    const history = [
      { item: "cup", value: 8, timestamp: 10 },
      { item: "pot", value: 2, timestamp: 11 },
      { item: "unknown", value: 7, timestamp: 12 },
      { item: "cup", value: 9, timestamp: 13 },
      { item: "tea", value: 1, timestamp: 13 },
    ];
    const both = { user: "bob", history: ["cup"] };
    await model.recommendMany([{ user: "ann" }, { history }, { history: ["cup", "cup"] }, both]);
    const [ann, potCupTea, cup] = [Int32Array.of(1, 0), Int32Array.of(2, 1, 0), Int32Array.of(1)];
    expect(model.asked).toEqual([
      [
        {
          user: 0,
          items: ann,
          values: Float32Array.of(3, 5),
          timestamps: Uint32Array.of(1, 2),
          isFromLog: true,
          seen: ann,
        },
        {
          user: undefined,
          items: potCupTea,
          values: Float64Array.of(2, 9, 1),
          timestamps: Float64Array.of(11, 13, 13),
          isFromLog: false,
          seen: potCupTea,
        },
        { user: undefined, items: cup, values: undefined, isFromLog: false, seen: cup },
        { user: 1, items: cup, values: undefined, isFromLog: false, seen: [1, 2] },
      ],
    ]);
  });

  it("reaches the model with its events, as places among those of the log", async () => {
    const clicked = Interactions.from([
      { user: "ann", item: "tea", event: "click" },
      { user: "ann", item: "cup", event: "click" },
      { user: "ann", item: "tea", event: "order" },
    ]);
    const model = new Scripted(clicked, { scores: [0, 0] });
    const history = [
      { item: "cup", event: "order" },
      { item: "unknown", event: "click" },
      { item: "tea", event: "gift" },
    ];
    await model.recommendMany([{ user: "ann" }, { history }, { history: ["cup"] }]);
    expect(model.asked[0]!.map(({ events }) => events)).toEqual([
      Uint8Array.of(0, 1),
      Int32Array.of(1, -1),
      undefined,
    ]);
  });

  it("has features only for a model that uses them, which they make independent of users and histories", async () => {
    const features = { age: "young" };
    expect(await recommend({ user: "ann", features })).toEqual(await recommend({ user: "ann" }));
    expect(await problem(recommend({ features }))).toContain(
      "unknown: features alone, of which this model has learnt none. ",
    );
    const popular = await recommend({ features }, { fallback: "popular", k: 1 });
    expect(popular).toEqual([["cup", 3]]);

    const model = new (class extends Scripted {
      protected override get usesFeatures(): boolean {
        return true;
      }
    })(log, { scores: [4, 3, 2, 1] });
    const queries = [{ features }, { user: "nobody", features }, { history: ["?"], features }];
    const [first] = await model.recommendMany([...queries, { user: "dan", features }], { k: 1 });
    expect(first![0]!.item).toBe("tea");
    const stranger = {
      user: undefined,
      items: Int32Array.of(),
      isFromLog: false,
      features,
      seen: Int32Array.of(),
    };
    const dan = { user: 3, items: Int32Array.of(3), isFromLog: true, features, seen: Int32Array.of(3) };
    expect(model.asked).toEqual([[stranger, stranger, stranger, dan]]);
  });

  it("must be in an array where there are many", async () => {
    const model = await fitted;
    await expect(model.recommendMany({ user: "ann" } as never)).rejects.toThrow(OptionError);
  });
});
