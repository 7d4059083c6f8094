import { type Interaction, OptionError } from "@funrec/core";
import { simulate, type SimulateOptions, type Simulation } from "../../src/simulator/simulate.js";

const HALF_HOUR = 1800;

describe("simulate", () => {
  const simulation = simulate();
  const { interactions: log, users, items } = simulation;
  const rows = [...log];
  const sessions = sessionsOf(rows);
  const category = (item: Interaction["item"]): string => items.value(item, "category") as string;
  const market = (item: Interaction["item"]): string => items.value(item, "market") as string;

  it("makes the same rows and features from the same seed", () => {
    const sizes = { users: 50, items: 60, sessionsPerUser: 3, seed: 9 };
    expect(contents(simulate(sizes))).toEqual(contents(simulate(sizes)));
  });

  it("makes other rows from another seed", () => {
    const sizes = { users: 50, items: 60 };
    expect([...simulate({ ...sizes, seed: 1 }).interactions]).not.toEqual([
      ...simulate({ ...sizes, seed: 2 }).interactions,
    ]);
  });

  it("has 1000 users, 800 items and about 12 sessions a user by default", () => {
    expect([log.users.size, users.size, items.size]).toEqual([1000, 1000, 800]);
    expect(log.items.size).toBeGreaterThan(760);
    expect(sessions.length / 1000).toBeGreaterThan(11);
    expect(sessions.length / 1000).toBeLessThan(13);
  });

  it.each([
    { users: 1, items: 1, sessionsPerUser: 1 },
    { users: 3, items: 2, sessionsPerUser: 40 },
    { users: 30, items: 3000, sessionsPerUser: 2 },
  ])("makes the sizes that were asked for: %o", (sizes) => {
    const small = simulate(sizes);
    expect(small.interactions.users.size).toBe(sizes.users);
    expect(small.users.size).toBe(sizes.users);
    expect(small.items.size).toBe(sizes.items);
  });

  it("orders rows by time, each user's strictly", () => {
    expect(rows.every((row, i) => i === 0 || rows[i - 1]!.timestamp! <= row.timestamp!)).toBe(true);
    expect(rows.every((row) => Number.isInteger(row.timestamp))).toBe(true);
    for (const history of byUser(rows).values()) {
      const times = history.map((row) => row.timestamp);
      expect(new Set(times).size).toBe(times.length);
    }
  });

  it("leaves well over half an hour between sessions and at most 5 minutes within", () => {
    const gaps = [...byUser(rows).values()].flatMap((history) =>
      history.slice(1).map((row, i) => row.timestamp! - history[i]!.timestamp!),
    );
    expect(gaps.filter((gap) => gap > 300 && gap < 6 * 3600)).toEqual([]);
    expect(gaps.some((gap) => gap <= 300)).toBe(true);
  });

  it("keeps a session, its booking included, in one market", () => {
    expect(sessions.every((session) => new Set(session.map(({ item }) => market(item))).size === 1)).toBe(
      true,
    );
  });

  it("ends about a quarter of the sessions with a booking, of the category of a click", () => {
    const booked = sessions.filter((session) => session.at(-1)!.event === "booking");
    expect(booked.length / sessions.length).toBeCloseTo(0.25, 1);
    expect(rows.filter(({ event }) => event === "booking")).toHaveLength(booked.length);
    for (const session of booked) {
      const clicks = session.slice(0, -1);
      expect(clicks.map(({ item }) => category(item))).toContain(category(session.at(-1)!.item));
    }
  });

  it("rates from 1 to 5 in half steps, and uses the whole scale", () => {
    const values = new Set(log.values);
    expect([...values].sort()).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    const liked = log.values!.filter((value) => value >= 4).length / log.length;
    expect(liked).toBeGreaterThan(0.2);
    expect(liked).toBeLessThan(0.6);
  });

  it("gives users few interests: their five top categories hold most of their rows", () => {
    const concentration = mean(
      [...byUser(rows).values()].map((history) =>
        topShare(
          history.map(({ item }) => category(item)),
          5,
        ),
      ),
    );
    const overall = topShare(
      rows.map(({ item }) => category(item)),
      5,
    );
    expect(concentration).toBeGreaterThan(0.8);
    expect(overall).toBeLessThan(0.5);
  });

  it("lets taste drift: a user's late categories are less like the early ones than the middle ones are", () => {
    const shared = (quarter: number): number =>
      mean(
        [...byUser(rows).values()].map((history) => {
          const part = (n: number): string[] =>
            history
              .slice((history.length * n) / 4, (history.length * (n + 1)) / 4)
              .map(({ item }) => category(item));
          const early = new Set(part(0));
          return mean(part(quarter).map((name) => (early.has(name) ? 1 : 0)));
        }),
      );
    expect(shared(1) - shared(3)).toBeGreaterThan(0.05);
  });

  it("leads from an item to the same few next ones", () => {
    const following = new Map<Interaction["item"], string[]>();
    for (const session of sessions) {
      session.slice(1).forEach(({ item }, i) => {
        const previous = session[i]!.item;
        following.set(previous, [...(following.get(previous) ?? []), String(item)]);
      });
    }
    const frequent = [...following.values()].filter((next) => next.length >= 50);
    expect(frequent.length).toBeGreaterThan(100);
    expect(mean(frequent.map((next) => topShare(next, 3)))).toBeGreaterThan(0.3);
  });

  it("makes a few items far more popular than the rest", () => {
    expect(gini(itemCounts(rows))).toBeGreaterThan(0.4);
    const ofOneShelf = rows.filter(({ item }) => category(item) === "category-1" && market(item) === "north");
    expect(gini(itemCounts(ofOneShelf))).toBeGreaterThan(0.3);
  });

  it("seldom shows a user the same item twice", () => {
    const pairs = new Set(rows.map(({ user, item }) => `${user} ${item}`));
    expect(pairs.size / rows.length).toBeGreaterThan(0.97);
  });

  it("gives every user and item its features", () => {
    expect(["north", "center", "south"]).toContain(users.value("u1", "homeMarket"));
    expect(users.value("u1", "ageGroup")).toMatch(/^\d\d/);
    expect(users.value("u1", "activity")).toBeGreaterThan(0);
    expect(category("i1")).toMatch(/^category-\d+$/);
    expect(items.value("i1", "brand")).toMatch(/^brand-\d+$/);
    expect(items.value("i1", "priceBand")).toMatch(/^(low|medium|high|premium)$/);
    expect(items.value("i1", "tags")).not.toHaveLength(0);
    expect(items.value("i1", "price")).toBeGreaterThan(0);
  });

  it.each([
    [{ user: 5 }, /unknown option "user"; allowed: users, items, sessionsPerUser, seed/],
    [{ users: 0 }, /users is 0/],
    [{ items: 1.5 }, /items is 1.5/],
    [{ sessionsPerUser: Infinity }, /sessionsPerUser is Infinity/],
    [{ seed: -1 }, /seed is -1/],
  ])("rejects %o", (options, message) => {
    const act = (): Simulation => simulate(options as SimulateOptions);
    expect(act).toThrow(OptionError);
    expect(act).toThrow(message);
  });
});

