import { ItemCF, Swing, UserCF } from "@funrec/cf";
import { type Id, Interactions, simulate } from "@funrec/core";
import { naiveSimilarity, ratingsBy } from "./random-log.js";

// Large enough for both ways of counting, several calls of each kernel, and neighbors that are cut.
const { interactions } = simulate({ users: 300, items: 200, seed: 8 });
const rows = new Map(
  Array.from(interactions, ({ user, item }, i) => [
    `${user} ${item}`,
    { user, item, value: 1 + ((i * i) % 9) / 2 },
  ]),
);
const log = Interactions.from(rows.values());
const NEIGHBORS = 6;

interface Near {
  readonly item?: Id;
  readonly user?: Id;
  readonly score: number;
}

/**
 * Expects the nearest of all ids by a similarity of pairs: every score is right, the best come first, and nobody better
 * is missing. Who stands first among equals is left open: two ways to add up the same numbers differ in the last digit.
 */
function expectNearest(
  list: readonly Near[],
  id: Id,
  ids: readonly Id[],
  similarity: (a: Id, b: Id) => number,
): void {
  const all = new Map(ids.map((other) => [other, other === id ? 0 : similarity(id, other)]));
  const scores = [...all.values()].filter((score) => score > 1e-12).sort((a, b) => b - a);
  const expected = scores.slice(0, NEIGHBORS).map((score) => expect.closeTo(score, 9));
  expect(list.map(({ score }) => score)).toEqual(expected);
  for (const { item, user, score } of list) expect(score).toBeCloseTo(all.get((item ?? user)!)!, 9);
  expect(new Set(list.map(({ item, user }) => item ?? user)).size).toBe(list.length);
}

describe.each(["cosine", "jaccard", "pearson"] as const)(
  "neighbors by %s on 300 users and 200 items",
  (similarity) => {
    const options = { similarity, shrinkage: 2, neighbors: NEIGHBORS };

    it.each([1, 3])("are those of the definition, for items, on %i threads", async (threads) => {
      const model = await ItemCF.fit(log, options, { threads });
      const ratings = ratingsBy(log, "item");
      for (const item of log.items.ids) {
        const list = await model.similarItems(item, { k: NEIGHBORS });
        expectNearest(list, item, log.items.ids, (a, b) =>
          naiveSimilarity(similarity, ratings.get(a)!, ratings.get(b)!, 2),
        );
      }
    });

    it.each([1, 3])("are those of the definition, for users, on %i threads", async (threads) => {
      const model = await UserCF.fit(log, options, { threads });
      const ratings = ratingsBy(log, "user");
      for (const user of log.users.ids.slice(0, 60)) {
        const list = await model.similarUsers(user, { k: NEIGHBORS });
        expectNearest(list, user, log.users.ids, (a, b) =>
          naiveSimilarity(similarity, ratings.get(a)!, ratings.get(b)!, 2),
        );
      }
    });
  },
);

const { sums, common } = sumPairs();

describe.each([2, 4])("neighbors by Swing with at least %i common users", (minCommonUsers) => {
  it.each([1, 3])("are those of the double sum on %i threads", async (threads) => {
    const model = await Swing.fit(log, { neighbors: NEIGHBORS, minCommonUsers, alpha: 0.5 }, { threads });
    for (const item of log.items.ids) {
      const list = await model.similarItems(item, { k: NEIGHBORS });
      expectNearest(list, item, log.items.ids, (a, b) =>
        common.get(`${a} ${b}`)! >= minCommonUsers ? sums.get(`${a} ${b}`)! : 0,
      );
    }
  });
});

/** For all pairs of items the sum over all ordered pairs of users with alpha 0.5, and the number of common users. */
function sumPairs(): { sums: Map<string, number>; common: Map<string, number> } {
  const itemsOf = [...ratingsBy(log, "user").values()].map((items) => new Set(items.keys()));
  const sums = new Map<string, number>();
  const common = new Map<string, number>();
  const add = (map: Map<string, number>, items: readonly Id[], weight: number): void => {
    for (const a of items) {
      for (const b of items) if (a !== b) map.set(`${a} ${b}`, (map.get(`${a} ${b}`) ?? 0) + weight);
    }
  };
  for (const [u, ofU] of itemsOf.entries()) {
    add(common, [...ofU], 1);
    for (const ofV of itemsOf.slice(u + 1)) {
      const both = [...ofU].filter((item) => ofV.has(item));
      add(sums, both, 2 / Math.sqrt(ofU.size * ofV.size) / (0.5 + both.length));
    }
  }
  return { sums, common };
}

describe("recommendations for many users at once", () => {
  const queries = [
    ...log.users.ids.slice(0, 40).map((user) => ({ user })),
    { history: log.items.ids.slice(3, 9).map((item, i) => ({ item, value: i })) },
    { user: log.users.ids[1]!, history: [{ item: log.items.ids[5]!, value: 4 }] },
  ];
  const [first, second, ...others] = log.items.ids;

  it.each([
    ["ItemCF", () => ItemCF.fit(log, { recencyHalfLife: 5, lastItems: 30 })],
    ["ItemCF with values", () => ItemCF.fit(log, { valueWeights: true })],
    ["Swing", () => Swing.fit(log)],
    ["UserCF", () => UserCF.fit(log)],
    ["UserCF with values", () => UserCF.fit(log, { valueWeights: true })],
  ])("are those for each of them, by %s", async (_name, fit) => {
    const model = await fit();
    for (const options of [
      { k: 7 },
      { k: 500, excludeSeen: false },
      { k: 5, minScore: 0.4, exclude: [first!, second!] },
      { k: 3, allow: others.slice(0, 50), explain: true },
    ]) {
      const oneByOne = [];
      for (const query of queries) oneByOne.push(await model.recommend(query, options));
      expect(await model.recommendMany(queries, options)).toEqual(oneByOne);
    }
  });
});
