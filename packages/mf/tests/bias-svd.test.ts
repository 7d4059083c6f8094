import { DataError, Interactions, OptionError, Random, simulate, UnknownIdError } from "@funrec/core";
import { conformanceChecks } from "@funrec/core/testing";
import { BiasSVD } from "@funrec/mf";
import { hitRate, lastOut, popularHitRate } from "./support/quality.js";

const ratings = Interactions.from([
  { user: "ann", item: "tea", value: 5 },
  { user: "ann", item: "cup", value: 4 },
  { user: "bob", item: "tea", value: 3 },
  { user: "bob", item: "pot", value: 1 },
  { user: "eve", item: "pot", value: 2 },
]);

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

describe("BiasSVD keeps the model contract", () => {
  it.each(conformanceChecks(BiasSVD, { options: { factors: 8, epochs: 20 } }))("$name", ({ run }) => run());
});

describe("BiasSVD of ratings keeps the model contract", () => {
  // Ratings that are all alike do not solve the checkerboard.
  const options = { feedback: "explicit", factors: 8 } as const;
  it.each(conformanceChecks(BiasSVD, { options, personalized: false }))("$name", ({ run }) => run());
});

describe("BiasSVD on ratings", () => {
  it("takes the step of the update rules", async () => {
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
    const model = await BiasSVD.fit(log, options, { seed: 9 });
    const random = new Random(9);
    const [p, q] = [0.1 * random.normal(), 0.1 * random.normal()];
    const error = 4 - (4 + p * q); // the mean is 4, the biases are 0
    const [userFactor, one, mean] = await model.userVector({ user: "ann" });
    const [itemFactor, itemBias, constant] = model.itemVectors().vectors;
    expect(userFactor).toBeCloseTo(p + learningRate * (error * q - regularization * p), 6);
    expect(itemFactor).toBeCloseTo(q + learningRate * (error * p - regularization * q), 6);
    expect(itemBias).toBeCloseTo(learningRate * error, 6);
    expect(mean).toBeCloseTo(4 + learningRate * error, 6);
    expect([one, constant]).toEqual([1, 1]);
  });

  it("predicts mean + biases + product of factors, which is also the inner product of its vectors", async () => {
    const model = await BiasSVD.fit(ratings, { feedback: "explicit", factors: 3, epochs: 30 });
    const { ids, dimensions, vectors } = model.itemVectors();
    const itemVector = (item: string): Float32Array =>
      vectors.subarray(ids.indexOf(item) * dimensions, (ids.indexOf(item) + 1) * dimensions);
    for (const user of ["ann", "bob", "eve"]) {
      const score = dot(await model.userVector({ user }), itemVector("cup"));
      expect(await model.predict(user, "cup")).toBeCloseTo(Math.min(5, Math.max(1, score)), 5);
    }
    const [best] = await model.recommend({ user: "ann" }, { k: 1 });
    expect(best!.score).toBeCloseTo(dot(await model.userVector({ user: "ann" }), itemVector("pot")), 5);
  });

  it("keeps predictions within the scale of the log", async () => {
    const options = { feedback: "explicit", epochs: 300, regularization: 0, initialDeviation: 1 } as const;
    const model = await BiasSVD.fit(ratings, options, { seed: 3 });
    for (const user of ["ann", "bob", "eve"]) {
      for (const item of ["tea", "cup", "pot"]) {
        const rating = await model.predict(user, item);
        expect(rating).toBeGreaterThanOrEqual(1);
        expect(rating).toBeLessThanOrEqual(5);
      }
    }
  });

  it("predicts held-out ratings better than their mean does", async () => {
    const { interactions } = simulate({ users: 300, items: 120, seed: 2 });
    const rows = Array.from({ length: interactions.length }, (_, row) => row);
    const train = interactions.subset(rows.filter((row) => row % 5 > 0));
    const test = interactions.subset(rows.filter((row) => row % 5 === 0));
    const model = await BiasSVD.fit(train, { feedback: "explicit", factors: 16 });
    let mean = 0;
    for (const value of train.values!) mean += value / train.length;
    let [ofModel, ofMean] = [0, 0];
    for (const { user, item, value } of test) {
      if (!train.users.has(user) || !train.items.has(item)) continue;
      ofModel += ((await model.predict(user, item)) - value!) ** 2;
      ofMean += (mean - value!) ** 2;
    }
    expect(Math.sqrt(ofModel / ofMean)).toBeLessThan(0.92);
  });

  it("folds a history in where gradient descent on it would end", async () => {
    const regularization = 0.1;
    const model = await BiasSVD.fit(ratings, { feedback: "explicit", factors: 2, regularization });
    const history = [
      { item: "tea", value: 5 },
      { item: "pot", value: 2 },
    ];
    const user = await model.userVector({ history });
    const { ids, vectors } = model.itemVectors();
    const mean = 3;
    const bias = user[3]! - mean;
    // The gradient of sum of e^2 + regularization (|p|^2 + b^2) for each rating is 0.
    const gradient = [0, 0, 0];
    for (const { item, value } of history) {
      const row = vectors.subarray(4 * ids.indexOf(item), 4 * ids.indexOf(item) + 4);
      const error = value - dot(user, row);
      [row[0]!, row[1]!, 1].forEach(
        (factor, i) => (gradient[i]! += error * factor - regularization * [user[0]!, user[1]!, bias][i]!),
      );
    }
    for (const slope of gradient) expect(slope).toBeCloseTo(0, 5);
  });

  it("gives a history without ratings what the average user gets", async () => {
    const model = await BiasSVD.fit(ratings, { feedback: "explicit", factors: 2 });
    expect(await model.userVector({ history: ["tea"] })).toEqual(Float32Array.of(0, 0, 1, 3));
  });

  it("needs a log with values", async () => {
    const fit = BiasSVD.fit(ratings.without("values"), { feedback: "explicit" });
    await expect(fit).rejects.toThrow(
      new DataError('bias_svd: feedback "explicit" needs ratings: the log has no values'),
    );
  });

  it("does not know the rating of an unknown user or item", async () => {
    const model = await BiasSVD.fit(ratings, { feedback: "explicit", factors: 2 });
    await expect(model.predict("nobody", "tea")).rejects.toThrow(UnknownIdError);
    await expect(model.predict("ann", "nothing")).rejects.toThrow(UnknownIdError);
  });
});