function contents({ interactions, users, items }: Simulation): unknown {
  return [[...interactions], [...users.columns], [...items.columns]];
}

function byUser(rows: readonly Interaction[]): Map<unknown, Interaction[]> {
  const histories = new Map<unknown, Interaction[]>();
  for (const row of rows) {
    const history = histories.get(row.user);
    if (history) history.push(row);
    else histories.set(row.user, [row]);
  }
  return histories;
}

function sessionsOf(rows: readonly Interaction[]): Interaction[][] {
  const sessions: Interaction[][] = [];
  for (const history of byUser(rows).values()) {
    history.forEach((row, i) => {
      if (i > 0 && row.timestamp! - history[i - 1]!.timestamp! < HALF_HOUR) sessions.at(-1)!.push(row);
      else sessions.push([row]);
    });
  }
  return sessions;
}

function itemCounts(rows: readonly Interaction[]): number[] {
  return countsOf(rows.map(({ item }) => String(item)));
}

function countsOf(names: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

/** The share of the entries that have one of the `n` most frequent names. */
function topShare(names: readonly string[], n: number): number {
  return (
    countsOf(names)
      .slice(0, n)
      .reduce((a, b) => a + b, 0) / names.length
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

/** Inequality of counts in descending order: 0 when all are equal, near 1 when one has everything. */
function gini(counts: readonly number[]): number {
  const sum = counts.reduce((a, b) => a + b, 0);
  const weighted = counts.reduce((a, count, i) => a + count * (counts.length - 2 * i - 1), 0);
  return weighted / (counts.length * sum);
}
