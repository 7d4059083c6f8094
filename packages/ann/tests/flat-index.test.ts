import { FlatIndex, type FlatIndexOptions, type Similarity } from "@funrec/ann";
import * as fc from "fast-check";
import { itemsOf, numbers, plainRanking, randomVectors } from "./support/vectors.js";

const similarities: readonly Similarity[] = ["inner product", "cosine", "l2"];
const quantizations = ["none", "int8"] as const;

async function indexOf(
  vectors: readonly ArrayLike<number>[],
  options: Partial<FlatIndexOptions> = {},
  threads = 1,
): Promise<FlatIndex> {
  const index = FlatIndex.create({ dimensions: vectors[0]!.length, ...options }, { threads });
  await index.addMany(numbers(vectors.length), vectors);
  return index;
}

describe("a flat index", () => {
  it("scores by the inner product, the cosine, or minus the square of the distance", async () => {
    const vectors = [
      [3, 4],
      [0, 0],
      [-3, 4],
    ];
    const scores = async (similarity: Similarity): Promise<unknown> =>
      (await indexOf(vectors, { similarity })).search([6, 8]);
    expect(await scores("inner product")).toEqual([
      { item: 0, score: 50 },
      { item: 2, score: 14 },
      { item: 1, score: 0 },
    ]);
    expect(await scores("cosine")).toEqual([
      { item: 0, score: expect.closeTo(1, 6) },
      { item: 2, score: expect.closeTo(0.28, 6) },
      { item: 1, score: 0 },
    ]);
    expect(await scores("l2")).toEqual([
      { item: 0, score: -25 },
      { item: 2, score: -97 },
      { item: 1, score: -100 },
    ]);
  });

  it("gives equal scores in the order of addition", async () => {
    for (const quantization of quantizations) {
      for (const similarity of similarities) {
        const index = await indexOf([...new Array(40).fill([1, 2]), [0, 1]], { similarity, quantization });
        expect(itemsOf(await index.search([0, 1], { k: 3, filter: { exclude: [40, 1] } }))).toEqual([
          0, 2, 3,
        ]);
      }
    }
  });

  it("ranks as a plain comparison with every vector does", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.nat(1e6),
          count: fc.integer({ min: 1, max: 200 }),
          dimensions: fc.integer({ min: 1, max: 40 }),
          queryCount: fc.integer({ min: 1, max: 9 }),
          k: fc.integer({ min: 1, max: 40 }),
          similarity: fc.constantFrom(...similarities),
          quantization: fc.constantFrom(...quantizations),
        }),
        async ({ seed, count, dimensions, queryCount, k, similarity, quantization }) => {
          const vectors = randomVectors(count, dimensions, seed);
          const queries = randomVectors(queryCount, dimensions, seed + 1);
          const index = await indexOf(vectors, { similarity, quantization });
          const found = await index.searchMany(queries, { k });
          found.forEach((list, query) => {
            const plain = plainRanking(similarity, queries[query]!, numbers(count), vectors);
            const plainScores = new Map(plain.map(({ item, score }) => [item, score]));
            // Neighbors whose scores are as good as equal may change places; what stands at a place scores as it must.
            const closeTo = (score: number): unknown => expect.closeTo(score, 4);
            expect(list.map(({ score }) => score)).toEqual(
              plain.slice(0, k).map(({ score }) => closeTo(score)),
            );
            expect(list.map(({ score }) => score)).toEqual(
              list.map(({ item }) => closeTo(plainScores.get(item)!)),
            );
          });
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });

  it("gives the same answers by 8-bit numbers as without, however different the lengths", async () => {
    for (const similarity of similarities) {
      const vectors = randomVectors(3000, 24, 7).map((vector, i) => vector.map((x) => x * (1 + (i % 50))));
      const queries = randomVectors(4, 24, 8);
      const [plain, quantized] = await Promise.all(
        quantizations.map((quantization) => indexOf(vectors, { similarity, quantization })),
      );
      for (const options of [
        { k: 10 },
        { k: 5, filter: { allow: numbers(200) } },
        { k: 3000 },
        { minScore: 1 },
      ]) {
        expect(await quantized!.searchMany(queries, options)).toEqual(
          await plain!.searchMany(queries, options),
        );
      }
    }
  });

  it("gives the nearest of vectors that are far from zero and close together", async () => {
    const far = randomVectors(2000, 24, 7).map((vector) => vector.map((x) => x + 300));
    const queries = randomVectors(5, 24, 8).map((vector) => vector.map((x) => x + 300));
    for (const quantization of quantizations) {
      const index = await indexOf(far, { similarity: "l2", quantization });
      const lists = await index.searchMany(queries, { k: 20 });
      lists.forEach((list, query) => {
        const plain = plainRanking("l2", queries[query]!, numbers(2000), far).slice(0, 20);
        expect(itemsOf(list)).toEqual(itemsOf(plain));
      });
    }
  });

  it("compares all vectors where more are as good as equal than it takes for candidates", async () => {
    const same = [...new Array<number[]>(3000).fill([1, 2]), [-1, 2]];
    for (const quantization of quantizations) {
      for (const similarity of similarities) {
        const index = await indexOf(same, { similarity, quantization });
        const [all, some] = await index.searchMany([[1, 2], { vectors: [[1, 2]], exclude: [0, 2] }], {
          k: 40,
        });
        expect(itemsOf(all!)).toEqual(numbers(40));
        expect(itemsOf(some!)).toEqual([1, ...numbers(42).slice(3)]);
      }
    }
  });

  it("gives the same bits on any number of threads, for one query and for many", async () => {
    const vectors = randomVectors(2500, 17, 1);
    const queries = randomVectors(37, 17, 2);
    for (const quantization of quantizations) {
      const [one, ...more] = await Promise.all(
        [1, 2, 3].map((threads) => indexOf(vectors, { quantization }, threads)),
      );
      const expected = await one!.searchMany(queries, { k: 40 });
      for (const index of more) {
        expect(await index.searchMany(queries, { k: 40 })).toEqual(expected);
        expect(await index.search(queries[3]!, { k: 40 })).toEqual(expected[3]);
      }
      expect(await one!.search(queries[36]!, { k: 40 })).toEqual(expected[36]);
    }
  });

  it("gives everything, best first, when more is asked for than there is", async () => {
    const vectors = randomVectors(50, 3, 1);
    const found = await (await indexOf(vectors)).search([1, 1, 1], { k: 1000 });
    expect(itemsOf(found)).toEqual(itemsOf(plainRanking("inner product", [1, 1, 1], numbers(50), vectors)));
  });

  it("keeps the best of many, whatever their order is", async () => {
    const rising = numbers(5000).map((i) => [i]);
    for (const vectors of [rising, [...rising].reverse()]) {
      const scores = (await (await indexOf(vectors)).search([1], { k: 3 })).map(({ score }) => score);
      expect(scores).toEqual([4999, 4998, 4997]);
    }
  });

  it("takes in what is added between searches, far past its first room", async () => {
    const index = FlatIndex.create({ dimensions: 1 }, { threads: 1 });
    for (let i = 0; i < 3000; i += 100) {
      await index.addMany(
        numbers(100).map((j) => i + j),
        numbers(100).map((j) => [i + j]),
      );
      expect(itemsOf(await index.search([1], { k: 2 }))).toEqual([i + 99, i + 98]);
    }
    expect(index.size).toBe(3000);
  });
});
