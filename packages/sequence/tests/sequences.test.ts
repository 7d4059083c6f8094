import {
  DataError,
  type Interaction,
  Interactions,
  OptionError,
  type Query,
  UnknownIdError,
} from "@funrec/core";
import { GRU4Rec, HSTU, SASRec } from "@funrec/sequence";

const small = { dimensions: 16, maxLength: 10, batchSize: 16, negatives: 32, learningRate: 0.02, epochs: 40 };
const context = { seed: 1, engine: "wasm" } as const;

/** Everybody goes round a ring of 12 items, each from another place: what comes next is the item after the last. */
const rows: readonly Interaction[] = Array.from({ length: 36 }, (_, user) =>
  Array.from({ length: 8 }, (_, step) => ({
    user,
    item: `item ${(user + step) % 12}`,
    timestamp: user + 100 * step,
  })),
).flat();
const ring = Interactions.from(rows);

describe.each([
  ["GRU4Rec", GRU4Rec],
  ["SASRec", SASRec],
  ["HSTU", HSTU],
])("%s", (_name, model: typeof GRU4Rec | typeof SASRec | typeof HSTU) => {
  const fitted = model.fit(ring, small, context);
  const next = async (query: Query) => (await (await fitted).recommend(query, { k: 1 }))[0]!.item;

  it("learns what comes after the latest item, of users and of histories of any length", async () => {
    expect(await next({ user: 0 })).toBe("item 8");
    expect(await next({ history: ["item 2", "item 3", "item 4"] })).toBe("item 5");
    expect(await next({ history: ["item 9"] })).toBe("item 10");
    const long = Array.from({ length: 9 }, (_, i) => `item ${(i + 5) % 12}`);
    expect(await next({ history: [...long, "nobody's"] })).toBe("item 2");
  });

  it("follows a user as events arrive behind the history of the log", async () => {
    const trained = await fitted;
    const history = trained.historyOf(0);
    expect(await trained.userVector({ user: 0, history })).toEqual(await trained.userVector({ user: 0 }));
    const events = [8, 9].map((step) => ({ item: `item ${step}`, timestamp: 100 * step }));
    expect(await next({ user: 0, history: [...history, events[0]!] })).toBe("item 9");
    expect(await next({ user: 0, history: [...history, ...events] })).toBe("item 10");
  });

  it("sees no more of a history than maxLength items", async () => {
    const vector = async (history: readonly string[]) => [...(await (await fitted).userVector({ history }))];
    const ten = Array.from({ length: 10 }, (_, i) => `item ${i}`);
    expect(await vector(["item 11", ...ten])).toEqual(await vector(["item 10", ...ten]));
    expect(await vector(ten)).not.toEqual(await vector(["item 11", ...ten.slice(1)]));
  });

  it("learns from all of a history, long as it may be", async () => {
    // Everybody goes round the ring, and stays at home ever after.
    const stays = rows.map(({ user }, i) => ({ user, item: "home", timestamp: 10_000 + i }));
    const learnt = await model.fit(
      Interactions.from([...rows, ...stays]),
      { ...small, maxLength: 4 },
      context,
    );
    const [first] = await learnt.recommend({ history: ["item 3", "item 4"] }, { k: 1 });
    expect(first!.item).toBe("item 5");
  });

  it("scores by the inner product of its vectors, one by one as all at once", async () => {
    const trained = await fitted;
    const { ids, dimensions, vectors } = trained.itemVectors();
    const history = ["item 1", "item 2"];
    const user = await trained.userVector({ history });
    const [, list] = await trained.recommendMany([{ user: 3 }, { history }], { k: 5 });
    for (const { item, score } of list!) {
      const start = dimensions * ids.indexOf(item);
      expect(score).toBeCloseTo(
        user.reduce((sum, number, i) => sum + number * vectors[start + i]!, 0),
        4,
      );
    }
  });

  it.each(["full", "bce", "gbce"] as const)("learns the same by the loss %j", async (loss) => {
    const epochs = loss === "full" ? 40 : 120;
    const trained = await model.fit(ring, { ...small, epochs, loss, negatives: 4 }, context);
    expect((await trained.recommend({ history: ["item 9", "item 10"] }, { k: 1 }))[0]!.item).toBe("item 11");
  });

  it("gives the same on every engine but for rounding", async () => {
    const [cpu, wasm] = await Promise.all(
      (["cpu", "wasm"] as const).map(async (engine) => {
        const trained = await model.fit(
          ring,
          { ...small, epochs: 1, learningRate: 0.001 },
          { seed: 1, engine },
        );
        return trained.userVector({ history: ["item 1", "item 2"] });
      }),
    );
    cpu!.forEach((number, i) => expect(number).toBeCloseTo(wasm![i]!, 3));
  });

  it("takes a log with users of one item, and one where nothing comes next, for which it has nothing to learn", async () => {
    const more = Interactions.from([...rows, { user: "one", item: "item 3", timestamp: 1 }]);
    const trained = await model.fit(more, { ...small, epochs: 1 }, context);
    expect(await trained.recommend({ user: "one" }, { k: 2 })).toHaveLength(2);
    const single = Interactions.from(["a", "b"].map((item, user) => ({ user, item })));
    expect(await (await model.fit(single, small, context)).recommend({ user: 0 })).toHaveLength(1);
  });

  it("takes equal times, and a log without any", async () => {
    const equal = Interactions.from(rows.map((row) => ({ ...row, timestamp: 5 })));
    expect((await model.fit(equal, { ...small, epochs: 1 }, context)).training["loss"]).toBeGreaterThan(0);
    const untimed = await model.fit(ring.without("timestamps"), { ...small, epochs: 1 }, context);
    expect(await untimed.recommend({ history: ["item 1"] }, { k: 2 })).toHaveLength(2);
  });

  it("rejects times that go backwards, and a history without any item that it knows", async () => {
    const trained = await fitted;
    const backwards = [
      { item: "item 1", timestamp: 5 },
      { item: "item 2", timestamp: 4 },
    ];
    await expect(trained.recommend({ history: backwards })).rejects.toThrow(OptionError);
    await expect(trained.recommend({ history: ["nobody's"] })).rejects.toThrow(UnknownIdError);
    await expect(trained.recommend({ history: [] })).rejects.toThrow(UnknownIdError);
    await expect(model.fit(Interactions.from([]), small, context)).rejects.toThrow(DataError);
  });

  it.each([
    [{ dimensions: 0 }, "dimensions"],
    [{ maxLength: 0 }, "maxLength"],
    [{ dropout: 1 }, "dropout"],
    [{ loss: "hinge" }, "loss"],
    [{ negatives: 0 }, "negatives"],
    [{ window: 2 }, "window"],
  ])("rejects the option %j by name", async (options, name) => {
    const fit = model.fit(ring, options as object, context);
    await expect(fit).rejects.toThrow(OptionError);
    await expect(model.fit(ring, options as object, context)).rejects.toThrow(name);
  });
});

it.each([
  [HSTU, { heads: 3 }, "heads"],
  [HSTU, { blocks: 0.5 }, "blocks"],
  [SASRec, { heads: 3 }, "heads"],
  [SASRec, { blocks: 0 }, "blocks"],
  [GRU4Rec, { units: 0 }, "units"],
  [GRU4Rec, { layers: 1.5 }, "layers"],
])("%p rejects the option %j by name", async (model, options, name) => {
  await expect(model.fit(ring, options, context)).rejects.toThrow(name);
});
