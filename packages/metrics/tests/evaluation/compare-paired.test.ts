import { DataError, type Id, OptionError, Random } from "@funrec/core";
import { comparePaired } from "@funrec/metrics";
import fc from "fast-check";

const evaluationOf = (values: readonly number[], users: readonly Id[] = [...values.keys()]) => ({
  users,
  perUser: { "ndcg@10": Float64Array.from(values), "recall@10": new Float64Array(values.length) },
});
const compare = (a: readonly number[], b: readonly number[], options = {}) =>
  comparePaired(evaluationOf(a), evaluationOf(b), "ndcg@10", options);

const differences = [0.5, 0.25, -0.125, 0.75, 0, 0.375, 1, -0.25, 0.5, 0.125];
const zeros = differences.map(() => 0);

describe("comparePaired", () => {
  it("finds no difference between identical evaluations", () => {
    expect(compare(differences, differences)).toEqual({
      metric: "ndcg@10",
      difference: 0,
      interval: [0, 0],
      pValue: 1,
      users: 10,
    });
  });

  it("agrees with SciPy's exact sign-flip test and NumPy's bootstrap", () => {
    // scipy.stats.permutation_test over all 1024 flips; np.quantile of 400,000 resampled means.
    const { difference, pValue, interval } = compare(differences, zeros, { samples: 50_000 });
    expect(difference).toBeCloseTo(0.3125, 12);
    expect(Math.abs(pValue - 0.04296875)).toBeLessThan(0.004);
    expect(Math.abs(interval[0] - 0.0875)).toBeLessThanOrEqual(0.0126);
    expect(Math.abs(interval[1] - 0.55)).toBeLessThanOrEqual(0.0126);
    const narrow = compare(differences, zeros, { samples: 50_000, level: 0.8 }).interval;
    expect(Math.abs(narrow[0] - 0.1625)).toBeLessThanOrEqual(0.0126);
    expect(Math.abs(narrow[1] - 0.4625)).toBeLessThanOrEqual(0.0126);
  });

  it("is not misled by rounding: 0.1 + 0.2 - 0.3 is no difference", () => {
    expect(compare([0.1, 0.2, 0], [0, 0, 0.3]).pValue).toBe(1);
  });

  it("gives the smallest p-value there is, 1 / (samples + 1), to a model that is better for every user", () => {
    const random = new Random(1);
    const b = Array.from({ length: 100 }, () => random.uniform() / 2);
    const { pValue, difference, interval } = compare(
      b.map((value) => value + 0.1 + random.uniform() / 10),
      b,
      {
        samples: 999,
      },
    );
    expect(pValue).toBe(1 / 1000);
    expect(difference).toBeGreaterThan(0.1);
    expect(interval[0]).toBeGreaterThan(0.1);
    expect(interval[1]).toBeGreaterThan(interval[0]);
  });

  it("turns round when the evaluations do", () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(values, (pairs) => {
        const a = pairs.map(([first]) => first / 8);
        const b = pairs.map(([, second]) => second / 8);
        const there = compare(a, b, { samples: 200 });
        const back = compare(b, a, { samples: 200 });
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.interval[0]).toBeCloseTo(-there.interval[1], 12);
        expect(back.interval[1]).toBeCloseTo(-there.interval[0], 12);
        expect(back.pValue).toBe(there.pValue);
        expect(there.pValue).toBeGreaterThan(0);
        expect(there.pValue).toBeLessThanOrEqual(1);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  it("gives uniform p-values when there is nothing to find", () => {
    const random = new Random(42);
    const ROUNDS = 300;
    const pValues = Array.from({ length: ROUNDS }, (_, seed) => {
      const scores = () => Array.from({ length: 30 }, () => random.uniform());
      return compare(scores(), scores(), { samples: 200, seed }).pValue;
    });
    for (const level of [0.05, 0.1, 0.25, 0.5, 0.75, 0.9]) {
      const share = pValues.filter((pValue) => pValue <= level).length / ROUNDS;
      const fourStandardErrors = 4 * Math.sqrt((level * (1 - level)) / ROUNDS);
      expect(Math.abs(share - level)).toBeLessThan(fourStandardErrors + 1 / 201);
    }
  });

  it("aligns the users by id, whatever their order and form", () => {
    const a = evaluationOf([1, 0.5, 0.25], ["x", 7, "y"]);
    const b = evaluationOf([0.25, 1, 0.5], ["y", "x", "7"]);
    expect(comparePaired(a, b, "ndcg@10")).toMatchObject({ difference: 0, pValue: 1, users: 3 });
  });

  it("leaves out users without a value in either", () => {
    expect(compare([1, NaN, 0.5, 1], [0.5, 1, NaN, 0.5])).toMatchObject({ difference: 0.5, users: 2 });
    expect(() => compare([NaN, 1], [1, NaN])).toThrow(DataError);
  });

  it("gives the same for the same seed", () => {
    const noisy = (seed: number) => compare(differences, zeros, { samples: 500, seed });
    expect(noisy(3)).toEqual(noisy(3));
    expect(noisy(4)).not.toEqual(noisy(3));
  });

  it("rejects a metric that an evaluation does not have, and says what it has", () => {
    const evaluation = evaluationOf([1]);
    expect(() => comparePaired(evaluation, evaluation, "coverage@10")).toThrow(OptionError);
    expect(() => comparePaired(evaluation, { ...evaluation, perUser: {} }, "ndcg@10")).toThrow(
      'the second evaluation has no values per user of "ndcg@10"; it has none',
    );
    expect(() => comparePaired(evaluation, evaluation, "toString")).toThrow("it has ndcg@10, recall@10");
  });

  it("rejects evaluations of different users, and names some", () => {
    const a = evaluationOf([1, 1, 1], ["x", "y", "z"]);
    expect(() => comparePaired(a, evaluationOf([1, 1], ["x", "q"]), "ndcg@10")).toThrow(OptionError);
    expect(() => comparePaired(a, evaluationOf([1, 1], ["x", "q"]), "ndcg@10")).toThrow(
      '2 (such as "y", "z") are only in the first, 1 (such as "q") only in the second',
    );
    expect(() =>
      comparePaired(evaluationOf([1, 1], ["x", "y"]), evaluationOf([1, 1], ["x", "q"]), "ndcg@10"),
    ).toThrow('1 (such as "y") are only in the first');
    expect(() => comparePaired(evaluationOf([1], ["x"]), a, "ndcg@10")).toThrow("0 are only in the first");
  });

  it.each([{ samples: 0 }, { level: 1 }, { seed: -1 }, { rounds: 3 }])(
    "rejects the options %j",
    (options) => {
      expect(() => compare([1], [0], options)).toThrow(OptionError);
    },
  );
});
