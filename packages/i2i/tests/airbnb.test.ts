import { type FeatureRow, FeatureTable, type Id, Interactions, simulate } from "@funrec/core";
import { Airbnb } from "@funrec/i2i";
import { bookedSessions } from "../src/booked-sessions.js";
import { rankBooked, splitBeforeBookings } from "./support/booked-rank.js";

describe("booked sessions", () => {
  /** Clicks are lower case letters, bookings are upper case. A minute passes between two, and an hour at each space. */
  function logOf(text: string): Interactions {
    let timestamp = 0;
    return Interactions.from(
      text.split(" ").flatMap((session) => {
        timestamp += 3600;
        return [...session].map((letter) => ({
          user: 1,
          item: letter.toLowerCase(),
          timestamp: (timestamp += 60),
          event: letter === letter.toLowerCase() ? "click" : "booking",
        }));
      }),
    );
  }

  const options = { sessionGap: 1800, bookingEvent: "booking", eventWeights: {} };

  function sessionsOf(text: string, eventWeights = {}): object[] {
    const log = logOf(text);
    const { offsets, tokens, weights, globalContexts, globalWeights } = bookedSessions(log, {
      ...options,
      eventWeights,
    });
    return Array.from(globalContexts!, (booked, session) => {
      const [start, end] = [offsets[session], offsets[session + 1]];
      return {
        items: Array.from(tokens.subarray(start, end), (item) => log.items.idAt(item)).join(""),
        weights: [...weights!.subarray(start, end)],
        booked: booked < 0 ? undefined : log.items.idAt(booked),
        bookedWeight: globalWeights![session],
      };
    });
  }

  it("have the booked item as a context of the whole session, and end with it", () => {
    expect(sessionsOf("abC d abAb")).toEqual([
      { items: "abc", weights: [1, 1, 2], booked: "c", bookedWeight: 2 },
      { items: "d", weights: [1], booked: undefined, bookedWeight: 0 },
      { items: "aba", weights: [1, 1, 2], booked: "a", bookedWeight: 2 },
      { items: "b", weights: [1], booked: undefined, bookedWeight: 0 },
    ]);
  });

  it("take the weights of events", () => {
    expect(sessionsOf("aB", { click: 0.5, booking: 4 })).toEqual([
      { items: "ab", weights: [0.5, 4], booked: "b", bookedWeight: 4 },
    ]);
  });

  it("have an item that directly follows itself once, with the larger weight", () => {
    expect(sessionsOf("aabBb")).toEqual([
      { items: "ab", weights: [1, 2], booked: "b", bookedWeight: 2 },
      { items: "b", weights: [1], booked: undefined, bookedWeight: 0 },
    ]);
  });

  it("are plain sessions in a log without events, and refuse an event that the log does not have", () => {
    const log = logOf("aB c");
    const plain = bookedSessions(log.without("events"), options);
    expect([...plain.offsets]).toEqual([0, 2, 3]);
    expect([...plain.globalContexts!]).toEqual([-1, -1]);
    expect(() => bookedSessions(log, { ...options, bookingEvent: "order" })).toThrow(
      'airbnb: option bookingEvent names the event "order"; events of the log: click, booking',
    );
    expect(() => bookedSessions(log, { ...options, eventWeights: { look: 1 } })).toThrow(
      'option eventWeights names the event "look"',
    );
  });
});

describe("Airbnb", () => {
  it("ranks what is booked in the end better than plain skip-gram does", async () => {
    const seeds = [0, 1, 2];
    const gains = { hitRate: 0, reciprocalRank: 0 };
    for (const seed of seeds) {
      const { interactions, items } = simulate({ users: 600, items: 300, seed });
      const { train, sessions } = splitBeforeBookings(interactions);
      expect(sessions.length).toBeGreaterThan(150);
      const options = { dimensions: 32, epochs: 40 };
      const model = await Airbnb.fit(
        { interactions: train, items },
        { ...options, market: "market" },
        { seed },
      );
      // Without events and markets, it is skip-gram on the same sessions.
      const plain = await Airbnb.fit(train.without("events"), options, { seed });
      const [own, other] = [await rankBooked(model, sessions), await rankBooked(plain, sessions)];
      expect(own.hitRate).toBeGreaterThanOrEqual(other.hitRate);
      gains.hitRate += (own.hitRate - other.hitRate) / seeds.length;
      gains.reciprocalRank += (own.reciprocalRank - other.reciprocalRank) / seeds.length;
    }
    expect(gains.hitRate).toBeGreaterThan(0.01);
    expect(gains.reciprocalRank).toBeGreaterThan(0);
  });

  it("gives the same bytes on any number of threads when it has many blocks", async () => {
    const data = simulate({ users: 200, items: 200 });
    const options = { dimensions: 16, epochs: 2, market: "market", type: "category" };
    const alone = await (await Airbnb.fit(data, options, { threads: 1 })).toBytes();
    for (const threads of [2, 3, 4]) {
      expect(Buffer.compare(await (await Airbnb.fit(data, options, { threads })).toBytes(), alone)).toBe(0);
    }
  });

  it("explains how options have to be", async () => {
    const data = simulate({ users: 20, items: 30 });
    await expect(Airbnb.fit(data, { market: "price" })).rejects.toThrow(
      'airbnb: an option names the feature "price", allowed: a categorical feature of the items (category, brand, priceBand, market)',
    );
    await expect(Airbnb.fit(data, { location: ["market"] })).rejects.toThrow(
      "a numeric feature of the items (price)",
    );
    await expect(Airbnb.fit(data.interactions, { market: "market" })).rejects.toThrow("(there is none)");
    await expect(Airbnb.fit(data, { market: "market", type: "market" })).rejects.toThrow(
      "different features",
    );
    await expect(Airbnb.fit(data, { eventWeights: { click: 0 } })).rejects.toThrow(
      /eventWeights.click is 0, allowed: >0/,
    );
  });
});

