import { cpus, totalmem } from "node:os";
import { dirname } from "node:path";
import { access, constants, writeFile } from "node:fs/promises";
import { FunRecError } from "@funrec/core";
import type { ExperimentResult } from "../experiment.js";
import { baselines } from "../models.js";
import { protocols } from "../protocols/index.js";
import packageJson from "../../package.json" with { type: "json" };

/** Where and with what the results came about. */
export interface EnvironmentSummary {
  readonly node: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memory_gb: number;
  readonly funrec: string;
}

/** The object that `--json` writes. */
export interface ResultFile {
  readonly dataset: string;
  readonly protocol: string;
  readonly environment: EnvironmentSummary;
  readonly data: ExperimentResult["data"];
  readonly ranking: {
    readonly candidates: string;
    readonly seen_items: string;
    readonly history: string;
    readonly description: string;
  };
  readonly results: readonly ModelResult[];
}

export interface ModelResult {
  readonly model: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly metrics: Readonly<Record<string, number>>;
  readonly intervals: Readonly<Record<string, readonly [number, number]>>;
  readonly users: number;
  readonly skipped_users: number;
  readonly fit_seconds: number;
  readonly evaluate_seconds: number;
  readonly peak_memory_mb: number;
  readonly baseline: boolean;
  readonly published?: Readonly<Record<string, number>>;
}

export function summarizeEnvironment(): EnvironmentSummary {
  return {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 2 ** 30),
    funrec: packageJson.version,
  };
}

/** The results of one data set and protocol as one object. */
export function toResultFile(results: readonly ExperimentResult[]): ResultFile {
  const [first] = results as [ExperimentResult, ...ExperimentResult[]];
  const { dataset, protocol: protocolName } = first.experiment;
  const protocol = protocols.get(protocolName)!;
  return {
    dataset,
    protocol: protocolName,
    environment: summarizeEnvironment(),
    data: first.data,
    ranking: {
      candidates: first.evaluation.protocol.ranking,
      seen_items: first.evaluation.protocol.excludeSeen ? "excluded" : "included",
      history: first.evaluation.protocol.history,
      description: protocol.description,
    },
    results: results.map(({ experiment, options, evaluation, fitSeconds, evaluateSeconds, peakMemoryMb }) => {
      const published = protocol.published?.(experiment.model, dataset);
      return {
        model: experiment.model,
        options,
        seed: experiment.seed,
        metrics: evaluation.metrics,
        intervals: evaluation.intervals,
        users: evaluation.users.length,
        skipped_users: evaluation.skippedUsers,
        fit_seconds: fitSeconds,
        evaluate_seconds: evaluateSeconds,
        peak_memory_mb: peakMemoryMb,
        baseline: baselines.includes(experiment.model),
        ...(published && { published }),
      };
    }),
  };
}

/** The result file could not be written. */
export class ResultFileError extends FunRecError {
  override readonly name = "ResultFileError";
}

/** Makes sure that results can be written to a file later on. @throws ResultFileError */
export async function checkWritable(path: string): Promise<void> {
  if (path === "-") return;
  try {
    await access(path, constants.W_OK).catch(() => access(dirname(path), constants.W_OK));
  } catch (cause) {
    throw new ResultFileError(`${path}: cannot be written: ${(cause as Error).message}`, { cause });
  }
}

/** Writes the results to a file, or to standard output for `-`. */
export async function writeResults(path: string, file: object): Promise<void> {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  if (path === "-") process.stdout.write(text);
  else await writeFile(path, text);
}
