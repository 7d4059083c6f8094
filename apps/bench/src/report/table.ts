import Table from "cli-table3";
import { comparePaired } from "@funrec/metrics";
import type { ExperimentResult } from "../experiment.js";
import type { ModelResult, ResultFile } from "./result-file.js";

/** Metrics that get a column; all others stand in the result file. Four columns fit a terminal of 80 characters. */
const COLUMN_METRICS = ["hit_rate", "precision", "recall", "ndcg"];

/** The figures as a table for each cutoff, and what each model cost. */
export function resultTables({ results }: ResultFile): string {
  const names = Object.keys(results[0]!.metrics);
  const cutoffs = [...new Set(names.flatMap((name) => (name.includes("@") ? [name.split("@")[1]!] : [])))];
  return [...cutoffs.map((k) => figureTable(results, k)), costTable(results)].join("\n");
}

/** Each figure with its interval below it, and the published figure where there is one. */
function figureTable(results: readonly ModelResult[], k: string): string {
  const columns = COLUMN_METRICS.map((metric) => `${metric}@${k}`);
  const table = newTable(["model", ...columns]);
  for (const result of results) {
    const name = result.baseline ? `${result.model}\n(baseline)` : result.model;
    table.push([name, ...columns.map((column) => figure(result, column))]);
  }
  return table.toString();
}

function figure({ metrics, intervals, published }: ModelResult, name: string): string {
  const interval = intervals[name];
  const lines = [metrics[name]!.toFixed(4)];
  if (interval) lines.push(`${interval[0].toFixed(4)}-${interval[1].toFixed(4)}`);
  if (published?.[name] !== undefined) lines.push(`publ. ${published[name].toFixed(4)}`);
  return lines.join("\n");
}

function costTable(results: readonly ModelResult[]): string {
  const table = newTable(["model", "training", "evaluation", "peak memory"]);
  for (const { model, fit_seconds: fit, evaluate_seconds: evaluate, peak_memory_mb: memory } of results) {
    table.push([model, `${fit.toFixed(1)} s`, `${evaluate.toFixed(1)} s`, `${Math.round(memory)} MB`]);
  }
  return table.toString();
}

function newTable(head: string[]): InstanceType<typeof Table> {
  return new Table({ head, style: { head: [], border: [] } });
}

/** What the reader of the table must know about its figures. */
export function protocolNotes({ dataset, protocol, data, ranking, results }: ResultFile): string {
  const { users, skipped_users: skipped, seed } = results[0]!;
  const left = skipped > 0 ? ` (${skipped} without training rows are left out)` : "";
  const lines = [
    `Data set ${dataset} (${data.source}): ${data.trainRows} training rows of ${data.users} users and ${data.items} items, ${data.testRows} test rows.`,
    ...data.notes,
    `Protocol ${protocol}: ${ranking.description}`,
    `Measured on ${users} users${left}, seed ${seed}; below each figure its 95% bootstrap interval over users.`,
  ];
  if (results.some(({ published }) => published)) {
    lines.push("publ.: the figure that the reference project prints for its own implementation.");
  }
  return lines.join("\n");
}

/** Each model against the first by a paired randomisation test on one metric, a line a model. */
export function comparisonTable(results: readonly ExperimentResult[], metric: string): string {
  const [reference, ...others] = results as [ExperimentResult, ...ExperimentResult[]];
  const table = newTable(["model", `${metric} against ${reference.experiment.model}`, "95% interval", "p"]);
  for (const other of others) {
    const { difference, interval, pValue } = comparePaired(other.evaluation, reference.evaluation, metric);
    const [low, high] = interval;
    table.push([
      other.experiment.model,
      signed(difference),
      `${signed(low)} to ${signed(high)}`,
      pValue.toFixed(4),
    ]);
  }
  return table.toString();
}

const signed = (value: number): string => `${value < 0 ? "" : "+"}${value.toFixed(4)}`;
