import type { Progress } from "@funrec/core";
import { evaluate, type Evaluation } from "@funrec/metrics";
import { loadLog } from "./data-sets.js";
import { models } from "./models.js";
import { protocols } from "./protocols/index.js";

/** One model to train and measure. */
export interface Experiment {
  readonly model: string;
  readonly dataset: string;
  readonly protocol: string;
  readonly k: readonly number[];
  readonly seed: number;
  /** Options that override those of the protocol. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What came of it. */
export interface ExperimentResult {
  readonly experiment: Experiment;
  /** The options that were given to the model. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly data: DataSummary;
  readonly evaluation: Evaluation;
  readonly fitSeconds: number;
  readonly evaluateSeconds: number;
  /** Largest resident memory of the process that did all of this. */
  readonly peakMemoryMb: number;
}

/** What was split, and how. */
export interface DataSummary {
  readonly source: string;
  readonly notes: readonly string[];
  readonly split: string;
  readonly users: number;
  readonly items: number;
  readonly trainRows: number;
  readonly testRows: number;
}

/** Loads, splits, trains and evaluates, in this process. */
export async function runExperiment(
  experiment: Experiment,
  onProgress: (progress: Progress) => void,
): Promise<ExperimentResult> {
  const { model, dataset, k, seed } = experiment;
  const protocol = protocols.get(experiment.protocol)!;
  const { interactions, source, notes } = await loadLog(dataset, { onProgress });
  const split = protocol.split(interactions);
  const options = { ...protocol.optionsOf(model), ...experiment.options };

  const fitStart = performance.now();
  const ranking = await protocol.fit(models.get(model)!, split.train, options, { seed, onProgress });
  const fitSeconds = (performance.now() - fitStart) / 1000;

  const evaluateStart = performance.now();
  const evaluation = await evaluate(ranking, split, { k, onProgress });
  const evaluateSeconds = (performance.now() - evaluateStart) / 1000;

  return {
    experiment,
    options,
    data: {
      source,
      notes,
      split: split.method,
      users: split.train.users.size,
      items: split.train.items.size,
      trainRows: split.train.length,
      testRows: split.test.length,
    },
    evaluation,
    fitSeconds,
    evaluateSeconds,
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
  };
}
