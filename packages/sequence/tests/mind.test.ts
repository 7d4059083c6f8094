import {
  DataError,
  FeatureTable,
  Interactions,
  ModelFile,
  OptionError,
  simulate,
  UnknownIdError,
} from "@funrec/core";
import { MIND } from "@funrec/sequence";
import { plainInterests, type PlainMIND } from "./support/plain-mind.js";
import { ring } from "./support/ring.js";

const small = {
  dimensions: 8,
  hidden: [16],
  maxLength: 10,
  negatives: 64,
  batchSize: 128,
  learningRate: 0.01,
  epochs: 2,
};
const context = { seed: 1, engine: "wasm" } as const;
const { interactions } = simulate({ users: 80, items: 40 });
const ids = interactions.items.ids;

/** What a model has learnt, from its file. */
async function learntBy(model: MIND): Promise<PlainMIND> {
  const file = await ModelFile.read(await model.toBytes(), "mind");
  const { dimensions, maxLength, interests } = model.options;
  const numbers = (name: string): number[] => Array.from(file.tensor(name, Float32Array));
  const rows = (all: number[], length: number): number[][] =>
    Array.from({ length: all.length / length }, (_, i) => all.slice(i * length, (i + 1) * length));
  const stored = rows(numbers("network.bilinear"), dimensions);
  return {
    items: rows(numbers("network.items"), dimensions),
    bilinear: stored.map((_, i) => stored.map((row) => row[i]!)), // the file has S transposed
    recency: numbers("network.recency").slice(0, maxLength),
    logits: rows(numbers("routing_logits"), interests),
  };
}

