import { FeatureTable, type Interaction, Interactions, OptionError, UnknownIdError } from "@funrec/core";
import { YouTubeDNN } from "@funrec/two-tower";

const ITEMS = 12;
const options = {
  dimensions: 8,
  hidden: [16],
  negatives: 64,
  batchSize: 128,
  learningRate: 0.02,
  epochs: 40,
  unknownShare: 0.2,
  userFeatures: ["ring", "way", "age"],
};
const context = { seed: 1, engine: "wasm" } as const;

/** Users go round one of two rings of items, upwards or downwards; their features say which ring and which way. */
const users = Array.from({ length: 96 }, (_, id) => ({
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

describe("YouTubeDNN with features of users", () => {
  const fitted = YouTubeDNN.fit(data, options, context);

  it("learns what the features say beside a history", async () => {
    const model = await fitted;
    const next = async (way: string) => {
      const [best] = await model.recommend(
        { history: ["south 5"], features: { ring: "south", way } },
        { k: 1 },
      );
      return best!.item;
    };
    expect([await next("up"), await next("down")]).toEqual(["south 6", "south 4"]);
  });

  it("tells what strangers want by features alone", async () => {
    const model = await fitted;
    for (const ring of ["north", "south"]) {
      const list = await model.recommend({ features: { ring } }, { k: 5 });
      expect(list.map(({ item }) => String(item).split(" ")[0])).toEqual(new Array(5).fill(ring));
    }
  });

  it("takes the features of the training for a user of the log, and others where a query gives them", async () => {
    const model = await fitted;
    const vector = async (query: Parameters<typeof model.recommend>[0]) => [
      ...(await model.userVector(query)),
    ];
    const { id, name, ...known } = users[1]!;
    const history = ["north 3"];
    expect(name).toBe("user 1");
    expect(await vector({ user: id, history })).toEqual(await vector({ history, features: known }));
    expect(await vector({ user: id, history, features: { ring: "south" } })).not.toEqual(
      await vector({ user: id, history }),
    );
  });

  it("takes what is unknown or missing for one and the same", async () => {
    const model = await fitted;
    const vector = async (features?: Record<string, unknown>) => [
      ...(await model.userVector({ history: ["north 3"], ...(features && { features }) })),
    ];
    expect(await vector({ ring: "east", age: null, name: "not used" })).toEqual(await vector());
    expect(await vector({ ring: "north" })).not.toEqual(await vector());
    await expect(vector({ color: "red" })).rejects.toThrow(
      'the feature "color" is none of the users of the training, allowed: ring, way, age, name',
    );
  });

  it("answers the same once it is saved and loaded, of as many threads as you like", async () => {
    const short = { ...options, epochs: 2 };
    const [one, two] = await Promise.all(
      [1, 2].map((threads) => YouTubeDNN.fit(data, short, { ...context, threads })),
    );
    const bytes = await one!.toBytes();
    expect(await two!.toBytes()).toEqual(bytes);
    const loaded = await YouTubeDNN.load(bytes);
    const queries = [
      { user: 1 },
      { features: { way: "up" } },
      { history: ["north 3"], features: { age: 30 } },
    ];
    expect(await loaded.recommendMany(queries)).toEqual(await one!.recommendMany(queries));
    expect(await loaded.toBytes()).toEqual(bytes);
  });

  it("does not look at features that it is not asked to", async () => {
    const { userFeatures, ...without } = { ...options, epochs: 1 };
    const model = await YouTubeDNN.fit(data, without, context);
    expect(userFeatures).toHaveLength(3);
    const plain = await YouTubeDNN.fit(data.interactions, without, context);
    expect(await model.toBytes()).toEqual(await plain.toBytes());
    await expect(model.recommend({ features: { ring: "north" } })).rejects.toThrow(UnknownIdError);
  });

  it.each([
    [
      { userFeatures: ["rang"] },
      'youtube_dnn: option userFeatures names "rang", which the users do not have',
    ],
    [{ userFeatures: ["way", "way"] }, "userFeatures"],
    [{ unknownShare: 1 }, "unknownShare"],
  ])("rejects the option %j by name", async (wrong, message) => {
    const fit = YouTubeDNN.fit(data, { ...options, ...wrong }, context);
    await expect(fit).rejects.toThrow(OptionError);
    await expect(YouTubeDNN.fit(data, { ...options, ...wrong }, context)).rejects.toThrow(message);
  });
});
