import {
  DataError,
  EngineError,
  type Id,
  Interactions,
  OptionError,
  type Progress,
  UnknownIdError,
} from "@funrec/core";
import { evaluateRatings, mae, rmse } from "@funrec/metrics";
import fc from "fast-check";

const test = Interactions.from([
  { user: "ann", item: "tea", value: 4 },
  { user: "ann", item: "cup", value: 1 },
  { user: "bob", item: "tea", value: 5 },
  { user: "bob", item: "new", value: 5 },
  { user: "cat", item: "tea", value: 3 },
]);

const model = {
  async predict(user: Id, item: Id): Promise<number | undefined> {
    if (user === "cat") throw new UnknownIdError(`unknown user ${user}`, [user]);
    return item === "new" ? undefined : 3;
  },
};

describe("rmse and mae", () => {
  it("come out as worked by hand", () => {
    // Errors -1, 2, -2.
    expect(
      rmse([
        [3, 4],
        [3, 1],
        [3, 5],
      ]),
    ).toBeCloseTo(Math.sqrt((1 + 4 + 4) / 3), 15);
    expect(
      mae([
        [3, 4],
        [3, 1],
        [3, 5],
      ]),
    ).toBeCloseTo(5 / 3, 15);
  });

  it("have no value for no pairs", () => {
    expect(rmse([])).toBeNaN();
    expect(mae([])).toBeNaN();
  });

  it("are 0 for exact predictions, and the mean error never exceeds the root mean square", () => {
    const rating = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1 }), (pairs) => {
        expect(mae(pairs)).toBeLessThanOrEqual(rmse(pairs) + 1e-12);
        expect(rmse(pairs.map(([, actual]) => [actual, actual]))).toBe(0);
        expect(mae(pairs.map(([, actual]) => [actual, actual]))).toBe(0);
      }),
      { seed: 5 },
    );
  });
});

describe("evaluateRatings", () => {
  it("compares the rows with a prediction and counts the others as skipped", async () => {
    expect(await evaluateRatings(model, test)).toEqual({
      rmse: expect.closeTo(Math.sqrt(9 / 3), 12),
      mae: expect.closeTo(5 / 3, 12),
      predicted: 3,
      skipped: 2,
    });
  });

  it("has no error figures when every row is skipped", async () => {
    const silent = { predict: async () => undefined };
    expect(await evaluateRatings(silent, test)).toEqual({ rmse: NaN, mae: NaN, predicted: 0, skipped: 5 });
  });

  it("rejects a test log without values, and an empty one", async () => {
    await expect(evaluateRatings(model, test.without("values"))).rejects.toThrow(DataError);
    await expect(evaluateRatings(model, test.without("values"))).rejects.toThrow("5 rows and no values");
    await expect(evaluateRatings(model, Interactions.from([]))).rejects.toThrow(DataError);
  });

  it("passes on any other error of the model", async () => {
    const broken = { predict: () => Promise.reject(new Error("out of order")) };
    await expect(evaluateRatings(broken, test)).rejects.toThrow("out of order");
  });

  it("rejects a prediction that is not a finite number, naming user and item", async () => {
    const dizzy = { predict: async () => NaN };
    await expect(evaluateRatings(dizzy, test)).rejects.toThrow(EngineError);
    await expect(evaluateRatings(dizzy, test)).rejects.toThrow('predicts NaN for user "ann" and item "tea"');
  });

  it("reports progress row by row, and stops when it is aborted", async () => {
    const reports: Progress[] = [];
    await evaluateRatings(model, test, { onProgress: (report) => reports.push(report) });
    expect(reports[0]).toEqual({ stage: "ratings", done: 0, total: 5 });
    expect(reports.at(-1)).toEqual({ stage: "ratings", done: 5, total: 5 });
    const reason = new Error("enough");
    await expect(evaluateRatings(model, test, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it("rejects an unknown option", async () => {
    await expect(evaluateRatings(model, test, { progress: true } as never)).rejects.toThrow(OptionError);
  });
});