describe("MIND", () => {
  let model: MIND;
  beforeAll(async () => {
    model = await MIND.fit(interactions, small, context);
  });

  it("learns what comes after the latest items, of users and of histories", async () => {
    const model = await MIND.fit(ring, { ...small, learningRate: 0.03, epochs: 60 }, context);
    const next = async (query: Parameters<typeof model.recommend>[0]) =>
      (await model.recommend(query, { k: 1 }))[0]!.item;
    expect(await next({ history: ["item 2", "item 3", "item 4", "item 5"] })).toBe("item 6");
    expect(await next({ user: 0 })).toBe("item 8");
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [7, 2],
    [8, 3],
    [30, 3], // it looks at 10
  ])("sees in a history of %i items %i interests", async (length, count) => {
    expect(await model.userVector({ history: ids.slice(0, length) })).toHaveLength(count);
  });

  it.each([1, 3])("routes as plain numbers do, in %i rounds", async (routingRounds) => {
    const routed = await MIND.fit(interactions, { ...small, hidden: [], routingRounds, epochs: 1 }, context);
    const learnt = await learntBy(routed);
    for (const length of [1, 3, 4, 9, 25]) {
      const history = Array.from({ length }, (_, i) => (7 * i) % ids.length);
      const expected = plainInterests(learnt, history, 4, routingRounds);
      const vectors = await routed.userVector({ history: history.map((item) => ids[item]!) });
      expect(vectors).toHaveLength(expected.length);
      vectors.forEach((vector, j) =>
        vector.forEach((number, d) => expect(number).toBeCloseTo(expected[j]![d]!, 4)),
      );
    }
  });

  it("has the features of the user beside each capsule, as plain numbers have", async () => {
    const users = FeatureTable.from(
      interactions.users.ids.map((id, i) => ({ id, team: i % 2 ? "red" : "blue" })),
      { team: "categorical" },
    );
    const told = { ...small, hidden: [], userFeatures: ["team"], epochs: 1 };
    const trained = await MIND.fit({ interactions, users }, told, context);
    const learnt = await learntBy(trained);
    const file = await ModelFile.read(await trained.toBytes(), "mind");
    const numbers = (name: string) => Array.from(file.tensor(`network.${name}`, Float32Array));
    const d = small.dimensions;
    const red = numbers("user_features").slice(2 * d, 3 * d); // rows: no team, blue, red
    const [layer, bias] = [numbers("interest.0"), numbers("interest.0.bias")];
    const history = [0, 7, 14, 21];
    const expected = plainInterests(learnt, history, 4, 3).map((capsule) =>
      bias.map((b, to) => [...capsule, ...red].reduce((sum, x, from) => sum + x * layer[from * d + to]!, b)),
    );
    const asked = { history: history.map((item) => ids[item]!), features: { team: "red" } };
    const vectors = await trained.userVector(asked);
    expect(vectors).toHaveLength(expected.length);
    vectors.forEach((vector, j) =>
      vector.forEach((number, i) => expect(number).toBeCloseTo(expected[j]![i]!, 4)),
    );
  });

  it("scores by the greatest inner product of an interest and an item, and says of which interest", async () => {
    const model = await MIND.fit(interactions, { ...small, hidden: [12] }, context);
    const { dimensions, vectors } = model.itemVectors();
    const query = { history: ids.slice(0, 8) };
    const interests = await model.userVector(query);
    const found = new Set<number>();
    for (const { item, score, interest } of await model.recommend(query, { k: 40 })) {
      const start = dimensions * ids.indexOf(item);
      const products = interests.map((user) =>
        user.reduce((sum, number, i) => sum + number * vectors[start + i]!, 0),
      );
      expect(score).toBeCloseTo(Math.max(...products), 4);
      expect(products[interest!]).toBeCloseTo(score, 4);
      found.add(interest!);
    }
    expect(found.size).toBeGreaterThan(1);
  });

  it("routes whatever it has routed before", async () => {
    const query = { history: ids.slice(0, 9) };
    const before = await model.userVector(query);
    await model.recommendMany(interactions.users.ids.map((user) => ({ user })));
    expect(await model.userVector(query)).toEqual(before);
  });

  it("gives equal histories of different people the same interests", async () => {
    const rows = ["ann", "bob"].flatMap((user) => ids.slice(0, 9).map((item) => ({ user, item })));
    const model = await MIND.fit(
      Interactions.from([...interactions, ...rows].map(({ user, item }) => ({ user, item }))),
      small,
      context,
    );
    expect(await model.userVector({ user: "ann" })).toEqual(await model.userVector({ user: "bob" }));
    expect(await model.userVector({ user: "ann" })).toEqual(
      await model.userVector({ history: ids.slice(0, 9) }),
    );
  });

  it("sees no more of a history than its newest items, and of a short one all", async () => {
    const model = await MIND.fit(interactions, { ...small, maxLength: 2 }, context);
    const [a, b, c, d] = ids as [string, string, string, string];
    const vectors = (...history: string[]) => model.userVector({ history });
    expect(await vectors(a, c, d)).toEqual(await vectors(b, c, d));
    expect(await vectors(a, d)).not.toEqual(await vectors(b, d));
    expect(await vectors(d)).not.toEqual(await vectors(c, d));
  });

  it("takes equal times, and times that go backwards in the log, in the order of time and row", async () => {
    const rows = ["c", "a", "b"].flatMap((item, i) => [
      { user: "equal", item, timestamp: 5 },
      { user: "backwards", item, timestamp: 9 - i },
    ]);
    const model = await MIND.fit(Interactions.from([...ring, ...rows]), { ...small, epochs: 1 }, context);
    const vectors = (query: Parameters<typeof model.userVector>[0]) => model.userVector(query);
    expect(await vectors({ user: "equal" })).toEqual(await vectors({ history: ["c", "a", "b"] }));
    expect(await vectors({ user: "backwards" })).toEqual(await vectors({ history: ["b", "a", "c"] }));
  });

  it.each([1, 4, "hard"] as const)(
    "is trained with the attention %p, to a smaller loss",
    async (attention) => {
      const first = await MIND.fit(interactions, { ...small, attention, epochs: 1 }, context);
      const later = await MIND.fit(interactions, { ...small, attention, epochs: 6 }, context);
      expect(later.training["loss"]).toBeLessThan(first.training["loss"]!);
    },
  );

  it("answers the same once it is saved and loaded, and the same on every engine but for rounding", async () => {
    const loaded = await MIND.load(await model.toBytes());
    const query = { history: ids.slice(4, 13) };
    expect(await loaded.userVector(query)).toEqual(await model.userVector(query));
    const onWasm = await MIND.fit(ring, { ...small, epochs: 1 }, context);
    const onCpu = await MIND.fit(ring, { ...small, epochs: 1 }, { ...context, engine: "cpu" });
    const short = { history: ring.items.ids.slice(0, 6) };
    const [cpu, wasm] = [await onCpu.userVector(short), await onWasm.userVector(short)];
    cpu.forEach((vector, j) => vector.forEach((number, i) => expect(number).toBeCloseTo(wasm[j]![i]!, 3)));
  });

  it("may have more negatives than there are items, and users of one item, who teach nothing", async () => {
    const log = Interactions.from([...ring].concat({ user: "new", item: "item 0", timestamp: 1 }));
    const model = await MIND.fit(log, { ...small, negatives: 500 }, context);
    expect(model.training["loss"]).toBeGreaterThan(0);
    expect(await model.recommend({ user: "new" }, { k: 20 })).toHaveLength(11);
  });

  it.each([
    [{ dimensions: 0 }, "dimensions"],
    [{ maxLength: 0 }, "maxLength"],
    [{ interests: 1.5 }, "interests"],
    [{ routingRounds: 0 }, "routingRounds"],
    [{ attention: 0.5 }, "attention"],
    [{ attention: "soft" }, "attention"],
    [{ hidden: [0] }, "hidden"],
    [{ negatives: 0 }, "negatives"],
    [{ learningRate: NaN }, "learningRate"],
    [{ power: 2 }, "power"],
  ])("rejects the option %j by name", async (options, name) => {
    const message = MIND.fit(interactions, options as object, context);
    await expect(message).rejects.toThrow(OptionError);
    await expect(MIND.fit(interactions, options as object, context)).rejects.toThrow(name);
  });

  it("rejects a history without any item that it knows, and an empty log", async () => {
    const model = await MIND.fit(ring, { ...small, epochs: 1 }, context);
    await expect(model.recommend({ history: ["nobody's", "item"] })).rejects.toThrow(UnknownIdError);
    await expect(model.recommend({ history: [] })).rejects.toThrow(UnknownIdError);
    await expect(MIND.fit(Interactions.from([]), small, context)).rejects.toThrow(DataError);
  });
});
