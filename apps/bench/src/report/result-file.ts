import { cpus, totalmem } from "node:os";
import { type EngineName, FunRecError, type Id } from "@funrec/core";
import type { ExperimentResult, MeasuredPart } from "../experiment.js";
import { writeText } from "../files.js";
import type { CurvePoint } from "../learning-curve.js";
import { protocols } from "../protocols/index.js";
import type { Protocol, SplitSummary } from "../protocols/protocol.js";
import type { SampleUser } from "../protocols/sample-users.js";
import { toContender } from "./comparison.js";
import { encodePerUser, type PerUser } from "./per-user.js";
import { byModel } from "./runs.js";
import { mean, standardDeviation } from "./statistics.js";
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
  readonly description: string;
  /** The rows that were ranked or predicted. */
  readonly measured_on: MeasuredPart;
  /** How the models were trained: null where the model or the bench had its own way. */
  readonly training: {
    readonly threads: number | null;
    /** Absent in older files. */
    readonly engine?: EngineName | null;
    readonly early_stopping: EarlyStopping | null;
  };
  readonly environment: EnvironmentSummary;
  readonly data: SplitSummary & { readonly source: string };
  /** Absent where ratings were predicted. */
  readonly ranking?: {
    readonly candidates: string;
    readonly seen_items: string;
    readonly history: string;
  };
  /** A few test users, drawn by a seed: the same whatever the models. Absent in older files. */
  readonly sample_users?: readonly SampleUserEntry[];
  /** Titles of the items of the sample users, by the text of their ids, where the data set has titles. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly results: readonly ModelResult[];
}

/** A {@link SampleUser}, with the names of a file. */
export type SampleUserEntry = Omit<SampleUser, "historyLength"> & { readonly history_length: number };

/** When the training of a model in epochs ended early. */
export interface EarlyStopping {
  readonly metric: "ndcg@10";
  readonly on: "validation";
  readonly patience: number;
}

/** What came of one model, as the file says it. */
export interface ModelResult {
  readonly model: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly baseline: boolean;
  readonly users?: number;
  readonly skipped_users?: number;
  /** Mean of each metric over the runs, in a protocol with folds over the folds of all runs. */
  readonly mean: Readonly<Record<string, number>>;
  /** Sample standard deviation over the same; absent where there is one value only. */
  readonly spread?: Readonly<Record<string, number>>;
  readonly published?: Readonly<Record<string, number>>;
  /** The figures of each user to test models by: ndcg at the largest cutoff, the mean over the runs. Absent in older files. */
  readonly per_user?: PerUser;
  /** The first items for each of the file's sample users, best first, by the first run. Absent in older files. */
  readonly recommended?: readonly (readonly Id[])[];
  /** One a seed; one in all for a model without random numbers. */
  readonly runs: readonly RunResult[];
}

/** One training of a model and its figures. */
export interface RunResult {
  readonly seed: number;
  readonly metrics: Readonly<Record<string, number>>;
  readonly intervals: Readonly<Record<string, readonly [number, number]>>;
  readonly folds?: readonly Readonly<Record<string, number>>[];
  /** What the model says of its training, such as the number of epochs and the last loss. */
  readonly training?: Readonly<Record<string, number>>;
  /** The figures after each epoch, of the last fold where there are folds. Absent in older files, and without epochs. */
  readonly curve?: readonly CurvePoint[];
  readonly fit_seconds: number;
  readonly evaluate_seconds: number;
  readonly peak_memory_mb: number;
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
  const { experiment, source, measurement } = results[0]!;
  const { ranking } = measurement;
  const protocol = protocols.get(experiment.protocol)!;
  return {
    dataset: experiment.dataset,
    protocol: protocol.name,
    description: protocol.description,
    measured_on: experiment.on,
    training: {
      threads: experiment.threads ?? null,
      engine: experiment.engine ?? null,
      early_stopping:
        experiment.earlyStopping === undefined
          ? null
          : { metric: "ndcg@10", on: "validation", patience: experiment.earlyStopping },
    },
    environment: summarizeEnvironment(),
    data: { source, ...measurement.data, notes: [...new Set(results.flatMap(({ notes }) => notes))] },
    ...(ranking && {
      ranking: {
        candidates: ranking.protocol.ranking,
        seen_items: ranking.protocol.excludeSeen ? "excluded" : "included",
        history: ranking.protocol.history,
      },
    }),
    ...samplesOf(results),
    results: byModel(results).map((runs) => toModelResult(runs, protocol)),
  };
}

/** The sample users, whom all models have in common, and the titles of what each of the models has for them. */
function samplesOf(results: readonly ExperimentResult[]): Pick<ResultFile, "sample_users" | "titles"> {
  const { samples } = results[0]!.measurement;
  const titles: Record<string, string> = Object.assign({}, ...results.map((result) => result.titles));
  return {
    ...(samples && {
      sample_users: samples.users.map(({ user, history, historyLength, test }) => ({
        user,
        history,
        history_length: historyLength,
        test,
      })),
    }),
    ...(Object.keys(titles).length > 0 && { titles }),
  };
}

function toModelResult(results: readonly ExperimentResult[], protocol: Protocol): ModelResult {
  const { experiment, measurement } = results[0]!;
  const { model, dataset, options } = experiment;
  const { ranking, samples } = measurement;
  const published = protocol.published?.(model, dataset);
  return {
    model,
    options,
    baseline: protocol.baselines.includes(model),
    ...(ranking && { users: ranking.users.length, skipped_users: ranking.skippedUsers }),
    ...summarize(results.flatMap(({ measurement: { folds, metrics } }) => folds ?? [metrics])),
    ...(published && { published }),
    ...perUserOf(results),
    ...(samples && { recommended: samples.recommended }),
    runs: results.map(({ experiment: { seed }, measurement: run, curve, peakMemoryMb }) => ({
      seed,
      metrics: run.metrics,
      intervals: run.intervals,
      ...(run.folds && { folds: run.folds }),
      ...(run.training && { training: run.training }),
      ...(curve.length > 0 && { curve }),
      fit_seconds: run.fitSeconds,
      evaluate_seconds: run.evaluateSeconds,
      peak_memory_mb: peakMemoryMb,
    })),
  };
}

function perUserOf(results: readonly ExperimentResult[]): Pick<ModelResult, "per_user"> {
  const [contender] = toContender(results);
  if (!contender) return {};
  const metric = `ndcg@${Math.max(...results[0]!.experiment.k)}`;
  const kept = Object.entries(contender.perUser).filter(
    ([name]) => name === metric || name === `${metric}[drawn]`,
  );
  return { per_user: encodePerUser(contender.users, Object.fromEntries(kept)) };
}

/** Mean and sample standard deviation of each metric. */
function summarize(
  samples: readonly Readonly<Record<string, number>>[],
): Pick<ModelResult, "mean" | "spread"> {
  const summaryOf = (summary: (values: readonly number[]) => number): Record<string, number> =>
    Object.fromEntries(
      Object.keys(samples[0]!).map((name) => [name, summary(samples.map((of) => of[name]!))]),
    );
  return {
    mean: summaryOf(mean),
    ...(samples.length > 1 && { spread: summaryOf(standardDeviation) }),
  };
}

/** A file is no result file. */
export class ResultFileError extends FunRecError {
  override readonly name = "ResultFileError";
}

/** Writes the results to a file, or to standard output for `-`. @throws FileError */
export function writeResults(path: string, file: object): Promise<void> {
  return writeText(path, `${JSON.stringify(file, null, 2)}\n`);
}
