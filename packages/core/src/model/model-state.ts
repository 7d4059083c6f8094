import type * as v from "valibot";
import { extendMatrix } from "../data/extend-matrix.js";
import { InteractionMatrix } from "../data/interaction-matrix.js";
import type { Interactions, Timestamps } from "../data/interactions.js";
import { DataError, ModelFileError, OptionError } from "../errors.js";
import { ModelFile } from "../files/model-file.js";
import type { TensorData } from "../files/safetensors.js";
import { parseOptions, show } from "../options.js";
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
}

/**
 * The first step of every `fit`: checks its arguments and indexes the log.
 * @throws OptionError for a bad option, DataError for an empty log or what is no log, the signal's reason when it is aborted already
 */
export function startFit<Schema extends v.GenericSchema<unknown, object>>(
  modelName: string,
  schema: Schema,
  log: Interactions,
  options: unknown,
  context: FitContext,
): { state: ModelState<v.InferOutput<Schema>>; work: FitWork } {
  const parsed = parseOptions(modelName, schema, options);
  for (const [name, value] of Object.entries(parsed)) {
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw new OptionError(`${modelName}: option ${name} is ${value}, allowed: a finite number`); // JSON has no other
    }
  }
  checkLog(modelName, log);
  const { seed, ...work } = parseFitContext(context);
  work.signal?.throwIfAborted();
  return { state: { options: parsed, matrix: InteractionMatrix.from(log), seed }, work };
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
  checkLog(modelName, log);
  const work = parseUpdateContext(context);
  work.signal?.throwIfAborted();
  const { matrix, users, items } = extendMatrix(state.matrix, log);
  return { state: { ...state, matrix }, users, items, work };
}

function checkLog(modelName: string, log: Interactions): void {
  if (ArrayBuffer.isView(log?.userIndices)) return;
  throw new DataError(
    `${modelName}: the log is ${show(log)}; make one with Interactions.from(rows) or a reader`,
  );
}

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
  if (seed === undefined) throw new ModelFileError("the file does not say the seed of its training");
  const [users, items] = [file.vocabulary("users"), file.vocabulary("items")];
  const history = file.compressedRows("history");
  if (history.rowCount !== users.size || history.columnCount !== items.size) {
    throw new ModelFileError("the file's history is not of its users and items");
  }
  const timestamps = file.optionalTensor("history.timestamps");
  if (timestamps && !isTimes(timestamps, history.columns.length)) {
    throw new ModelFileError("the file's history has malformed timestamps");
  }
  const matrix = new InteractionMatrix(users, items, history, timestamps);
  return { state: { options: readOptions(modelName, schema, file.options), matrix, seed }, file };
}

function isTimes(data: TensorData, length: number): data is Timestamps {
  return (data instanceof Uint32Array || data instanceof Float64Array) && data.length === length;
}

function readOptions<Schema extends v.GenericSchema>(
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
