import { HnswIndex, type HnswIndexOptions, recallAt, type Similarity } from "@funrec/ann";
import * as fc from "fast-check";
import { itemsOf, numbers, plainRanking, plainScore, randomVectors } from "./support/vectors.js";
import { problem } from "../../../tools/problem.cjs";

const similarities: readonly Similarity[] = ["inner product", "cosine", "l2"];

describe("an HNSW index", () => {
  // Of very different lengths, which the inner product does not ignore. With more than 64 vectors a candidate the graph is
  // walked; below, all are compared.
  const vectors = randomVectors(6000, 12, 1).map((vector, i) => vector.map((x) => x * (1 + (i % 7))));
  const queries = randomVectors(50, 12, 2);
  const built = new Map<Similarity, Promise<HnswIndex>>();
  const build = async (
    options: Partial<HnswIndexOptions> = {},
    rows: readonly Float32Array[] = vectors,
  ): Promise<HnswIndex> => {
    const index = await HnswIndex.create({ dimensions: 12, efConstruction: 100, efSearch: 80, ...options });
    await index.addMany(numbers(rows.length), rows);
    return index;
  };
  const some = vectors.slice(0, 2000);
  /** One that no test changes. */
  const indexOf = async (similarity: Similarity, efSearch = 80): Promise<HnswIndex> => {
    let index = built.get(similarity);
    if (!index) built.set(similarity, (index = build({ similarity })));
    const found = await index;
    found.efSearch = efSearch;
    return found;
  };

  it.each(similarities)(
    "misses few of the nearest by %s, and fewer with more candidates",
    async (similarity) => {
      expect(await recallAt(await indexOf(similarity), 20, queries)).toBeGreaterThan(0.98);
      const few = await recallAt(await indexOf(similarity, 1), 20, queries);
      expect(few).toBeGreaterThan(0.75);
      expect(few).toBeLessThan(1);
    },
  );

  it.each(similarities)("scores exactly by %s what it finds, best first", async (similarity) => {
    const index = await indexOf(similarity, 1);
    const lists = await index.searchMany(queries, { k: 20 });
    lists.forEach((list, query) => {
      for (const { item, score } of list) {
        const exact = plainScore(similarity, queries[query]!, vectors[Number(item)]!);
        expect(score).toBeCloseTo(exact, 4);
      }
      expect(list).toEqual([...list].sort((a, b) => b.score - a.score));
    });
  });

  it.each([0.01, 0.1, 0.5, 0.9])(
    "keeps its recall and gives k where a filter admits %d of all",
    async (share) => {
      const index = await indexOf("inner product");
      const filter = { allow: numbers(vectors.length).filter((id) => (id * 0.618) % 1 < share) };
      const lists = await index.searchMany(queries, { k: 20, filter });
      expect(lists.map((list) => list.length)).toEqual(new Array(50).fill(20));
      expect(await recallAt(index, 20, queries, { filter })).toBeGreaterThan(0.98);
    },
  );

  it("gives k where a filter leaves out just what is near", async () => {
    const index = await indexOf("l2", 20);
    const near = (await index.search(queries[0]!, { k: 2500 })).map(({ item }) => item);
    for (const options of [
      { query: queries[0]!, filter: { exclude: near } },
      { query: { vectors: [queries[0]!], exclude: near } },
    ]) {
      const { query, ...filter } = options;
      expect((await index.searchMany([query], { k: 20, ...filter }))[0]).toHaveLength(20);
      expect(await recallAt(index, 20, [query], filter)).toBeGreaterThan(0.97);
    }
  });

  it("gives the same answers for many queries together and one by one", async () => {
    const index = await indexOf("inner product");
    const together = await index.searchMany(queries, { k: 7 });
    for (const [i, query] of queries.entries()) {
      expect(await index.search(query, { k: 7 })).toEqual(together[i]);
    }
  });

  it("is the same by the same seed, and another by another", async () => {
    const [one, same, other] = await Promise.all([3, 3, 4].map((seed) => build({ seed, efSearch: 1 }, some)));
    expect(Buffer.compare(await one!.toBytes(), await same!.toBytes())).toBe(0);
    const found = await one!.searchMany(queries, { k: 2 });
    expect(await other!.searchMany(queries, { k: 2 })).not.toEqual(found);
  });

  it("does not depend on whether vectors are added together or in parts", async () => {
    const options = { similarity: "cosine", efSearch: 20 } as const;
    const index = await build(options, some.slice(0, 1));
    for (const [start, end] of [
      [1, 300],
      [300, 1500],
      [1500, 2000],
    ]) {
      await index.addMany(numbers(2000).slice(start, end), some.slice(start, end));
    }
    const all = await build(options, some);
    expect(await index.searchMany(queries, { k: 20 })).toEqual(await all.searchMany(queries, { k: 20 }));
  });

  it("keeps its recall while vectors are removed and others added", async () => {
    const index = await build({ efSearch: 40 }, some);
    const fresh = await recallAt(index, 10, queries);
    for (let id = 0; id < 1500; id++) {
      await index.remove(id);
      await index.add(`again ${id}`, vectors[id]!);
    }
    expect(index.size).toBe(2000);
    expect(await recallAt(index, 10, queries)).toBeGreaterThan(fresh - 0.01);
    const lists = await index.searchMany(queries, { k: 10 });
    expect(lists.flatMap(itemsOf).filter((id) => typeof id === "number" && id < 1500)).toEqual([]);
  });

  it("takes vectors that are longer and longer", async () => {
    const index = await HnswIndex.create({ dimensions: 12 });
    for (const [id, vector] of vectors.slice(0, 300).entries()) {
      await index.add(
        id,
        vector.map((x) => x * (1 + id / 30)),
      );
    }
    await index.add(
      "long",
      queries[0]!.map((x) => 500 * x),
    );
    expect((await index.search(queries[0]!, { k: 1 }))[0]!.item).toBe("long");
    expect(await recallAt(index, 10, queries)).toBeGreaterThan(0.97);
  });

  it("misses few by l2 of vectors that are far from zero and close together", async () => {
    const far = (rows: readonly Float32Array[]): Float32Array[] => rows.map((row) => row.map((x) => x + 300));
    const index = await build({ similarity: "l2", efSearch: 30 }, far(some));
    expect(await recallAt(index, 10, far(queries))).toBeGreaterThan(0.95);
  });

  it("ranks as a plain comparison with every vector does, where it compares with all", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.nat(1e6),
          count: fc.integer({ min: 1, max: 120 }),
          dimensions: fc.integer({ min: 1, max: 40 }),
          k: fc.integer({ min: 1, max: 40 }),
          M: fc.integer({ min: 2, max: 20 }),
          similarity: fc.constantFrom(...similarities),
        }),
        async ({ seed, count, dimensions, k, M, similarity }) => {
          const rows = randomVectors(count, dimensions, seed);
          const index = await HnswIndex.create({ dimensions, similarity, M });
          await index.addMany(numbers(count), rows);
          const [query] = randomVectors(1, dimensions, seed + 1);
          const found = await index.search(query!, { k });
          const plain = plainRanking(similarity, query!, numbers(count), rows).slice(0, k);
          expect(found.map(({ score }) => score)).toEqual(plain.map(({ score }) => expect.closeTo(score, 4)));
        },
      ),
      { numRuns: 30, seed: 5 },
    );
  });

  it("finds vectors that are all the same, or all zeros", async () => {
    for (const similarity of similarities) {
      for (const vector of [
        [0, 0, 0],
        [1, 2, 3],
      ]) {
        const index = await HnswIndex.create({ dimensions: 3, similarity, efSearch: 1 });
        await index.addMany(numbers(2000), new Array<number[]>(2000).fill(vector));
        const found = await index.search([3, 2, 1], { k: 20 });
        expect(new Set(itemsOf(found)).size).toBe(20);
        expect(new Set(found.map(({ score }) => score)).size).toBe(1);
      }
    }
  });

  it("refuses options that are not allowed", async () => {
    const create = (options: object): Promise<string> =>
      problem(HnswIndex.create({ dimensions: 2, ...options } as HnswIndexOptions));
    expect(await create({ dimensions: 0 })).toContain("option dimensions is 0, allowed: >=1");
    expect(await create({ M: 1 })).toContain("option M is 1, allowed: >=2");
    expect(await create({ M: 2000 })).toContain("option M is 2000, allowed: <=1024");
    expect(await create({ seed: 0.5 })).toContain("option seed is 0.5");
    expect(await create({ library: "usearch" })).toContain('unknown option "library"');
    const index = await HnswIndex.create({ dimensions: 2 });
    expect(await problem(() => (index.efSearch = 0))).toContain("option efSearch is 0, allowed: >=1");
  });
});
