import type { EngineName, Progress } from "@funrec/core";
import { loadData } from "./data-sets.js";
import { type CurvePoint, LearningCurve } from "./learning-curve.js";
import type { OwnData } from "./own-data.js";
import { protocols } from "./protocols/index.js";
import type { Measurement } from "./protocols/protocol.js";
import { titlesOf } from "./titles.js";

/** The rows that are ranked: the test rows, or while options are being chosen the validation rows. */
export type MeasuredPart = "test" | "validation";

/** One model to train and measure. */
export interface Experiment {
  readonly model: string;
  readonly dataset: string;
  /** In place of a data set: a log of the user's own, which `dataset` is named after. */
  readonly ownData?: OwnData;
  readonly protocol: string;
  readonly k: readonly number[];
  readonly on: MeasuredPart;
  /** Upper bounds of the popularity classes of test items, ascending. */
  readonly buckets: readonly number[];
  readonly seed: number;
  /** Number of threads; without it the model's own choice. */
  readonly threads?: number;
  /** What computes tensors; without it the first engine that can be had. */
  readonly engine?: EngineName;
  /** Options of the model: the caller's over those of the protocol. */
  readonly options: Readonly<Record<string, unknown>>;
  /** A training in epochs ends after so many without a better ndcg@10 on the validation rows. */
  readonly earlyStopping?: number;
  /** Path, without its extension, of the file that keeps the state of a training in epochs. */
  readonly checkpoint?: string;
}

/** What came of it. */
export interface ExperimentResult {
  readonly experiment: Experiment;
  /** Where the data came from, and what to know of it. */
  readonly source: string;
  readonly notes: readonly string[];
  readonly measurement: Measurement;
  /** The figures of the epochs; none where the model has no epochs. */
  readonly curve: readonly CurvePoint[];
  /** Titles of the items of the sample users, by the text of their ids. */
  readonly titles: Readonly<Record<string, string>>;
  /** Largest resident memory of the process that did all of this. */
  readonly peakMemoryMb: number;
}

/** The data of an experiment could not be read, as it could not for any other model: the reason is the `cause`. */
export class UnreadableDataError extends Error {
  override readonly name = "UnreadableDataError";
}

/**
 * Loads, splits, trains and evaluates, in this process.
 * @throws UnreadableDataError when the data cannot be read
 */
export async function runExperiment(
  experiment: Experiment,
  onProgress: (progress: Progress) => void,
): Promise<ExperimentResult> {
  const data = await loadData(experiment, { onProgress }).catch((cause: unknown) => {
    throw new UnreadableDataError("the data cannot be read", { cause });
  });
  const curve = new LearningCurve();
  const watch = (progress: Progress): void => {
    curve.add(progress);
    onProgress(progress);
  };
  const measurement = await protocols.get(experiment.protocol)!.measure(experiment, data, watch);
  const { users = [], recommended = [] } = measurement.samples ?? {};
  const shown = [...users.flatMap(({ history, test }) => [...history, ...test]), ...recommended.flat()];
  return {
    experiment,
    source: data.source,
    notes: [...data.notes, ...measurement.data.notes],
    measurement,
    curve: curve.points,
    titles: titlesOf(shown, data.items),
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
  };
}
