import { FeatureTable, type Interaction, Interactions, OptionError, UnknownIdError } from "@funrec/core";
import { MIND, SDM } from "@funrec/sequence";

const ITEMS = 12;
const shared = { dimensions: 16, negatives: 64, batchSize: 64, unknownShare: 0.2 };
const context = { seed: 1, engine: "wasm", threads: 1 } as const;

/** Users go round one of two rings of items, upwards or downwards; their features say which ring and which way. */
const users = Array.from({ length: 48 }, (_, id) => ({
  id,
  ring: id % 2 ? "north" : "south",
  way: id % 4 < 2 ? "up" : "down",
  name: `user ${id}`,
  ...(id % 3 > 0 && { age: 20 + (id % 7) }),
}));
const rows = users.flatMap(({ id, ring, way }) =>
  Array.from({ length: 6 }, (_, step): Interaction => {
    const place = ((id >> 2) + (way === "up" ? step : ITEMS - step)) % ITEMS;
    return { user: id, item: `${ring} ${place}` };
  }),
);
const data = {
  interactions: Interactions.from(rows),
  users: FeatureTable.from(users, {
    ring: "categorical",
    way: "categorical",
    name: "categorical",
    age: "numeric",
  }),
};
const userFeatures = ["ring", "way", "age"];

describe.each([
  ["MIND", MIND, { ...shared, maxLength: 6, hidden: [32], learningRate: 0.02, epochs: 40 }],
  ["SDM", SDM, { ...shared, sessionLength: 3, longLength: 6, learningRate: 0.02, epochs: 40 }],
] as const)("%s with features of users", (_name, Model, options) => {
  const fit = (more: object, settings = {}): Promise<MIND | SDM> =>
    Model.fit(data, { ...options, ...more }, { ...context, ...settings });
  let fitted: Promise<MIND | SDM>;
  beforeAll(() => (fitted = fit({ userFeatures })));
  type Query = Parameters<MIND["recommend"]>[0];
  const vector = async (query: Query): Promise<number[]> =>
    [await (await fitted).userVector(query)].flat().flatMap((numbers) => [...numbers]);

  it("learns what the features say beside a history", async () => {
    const model = await fitted;
    const next = async (way: string) => {
      const features = { ring: "south", way };
      return (await model.recommend({ history: ["south 5"], features }, { k: 1 }))[0]!.item;
    };
    expect([await next("up"), await next("down")]).toEqual(["south 6", "south 4"]);
  });

  it("tells what strangers want by features alone, among others who have a history", async () => {
    const model = await fitted;
    const queries = ["north", "south"].map((ring) => ({ features: { ring } }));
    const asked = [{ history: ["south 3"] }, ...queries, { user: 0 }];
    const lists = await model.recommendMany(asked, { k: 2 * ITEMS, excludeSeen: false });
    const scoreOf = (list: (typeof lists)[number], ring: string): number =>
      list.reduce((sum, { item, score }) => sum + (String(item).startsWith(ring) ? score : 0), 0);
    const [north, south] = lists.slice(1, 3).map((list) => scoreOf(list, "north") - scoreOf(list, "south"));
    expect(north).toBeGreaterThan(south!);
    expect(await model.recommend(queries[0]!, { k: 3 })).toEqual(lists[1]!.slice(0, 3));
  });

  it("takes the features of the training for a user of the log, and others where a query gives them", async () => {
    const { id, name, ...known } = users[1]!;
    const history = ["north 3"];
    expect(name).toBe("user 1");
    expect(await vector({ user: id, history })).toEqual(await vector({ history, features: known }));
    expect(await vector({ user: id, history, features: { ring: "south" } })).not.toEqual(
      await vector({ user: id, history }),
    );
  });

  it("takes what is unknown or missing for one and the same", async () => {
    const history = ["north 3"];
    const unknown = { ring: "east", age: null, name: "not used" };
    expect(await vector({ history, features: unknown })).toEqual(await vector({ history }));
    expect(await vector({ history, features: { ring: "north" } })).not.toEqual(await vector({ history }));
  });

  it("answers the same once it is saved and loaded, of as many threads as you like", async () => {
    const [one, two] = await Promise.all(
      [1, 2].map((threads) => fit({ userFeatures, epochs: 2 }, { threads })),
    );
    const bytes = await one!.toBytes();
    expect(await two!.toBytes()).toEqual(bytes);
    const loaded = await Model.load(bytes);
    const queries = [
      { user: 1 },
      { features: { way: "up" } },
      { history: ["north 3"], features: { age: 30 } },
    ];
    expect(await loaded.recommendMany(queries)).toEqual(await one!.recommendMany(queries));
    expect(await loaded.toBytes()).toEqual(bytes);
  });

  it("does not look at features that it is not asked to", async () => {
    const model = await fit({ epochs: 1 });
    const plain = await Model.fit(data.interactions, { ...options, epochs: 1 }, context);
    expect(await model.toBytes()).toEqual(await plain.toBytes());
    await expect(model.recommend({ features: { ring: "north" } })).rejects.toThrow(UnknownIdError);
  });

  it("names a feature that users do not have", async () => {
    await expect(fit({ userFeatures: ["rang"] })).rejects.toThrow(OptionError);
    await expect(fit({ userFeatures: ["rang"] })).rejects.toThrow(
      `${Model.modelName}: option userFeatures names "rang", which the users do not have; allowed: ring, way, name, age`,
    );
  });
});

it("MIND makes interests of features without hidden layers, too", async () => {
  const options = { ...shared, maxLength: 6, hidden: [], userFeatures, epochs: 1 };
  const model = await MIND.fit(data, options, context);
  const vectors = async (ring: string) => model.userVector({ history: ["north 3"], features: { ring } });
  expect(await vectors("north")).not.toEqual(await vectors("south"));
});
