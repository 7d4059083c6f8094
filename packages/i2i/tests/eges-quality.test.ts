import {
  type Id,
  Interactions,
  leaveLastOut,
  Random,
  type Recommender,
  type RecommendOptions,
  simulate,
} from "@funrec/core";
import { EGES, Item2Vec } from "@funrec/i2i";

const SEED = 4;
const data = simulate({ users: 800, items: 400, seed: SEED });
const { train, test } = leaveLastOut(data.interactions);

/** The log with a tenth of its items held out, but for so many interactions with each. */
function holdOut(kept: number): { train: Interactions; test: Interactions; drawn: Set<Id> } {
  const random = new Random(SEED);
  const ids = random.shuffle([...train.items.ids]);
  const drawn = new Set(ids.slice(0, ids.length / 10));
  const counts = new Map<Id, number>();
  const isKept = new Set<number>();
  for (const row of random.shuffle(Array.from({ length: train.length }, (_, index) => index))) {
    const { item } = train.row(row);
    const count = counts.get(item) ?? 0;
    if (drawn.has(item) && count >= kept) continue;
    counts.set(item, count + 1);
    isKept.add(row);
  }
  const rows = Array.from(isKept).sort((a, b) => a - b);
  const known = new Set(rows.map((row) => train.row(row).user));
  return {
    train: train.subset(rows),
    test: data.interactions.filter(({ user, item }) => drawn.has(item) && known.has(user)),
    drawn,
  };
}

/** Share of test rows whose item is among the first ten. */
async function hitRate(
  model: Recommender,
  rows: Interactions,
  options: RecommendOptions = {},
): Promise<number> {
  const queries = rows.users.ids.map((user) => ({ user }));
  const lists = await model.recommendMany(queries, { k: 10, ...options });
  const found = new Map(rows.users.ids.map((user, i) => [user, new Set(lists[i]!.map(({ item }) => item))]));
  return [...rows].filter(({ user, item }) => found.get(user)!.has(item)).length / rows.length;
}

const options = { dimensions: 32, epochs: 20, recencyHalfLife: 5 };

describe("EGES on held-out interactions of the simulated log", () => {
  it("beats popularity", async () => {
    const model = await EGES.fit({ interactions: train, items: data.items }, options);
    const nobody = test.users.ids.map(() => ({ user: "nobody" }));
    const popular = await model.recommendMany(nobody, { k: 10, fallback: "popular" });
    const rate =
      [...test].filter(({ item }) => popular[0]!.some((other) => other.item === item)).length / test.length;
    expect(await hitRate(model, test)).toBeGreaterThan(1.5 * rate);
  });

  it("finds items with at most five interactions better than Item2Vec does", async () => {
    const few = holdOut(5);
    const retrieval = { dimensions: 32, retrieval: "cosine" } as const;
    const eges = await EGES.fit(
      { interactions: few.train, items: data.items },
      { ...retrieval, window: 1, walksPerItem: 1, walkLength: 100 },
    );
    const item2vec = await Item2Vec.fit(few.train, retrieval);
    expect(await hitRate(eges, few.test)).toBeGreaterThan(1.5 * (await hitRate(item2vec, few.test)));
    const only = { allow: [...few.drawn] };
    const [own, other] = [await hitRate(eges, few.test, only), await hitRate(item2vec, few.test, only)];
    expect(own).toBeGreaterThan(other + 0.03);
  });

  it("finds items that it has never seen above chance", async () => {
    const none = holdOut(0);
    const model = await EGES.fit({ interactions: none.train, items: data.items }, options);
    for (const item of none.drawn) {
      const names = ["category", "brand", "priceBand", "market", "tags"];
      model.addItem(item, Object.fromEntries(names.map((name) => [name, data.items.value(item, name)])));
    }
    const among = await hitRate(model, none.test, { allow: [...none.drawn] });
    expect(among).toBeGreaterThan((1.8 * 10) / none.drawn.size);
    expect(await hitRate(model, none.test)).toBeGreaterThan((4 * 10) / model.itemCount);
  });
});