describe("BiasSVD on signs of interest", () => {
  it("recommends better than popularity does", async () => {
    const { train, test } = lastOut(simulate({ users: 400, items: 150, seed: 1 }).interactions);
    const model = await BiasSVD.fit(train, { factors: 32 }, { seed: 1 });
    expect(await hitRate(model, test)).toBeGreaterThan(1.5 * (await popularHitRate(train, test)));
  });

  it("predicts no ratings", async () => {
    const model = await BiasSVD.fit(ratings, { factors: 2 });
    await expect(model.predict("ann", "tea")).rejects.toThrow(
      new OptionError(
        'bias_svd: predict needs a model of ratings; the option feedback is "implicit", allowed: "explicit"',
      ),
    );
  });

  it("fills in the defaults of its feedback, and rejects what is out of range", async () => {
    const implicit = await BiasSVD.fit(ratings, { epochs: 1 });
    const explicit = await BiasSVD.fit(ratings, { epochs: 1, feedback: "explicit" });
    expect(implicit.options.learningRate).not.toBe(explicit.options.learningRate);
    for (const options of [
      { factors: 0 },
      { learningRate: 0 },
      { learningRateDecay: 1.5 },
      { negatives: 0.5 },
      { regularization: -1 },
    ]) {
      await expect(BiasSVD.fit(ratings, options)).rejects.toThrow(Object.keys(options)[0]);
    }
  });
});
