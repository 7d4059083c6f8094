import { Interactions, Random, simulate } from "@funrec/core";
import { conformanceChecks } from "@funrec/core/testing";
import { FunkSVD } from "@funrec/mf";
import { hitRate, lastOut, popularHitRate } from "./support/quality.js";

describe("FunkSVD keeps the model contract", () => {
  it.each(conformanceChecks(FunkSVD, { options: { factors: 8, epochs: 20 } }))("$name", ({ run }) => run());
});

describe("FunkSVD", () => {
  it("takes the step of the update rules on ratings: no mean, no biases", async () => {
    const log = Interactions.from([{ user: "ann", item: "tea", value: 4 }]);
    const [learningRate, regularization] = [0.5, 0.25];
    const options = {
      feedback: "explicit",
      factors: 1,
      epochs: 1,
      learningRate,
      regularization,
      initialDeviation: 0.1,
    } as const;
    const model = await FunkSVD.fit(log, options, { seed: 9 });
    const random = new Random(9);
    const [p, q] = [0.1 * random.normal(), 0.1 * random.normal()];
    const error = 4 - p * q;
    const user = await model.userVector({ user: "ann" });
    expect(user).toHaveLength(1);
    expect(user[0]).toBeCloseTo(p + learningRate * (error * q - regularization * p), 6);
    expect(model.itemVectors().vectors[0]).toBeCloseTo(
      q + learningRate * (error * p - regularization * q),
      6,
    );
  });

  it("recommends better than popularity does", async () => {
    const { train, test } = lastOut(simulate({ users: 400, items: 150, seed: 1 }).interactions);
    const model = await FunkSVD.fit(train, { factors: 32 }, { seed: 1 });
    expect(await hitRate(model, test)).toBeGreaterThan(1.5 * (await popularHitRate(train, test)));
  });
});
