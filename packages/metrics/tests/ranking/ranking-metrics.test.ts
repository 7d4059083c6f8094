import { OptionError } from "@funrec/core";
import { auc, hitRate, map, mrr, ndcg, precision, recall } from "@funrec/metrics";

const metrics = { hitRate, precision, recall, ndcg, mrr, map };

/**
 * Made with NumPy 2 and scikit-learn 1: ndcg by `ndcg_score` (unranked items below the cutoff), auc by `roc_auc_score`
 * (unranked items share the lowest score), the others by NumPy from their definitions.
 */
const vectors = [
  {
    items: 11,
    ranked: [5, 1, 7, 2, 10, 3, 6],
    relevant: [2, 3, 4, 6, 8, 9, 10],
    k: 7,
    expected: {
      hitRate: 1,
      precision: 0.5714285714285714,
      recall: 0.5714285714285714,
      ndcg: 0.4142578436403243,
      mrr: 0.25,
      map: 0.24591836734693875,
    },
    expectedAuc: 0.19642857142857142,
  },
  {
    items: 17,
    ranked: [10, 8, 13, 3, 15, 12, 6, 4, 16, 11, 5],
    relevant: [11, 12],
    k: 8,
    expected: {
      hitRate: 1,
      precision: 0.125,
      recall: 0.5,
      ndcg: 0.2184074368181643,
      mrr: 0.16666666666666666,
      map: 0.08333333333333333,
    },
    expectedAuc: 0.5666666666666667,
  },
  {
    items: 11,
    ranked: [3, 4],
    relevant: [7, 10],
    k: 3,
    expected: { hitRate: 0, precision: 0, recall: 0, ndcg: 0, mrr: 0, map: 0 },
    expectedAuc: 0.3888888888888889,
  },
  {
    items: 12,
    ranked: [8, 3, 5],
    relevant: [1, 2, 5, 6],
    k: 9,
    expected: {
      hitRate: 1,
      precision: 0.3333333333333333,
      recall: 0.25,
      ndcg: 0.19519002499605084,
      mrr: 0.3333333333333333,
      map: 0.08333333333333333,
    },
    expectedAuc: 0.46875,
  },
  {
    items: 8,
    ranked: [1, 2, 4, 0, 5, 7, 6, 3],
    relevant: [0, 3, 4, 5, 6, 7],
    k: 3,
    expected: {
      hitRate: 1,
      precision: 0.3333333333333333,
      recall: 0.16666666666666666,
      ndcg: 0.23463936301137828,
      mrr: 0.3333333333333333,
      map: 0.1111111111111111,
    },
    expectedAuc: 0,
  },
  {
    items: 8,
    ranked: [2, 4, 6, 3, 5, 0],
    relevant: [0, 5],
    k: 6,
    expected: {
      hitRate: 1,
      precision: 0.3333333333333333,
      recall: 1,
      ndcg: 0.45560514958746057,
      mrr: 0.2,
      map: 0.26666666666666666,
    },
    expectedAuc: 0.33333333333333337,
  },
];

describe("ranking metrics", () => {
  it.each(vectors)("agree with NumPy and scikit-learn on $ranked at $k", ({ expected, ...vector }) => {
    for (const [name, metric] of Object.entries(metrics)) {
      const value = metric(vector.ranked, new Set(vector.relevant), vector.k);
      expect([name, value]).toEqual([name, expect.closeTo(expected[name as keyof typeof expected], 12)]);
    }
    expect(auc(vector.ranked, new Set(vector.relevant), vector.items)).toBeCloseTo(vector.expectedAuc, 12);
  });

  it("come out as worked by hand for hits at ranks 1 and 3 of three relevant items", () => {
    const ranked = ["a", "x", "b", "y"];
    const relevant = new Set(["a", "b", "c"]);
    expect(hitRate(ranked, relevant, 4)).toBe(1);
    expect(precision(ranked, relevant, 4)).toBe(2 / 4);
    expect(recall(ranked, relevant, 4)).toBe(2 / 3);
    expect(mrr(ranked, relevant, 4)).toBe(1);
    expect(map(ranked, relevant, 4)).toBeCloseTo((1 / 1 + 2 / 3) / 3, 15);
    // Gains 1 and 1/log2(4) = 1/2; the ideal adds 1/log2(3) for the second rank.
    expect(ndcg(ranked, relevant, 4)).toBeCloseTo(1.5 / (1 + Math.LN2 / Math.log(3) + 0.5), 15);
  });

  it("measure a short list by its own length in precision, and an empty one as 0", () => {
    expect(precision(["a", "x"], new Set(["a"]), 10)).toBe(0.5);
    expect(precision([], new Set(["a"]), 10)).toBe(0);
  });

  it("divide average precision by k where more items are relevant than fit", () => {
    expect(map(["a", "b"], new Set(["a", "b", "c", "d"]), 2)).toBe(1);
  });

  it.each(Object.entries(metrics))("%s looks at the first k places only", (_, metric) => {
    expect(metric(["x", "y", "a"], new Set(["a"]), 2)).toBe(0);
    expect(metric(["x", "y", "a"], new Set(["a"]), 3)).toBeGreaterThan(0);
  });

  it.each(Object.entries(metrics))("%s counts an item that comes twice once", (_, metric) => {
    expect(metric(["a", "a", "x"], new Set(["a", "b"]), 3)).toBe(
      metric(["a", "y", "x"], new Set(["a", "b"]), 3),
    );
  });

  it.each(Object.entries(metrics))("%s has no value for a user without relevant items", (_, metric) => {
    expect(metric(["a", "b"], new Set<string>(), 2)).toBeNaN();
  });

  it.each(Object.entries(metrics))("%s takes a typed array", (_, metric) => {
    expect(metric(Int32Array.of(3, 1, 2), new Set([3]), 1)).toBe(1);
  });

  it.each(Object.entries(metrics))("%s rejects a cutoff that is not a positive integer", (_, metric) => {
    for (const k of [0, -1, 1.5, NaN, Infinity]) {
      expect(() => metric(["a"], new Set(["a"]), k)).toThrow(OptionError);
      expect(() => metric(["a"], new Set(["a"]), k)).toThrow(`k is ${k}, allowed: an integer of at least 1`);
    }
  });
});

describe("auc", () => {
  it("counts a pair of unranked candidates one half", () => {
    // Of the pairs (b, x), (b, y), (c, x), (c, y): b is above both; c and y are tied at the bottom; c is below x.
    expect(auc(["b", "x"], new Set(["b", "c"]), 4)).toBe((2 + 0.5 + 0) / 4);
  });

  it("has no value when nothing is relevant or everything is", () => {
    expect(auc(["a"], new Set<string>(), 3)).toBeNaN();
    expect(auc(["a"], new Set(["a", "b"]), 2)).toBeNaN();
  });

  it("rejects fewer candidates than it is shown", () => {
    expect(() => auc(["a", "b"], new Set(["c"]), 2)).toThrow(
      "candidates is 2, allowed: at least the 3 items given",
    );
  });
});
