import { FlatIndex, HnswIndex, type VectorIndex } from "@funrec/ann";
import { itemsOf, numbers, plainRanking, randomVectors } from "./support/vectors.js";
import { problem } from "../../../tools/problem.cjs";

const kinds: readonly [name: string, create: () => Promise<VectorIndex>][] = [
  ["flat", async () => FlatIndex.create({ dimensions: 3 }, { threads: 1 })],
  ["flat int8", async () => FlatIndex.create({ dimensions: 3, quantization: "int8" }, { threads: 1 })],
  ["hnsw", () => HnswIndex.create({ dimensions: 3 })],
];

describe.each(kinds)("a %s index", (_, create) => {
  const vectors = randomVectors(200, 3, 3);
  const filled = async (): Promise<VectorIndex> => {
    const index = await create();
    await index.addMany(numbers(200), vectors);
    return index;
  };
  const query = [0.5, -1, 0.25];
  const ranking = itemsOf(plainRanking("inner product", query, numbers(200), vectors));

  it("finds nothing while it is empty", async () => {
    expect(await (await create()).searchMany([query, query])).toEqual([[], []]);
    expect(await (await create()).searchMany([])).toEqual([]);
  });

  it("takes vectors one by one, many, or as the numbers of all of them", async () => {
    const index = await create();
    await index.add("a", [1, 0, 0]);
    await index.addMany(["b"], [[2, 0, 0]]);
    await index.addMany(["c", "d"], Float32Array.of(3, 0, 0, 4, 0, 0));
    expect(itemsOf(await index.search([1, 0, 0]))).toEqual(["d", "c", "b", "a"]);
    expect(index.itemVectors()).toEqual({
      dimensions: 3,
      ids: ["a", "b", "c", "d"],
      vectors: Float32Array.of(1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0),
    });
  });

  it.each([200, 201, 2 ** 31, Number.MAX_SAFE_INTEGER])("gives all that it has where k is %i", async (k) => {
    expect(itemsOf(await (await filled()).search(query, { k }))).toEqual(ranking);
  });

  it("gives k results under every filter, whenever there are k", async () => {
    const index = await filled();
    const find = async (filter: Parameters<VectorIndex["search"]>[1]): Promise<unknown> =>
      itemsOf(await index.search(query, { k: 5, ...filter }));
    const others = ranking.slice(7);
    expect(await find({ filter: { exclude: ranking.slice(0, 7) } })).toEqual(others.slice(0, 5));
    expect(await find({ filter: { allow: others.slice(-6) } })).toEqual(others.slice(-6, -1));
    expect(await find({ filter: (id) => Number(id) % 2 === 1 })).toEqual(
      ranking.filter((id) => Number(id) % 2 === 1).slice(0, 5),
    );
    expect(await find({ filter: { allow: [3, 4, "5"], exclude: [4] } })).toEqual(
      ranking.filter((id) => id === 3 || id === 5),
    );
    expect(await find({ filter: { allow: [] } })).toEqual([]);
  });

  it("ignores ids in a filter that it does not have", async () => {
    const index = await filled();
    const filter = { allow: [...ranking, "unknown"], exclude: ["unknown", -1] };
    expect(itemsOf(await index.search(query, { k: 5, filter }))).toEqual(ranking.slice(0, 5));
  });

  it("leaves out what scores less than the least", async () => {
    const index = await filled();
    const all = await index.search(query, { k: 200 });
    const minScore = all[7]!.score;
    expect(await index.search(query, { k: 200, minScore })).toEqual(all.slice(0, 8));
    expect(await index.search(query, { k: 200, minScore: minScore + 1e-12 })).toEqual(all.slice(0, 7));
  });

  it("leaves out for each query what only this one must not get", async () => {
    const index = await filled();
    const exclude = [...ranking.slice(0, 3), "unknown"];
    const found = await index.searchMany([query, { vectors: [query], exclude }, query], { k: 4 });
    expect(found.map(itemsOf)).toEqual([ranking.slice(0, 4), ranking.slice(3, 7), ranking.slice(0, 4)]);
  });

  it("scores by the best of several vectors of a query", async () => {
    const index = await filled();
    const other = [-1, 0.5, 0];
    const [lists] = await index.searchMany([{ vectors: [query, other] }], { k: 20 });
    const expected = plainRanking("inner product", query, numbers(200), vectors)
      .concat(plainRanking("inner product", other, numbers(200), vectors))
      .sort((a, b) => b.score - a.score);
    expect(itemsOf(lists!)).toEqual([...new Set(itemsOf(expected))].slice(0, 20));
  });

  it("finds a removed vector no more, and again once it is added anew", async () => {
    const index = await filled();
    await index.remove(ranking[0]!);
    expect(index.has(ranking[0]!)).toBe(false);
    expect(index.size).toBe(199);
    expect(itemsOf(await index.search(query, { k: 3 }))).toEqual(ranking.slice(1, 4));
    await index.add(ranking[0]!, [9, -9, 9]);
    expect(itemsOf(await index.search(query, { k: 1 }))).toEqual([ranking[0]]);
    expect(await problem(index.remove("nobody"))).toBe(
      'UnknownIdError: the index has no "nobody": it was never added, or is removed already',
    );
  });

  it("stays right when most vectors are removed", async () => {
    const index = await create();
    const many = randomVectors(3000, 3, 9);
    await index.addMany(numbers(3000), many);
    for (let id = 0; id < 2990; id++) await index.remove(id);
    const left = numbers(3000).slice(2990);
    expect(itemsOf(await index.search(query, { k: 20 }))).toEqual(
      itemsOf(plainRanking("inner product", query, left, many.slice(2990))),
    );
  });

  it("does what overlaps in time in order", async () => {
    const index = await create();
    const adding = index.add("a", [1, 0, 0]);
    const first = index.search([1, 0, 0]);
    const removing = index.remove("a");
    const second = index.search([1, 0, 0]);
    await Promise.all([adding, removing]);
    expect(await Promise.all([first, second])).toEqual([[{ item: "a", score: 1 }], []]);
  });

  it("tells of the progress of an addition, and can be stopped before it begins", async () => {
    const index = await create();
    const seen: number[] = [];
    await index.addMany(numbers(200), vectors, { onProgress: ({ done }) => seen.push(done) });
    expect([seen[0], seen.at(-1)]).toEqual([0, 200]);
    const stopped = index.addMany(["x"], [[1, 2, 3]], { signal: AbortSignal.abort(new Error("enough")) });
    await expect(stopped).rejects.toThrow("enough");
    expect(index.size).toBe(200);
  });

  it("completes an addition that was stopped", async () => {
    const index = await create();
    const control = new AbortController();
    const adding = index.addMany(numbers(200), vectors, {
      signal: control.signal,
      onProgress: () => setTimeout(() => control.abort()),
    });
    await adding.catch(() => {});
    expect(itemsOf(await index.search(query, { k: 5 }))).toEqual(ranking.slice(0, 5));
  });

  it.each([
    ["another number of dimensions", [1, 2], 'the vector of "x" is of 2 dimensions, allowed: 3 numbers'],
    ["NaN", [1, NaN, 3], 'the vector of "x" has NaN at place 1, allowed: finite 32-bit numbers'],
    [
      "Infinity",
      [1, 2, -Infinity],
      'the vector of "x" has -Infinity at place 2, allowed: finite 32-bit numbers',
    ],
    [
      "a number too large for 32 bits",
      [1e39, 0, 0],
      'the vector of "x" has 1e+39 at place 0, allowed: finite 32-bit numbers',
    ],
  ])("refuses a vector with %s and adds nothing", async (_name, vector, message) => {
    const index = await filled();
    expect(await problem(index.addMany(["w", "x"], [[1, 2, 3], vector]))).toBe(`DataError: ${message}`);
    expect(index.size).toBe(200);
    expect(await problem(index.search(vector))).toBe(
      `DataError: ${message.replace('the vector of "x"', "the vector of query 0")}`,
    );
  });

  it("refuses an id that it has, and adds nothing", async () => {
    const index = await filled();
    const message = (id: string): string =>
      `DataError: the index has ${id} already: remove it before it is added again`;
    expect(await problem(index.addMany(["x", "7"], [vectors[0]!, vectors[1]!]))).toBe(message('"7"'));
    expect(await problem(index.addMany(["x", "x"], [vectors[0]!, vectors[1]!]))).toBe(message('"x"'));
    expect(index.has("x")).toBe(false);
  });

  it("refuses another number of vectors than of ids", async () => {
    const index = await create();
    expect(await problem(index.addMany(["x", "y"], [[1, 2, 3]]))).toBe(
      "DataError: there are 1 vectors for 2 ids, allowed: as many",
    );
    expect(await problem(index.addMany(["x", "y"], new Float32Array(7)))).toBe(
      "DataError: there are 7 numbers for 2 ids, allowed: 6",
    );
  });

  it("refuses options that it does not know", async () => {
    const index = await filled();
    expect(await problem(index.search(query, { k: 0 }))).toContain("OptionError: search: option k is 0");
    expect(await problem(index.search(query, { top: 3 } as object))).toContain('unknown option "top"');
  });
});
