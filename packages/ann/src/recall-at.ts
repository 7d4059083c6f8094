import { OptionError } from "@funrec/core";
import { FlatIndex } from "./flat-index.js";
import type { SearchOptions, VectorQuery } from "./search-options.js";
import type { VectorIndex } from "./vector-index.js";
import type { Vector } from "./vector-store.js";

/**
 * The share of the k nearest that an index finds, averaged over queries, from 0 to 1; 1 where there is nothing to find. What
 * is nearest is found by a {@link FlatIndex} of the same vectors.
 *
 * @param k at least 1
 * @throws OptionError without queries, or for an option that is not allowed
 *
 * @example
 * ```ts
 * import { FlatIndex, recallAt } from "@funrec/ann";
 * const index = FlatIndex.create({ dimensions: 1 });
 * await index.addMany(["a", "b"], [[1], [2]]);
 * await recallAt(index, 1, [[1], [-1]]); // => 1
 * ```
 */
export async function recallAt(
  index: VectorIndex,
  k: number,
  queries: readonly (Vector | VectorQuery)[],
  { filter, minScore }: Pick<SearchOptions, "filter" | "minScore"> = {},
): Promise<number> {
  if (queries.length === 0) throw new OptionError("recallAt: there are no queries, allowed: at least 1");
  const { ids, vectors, dimensions } = index.itemVectors();
  const exact = FlatIndex.create({ dimensions, similarity: index.similarity });
  await exact.addMany(ids, vectors);
  const options = { k, ...(filter && { filter }), ...(minScore !== undefined && { minScore }) };
  const nearest = await exact.searchMany(queries, options);
  const found = await index.searchMany(queries, options);
  let sum = 0;
  nearest.forEach((list, query) => {
    const own = new Set(found[query]!.map(({ item }) => item));
    const hits = list.filter(({ item }) => own.has(item)).length;
    sum += list.length === 0 ? 1 : hits / list.length;
  });
  return sum / nearest.length;
}
