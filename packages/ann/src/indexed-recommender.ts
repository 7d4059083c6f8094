import {
  type Id,
  OptionError,
  parseOptions,
  type Query,
  type Recommendation,
  type RecommendOptions,
  recommendSchema,
  show,
  UnknownIdError,
} from "@funrec/core";
import type { ItemVectors } from "@funrec/core/vectors";
import * as v from "valibot";
import { FlatIndex, type FlatIndexContext, type FlatIndexOptions } from "./flat-index.js";
import { HnswIndex, type HnswIndexOptions } from "./hnsw-index.js";
import type { SearchFilter, VectorQuery } from "./search-options.js";
import type { VectorIndex } from "./vector-index.js";

/** A model whose score is the inner product of two vectors, such as every `VectorRecommender` of `@funrec/core/vectors`. */
export interface VectorModel {
  /** The vectors of the items. */
  itemVectors(): ItemVectors;
  /** The vector of a user or a history; several for a user of several interests, whose best counts. */
  userVector(query: Query): Promise<Float32Array | readonly Float32Array[]>;
  /** What `excludeSeen` leaves out. */
  seenItems(query: Query): readonly Id[];
  recommend(query: Query, options?: RecommendOptions): Promise<Recommendation[]>;
}

type FlatOptions = Omit<FlatIndexOptions, "dimensions" | "similarity">;
type HnswOptions = Omit<HnswIndexOptions, "dimensions" | "similarity">;

/** The kind of index, `"flat"` by default, and its options; the rest is the model's. */
export type IndexForOptions =
  ({ readonly kind?: "flat" } & FlatOptions & FlatIndexContext) | ({ readonly kind: "hnsw" } & HnswOptions);

/**
 * An index of the items of a model, by the similarity that it was trained for: the inner product. {@link IndexedRecommender}
 * recommends through it.
 *
 * @throws OptionError; EngineError where WebAssembly or its memory cannot be had; DataError when the model's vectors are not
 *   finite numbers
 */
export async function indexFor(model: VectorModel, options: IndexForOptions = {}): Promise<VectorIndex> {
  const { ids, dimensions, vectors } = model.itemVectors();
  const index = await makeIndex(options, dimensions);
  await index.addMany(ids, vectors);
  return index;
}

async function makeIndex(options: IndexForOptions, dimensions: number): Promise<VectorIndex> {
  const similarity = "inner product";
  const { kind = "flat", ...own } = options;
  if (kind === "hnsw") return HnswIndex.create({ ...(own as HnswOptions), dimensions, similarity });
  if (kind !== "flat") {
    throw new OptionError(`indexFor: kind is ${show(kind)}, allowed: "flat" or "hnsw"`);
  }
  const { threads, ...flat } = own as FlatOptions & FlatIndexContext;
  return FlatIndex.create({ ...flat, dimensions, similarity }, threads === undefined ? {} : { threads });
}

/** What to return, as from `recommend` of a model, which says what each means. */
export type IndexedOptions = Omit<RecommendOptions, "explain">;

const schema = v.omit(recommendSchema, ["explain"]);

/**
 * Recommends as a model does, but finds the items by an index: exactly the model's answers through a {@link FlatIndex}, and
 * nearly through an {@link HnswIndex}. It recommends the items that the index has.
 *
 * @example
 * ```ts
 * import { indexFor, IndexedRecommender } from "@funrec/ann";
 * // Any model with vectors, such as BPR or YouTubeDNN; here one by hand.
 * const model = {
 *   itemVectors: () => ({ ids: ["tea", "cup", "pot"], dimensions: 2, vectors: Float32Array.of(1, 0, 0, 1, 1, 1) }),
 *   userVector: async () => Float32Array.of(1, 0.5),
 *   seenItems: () => ["pot"],
 *   recommend: async () => [],
 * };
 * const recommender = new IndexedRecommender(model, await indexFor(model));
 * await recommender.recommend({ user: "ann" }, { k: 1 }); // => [{ item: "tea", score: 1 }]
 * ```
 */
export class IndexedRecommender {
  constructor(
    readonly model: VectorModel,
    readonly index: VectorIndex,
  ) {}

  /** The best items for a user or a history, best first. @throws as `recommend` of the model does */
  async recommend(query: Query, options: IndexedOptions = {}): Promise<Recommendation[]> {
    const [recommendations] = await this.recommendMany([query], options);
    return recommendations!;
  }

  /** As {@link recommend} for many queries, in their order; faster than one by one. */
  async recommendMany(queries: readonly Query[], options: IndexedOptions = {}): Promise<Recommendation[][]> {
    const { k, excludeSeen, exclude, allow, minScore, fallback } = parseOptions("recommend", schema, options);
    const results: (Recommendation[] | undefined)[] = [];
    const vectorQueries: VectorQuery[] = [];
    for (const [i, query] of queries.entries()) {
      try {
        const vector = await this.model.userVector(query);
        vectorQueries.push({
          vectors: vector instanceof Float32Array ? [vector] : vector,
          ...(excludeSeen && { exclude: this.model.seenItems(query) }),
        });
      } catch (error) {
        if (!(error instanceof UnknownIdError) || fallback === undefined) throw error;
        results[i] = await this.model.recommend(query, options); // not by vectors: the popular ones
      }
    }
    const filter: SearchFilter = { ...(exclude && { exclude }), ...(allow && { allow }) };
    const found = (await this.index.searchMany(vectorQueries, { k, filter, minScore })).values();
    return queries.map((_, i) => results[i] ?? found.next().value!);
  }
}
