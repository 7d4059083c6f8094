import { FeatureTable, Interactions, OptionError, UnknownIdError } from "@funrec/core";
import { DSSM, FM, YouTubeDNN } from "@funrec/two-tower";

/** Everybody goes round a ring of 12 items, each from another place. */
const rows = Array.from({ length: 24 }, (_, user) =>
  Array.from({ length: 6 }, (_, step) => ({
    user,
    item: `item ${(user + step) % 12}`,
    timestamp: user + 100 * step,
  })),
).flat();
const ring = Interactions.from(rows);
const long = Array.from({ length: 100 }, (_, i) => `item ${i % 12}`);

const small = { epochs: 1, batchSize: 16, negatives: 500, historyWindows: [1, 3] };
const context = { seed: 1, engine: "wasm" } as const;
const models = {
  DSSM: (log: Interactions) =>
    DSSM.fit(
      log,
      { ...small, dimensions: 8, embeddingDimensions: 8, userHidden: [8], itemHidden: [] },
      context,
    ),
  FM: (log: Interactions) => FM.fit(log, { ...small, factors: 8 }, context),
  YouTubeDNN: (log: Interactions) => YouTubeDNN.fit(log, { ...small, dimensions: 8, hidden: [8] }, context),
};

describe.each(Object.entries(models))("%s", (_, fit) => {
  const fitted = fit(ring);

  it("may have more negatives than there are items", async () => {
    expect((await fitted).training["loss"]).toBeGreaterThan(0);
  });

  it("answers histories of one item, and of more items than it looks at", async () => {
    const model = await fitted;
    const [one, many] = await model.recommendMany([{ history: ["item 3"] }, { history: long }], {
      k: 3,
      excludeSeen: false,
    });
    for (const list of [one!, many!]) {
      expect(list).toHaveLength(3);
      expect(list.every(({ score }) => Number.isFinite(score))).toBe(true);
    }
    expect(await model.recommend({ history: long })).toEqual([]); // they are all that there is
  });

  it("takes equal times and rows whose times go backwards, in the log", async () => {
    const equal = await fit(Interactions.from(rows.map((row) => ({ ...row, timestamp: 5 }))));
    expect(await equal.recommend({ user: 0 }, { k: 2 })).toHaveLength(2);
    // By user, so that the rows of each stand in the order of time, and the other way round.
    const backwards = await fit(Interactions.from([...rows].reverse()));
    expect(await backwards.recommend({ user: 0 }, { k: 2 })).toHaveLength(2);
  });

  it("refuses a history of no items, of unknown ones, and whose times go backwards", async () => {
    const model = await fitted;
    await expect(model.recommend({ history: [] })).rejects.toThrow(UnknownIdError);
    await expect(model.recommend({ history: ["none", "such"] })).rejects.toThrow(UnknownIdError);
    const backwards = [
      { item: "item 1", timestamp: 5 },
      { item: "item 2", timestamp: 4 },
    ];
    await expect(model.recommend({ history: backwards })).rejects.toThrow(OptionError);
  });
});

it("features cannot be NaN where they are trained on: what is missing is left out", () => {
  const schema = { price: "numeric" } as const;
  expect(() => FeatureTable.from([{ id: 1, price: NaN }], schema)).toThrow(
    "row:1: feature price must be a finite number, found NaN",
  );
  expect(FeatureTable.from([{ id: 1 }, { id: 2, price: 3 }], schema).value(1, "price")).toBeUndefined();
});
