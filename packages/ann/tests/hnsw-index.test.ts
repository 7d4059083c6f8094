import { HnswIndex, recallAt, type Similarity } from "@funrec/ann";
import { libraries } from "./support/libraries.js";
import { problem } from "./support/problem.js";
import { numbers, randomVectors } from "./support/vectors.js";

describe.each(libraries())("an HNSW index by %s", (library) => {
  // Of very different lengths, which the inner product does not ignore.
  const vectors = randomVectors(3000, 12, 1).map((vector, i) => vector.map((x) => x * (1 + (i % 7))));
  const queries = randomVectors(50, 12, 2);
  const indexOf = async (similarity: Similarity, efSearch = 100): Promise<HnswIndex> => {
    const index = await HnswIndex.create({
      dimensions: 12,
      similarity,
      library,
      efSearch,
      efConstruction: 100,
    });
    await index.addMany(numbers(vectors.length), vectors);
    return index;
  };

  it.each(["inner product", "cosine", "l2"] as const)(
    "misses few of the nearest by %s",
    async (similarity) => {
      const index = await indexOf(similarity);
      expect(await recallAt(index, 20, queries)).toBeGreaterThan(0.97);
      // The tail is where too low a number of candidates shows.
      expect(await recallAt(await indexOf(similarity, 1), 20, queries)).toBeLessThan(1);
    },
  );

  it.each([0.01, 0.1, 0.5])("keeps its recall and gives k where a filter admits %d of all", async (share) => {
    const index = await indexOf("inner product");
    const filter = { allow: numbers(vectors.length).filter((id) => (id * 0.618) % 1 < share) };
    const lists = await index.searchMany(queries, { k: 20, filter });
    expect(lists.map((list) => list.length)).toEqual(new Array(50).fill(20));
    expect(await recallAt(index, 20, queries, { filter })).toBeGreaterThan(0.97);
  });

  it("gives k where a filter leaves out just what is near", async () => {
    const index = await indexOf("l2");
    const near = (await index.search(queries[0]!, { k: 1500 })).map(({ item }) => item);
    const filter = { exclude: near };
    expect(await index.search(queries[0]!, { k: 20, filter })).toHaveLength(20);
    expect(await recallAt(index, 20, [queries[0]!], { filter })).toBeGreaterThan(0.97);
  });

  it("builds its graph anew for a vector longer than all before", async () => {
    const index = await HnswIndex.create({ dimensions: 12, library });
    for (const [id, vector] of vectors.slice(0, 60).entries()) await index.add(id, vector);
    await index.add(
      "long",
      queries[0]!.map((x) => 50 * x),
    );
    expect((await index.search(queries[0]!, { k: 1 }))[0]!.item).toBe("long");
    expect(await recallAt(index, 10, queries)).toBeGreaterThan(0.97);
  });
});

describe("an HNSW index", () => {
  it("refuses options that are not allowed", async () => {
    expect(await problem(HnswIndex.create({ dimensions: 0 }))).toContain(
      "option dimensions is 0, allowed: >=1",
    );
    expect(await problem(HnswIndex.create({ dimensions: 2, M: 1 }))).toContain("option M is 1, allowed: >=2");
    expect(await problem(HnswIndex.create({ dimensions: 2, library: "faiss" as "usearch" }))).toContain(
      'option library is "faiss", allowed: ("hnswlib-node" | "usearch")',
    );
  });

  describe("without its libraries", () => {
    const missing = (): never => {
      throw new Error("Cannot find package");
    };
    beforeEach(() => {
      jest.resetModules();
      jest.doMock("hnswlib-node", missing, { virtual: true });
      jest.doMock("usearch", missing, { virtual: true });
    });
    afterEach(() => {
      jest.dontMock("hnswlib-node");
      jest.dontMock("usearch");
    });

    it("says which package to install", async () => {
      const { HnswIndex: Index } = await import("@funrec/ann");
      expect(await problem(Index.create({ dimensions: 2, library: "hnswlib-node" }))).toBe(
        "EngineError: the package hnswlib-node cannot be loaded: npm install hnswlib-node (Error: Cannot find package)",
      );
      expect(await problem(Index.create({ dimensions: 2, library: "usearch" }))).toBe(
        "EngineError: the package usearch cannot be loaded: npm install usearch (Error: Cannot find package)",
      );
      expect(await problem(Index.create({ dimensions: 2 }))).toBe(
        "EngineError: neither hnswlib-node nor usearch can be loaded: npm install hnswlib-node (compiles) or npm install usearch",
      );
    });
  });
});
