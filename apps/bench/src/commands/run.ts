import { constants } from "node:os";
import { join } from "node:path";
import { didYouMean, type EngineName, OptionError } from "@funrec/core";
import { checkDataSetName, findDataSet } from "../data-sets.js";
import type { Experiment, ExperimentResult, MeasuredPart } from "../experiment.js";
import { checkWritable, makeFolder } from "../files.js";
import { checkOptions, findModel, models } from "../models.js";
import { protocols } from "../protocols/index.js";
import type { Protocol } from "../protocols/protocol.js";
import { findOwnData, ownDataName, type OwnDataOptions } from "../own-data.js";
import { comparisonTables } from "../report/comparison.js";
import { showProgress } from "../report/progress.js";
import { toResultFile, writeResults } from "../report/result-file.js";
import { protocolNotes, resultTables } from "../report/table.js";
import { ExperimentError, runInProcess } from "../run-in-process.js";
import {
  parseBuckets,
  parseCount,
  parseCutoffs,
  parseSeeds,
  parseSettings,
  parseThreads,
} from "../settings.js";

/** The options of `run` and `compare` as typed. */
export interface RunOptions extends OwnDataOptions {
  readonly dataset: string;
  readonly protocol: string;
  readonly k: string;
  readonly seeds: string;
  readonly set: readonly string[];
  readonly threads?: string;
  readonly engine?: EngineName;
  readonly json?: string;
  readonly on: string;
  readonly buckets: string;
  /** True where no number is given. */
  readonly earlyStopping?: string | true;
  readonly checkpoint?: string;
}

/** Trains and evaluates models, and prints and writes the results. */
export async function run(modelNames: readonly string[], options: RunOptions): Promise<void> {
  await report(await runAll(modelNames, options), options);
}

/** As {@link run}, with each model tested against the first. */
export async function compare(modelNames: readonly string[], options: RunOptions): Promise<void> {
  const results = await runAll(modelNames, options);
  await report(results, options);
  if (options.json !== "-") console.log(comparisonTables(results));
}

/** What can be checked is checked before the first model is trained. */
async function runAll(modelNames: readonly string[], options: RunOptions): Promise<ExperimentResult[]> {
  const experiments = await plan(modelNames, options);
  const hasSeeds = experiments.some(({ seed }) => seed !== experiments[0]!.seed);
  const results: ExperimentResult[] = [];
  for (const experiment of experiments) {
    const { model, seed } = experiment;
    const view = showProgress(hasSeeds ? `${model}, seed ${seed}` : model);
    let isDone = false;
    try {
      results.push(await runInProcess(experiment, (progress) => view.update(progress)));
      isDone = true;
    } catch (error) {
      if (!(error instanceof ExperimentError)) throw error;
      // The models that were trained are worth showing.
      console.error(`error: ${error.message}`);
      if (error.details) console.error(error.details);
      process.exitCode = 1;
      if (error.endedBy && error.endedBy !== "data") {
        process.exitCode = 128 + constants.signals[error.endedBy]; // as a shell reports it
      }
      if (error.endedBy) break;
    } finally {
      view.stop(isDone);
    }
  }
  return results;
}

/** The experiments: those of one model together, a model without random numbers once. */
async function plan(modelNames: readonly string[], options: RunOptions): Promise<Experiment[]> {
  const protocol = findProtocol(options.protocol);
  const ownData = await findOwnData(options);
  const dataset = ownData ? ownDataName(ownData) : checkDataSetName(options.dataset);
  const seeds = parseSeeds(options.seeds);
  const settings = parseSettings(options.set);
  const asked = modelNames.map(findModel);
  for (const model of asked) protocol.checkModel?.(model);
  const names = [...new Set([...asked, ...protocol.baselines])];
  const unused = Object.keys(settings).filter((model) => !names.includes(model));
  if (unused.length > 0) {
    throw new OptionError(`--set names ${unused.join(", ")}, but only ${names.join(", ")} run`);
  }
  const common = {
    dataset,
    ...(ownData && { ownData }),
    protocol: protocol.name,
    k: parseCutoffs(options.k),
    on: parsePart(options.on, protocol),
    buckets: parseBuckets(options.buckets),
    ...(options.threads !== undefined && { threads: parseThreads(options.threads) }),
    ...(options.engine !== undefined && { engine: options.engine }),
    ...parseEpochOptions(options, protocol, names),
  };
  const optionsOf = (model: string): Record<string, unknown> => ({
    ...protocol.optionsOf(model),
    ...settings[model],
  });
  for (const model of Object.keys(settings)) await checkOptions(model, optionsOf(model));
  if (options.json !== undefined) await checkWritable(options.json);
  if (options.checkpoint !== undefined) await makeFolder(options.checkpoint);
  if (!ownData) await findDataSet(dataset);
  return names.flatMap((model) =>
    (models.get(model)?.isRandom ? seeds : seeds.slice(0, 1)).map((seed) => ({
      ...common,
      model,
      seed,
      options: optionsOf(model),
      ...(options.checkpoint !== undefined && {
        checkpoint: join(options.checkpoint, `${dataset}.${protocol.name}.${model}.seed-${seed}`),
      }),
    })),
  );
}

function findProtocol(name: string): Protocol {
  const protocol = protocols.get(name);
  if (protocol) return protocol;
  const names = [...protocols.keys()];
  throw new OptionError(`unknown protocol "${name}", allowed: ${names.join(", ")}${didYouMean(name, names)}`);
}

function parsePart(text: string, { name, hasValidation }: Protocol): MeasuredPart {
  if (text === "test" || (text === "validation" && hasValidation)) return text;
  const allowed = hasValidation ? "test, validation" : `test, as the protocol ${name} has no validation part`;
  throw new OptionError(`--on is "${text}", allowed: ${allowed}`);
}

/** Options of those models that are trained in epochs. @throws OptionError where there are none */
function parseEpochOptions(
  { earlyStopping, checkpoint }: RunOptions,
  { name, hasValidationRows }: Protocol,
  modelNames: readonly string[],
): Pick<Experiment, "earlyStopping"> {
  const option = earlyStopping !== undefined ? "--early-stopping" : "--checkpoint";
  if (earlyStopping === undefined && checkpoint === undefined) return {};
  if (!modelNames.some((model) => models.get(model)?.hasEpochs)) {
    const allowed = [...models].flatMap(([model, { hasEpochs }]) => (hasEpochs ? [model] : []));
    throw new OptionError(`${option} is for models trained in epochs, which are: ${allowed.join(", ")}`);
  }
  if (earlyStopping === undefined) return {};
  if (!hasValidationRows) {
    throw new OptionError(`--early-stopping needs validation rows, which the protocol ${name} does not have`);
  }
  return { earlyStopping: earlyStopping === true ? 5 : parseCount("--early-stopping", earlyStopping) };
}

async function report(results: readonly ExperimentResult[], { json }: RunOptions): Promise<void> {
  if (results.length === 0) return;
  const file = toResultFile(results);
  if (json !== "-") {
    console.log(protocolNotes(file));
    console.log(resultTables(file));
  }
  if (json !== undefined) await writeResults(json, file);
}
