import { simulate } from "@funrec/core";
import { conformanceChecks } from "@funrec/core/testing";
import { BPR } from "@funrec/mf";
import { blockCountFor } from "../src/blocks.js";
import { hitRate, lastOut, popularHitRate } from "./support/quality.js";

const { train, test } = lastOut(simulate({ users: 400, items: 150, seed: 1 }).interactions);

describe("BPR keeps the model contract", () => {
  it.each(conformanceChecks(BPR, { options: { factors: 8, epochs: 20 } }))("$name", ({ run }) => run());
});

describe("BPR", () => {
  it("recommends better than popularity does", async () => {
    const model = await BPR.fit(train, { factors: 32 }, { seed: 1 });
    expect(await hitRate(model, test)).toBeGreaterThan(1.5 * (await popularHitRate(train, test)));
  });

  it("gives popular items less of a lead when negatives are popular", async () => {
    const popularity = async (negativeExponent: number): Promise<number> => {
      const model = await BPR.fit(train, { factors: 16, negativeExponent });
      const lists = await model.recommendMany(
        train.users.ids.map((user) => ({ user })),
        { k: 10, excludeSeen: false },
      );
      const counts = new Map<unknown, number>();
      for (const { item } of train) counts.set(item, (counts.get(item) ?? 0) + 1);
      return lists.flat().reduce((sum, { item }) => sum + counts.get(item)!, 0);
    };
    expect(await popularity(1)).toBeLessThan(await popularity(0));
  });

  it("trains all blocks in the same bytes on any number of threads", async () => {
    const { interactions } = simulate({ users: 2000, items: 200, seed: 3 });
    expect(blockCountFor(interactions.items.size, interactions.length)).toBeGreaterThan(1);
    const fit = async (threads: number): Promise<Uint8Array> =>
      (await BPR.fit(interactions, { factors: 8, epochs: 3 }, { threads })).toBytes();
    const alone = await fit(1);
    for (const threads of [2, 3, 4]) expect(await fit(threads)).toEqual(alone);
  });

  it("learns less from epoch to epoch: the loss falls", async () => {
    const losses: number[] = [];
    await BPR.fit(
      train,
      { epochs: 10 },
      { onProgress: ({ metrics }) => metrics && losses.push(metrics["loss"]!) },
    );
    expect(losses.at(-1)).toBeLessThan(0.7 * losses[0]!);
  });

  it("counts the later items of a history more, where it is asked to", async () => {
    const options = { factors: 16, epochs: 30, recencyHalfLife: 0.5 };
    const model = await BPR.fit(train, options, { seed: 1 });
    const [early, late] = [train.items.ids[3]!, train.items.ids[90]!];
    const towards = async (history: readonly (string | number)[]): Promise<number> => {
      const list = await model.recommend({ history }, { k: 150, excludeSeen: false });
      return list.findIndex(({ item }) => item === late) - list.findIndex(({ item }) => item === early);
    };
    expect(await towards([early, late])).toBeLessThan(await towards([late, early]));
    const [user] = train.users.ids;
    const vectors = [{ user: user! }, { history: train.history(user!) }].map((query) =>
      model.userVector(query),
    );
    expect(await vectors[0]).toEqual(await vectors[1]); // the history alone counts
  });
});
