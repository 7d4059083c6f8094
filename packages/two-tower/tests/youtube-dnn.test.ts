import { DataError, Interactions, leaveLastOut, OptionError, simulate, UnknownIdError } from "@funrec/core";
import { YouTubeDNN } from "@funrec/two-tower";

const small = { dimensions: 8, hidden: [16], negatives: 64, batchSize: 128, learningRate: 0.01, epochs: 3 };
const context = { seed: 1, engine: "wasm" } as const;
const { interactions } = simulate({ users: 80, items: 40 });

/** Everybody goes round a ring of 12 items, each from another place: what comes next is the item after the last. */
const ring = Interactions.from(
  Array.from({ length: 36 }, (_, user) =>
    Array.from({ length: 8 }, (_, step) => ({
      user,
      item: `item ${(user + step) % 12}`,
      timestamp: user + 100 * step,
    })),
  ).flat(),
);

describe("YouTubeDNN", () => {
  it("learns what comes after the latest item, of users and of histories", async () => {
    const model = await YouTubeDNN.fit(ring, { ...small, epochs: 60 }, context);
    const next = async (query: Parameters<typeof model.recommend>[0]) =>
      (await model.recommend(query, { k: 1 }))[0]!.item;
    expect(await next({ history: ["item 2", "item 3", "item 4"] })).toBe("item 5");
    expect(await next({ history: ["item 9", "item 10"] })).toBe("item 11");
    expect(await next({ user: 0 })).toBe("item 8");
  });

  it("ranks the item that comes next far better than chance", async () => {
    const { train, test } = leaveLastOut(interactions);
    const model = await YouTubeDNN.fit(train, { ...small, epochs: 20 }, context);
    const users = [...test].map(({ user }) => ({ user }));
    const lists = await model.recommendMany(users, { k: 5, excludeSeen: false });
    const hits = [...test].filter(({ item }, i) => lists[i]!.some((entry) => entry.item === item)).length;
    expect(hits / users.length).toBeGreaterThan(0.25); // twice chance: 5 of 40 items
  });

  it("scores by the inner product of its vectors", async () => {
    const model = await YouTubeDNN.fit(interactions, small, context);
    const { ids, dimensions, vectors } = model.itemVectors();
    const history = ids.slice(0, 3);
    const user = await model.userVector({ history });
    for (const { item, score } of await model.recommend({ history }, { k: 5 })) {
      const start = dimensions * ids.indexOf(item);
      const product = user.reduce((sum, number, i) => sum + number * vectors[start + i]!, 0);
      expect(score).toBeCloseTo(product, 4);
    }
  });

  it("sees no more of a history than its widest window", async () => {
    const model = await YouTubeDNN.fit(interactions, { ...small, historyWindows: [1, 2] }, context);
    const [a, b, c, d] = interactions.items.ids;
    const vector = async (...history: (typeof a)[]) => [
      ...(await model.userVector({ history: history.map((id) => id!) })),
    ];
    expect(await vector(a, c, d)).toEqual(await vector(b, c, d));
    expect(await vector(a, c, d)).not.toEqual(await vector(a, b, d));
  });

  it("takes the examples' age into account where the log has times, and none where it has not", async () => {
    const model = await YouTubeDNN.fit(interactions, small, context);
    const withoutAge = await YouTubeDNN.fit(interactions, { ...small, exampleAge: false }, context);
    const rows = [...interactions].map(({ user, item }) => ({ user, item }));
    const untimed = await YouTubeDNN.fit(Interactions.from(rows), small, context);
    const sizes = [model, withoutAge, untimed].map(async (each) => (await each.toBytes()).length);
    expect(await sizes[0]).toBeGreaterThan(await sizes[1]!);
    await expect(untimed.recommend({ user: rows[0]!.user })).resolves.not.toHaveLength(0);
  });

  it("answers the same once it is saved and loaded, and the same on every engine but for rounding", async () => {
    const model = await YouTubeDNN.fit(interactions, small, context);
    const loaded = await YouTubeDNN.load(await model.toBytes());
    const query = { history: interactions.items.ids.slice(4, 9) };
    expect(await loaded.recommend(query)).toEqual(await model.recommend(query));
    const onCpu = await YouTubeDNN.fit(interactions, { ...small, epochs: 1 }, { ...context, engine: "cpu" });
    const onWasm = await YouTubeDNN.fit(interactions, { ...small, epochs: 1 }, context);
    const [cpu, wasm] = [await onCpu.userVector(query), await onWasm.userVector(query)];
    cpu.forEach((number, i) => expect(number).toBeCloseTo(wasm[i]!, 3));
  });

  it("needs no more negatives than there are items, and may have more", async () => {
    const model = await YouTubeDNN.fit(ring, { ...small, negatives: 500 }, context);
    expect(model.training["loss"]).toBeGreaterThan(0);
  });

  it.each([
    [{ dimensions: 0 }, "dimensions"],
    [{ historyWindows: [] }, "historyWindows"],
    [{ historyWindows: [2, 2] }, "historyWindows"],
    [{ hidden: [0.5] }, "hidden"],
    [{ negatives: 0 }, "negatives"],
    [{ negativeSampling: "loguniform" }, "negativeSampling"],
    [{ learningRate: NaN }, "learningRate"],
    [{ windows: [3] }, "windows"],
  ])("rejects the option %j by name", async (options, name) => {
    const fit = YouTubeDNN.fit(interactions, options as object, context);
    await expect(fit).rejects.toThrow(OptionError);
    await expect(YouTubeDNN.fit(interactions, options as object, context)).rejects.toThrow(name);
  });

  it("rejects a history without any item that it knows, and an empty log", async () => {
    const model = await YouTubeDNN.fit(ring, { ...small, epochs: 1 }, context);
    await expect(model.recommend({ history: ["nobody's", "item"] })).rejects.toThrow(UnknownIdError);
    await expect(model.recommend({ history: [] })).rejects.toThrow(UnknownIdError);
    await expect(YouTubeDNN.fit(Interactions.from([]), small, context)).rejects.toThrow(DataError);
  });
});
