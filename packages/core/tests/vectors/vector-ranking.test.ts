import { CandidateFilter, topK, Vocabulary } from "@funrec/core";
import { VectorRanking } from "@funrec/core/vectors";
import fc from "fast-check";

/** Small whole numbers, whose products and sums are exact in any order. */
const number = fc.integer({ min: -4, max: 4 });

const cases = fc
  .record({ dimensions: fc.integer({ min: 1, max: 9 }), items: fc.integer({ min: 1, max: 12 }) })
  .chain(({ dimensions, items }) =>
    fc.record({
      dimensions: fc.constant(dimensions),
      itemCount: fc.constant(items),
      table: fc.array(number, { minLength: dimensions * items, maxLength: dimensions * items }),
      queries: fc.array(
        fc.record({
          vector: fc.array(number, { minLength: dimensions, maxLength: dimensions }),
          hidden: fc.uniqueArray(fc.integer({ min: 0, max: items - 1 })),
        }),
        { maxLength: 10 },
      ),
      k: fc.integer({ min: 1, max: 14 }),
      minScore: fc.constantFrom(-Infinity, -3, 0, 5),
      exclude: fc.uniqueArray(fc.integer({ min: 0, max: items - 1 })),
    }),
  );

describe("VectorRanking", () => {
  it("ranks by the inner product, for any number of queries, dimensions and filters", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ dimensions, itemCount, table, queries, k, minScore, exclude }) => {
        const ranking = await VectorRanking.of(dimensions, Float32Array.from(table));
        const items = Vocabulary.of(Array.from({ length: itemCount }, (_, i) => i));
        const filter = new CandidateFilter(items, { k, minScore, exclude });
        const asked = queries.map(({ vector, hidden }) => ({ vector: Float32Array.from(vector), hidden }));
        const ranked = ranking.rank(asked, filter);
        const expected = queries.map(({ vector, hidden }) => {
          const product = (item: number): number =>
            vector.reduce((sum, value, i) => sum + value * table[item * dimensions + i]!, 0);
          const candidates = Array.from({ length: itemCount }, (_, item) => item).filter(
            (item) => !hidden.includes(item) && !exclude.includes(item) && product(item) >= minScore,
          );
          return topK(candidates.map(product), k, candidates);
        });
        expect(ranked.map(({ indices, scores }) => [[...indices], [...scores]])).toEqual(
          expected.map(({ indices, scores }) => [[...indices], [...scores]]),
        );
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it("leaves out items that were added after the filter was made", async () => {
    const filter = new CandidateFilter(Vocabulary.of(["a"]), { k: 5, minScore: -Infinity });
    const ranking = await VectorRanking.of(1, Float32Array.of(1, 2));
    const [ranked] = ranking.rank([{ vector: Float32Array.of(1), hidden: [] }], filter);
    expect([...ranked!.indices]).toEqual([0]);
  });

  it("gives a query the same scores whatever it is asked with", async () => {
    const vectors = Float32Array.from({ length: 50 * 7 }, (_, i) => Math.sin(i));
    const ranking = await VectorRanking.of(7, vectors);
    const filter = new CandidateFilter(Vocabulary.of(Array.from({ length: 50 }, (_, i) => i)), {
      k: 50,
      minScore: -Infinity,
    });
    const queries = Array.from({ length: 7 }, (_, q) => ({
      vector: Float32Array.from({ length: 7 }, (_, i) => Math.cos(7 * q + i)),
      hidden: [q],
    }));
    const together = ranking.rank(queries, filter);
    expect(queries.map((query) => ranking.rank([query], filter)[0])).toEqual(together);
  });
});
