import { FlatIndex, recallAt, VectorIndex } from "@funrec/ann";
import type { Ranked } from "@funrec/core";
import { numbers, randomVectors } from "./support/vectors.js";
import { problem } from "../../../tools/problem.cjs";

describe("recallAt", () => {
  const vectors = randomVectors(100, 4, 1);
  const queries = randomVectors(10, 4, 2);
  async function flat(): Promise<FlatIndex> {
    const index = FlatIndex.create({ dimensions: 4 }, { threads: 1 });
    await index.addMany(numbers(100), vectors);
    return index;
  }

  it("is 1 for exact search, with and without a filter", async () => {
    const index = await flat();
    expect(await recallAt(index, 10, queries)).toBe(1);
    expect(await recallAt(index, 10, queries, { filter: { allow: [1, 2, 3] } })).toBe(1);
    expect(await recallAt(index, 10, queries, { minScore: 100 })).toBe(1);
  });

  it("is the share of the nearest that an index finds", async () => {
    const index = await flat();
    const rank = Object.getPrototypeOf(index).rank as (...args: unknown[]) => Promise<Ranked[]>;
    // Forgets the best of the first query, and the two best of all others.
    Object.assign(index, {
      rank: async (...args: unknown[]): Promise<Ranked[]> =>
        (await rank.apply(index, args)).map(({ indices, scores }, query) => {
          const missed = query === 0 ? 1 : 2;
          return { indices: indices.slice(missed), scores: scores.slice(missed) };
        }),
    });
    expect(index).toBeInstanceOf(VectorIndex);
    expect(await recallAt(index, 4, queries)).toBeCloseTo((0.75 + 9 * 0.5) / 10, 10);
  });

  it("needs a query", async () => {
    expect(await problem(recallAt(await flat(), 3, []))).toBe(
      "OptionError: recallAt: there are no queries, allowed: at least 1",
    );
  });
});
