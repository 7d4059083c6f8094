import { type HistoryEntry, type Interaction, Interactions, Random } from "@funrec/core";
import { HSTU } from "@funrec/sequence";

const ITEMS = 20;
const options = {
  dimensions: 16,
  maxLength: 10,
  blocks: 2,
  batchSize: 16,
  negatives: 32,
  learningRate: 0.02,
  epochs: 40,
};
const context = { seed: 1, engine: "wasm" } as const;

/** Everybody goes round a ring of items: to the next one after a "step", to the one behind it after a "jump". */
function rowsOfRing(): Interaction[] {
  const random = new Random(1);
  return Array.from({ length: 80 }, (_, user) => {
    let item = user % ITEMS;
    return Array.from({ length: 7 }, (): Interaction => {
      const event = random.uniform() < 0.5 ? "step" : "jump";
      const row = { user, item: `item ${item}`, event };
      item = (item + (event === "step" ? 1 : 2)) % ITEMS;
      return row;
    });
  }).flat();
}

const ring = Interactions.from(rowsOfRing());

describe("HSTU with events", () => {
  const fitted = HSTU.fit(ring, options, context);
  const vector = async (model: HSTU, history: readonly HistoryEntry[]) => [
    ...(await model.userVector({ history })),
  ];
  const entries = (last: string): HistoryEntry[] => [
    { item: "item 4", event: "step" },
    { item: "item 5", event: "jump" },
    { item: "item 7", event: last },
  ];

  it("learns what the last event says of the next item, of histories and of users", async () => {
    const model = await fitted;
    const next = async (history: readonly HistoryEntry[]) =>
      (await model.recommend({ history }, { k: 1 }))[0]!.item;
    expect(await next(entries("step"))).toBe("item 8");
    expect(await next(entries("jump"))).toBe("item 9");

    const own = [...ring].filter(({ user }) => user === 3);
    expect(await model.userVector({ user: 3 })).toEqual(
      await model.userVector({ history: own.map(entryOf) }),
    );
  });

  it("takes an event that it has not seen for one that it is not told", async () => {
    const model = await fitted;
    const items = entries("step").map((entry) => (entry as { item: string }).item);
    const unseen = items.map((item) => ({ item, event: "fall" }));
    expect(await vector(model, unseen)).toEqual(await vector(model, items));
    expect(await vector(model, entries("fall"))).not.toEqual(await vector(model, entries("step")));
  });

  it("keeps the events in its file", async () => {
    const model = await fitted;
    const loaded = await HSTU.load(await model.toBytes());
    const queries = [{ user: 3 }, { history: entries("jump") }];
    expect(await loaded.recommendMany(queries)).toEqual(await model.recommendMany(queries));
    expect(await loaded.toBytes()).toEqual(await model.toBytes());
  });

  it("gives the same bytes on any number of threads", async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(async (threads) =>
        (await HSTU.fit(ring, { ...options, epochs: 1 }, { ...context, threads })).toBytes(),
      ),
    );
    expect(one).toEqual(two);
  });

  it("does not look at them where it is told so, as if there were none", async () => {
    const short = { ...options, epochs: 1 };
    const blind = await HSTU.fit(ring, { ...short, events: false }, context);
    const without = await HSTU.fit(ring.without("events"), short, context);
    expect(await vector(blind, entries("step"))).toEqual(await vector(blind, entries("jump")));
    expect(await vector(without, entries("step"))).toEqual(await vector(blind, entries("step")));
    const loaded = await HSTU.load(await blind.toBytes());
    expect(await vector(loaded, entries("step"))).toEqual(await vector(blind, entries("step")));
  });
});

const entryOf = ({ item, event }: Interaction): HistoryEntry => ({ item, event: event! });
