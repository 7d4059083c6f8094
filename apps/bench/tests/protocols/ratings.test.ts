import { Interactions } from "@funrec/core";
import { ratingBaselines } from "../../src/protocols/rating-baselines.js";
import { kFold, ratings5FoldProtocol } from "../../src/protocols/ratings-5-fold.js";

const log = Interactions.from(
  Array.from({ length: 12 }, (_, row) => ({ user: row % 3, item: `row ${row}`, value: 1 + (row % 5) })),
);

describe("kFold", () => {
  it("makes the folds of scikit-learn", () => {
    const folds = kFold(log).map(({ test }) =>
      [...test].map(({ item }) => Number(String(item).split(" ")[1])),
    );
    // KFold(5, shuffle=True, random_state=42).split(range(12))
    expect(folds).toEqual([
      [0, 9, 10],
      [2, 5, 8],
      [1, 11],
      [4, 7],
      [3, 6],
    ]);
  });

  it("trains on all that is not in the fold", () => {
    for (const { train, test } of kFold(log)) expect(train.length + test.length).toBe(12);
  });

  it("refuses a log without ratings", () => {
    expect(() => kFold(log.without("values"))).toThrow("needs ratings: the log has no values");
  });
});

describe("the baselines of predicted ratings", () => {
  const train = Interactions.from([
    { user: "ann", item: "tea", value: 5 },
    { user: "ann", item: "cup", value: 4 },
    { user: "bob", item: "tea", value: 3 },
  ]);

  it("predict the mean of all ratings", async () => {
    expect(await ratingBaselines.get("global_mean")!.fit(train).predict("bob", "cup")).toBe(4);
  });

  it("predict the mean and the damped deviations of item and user", async () => {
    const model = ratingBaselines.get("biases")!.fit(train);
    // Items: tea (1 - 1) / (25 + 2) = 0, cup 0 / 26 = 0. Users: ann (1 + 0) / (10 + 2), bob -1 / 11.
    expect(await model.predict("ann", "tea")).toBeCloseTo(4 + 1 / 12);
    expect(await model.predict("bob", "cup")).toBeCloseTo(4 - 1 / 11);
    expect(await model.predict("eve", "pot")).toBe(4);
  });
});

describe("the protocol ratings-5-fold", () => {
  it("refuses a model that predicts no ratings, and names those that do", () => {
    expect(() => ratings5FoldProtocol.checkModel!("swing")).toThrow(
      /needs a model that predicts ratings, allowed: item_cf, user_cf/,
    );
    expect(() => ratings5FoldProtocol.checkModel!("item_cf")).not.toThrow();
  });
});
