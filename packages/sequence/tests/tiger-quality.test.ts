import { leaveLastOut, type Query, simulate } from "@funrec/core";
import { TIGER } from "@funrec/sequence";

describe("TIGER", () => {
  it("finds the last item of people by their histories more often than popularity", async () => {
    const { interactions } = simulate({ users: 200, items: 120, seed: 4 });
    const { train, test } = leaveLastOut(interactions);
    const small = { dimensions: 32, hidden: 64, encoderLayers: 1, decoderLayers: 1, contentDimensions: 32 };
    const window = { maxLength: 5, samplesPerUser: 5, dropout: 0 };
    const training = { epochs: 7, batchSize: 8, learningRate: 0.01 };
    const options = { ...small, ...window, ...training };
    const model = await TIGER.fit(train, options, { seed: 1, engine: "wasm" });
    const rows = [...test];
    const hitRate = async (queryOf: (row: (typeof rows)[number]) => Query): Promise<number> => {
      const lists = await model.recommendMany(rows.map(queryOf), { k: 10, fallback: "popular" });
      const hits = rows.filter(({ item }, i) => lists[i]!.some((entry) => entry.item === item));
      return hits.length / rows.length;
    };
    const popular = await hitRate(() => ({ user: "nobody" }));
    expect(await hitRate(({ user }) => ({ history: train.history(user) }))).toBeGreaterThan(1.4 * popular);
  });
});
