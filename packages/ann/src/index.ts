export type { UpsertOptions } from "./export/batches.js";
export { type MilvusUpserts, toMilvus } from "./export/milvus.js";
export { type PgvectorExport, type PgvectorOptions, toPgvector } from "./export/pgvector.js";
export { type QdrantUpserts, toQdrant } from "./export/qdrant.js";
export { FlatIndex, type FlatIndexContext, type FlatIndexOptions } from "./flat-index.js";
export { HnswIndex, type HnswIndexOptions } from "./hnsw-index.js";
export {
  indexFor,
  type IndexForOptions,
  type IndexedOptions,
  IndexedRecommender,
  type VectorModel,
} from "./indexed-recommender.js";
export { recallAt } from "./recall-at.js";
export type { SearchFilter, SearchOptions, VectorQuery } from "./search-options.js";
export type { Similarity } from "./similarity.js";
export { VectorIndex } from "./vector-index.js";
export type { Vector } from "./vector-store.js";
