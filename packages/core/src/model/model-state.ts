import type * as v from "valibot";
import { extendMatrix } from "../data/extend-matrix.js";
import { InteractionMatrix } from "../data/interaction-matrix.js";
import type { EventColumn, Interactions, Timestamps } from "../data/interactions.js";
import { type InteractionsWithFeatures, partsOf, type TrainingData } from "../data/training-data.js";
import { ModelFileError, OptionError } from "../errors.js";
import { ModelFile } from "../files/model-file.js";
import type { TensorData } from "../files/safetensors.js";
import { parseOptions } from "../options.js";
import { parseTrainContext, type TrainContext, type TrainWork } from "../training/train-context.js";
import {
  type FitContext,
  type FitWork,
  parseFitContext,
  parseUpdateContext,
  type UpdateContext,
} from "./progress.js";

/** What every model holds besides what it learnt. */
export interface ModelState<Options extends object = object> {
  /** The options in force, defaults filled in. */
  readonly options: Options;
  /** The users, items and histories of the fitted log. */
  readonly matrix: InteractionMatrix;
  /** Seed of the training. */
  readonly seed: number;
  /** How the training went, for models that are trained in epochs; see {@link train}. */
  readonly training?: Readonly<Record<string, number>>;
}

/** What `fit` begins with. */
export interface StartedFit<Options extends object, Work = FitWork> {
  readonly modelName: string;
  readonly state: ModelState<Options>;
  readonly work: Work;
  /** The log itself, and the features that came with it. */
  readonly data: InteractionsWithFeatures;
}

/**
 * The first step of every `fit`: checks its arguments and indexes the log.
 * @throws OptionError for a bad option, DataError for an empty log or what is no log, the signal's reason when it is aborted already
 */
export function startFit<Schema extends v.GenericSchema<unknown, object>>(
  modelName: string,
  schema: Schema,
  data: TrainingData,
  options: unknown,
  context: FitContext,
): StartedFit<v.InferOutput<Schema>> {
  return start(modelName, schema, data, options, () => parseFitContext(context));
}

/** As {@link startFit}, for a model that {@link train} trains in epochs. */
export function startTraining<Schema extends v.GenericSchema<unknown, object>, Model>(
  modelName: string,
  schema: Schema,
  data: TrainingData,
  options: unknown,
  context: TrainContext<Model>,
): StartedFit<v.InferOutput<Schema>, TrainWork<Model>> {
  return start(modelName, schema, data, options, () => parseTrainContext(context));
}

function start<Schema extends v.GenericSchema<unknown, object>, Work extends FitWork>(
  modelName: string,
  schema: Schema,
  data: TrainingData,
  options: unknown,
  parseContext: () => Work & { readonly seed: number },
): StartedFit<v.InferOutput<Schema>, Omit<Work, "seed">> {
  const parsed = parseOptions(modelName, schema, options);
  for (const [name, value] of Object.entries(parsed)) {
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw new OptionError(`${modelName}: option ${name} is ${value}, allowed: a finite number`); // JSON has no other
    }
  }
  const parts = partsOf(modelName, data);
  const { seed, ...work } = parseContext();
  work.signal?.throwIfAborted();
  const matrix = InteractionMatrix.from(parts.interactions);
  return { modelName, state: { options: parsed, matrix, seed }, work, data: parts };
}

/** What new interactions change. */
export interface StartedUpdate<Options extends object> {
  /** Of the model that is to be made: with all interactions. */
  readonly state: ModelState<Options>;
  /** Users and items of the new interactions, ascending. */
  readonly users: Int32Array;
  readonly items: Int32Array;
  readonly work: FitWork;
}

/**
 * The first step of every `update`: checks its arguments and adds the new interactions to those of the model.
 * @throws DataError for an empty log, or one whose columns are not those of the model's; OptionError for a bad context
 */
export function startUpdate<Options extends object>(
  modelName: string,
  state: ModelState<Options>,
  log: Interactions,
  context: UpdateContext,
): StartedUpdate<Options> {
  partsOf(modelName, log);
  const work = parseUpdateContext(context);
  work.signal?.throwIfAborted();
  const { matrix, users, items } = extendMatrix(state.matrix, log);
  return { state: { ...state, matrix }, users, items, work };
}

/** What the file of every model says of its training; see `Recommender.toBytes`. */
const OF_ALL = ["seed", "users", "items", "interactions"];

/**
 * The first step of every `load`: verifies the file and reads what all models hold.
 * @param source path of the file, or its bytes
 * @throws ModelFileError
 */
export async function readModel<Schema extends v.GenericSchema<unknown, object>>(
  modelName: string,
  schema: Schema,
  source: string | Uint8Array,
): Promise<{ state: ModelState<v.InferOutput<Schema>>; file: ModelFile }> {
  const file = await ModelFile.read(source, modelName);
  const seed = file.training["seed"];
  if (!(Number.isInteger(seed) && seed! >= 0 && seed! < 2 ** 32)) {
    throw new ModelFileError(`the file's seed of the training is ${seed}, allowed: 0 to 4294967295`);
  }
  const [users, items] = [file.vocabulary("users"), file.vocabulary("items")];
  const history = file.compressedRows("history");
  if (history.rowCount !== users.size || history.columnCount !== items.size) {
    throw new ModelFileError("the file's history is not of its users and items");
  }
  if (history.offsets.some((offset, user) => user > 0 && offset === history.offsets[user - 1])) {
    throw new ModelFileError("the file's history has a user without items");
  }
  const timestamps = file.optionalTensor("history.timestamps");
  if (timestamps && !isTimes(timestamps, history.columns.length)) {
    throw new ModelFileError("the file's history has malformed timestamps");
  }
  const matrix = new InteractionMatrix(
    users,
    items,
    history,
    timestamps,
    readEvents(file, history.columns.length),
  );
  const training = Object.fromEntries(
    Object.entries(file.training).filter(([name]) => !OF_ALL.includes(name)),
  );
  return {
    state: { options: readOptions(modelName, schema, file.options), matrix, seed: seed!, training },
    file,
  };
}

/** The events of the histories, where the file has them. */
function readEvents(file: ModelFile, length: number): EventColumn | undefined {
  if (!file.optionalTensor("history.events")) return undefined;
  const names = file.vocabulary("events").ids.map(String);
  const codes = file.tensor("history.events", Uint8Array, length);
  if (codes.some((code) => code >= names.length)) {
    throw new ModelFileError("the file's history has malformed events");
  }
  return { names, codes };
}

function isTimes(data: TensorData, length: number): data is Timestamps {
  const isOfTimes = data instanceof Uint32Array || data instanceof Float64Array;
  return isOfTimes && data.length === length && data.every(Number.isFinite);
}

/** Checks options that were read from a file. @throws ModelFileError */
export function readOptions<Schema extends v.GenericSchema>(
  modelName: string,
  schema: Schema,
  options: unknown,
): v.InferOutput<Schema> {
  try {
    return parseOptions(modelName, schema, options);
  } catch (cause) {
    if (!(cause instanceof OptionError)) throw cause;
    throw new ModelFileError(`the file's options are malformed: ${cause.message}`, { cause });
  }
}
