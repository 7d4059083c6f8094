import {
  DataError,
  FeatureTable,
  Interactions,
  ModelFile,
  OptionError,
  simulate,
  UnknownIdError,
} from "@funrec/core";
import { SDM } from "@funrec/sequence";
import { type Matrix, plus, rowsOf } from "./support/plain-numbers.js";
import { type PlainSDM, plainUser } from "./support/plain-sdm.js";
import { ring } from "./support/ring.js";

const small = {
  dimensions: 8,
  sessionLength: 3,
  longLength: 6,
  negatives: 64,
  batchSize: 128,
  learningRate: 0.01,
  epochs: 2,
};
const context = { seed: 1, engine: "wasm" } as const;
const data = simulate({ users: 60, items: 40 });
const { interactions } = data;
const ids = interactions.items.ids as string[];

/** What a model has learnt, from its file. */
async function learntBy(model: SDM): Promise<PlainSDM> {
  const file = await ModelFile.read(await model.toBytes(), "sdm");
  const { dimensions, heads } = model.options;
  const vector = (name: string): number[] => Array.from(file.tensor(`network.${name}`, Float32Array));
  const columns = (name: string): number => (name.startsWith("lstm") ? 4 * dimensions : dimensions);
  return { dimensions, heads, vector, matrix: (name) => rowsOf(vector(name), columns(name)) };
}

const meanOf = (vectors: Matrix): number[] => plus(...vectors).map((x) => x / vectors.length);

