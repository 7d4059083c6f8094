// Data
export type { Id, Interaction } from "./data/types.js";
export { Vocabulary } from "./data/vocabulary.js";
export {
  type EventColumn,
  type InteractionColumns,
  Interactions,
  type Timestamps,
} from "./data/interactions.js";
export { type ExtendedMatrix, extendMatrix } from "./data/extend-matrix.js";
export { InteractionMatrix } from "./data/interaction-matrix.js";
export { type RowsByUser, rowsByUser } from "./data/interaction-order.js";
export { type CompressedRows, offsetsFromCounts, rowColumns, transpose } from "./data/compressed-rows.js";
export type { InteractionsWithFeatures, TrainingData } from "./data/training-data.js";
export { GrowingArray } from "./data/growing-array.js";
export {
  type CategoryColumn,
  categoryCodes,
  type FeatureColumn,
  type FeatureKind,
  type FeatureRow,
  type FeatureSchema,
  FeatureTable,
} from "./data/feature-table.js";

// Readers and data sets
export {
  type AtomicFeaturesOptions,
  type AtomicOptions,
  readAtomic,
  readAtomicFeatures,
} from "./readers/atomic.js";
export {
  type CsvFeature,
  type CsvFeaturesOptions,
  type CsvOptions,
  type InteractionColumnMap,
  readCsv,
  readCsvFeatures,
} from "./readers/csv.js";
export { type CsvHeader, inspectCsv, type InspectCsvOptions } from "./readers/inspect-csv.js";
export type { ColumnReference, DelimitedOptions } from "./readers/delimited.js";
export { type JsonlOptions, readJsonl } from "./readers/jsonl.js";
export { readSequences, type SequencesOptions } from "./readers/sequences.js";
export { type Encoding, ENCODINGS, type TextSource } from "./readers/source.js";
export {
  type DatasetDescriptor,
  type DatasetDownload,
  type FeaturesFile,
  type InteractionsFile,
  parseDescriptor,
} from "./datasets/descriptor.js";
export { type Dataset, loadDataset } from "./datasets/load.js";
export { type LocatedDataset, type LocateOptions, locateDataset } from "./datasets/locate.js";
export { simulate, type SimulateOptions, type Simulation } from "./simulator/simulate.js";

// Splits
export { type GlobalTimeOptions, globalTime } from "./splits/global-time.js";
export {
  type LeaveLastKOptions,
  leaveLastK,
  type LeaveLastOutOptions,
  leaveLastOut,
} from "./splits/leave-last.js";
export { type RandomHoldOutOptions, randomHoldOut } from "./splits/random-hold-out.js";
export { makeSplit, type Split, type SplitRows, type TimeOrder } from "./splits/split.js";

// Random numbers and ranking
export { AliasTable } from "./random/alias-table.js";
export { Random } from "./random/random.js";
export { numpyPermutation } from "./random/numpy-permutation.js";
export { type Ranked, topK, WorstFirstHeap } from "./ranking/top-k.js";

// The model contract
export { recommendSchema, type RecommendOptions, type SimilarOptions } from "./model/recommend-options.js";
export { recencyEntries, type RecencyOptions, weighByRecency } from "./model/recency.js";
export { checkFeatureNames } from "./features/feature-names.js";
export type { Features, Side } from "./features/feature-values.js";
export type { HistoryEntry, Query, ResolvedQuery, UserFeatures } from "./model/query.js";
export {
  type Device,
  type EngineName,
  type FitContext,
  type FitWork,
  type Progress,
  Stage,
  type Steps,
  type UpdateContext,
  type WorkContext,
  workContextEntries,
} from "./model/progress.js";
export {
  type RatingPredictor,
  type Reason,
  type Recommendation,
  Recommender,
  type RecommenderClass,
  type SimilarItems,
  type Updatable,
} from "./model/recommender.js";
export {
  type ModelState,
  readModel,
  readOptions,
  type StartedFit,
  type StartedUpdate,
  startFit,
  startTraining,
  startUpdate,
} from "./model/model-state.js";
export { CandidateFilter, type Scores } from "./model/candidate-filter.js";
export { FORMAT_VERSION, ModelFile, ModelFileWriter } from "./files/model-file.js";
export { fileReason } from "./files/file-reason.js";
export { writeAtomically } from "./files/write-atomically.js";

// Training in epochs
export type { EarlyStopping, TrainContext, TrainWork } from "./training/train-context.js";
export type { TrainingMetrics } from "./training/checkpoint.js";
export type { Span } from "./training/span.js";
export type { Tensors } from "./training/tensors.js";
export { train, type Trainee } from "./training/train.js";

// Options and errors
export {
  differentNames,
  finiteNumber,
  integerFrom,
  numberFrom,
  positiveInteger,
  positiveNumber,
  seedNumber,
} from "./option-checks.js";
export { didYouMean, parseOptions, show } from "./options.js";
export {
  DataError,
  type DataLocation,
  EngineError,
  FunRecError,
  ModelFileError,
  OptionError,
  UnknownIdError,
} from "./errors.js";
