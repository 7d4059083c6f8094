import { EngineError, OptionError, type Ranked, topK, WorstFirstHeap } from "@funrec/core";
import fc from "fast-check";

const pairs = ({ indices, scores }: Ranked): number[][] =>
  Array.from(indices, (index, i) => [index, scores[i]!]);

// Few different scores, so that many are equal.
const score = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom(-Infinity, Infinity, 0.1, -0.1));

describe("topK", () => {
  it("gives the best, best first, and equal scores in the order of their indices", () => {
    expect(topK([0.5, 0.9, 0.5, -1, 0.9], 4)).toEqual({
      indices: Int32Array.of(1, 4, 0, 2),
      scores: Float64Array.of(0.9, 0.9, 0.5, 0.5),
    });
  });

  it("gives the start of a whole sort by score, then by index", () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 60 }), fc.nat(70), (scores, k) => {
        const sorted = scores
          .map((value, index) => [index, value])
          .sort((a, b) => compare(b[1]!, a[1]!) || a[0]! - b[0]!);
        expect(pairs(topK(scores, k))).toEqual(sorted.slice(0, k));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("orders equal scores by the index of the candidate, not by its place", () => {
    expect(pairs(topK([1, 1, 2, 1], 3, [9, 4, 7, 5]))).toEqual([
      [7, 2],
      [4, 1],
      [5, 1],
    ]);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(1000), { maxLength: 40 }),
        fc.infiniteStream(score),
        fc.nat(45),
        (candidates, all, k) => {
          const scores = [...all.take(candidates.length)];
          const sorted = candidates
            .map((index, i) => [index, scores[i]!])
            .sort((a, b) => compare(b[1]!, a[1]!) || a[0]! - b[0]!);
          expect(pairs(topK(scores, k, candidates))).toEqual(sorted.slice(0, k));
        },
      ),
      { seed: 2, numRuns: 500 },
    );
  });

  it("gives all when k is larger, and none when k is 0", () => {
    expect(pairs(topK([1, 2], Infinity))).toEqual(pairs(topK([1, 2], 2)));
    expect(pairs(topK([1, 2], 0))).toEqual([]);
    expect(pairs(topK([], 3))).toEqual([]);
  });

  it("ranks scores of -Infinity last, in order", () => {
    expect(pairs(topK([-Infinity, 3, -Infinity], 3))).toEqual([
      [1, 3],
      [0, -Infinity],
      [2, -Infinity],
    ]);
  });

  it("takes 0 and -0 for equal", () => {
    expect([...topK([-0, 0, -0], 3).indices]).toEqual([0, 1, 2]);
  });

  it.each([0, 1, 4])(
    "refuses a score that is NaN at place %i, also where it could not be chosen",
    (place) => {
      const scores = [5, 4, 3, 2, 1];
      scores[place] = NaN;
      for (const k of [0, 1, 9]) {
        expect(() => topK(scores, k)).toThrow(EngineError);
        expect(() => topK(scores, k)).toThrow(`the score of candidate ${place} is NaN`);
      }
      expect(() => topK(scores, 1, [10, 11, 12, 13, 14])).toThrow(
        `the score of candidate ${10 + place} is NaN`,
      );
    },
  );

  it.each([-1, 1.5, NaN, undefined, "2"])("refuses k = %p", (k) => {
    expect(() => topK([1], k as number)).toThrow(OptionError);
  });
});

describe("WorstFirstHeap", () => {
  it("is empty once it is drained, and can be filled again", () => {
    const heap = new WorstFirstHeap(2);
    for (const [index, value] of [5, 9, 7].entries()) heap.offer(index, value);
    expect(pairs(heap.drain())).toEqual([
      [1, 9],
      [2, 7],
    ]);
    expect(pairs(heap.drain())).toEqual([]);
    heap.offer(3, 1);
    expect(pairs(heap.drain())).toEqual([[3, 1]]);
  });
});

/** As subtraction, for infinite scores, too. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