describe("SDM", () => {
  let model: SDM;
  beforeAll(async () => {
    model = await SDM.fit(data, { ...small, itemFeatures: ["category", "tags"] }, context);
  });

  it("learns what comes after the latest items, of users and of histories", async () => {
    const learnt = await SDM.fit(ring, { ...small, learningRate: 0.03, epochs: 30 }, context);
    const next = async (query: Parameters<typeof learnt.recommend>[0]) =>
      (await learnt.recommend(query, { k: 1 }))[0]!.item;
    expect(await next({ history: ["item 2", "item 3", "item 4", "item 5"] })).toBe("item 6");
    expect(await next({ user: 0 })).toBe("item 8");
  });

  it.each([1, 2, 3, 4, 9, 15])("sees a history of %i items as plain numbers do", async (length) => {
    const learnt = await learntBy(model);
    const history = Array.from({ length }, (_, i) => ids[(7 * i) % ids.length]!);
    const vectors = learnt.matrix("history");
    const vectorOf = (id: string): number[] => vectors[ids.indexOf(id)]!;
    // The newest 3 are the session, and the 6 before them the long term.
    const session = history.slice(-3);
    const long = history.slice(-9, -3);
    const sets = ["category", "tags"].map((feature, i) => {
      const table = learnt.matrix(`categories.${i}`);
      // Categories are numbered in the order in which the items of the log have them.
      const numbers = [...new Set(ids.flatMap((id) => data.items.value(id, feature) as string[] | string))];
      return long
        .map((id) => [data.items.value(id, feature) ?? []].flat() as string[])
        .filter((categories) => categories.length > 0)
        .map((categories) => meanOf(categories.map((category) => table[numbers.indexOf(category)]!)));
    });
    const terms = { session: session.map(vectorOf), sets: [long.map(vectorOf), ...sets] };
    const expected = plainUser(learnt, terms, meanOf(history.slice(-9).map(vectorOf)));
    const user = await model.userVector({ history });
    user.forEach((number, i) => expect(number).toBeCloseTo(expected[i]!, 4));
  });

  it("sees features of users as plain numbers do, also without a history", async () => {
    const users = FeatureTable.from(
      interactions.users.ids.map((id, i) => ({ id, team: i % 2 ? "red" : "blue", age: 20 + (i % 3) })),
      { team: "categorical", age: "numeric" },
    );
    const told = { ...small, userFeatures: ["team", "age"], unknownShare: 0.5 };
    const trained = await SDM.fit({ interactions, users }, told, context);
    const learnt = await learntBy(trained);
    const [items, table] = [learnt.matrix("history"), learnt.matrix("user_features")];
    // Rows: 0 no team, 1 blue, 2 red; 3 no age, 4 the age. Of 60 users a third each is 20, 21 and 22.
    const features = [...table[2]!, ...table[4]!.map((x) => x / Math.sqrt(2 / 3))];
    const asked = { team: "red", age: 22 };
    const vectors = [0, 5].map((item) => items[item]!);
    const terms = { session: vectors, sets: [[]] };
    const expected = plainUser(learnt, terms, [...meanOf(vectors), ...features]);
    const user = await trained.userVector({ history: [ids[0]!, ids[5]!], features: asked });
    user.forEach((number, i) => expect(number).toBeCloseTo(expected[i]!, 4));

    const zeros = new Array<number>(trained.options.dimensions).fill(0);
    const nothing = plainUser(learnt, { session: [zeros], sets: [[]] }, [...zeros, ...features]);
    const stranger = await trained.userVector({ features: asked });
    stranger.forEach((number, i) => expect(number).toBeCloseTo(nothing[i]!, 4));
  });

  it("scores by the inner product of its vectors", async () => {
    const { dimensions, vectors } = model.itemVectors();
    const history = ids.slice(0, 5);
    const user = await model.userVector({ history });
    for (const { item, score } of await model.recommend({ history }, { k: 5 })) {
      const start = dimensions * ids.indexOf(item as string);
      const product = user.reduce((sum, number, i) => sum + number * vectors[start + i]!, 0);
      expect(score).toBeCloseTo(product, 4);
    }
  });

  it("sees no more of a history than its session and the long term before it", async () => {
    const vector = (...history: string[]) => model.userVector({ history });
    const newest = ids.slice(10, 19); // 3 and 6
    expect(await vector(ids[0]!, ...newest)).toEqual(await vector(ids[1]!, ...newest));
    expect(await vector(ids[0]!, ...newest.slice(1))).not.toEqual(await vector(ids[1]!, ...newest.slice(1)));
  });

  it("begins a session behind a gap of the times", async () => {
    const gapped = await SDM.fit(data, { ...small, sessionGap: 10 }, context);
    const at = (...times: number[]) =>
      gapped.userVector({ history: times.map((timestamp, i) => ({ item: ids[i]!, timestamp })) });
    const together = await at(0, 10, 20);
    expect(await at(5, 5, 5)).toEqual(together);
    expect(await gapped.userVector({ history: ids.slice(0, 3) })).toEqual(together);
    expect(await at(0, 11, 20)).not.toEqual(together);
    expect(await at(0, 11, 22)).not.toEqual(await at(0, 11, 20));
    expect(await at(100, 200, 209)).toEqual(await at(0, 11, 20));
  });

  it("takes equal times, and times that go backwards in the log, in the order of time and row", async () => {
    const rows = ["item 3", "item 1", "item 2"].flatMap((item, i) => [
      { user: "equal", item, timestamp: 5 },
      { user: "backwards", item, timestamp: 9 - i },
    ]);
    const log = Interactions.from([...ring, ...rows]);
    const timed = await SDM.fit(log, { ...small, sessionGap: 100, epochs: 1 }, context);
    const vector = (query: Parameters<typeof timed.userVector>[0]) => timed.userVector(query);
    expect(await vector({ user: "equal" })).toEqual(
      await vector({ history: ["item 3", "item 1", "item 2"] }),
    );
    expect(await vector({ user: "backwards" })).toEqual(
      await vector({ history: ["item 2", "item 1", "item 3"] }),
    );
    await expect(
      timed.recommend({
        history: [
          { item: "item 1", timestamp: 2 },
          { item: "item 2", timestamp: 1 },
        ],
      }),
    ).rejects.toThrow("oldest first");
  });

  it("looks at all categories of items but titles unless told which, and at none where there are none", async () => {
    const rows = ids.map((id, i) => ({ id, title: `title ${id}`, color: i % 2 ? "red" : "blue", size: i }));
    const items = FeatureTable.from(rows, { title: "categorical", color: "categorical", size: "numeric" });
    const setsOf = async (itemFeatures?: string[]) => {
      const options = { ...small, epochs: 1, itemFeatures };
      const learnt = await learntBy(await SDM.fit({ interactions, items }, options, context));
      return learnt.matrix("long.0").length / small.dimensions;
    };
    expect(await setsOf()).toBe(2);
    expect(await setsOf(["title", "color"])).toBe(3);
    expect(await setsOf([])).toBe(1);
    for (const wrong of ["size", "shape"]) {
      await expect(setsOf([wrong])).rejects.toThrow(`names "${wrong}", allowed: title, color`);
    }
    const untold = SDM.fit(interactions, { ...small, itemFeatures: ["color"] }, context);
    await expect(untold).rejects.toThrow("the data has no categories of items");
  });

  it("answers the same once it is saved and loaded, and the same on every engine but for rounding", async () => {
    const loaded = await SDM.load(await model.toBytes());
    const query = { history: ids.slice(4, 13) };
    expect(await loaded.userVector(query)).toEqual(await model.userVector(query));
    const onWasm = await SDM.fit(ring, { ...small, epochs: 1 }, context);
    const onCpu = await SDM.fit(ring, { ...small, epochs: 1 }, { ...context, engine: "cpu" });
    const short = { history: ring.items.ids.slice(0, 6) };
    const [cpu, wasm] = [await onCpu.userVector(short), await onWasm.userVector(short)];
    cpu.forEach((number, i) => expect(number).toBeCloseTo(wasm[i]!, 3));
  });

  it("may have more negatives than there are items, and users of one item, who teach nothing", async () => {
    const log = Interactions.from([...ring].concat({ user: "new", item: "item 0", timestamp: 1 }));
    const few = await SDM.fit(log, { ...small, negatives: 500 }, context);
    expect(few.training["loss"]).toBeGreaterThan(0);
    expect(await few.recommend({ user: "new" }, { k: 20 })).toHaveLength(11);
  });

  it.each([
    [{ dimensions: 9 }, "heads is 2, allowed: a divisor of dimensions, which is 9"],
    [{ sessionLength: 0 }, "sessionLength"],
    [{ sessionGap: -1 }, "sessionGap"],
    [{ longLength: -1 }, "longLength"],
    [{ heads: 0 }, "heads"],
    [{ itemFeatures: "category" }, "itemFeatures"],
    [{ itemFeatures: ["tags", "tags"] }, 'itemFeatures is ["tags", "tags"], allowed: different names'],
    [{ negatives: 0 }, "negatives"],
    [{ session: 2 }, "session"],
  ])("rejects the option %j by name", async (options, message) => {
    await expect(SDM.fit(data, options as object, context)).rejects.toThrow(OptionError);
    await expect(SDM.fit(data, options as object, context)).rejects.toThrow(message);
  });

  it("rejects a gap of sessions where the log has no times", async () => {
    const untimed = Interactions.from([...interactions].map(({ user, item }) => ({ user, item })));
    const fit = SDM.fit(untimed, { ...small, sessionGap: 10 }, context);
    await expect(fit).rejects.toThrow("sessionGap is 10, allowed: none, as the log has no times");
  });

  it("rejects a history without any item that it knows, and an empty log", async () => {
    await expect(model.recommend({ history: ["nobody's", "item"] })).rejects.toThrow(UnknownIdError);
    await expect(model.recommend({ history: [] })).rejects.toThrow(UnknownIdError);
    await expect(SDM.fit(Interactions.from([]), small, context)).rejects.toThrow(DataError);
  });
});