describe("a listing that Airbnb has never seen", () => {
  // m: market, t: type, b: price band, x: where it is. Listing a has the most interactions, then b, and so on.
  const listings: readonly FeatureRow[] = [
    { id: "a", m: "north", t: "flat", b: "low", x: 9 },
    { id: "b", m: "north", t: "flat", b: "low", x: 1 },
    { id: "c", m: "north", t: "flat", b: "low", x: 2 },
    { id: "d", m: "north", t: "flat", b: "low", x: 4 },
    { id: "e", m: "north", t: "flat", b: "high", x: 3 },
    { id: "f", m: "north", t: "house", b: "low", x: 3 },
    { id: "g", m: "south", t: "house", b: "low", x: 3 },
  ];
  const items = FeatureTable.from(listings, {
    m: "categorical",
    t: "categorical",
    b: "categorical",
    x: "numeric",
  });
  const interactions = Interactions.from(
    listings.flatMap(({ id }, place) =>
      Array.from({ length: 10 - place }, (_, user) => ({ user, item: id, timestamp: place })),
    ),
  );
  const options = { dimensions: 8, epochs: 5, market: "m", type: "t", priceBand: "b" };
  const fit = (more = {}): Promise<Airbnb> => Airbnb.fit({ interactions, items }, { ...options, ...more });

  function vectorOf({ ids, dimensions, vectors }: ReturnType<Airbnb["embeddings"]>, item: Id): number[] {
    const start = ids.indexOf(item) * dimensions;
    return Array.from(vectors.subarray(start, start + dimensions));
  }

  function expectMean(model: Airbnb, item: Id, of: string): void {
    for (const table of [model.embeddings(), model.itemVectors()]) {
      const vectors = [...of].map((id) => vectorOf(table, id));
      vectorOf(table, item).forEach((number, i) => {
        expect(number).toBeCloseTo(vectors.reduce((sum, vector) => sum + vector[i]!, 0) / vectors.length, 5);
      });
    }
  }

  it("is the mean of the three nearest of its market, type and price band", async () => {
    const model = await fit({ location: ["x"] });
    model.addItem("new", { m: "north", t: "flat", b: "low", x: 2.9 });
    expectMean(model, "new", "bcd");
    model.addItem("somewhere", { m: "north", t: "flat", b: "low" });
    expectMean(model, "somewhere", "abc");
  });

  it("is the mean of those with the most interactions where no location is known", async () => {
    const model = await fit();
    model.addItem("new", { m: "north", t: "flat", b: "low", x: 2.9 });
    expectMean(model, "new", "abc");
    const two = await fit({ coldNeighbors: 2 });
    two.addItem("new", { m: "north", t: "flat", b: "low" });
    expectMean(two, "new", "ab");
  });

  it("does without the price band, and then the type, where no listing has the same", async () => {
    const model = await fit({ location: ["x"] });
    model.addItem("band", { m: "north", t: "flat", b: "medium", x: 0 });
    expectMean(model, "band", "bce");
    model.addItem("type", { m: "south", t: "boat", b: "low", x: 0 });
    expectMean(model, "type", "g");
  });

  it("is recommended at once, and stays in the saved model", async () => {
    const model = await fit();
    model.addItem("new", { m: "south", t: "house", b: "low" });
    const list = await model.recommend({ user: 9 }, { k: 10 });
    expect(list.map(({ item }) => item)).toContain("new");
    const loaded = await Airbnb.load(await model.toBytes());
    expect(await loaded.recommend({ history: ["new"] })).toEqual(await model.recommend({ history: ["new"] }));
    for (const either of [model, loaded]) either.addItem("newer", { m: "north", t: "house", b: "low" });
    expect(await loaded.toBytes()).toEqual(await model.toBytes());
  });

  it("is refused with a reason", async () => {
    const model = await fit({ location: ["x"] });
    expect(() => model.addItem("a", { m: "north" })).toThrow('item "a" is known already');
    expect(() => model.addItem("new", { m: "west" })).toThrow("no listing has the same m as the new one");
    expect(() => model.addItem("new", { town: "x" })).toThrow(
      'the feature "town" is none of the items of the training, allowed: m, t, b, x',
    );
    expect(() => model.addItem("new", { m: "north", x: "far" })).toThrow(
      'the feature x of the item is "far", allowed: a number',
    );
    const bare = await Airbnb.fit(interactions, { dimensions: 4, epochs: 1 });
    expect(() => bare.addItem("new", {})).toThrow("trained without a market, type or price band");
  });
});
