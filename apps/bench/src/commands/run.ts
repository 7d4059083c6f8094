import { OptionError } from "@funrec/core";
import type { ExperimentResult } from "../experiment.js";
import { checkDataSetName } from "../data-sets.js";
import { baselines, findModel } from "../models.js";
import { protocols } from "../protocols/index.js";
import { showProgress } from "../report/progress.js";
import { toResultFile, writeResults } from "../report/result-file.js";
import { comparisonTable, protocolNotes, resultTables } from "../report/table.js";
import { runInProcess } from "../run-in-process.js";
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

async function runAll(modelNames: readonly string[], options: RunOptions): Promise<ExperimentResult[]> {
  if (!protocols.has(options.protocol)) {
    throw new OptionError(
      `unknown protocol "${options.protocol}", allowed: ${[...protocols.keys()].join(", ")}`,
    );
  }
  const dataset = checkDataSetName(options.dataset);
  const shared = {
    dataset,
    protocol: options.protocol,
    k: parseCutoffs(options.k),
    seed: parseSeed(options.seed),
  };
  const settings = parseSettings(options.set);
  const names = [...new Set([...modelNames.map(findModel), ...baselines])];
  const unused = Object.keys(settings).filter((model) => !names.includes(model));
  if (unused.length > 0)
    throw new OptionError(`--set names ${unused.join(", ")}, but only ${names.join(", ")} run`);

  const results: ExperimentResult[] = [];
  for (const model of names) {
    const view = showProgress(model);
    try {
      const experiment = { ...shared, model, options: settings[model] ?? {} };
      results.push(await runInProcess(experiment, (progress) => view.update(progress)));
    } finally {
      view.stop();
    }
  }
  return results;
}

async function report(results: readonly ExperimentResult[], { json }: RunOptions): Promise<void> {
  const file = toResultFile(results);
  if (json !== undefined) await writeResults(json, file);
  if (json === "-") return;
  console.log(protocolNotes(file));
  console.log(resultTables(file));
}
