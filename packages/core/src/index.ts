export * from "./errors.js";
export { parseOptions } from "./options.js";
export type { Id, Interaction } from "./data/types.js";
export { Vocabulary } from "./data/vocabulary.js";
export { type CompressedRows, offsetsFromCounts, rowColumns, transpose } from "./data/compressed-rows.js";
export { type EventColumn, type InteractionColumns, Interactions } from "./data/interactions.js";
export { InteractionMatrix } from "./data/interaction-matrix.js";
export { type RowsByUser, rowsByUser } from "./data/interaction-order.js";
export { GrowingArray } from "./data/growing-array.js";
export { Random } from "./random/random.js";
export { numpyPermutation } from "./random/numpy-permutation.js";
export { type Ranked, topK, WorstFirstHeap } from "./ranking/top-k.js";
export type { HistoryEntry, Query, ResolvedQuery } from "./model/query.js";
export type { RecommendOptions, SimilarOptions } from "./model/recommend-options.js";
export type { Scores } from "./model/candidate-filter.js";
export {
  type FitContext,
  parseFitContext,
  type Progress,
  Stage,
  type WorkContext,
} from "./model/progress.js";
export {
  type RatingPredictor,
  readMatrix,
  type Reason,
  type Recommendation,
  Recommender,
  type RecommenderClass,
  type SimilarItems,
} from "./model/recommender.js";
export { FORMAT_VERSION, ModelFile, ModelFileWriter } from "./files/model-file.js";
export { type GlobalTimeOptions, globalTime } from "./splits/global-time.js";
export {
  type LeaveLastKOptions,
  leaveLastK,
  type LeaveLastOutOptions,
  leaveLastOut,
} from "./splits/leave-last.js";
export { type RandomHoldOutOptions, randomHoldOut } from "./splits/random-hold-out.js";
export { makeSplit, type Split, type SplitRows, type TimeOrder } from "./splits/split.js";
