import Table from "cli-table3";
import { comparePaired } from "@funrec/metrics";
import type { ExperimentResult } from "../experiment.js";
import type { ModelResult, ResultFile } from "./result-file.js";

/** Metrics that get a column, a column for each cutoff; all others stand in the result file. */
const COLUMN_METRICS = ["hit_rate", "precision", "ndcg"];

/**
 * The results as a table: figures with their 95% intervals, and below them the published figures where there are any.
 */
export function resultTable({ results }: ResultFile): string {
  const columns = Object.keys(results[0]!.metrics).filter((name) =>
    COLUMN_METRICS.includes(name.split("@")[0]!),
  );
  const table = new Table({
    head: ["model", ...columns, "fit", "memory"],
    style: { head: [], border: [] },
  });
  for (const result of results) {
    table.push([
      result.baseline ? `${result.model}\n(baseline)` : result.model,
      ...columns.map((column) => figure(result, column)),
      `${result.fit_seconds.toFixed(1)} s`,
      `${Math.round(result.peak_memory_mb)} MB`,
    ]);
  }
  return table.toString();
}

function figure({ metrics, intervals, published }: ModelResult, name: string): string {
  const interval = intervals[name];
  const lines = [metrics[name]!.toFixed(4)];
  if (interval) lines.push(`${interval[0].toFixed(4)}-${interval[1].toFixed(4)}`);
  if (published?.[name] !== undefined) lines.push(`published ${published[name].toFixed(4)}`);
  return lines.join("\n");
}

/** What the reader of the table must know about its figures. */
export function protocolNotes({ dataset, protocol, data, ranking, results }: ResultFile): string {
  const { users, skipped_users: skipped, seed } = results[0]!;
  return [
    `Data set ${dataset} (${data.source}): ${data.trainRows} training rows of ${data.users} users and ${data.items} items, ${data.testRows} test rows.`,
    ...data.notes,
    `Protocol ${protocol}: ${ranking.description}`,
    `Measured on ${users} users${skipped > 0 ? ` (${skipped} without training rows are left out)` : ""}, seed ${seed}; below each figure its 95% bootstrap interval over users.`,
  ].join("\n");
}

/** Each model against the first by a paired randomisation test on one metric, a line a model. */
export function comparisonTable(results: readonly ExperimentResult[], metric: string): string {
  const [reference, ...others] = results as [ExperimentResult, ...ExperimentResult[]];
  const table = new Table({
    head: ["model", `${metric} against ${reference.experiment.model}`, "95% interval", "p"],
    style: { head: [], border: [] },
  });
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
