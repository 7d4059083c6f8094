import { type Id, leaveLastOut, simulate } from "@funrec/core";
import { DSSM, FM } from "@funrec/two-tower";

const data = simulate({ users: 400, items: 200, seed: 4 });
const { train, test } = leaveLastOut(data.interactions);
const context = { seed: 1, engine: "wasm" } as const;
const training = { negatives: 128, learningRate: 0.01, epochs: 5 };
const fits = {
  FM: () => FM.fit({ ...data, interactions: train }, { ...training, factors: 32 }, context),
  DSSM: () =>
    DSSM.fit(
      { ...data, interactions: train },
      { ...training, dimensions: 32, embeddingDimensions: 32 },
      context,
    ),
};

describe.each(["FM", "DSSM"] as const)("%s", (name) => {
  let model: FM | DSSM;
  beforeAll(async () => {
    model = await fits[name]();
  });

  it("finds the last item of users, and of strangers by history or features, more often than popularity", async () => {
    const rows = [...test];
    const hitRate = async (queries: Parameters<typeof model.recommendMany>[0]): Promise<number> => {
      const lists = await model.recommendMany(queries, { k: 10, fallback: "popular" });
      return (
        rows.filter(({ item }, i) => lists[i]!.some((entry) => entry.item === item)).length / rows.length
      );
    };
    const features = (user: Id) =>
      Object.fromEntries(
        [...data.users.columns.keys()].map((column) => [column, data.users.value(user, column)]),
      );
    const popular = await hitRate(rows.map(() => ({ user: "nobody" })));
    const byUser = await hitRate(rows.map(({ user }) => ({ user })));
    const byHistory = await hitRate(rows.map(({ user }) => ({ history: train.history(user) })));
    const byFeatures = await hitRate(rows.map(({ user }) => ({ features: features(user) })));
    expect(byUser).toBeGreaterThan(2 * popular);
    expect(byHistory).toBeGreaterThan(2 * popular);
    expect(byFeatures).toBeGreaterThan(1.1 * popular);
  });

  it("finds new items by their features", async () => {
    const columns = [...data.items.columns.keys()];
    const valuesOf = (item: Id) =>
      Object.fromEntries(columns.map((column) => [column, data.items.value(item, column)]));
    const [first, ...others] = data.items.ids.ids;
    await model.addItem("twin", valuesOf(first!));
    const similar = await model.similarItems("twin", { k: 10 });
    const categories = similar.map(({ item }) => data.items.value(item, "category"));
    const own = data.items.value(first!, "category");
    const share = (list: readonly unknown[]): number =>
      list.filter((other) => other === own).length / list.length;
    expect(share(categories)).toBeGreaterThan(
      3 * share(others.map((item) => data.items.value(item, "category"))),
    );
  });
});
