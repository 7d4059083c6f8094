export { FlatIndex, type FlatIndexContext, type FlatIndexOptions } from "./flat-index.js";
export type { SearchFilter, SearchOptions, VectorQuery } from "./search-options.js";
export type { Similarity } from "./similarity.js";
export { VectorIndex } from "./vector-index.js";
export type { Vector } from "./vector-store.js";
