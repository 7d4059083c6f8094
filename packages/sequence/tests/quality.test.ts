import { type Id, leaveLastOut, simulate } from "@funrec/core";
import { MIND, SDM } from "@funrec/sequence";

const data = simulate({ users: 300, items: 200, seed: 4 });
const { train, test } = leaveLastOut(data.interactions);
const context = { seed: 1, engine: "wasm" } as const;
const training = { dimensions: 32, negatives: 128, learningRate: 0.01, epochs: 4 };
const fits = {
  MIND: () => MIND.fit(train, { ...training, maxLength: 30 }, context),
  SDM: () =>
    SDM.fit({ ...data, interactions: train }, { ...training, sessionLength: 5, longLength: 10 }, context),
};

describe.each(["MIND", "SDM"] as const)("%s", (name) => {
  it("finds the last item of users and of strangers more often than popularity", async () => {
    const model = await fits[name]();
    const rows = [...test];
    const hitRate = async (queries: Parameters<typeof model.recommendMany>[0]): Promise<number> => {
      const lists = await model.recommendMany(queries, { k: 10, fallback: "popular" });
      const found = (item: Id, i: number): boolean => lists[i]!.some((entry) => entry.item === item);
      return rows.filter(({ item }, i) => found(item, i)).length / rows.length;
    };
    const popular = await hitRate(rows.map(() => ({ user: "nobody" })));
    const byUser = await hitRate(rows.map(({ user }) => ({ user })));
    const byHistory = await hitRate(rows.map(({ user }) => ({ history: train.history(user) })));
    expect(byUser).toBeGreaterThan(2 * popular);
    expect(byHistory).toBeGreaterThan(2 * popular);
  });
});
