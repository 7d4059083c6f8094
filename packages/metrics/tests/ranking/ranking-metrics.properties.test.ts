import { auc, hitRate, map, mrr, ndcg, precision, recall } from "@funrec/metrics";
import fc from "fast-check";

const ITEMS = 15;
const items = Array.from({ length: ITEMS }, (_, item) => item);
const cutoffMetrics = Object.entries({ hitRate, precision, recall, ndcg, mrr, map });
const allMetrics = [
  ...cutoffMetrics,
  ["auc", (ranked: number[], relevant: Set<number>) => auc(ranked, relevant, ITEMS)] as const,
];

const rankings = fc.shuffledSubarray(items);
const relevantSets = fc.subarray(items, { minLength: 1, maxLength: ITEMS - 1 }).map((some) => new Set(some));
const cutoffs = fc.integer({ min: 1, max: ITEMS + 3 });
const parameters = { seed: 20240501, numRuns: 300 };

describe.each(allMetrics)("%s", (_, metric) => {
  it("is from 0 to 1", () => {
    fc.assert(
      fc.property(rankings, relevantSets, cutoffs, (ranked, relevant, k) => {
        const value = metric(ranked, relevant, k);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
      parameters,
    );
  });

  it("never falls when a relevant item moves up one place", () => {
    fc.assert(
      fc.property(rankings, relevantSets, cutoffs, fc.nat(), (ranked, relevant, k, choice) => {
        const hits = [...ranked.keys()].filter((place) => place > 0 && relevant.has(ranked[place]!));
        fc.pre(hits.length > 0);
        const place = hits[choice % hits.length]!;
        const better = [...ranked];
        better.splice(place - 1, 2, ranked[place]!, ranked[place - 1]!);
        expect(metric(better, relevant, k)).toBeGreaterThanOrEqual(metric(ranked, relevant, k));
      }),
      parameters,
    );
  });

  it("does not depend on the order of the items that are not relevant", () => {
    fc.assert(
      fc.property(rankings, relevantSets, cutoffs, (ranked, relevant, k) => {
        const others = ranked.filter((item) => !relevant.has(item)).reverse();
        const reordered = ranked.map((item) => (relevant.has(item) ? item : others.shift()!));
        expect(metric(reordered, relevant, k)).toBe(metric(ranked, relevant, k));
      }),
      parameters,
    );
  });
});

describe("ranking metrics", () => {
  it("are 1 for a list that starts with the relevant items, recall up to the cutoff", () => {
    fc.assert(
      fc.property(relevantSets, cutoffs, (relevant, k) => {
        const ranked = [...relevant, ...items.filter((item) => !relevant.has(item))];
        for (const metric of [hitRate, ndcg, mrr, map]) expect(metric(ranked, relevant, k)).toBe(1);
        expect(recall(ranked, relevant, k)).toBe(Math.min(k, relevant.size) / relevant.size);
        expect(auc(ranked, relevant, ITEMS)).toBe(1);
      }),
      parameters,
    );
  });

  it("agree where one item is relevant: recall is the hit rate, average precision the reciprocal rank", () => {
    fc.assert(
      fc.property(rankings, fc.constantFrom(...items), cutoffs, (ranked, item, k) => {
        const relevant = new Set([item]);
        expect(recall(ranked, relevant, k)).toBe(hitRate(ranked, relevant, k));
        expect(map(ranked, relevant, k)).toBe(mrr(ranked, relevant, k));
      }),
      parameters,
    );
  });
});

describe("auc", () => {
  it("is the share of pairs in the right order, ties one half", () => {
    fc.assert(
      fc.property(rankings, relevantSets, (ranked, relevant) => {
        const placeOf = (item: number) => (ranked.includes(item) ? ranked.indexOf(item) : ITEMS);
        const others = items.filter((item) => !relevant.has(item));
        const pairs = [...relevant].flatMap((good) => others.map((bad) => placeOf(bad) - placeOf(good)));
        const won = pairs.filter((lead) => lead > 0).length + pairs.filter((lead) => lead === 0).length / 2;
        expect(auc(ranked, relevant, ITEMS)).toBeCloseTo(won / pairs.length, 12);
      }),
      parameters,
    );
  });

  it("of the reversed complete ranking is the rest to 1", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: ITEMS }), relevantSets, (ranked, relevant) => {
        const reversed = auc(ranked.toReversed(), relevant, ITEMS);
        expect(reversed).toBeCloseTo(1 - auc(ranked, relevant, ITEMS), 12);
      }),
      parameters,
    );
  });
});
