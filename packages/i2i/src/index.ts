export { Item2Vec, type Item2VecOptions } from "./item2vec.js";
export type { HistoryPoolingOptions } from "./history-pooling.js";
export type { ItemVectorOptions } from "./item-vector-model.js";
export type { NegativeSamplingOptions } from "./negative-sampling-options.js";
export type { NextItemOptions } from "./next-item-options.js";
export { Word2Vec, type Word2VecOptions } from "./word2vec.js";
