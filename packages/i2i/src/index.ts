export { Airbnb, type AirbnbOptions } from "./airbnb.js";
export { EGES, type EGESOptions } from "./eges.js";
export type { ItemVectorOptions } from "./item-vector-model.js";
export { Item2Vec, type Item2VecOptions } from "./item2vec.js";
export type { NegativeSamplingOptions, VectorTrainingOptions } from "./negative-sampling-options.js";
export type { DirectionOptions, NextItemOptions } from "./next-item-options.js";
export type { ItemFeatures } from "./side-information.js";
export { Word2Vec, type Word2VecOptions } from "./word2vec.js";
