import { OptionError } from "@funrec/core";
import { checkDataSetName, findDataSet } from "../data-sets.js";
import type { Experiment, ExperimentResult } from "../experiment.js";
import { baselines, checkOptions, findModel } from "../models.js";
import { protocols } from "../protocols/index.js";
import { showProgress } from "../report/progress.js";
import { checkWritable, toResultFile, writeResults } from "../report/result-file.js";
import { comparisonTable, protocolNotes, resultTables } from "../report/table.js";
import { ExperimentError, runInProcess } from "../run-in-process.js";
import { parseCutoffs, parseSeed, parseSettings } from "../settings.js";

/** The options of `run` and `compare` as typed. */
export interface RunOptions {
  readonly dataset: string;
  readonly protocol: string;
  readonly k: string;
  readonly seed: string;
  readonly set: readonly string[];
  readonly json?: string;
}

/** Trains and evaluates models, and prints and writes the results. */
export async function run(modelNames: readonly string[], options: RunOptions): Promise<void> {
  await report(await runAll(modelNames, options), options);
}

/** As {@link run}, with each model tested against the first. */
export async function compare(modelNames: readonly string[], options: RunOptions): Promise<void> {
  const results = await runAll(modelNames, options);
  await report(results, options);
  if (options.json === "-" || results.length < 2) return;
  const k = Math.max(...results[0]!.evaluation.protocol.k);
  console.log("\nPaired randomisation test over users:");
  console.log(comparisonTable(results, `ndcg@${k}`));
}

/** What can be checked is checked before the first model is trained. */
async function runAll(modelNames: readonly string[], options: RunOptions): Promise<ExperimentResult[]> {
  const experiments = await plan(modelNames, options);
  const results: ExperimentResult[] = [];
  for (const experiment of experiments) {
    const view = showProgress(experiment.model);
    try {
      results.push(await runInProcess(experiment, (progress) => view.update(progress)));
    } catch (error) {
      if (!(error instanceof ExperimentError) || error.isInterrupt) throw error;
      // The models that were trained are worth showing.
      console.error(`error: ${error.message}`);
      if (error.details) console.error(error.details);
      process.exitCode = 1;
    } finally {
      view.stop();
    }
  }
  return results;
}

async function plan(modelNames: readonly string[], options: RunOptions): Promise<Experiment[]> {
  const protocol = protocols.get(options.protocol);
  if (!protocol) {
    throw new OptionError(
      `unknown protocol "${options.protocol}", allowed: ${[...protocols.keys()].join(", ")}`,
    );
  }
  const dataset = checkDataSetName(options.dataset);
  const k = parseCutoffs(options.k);
  const seed = parseSeed(options.seed);
  const settings = parseSettings(options.set);
  const names = [...new Set([...modelNames.map(findModel), ...baselines])];
  const unused = Object.keys(settings).filter((model) => !names.includes(model));
  if (unused.length > 0) {
    throw new OptionError(`--set names ${unused.join(", ")}, but only ${names.join(", ")} run`);
  }
  for (const [model, values] of Object.entries(settings)) {
    await checkOptions(model, { ...protocol.optionsOf(model), ...values });
  }
  if (options.json !== undefined) await checkWritable(options.json);
  await findDataSet(dataset);
  return names.map((model) => ({
    model,
    dataset,
    protocol: options.protocol,
    k,
    seed,
    options: settings[model] ?? {},
  }));
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
