import { protocols } from "../protocols/index.js";
import { newTable } from "./new-table.js";
import type { ModelResult, ResultFile, RunResult } from "./result-file.js";
import { mean } from "./statistics.js";

/** The figures in the tables of the protocol, and what each model cost. */
export function resultTables({ protocol, results }: ResultFile): string {
  const tables = protocols.get(protocol)!.tables(Object.keys(results[0]!.mean));
  return [...tables.map((columns) => figureTable(results, columns)), costTable(results)].join("\n");
}

/** Each figure with its spread and its interval below it, and the published figure where there is one. */
function figureTable(results: readonly ModelResult[], columns: readonly string[]): string {
  const table = newTable(["model", ...columns.map((column) => column.replace("[", "\n["))]);
  for (const result of results) {
    const name = result.baseline ? `${result.model}\n(baseline)` : result.model;
    table.push([name, ...columns.map((column) => figure(result, column))]);
  }
  return table.toString();
}

function figure({ mean: figures, spread, runs, published }: ModelResult, name: string): string {
  const lines = [figures[name]!.toFixed(4)];
  if (spread) lines.push(`± ${spread[name]!.toFixed(4)}`);
  const intervals = runs.flatMap((run) => (run.intervals[name] ? [run.intervals[name]] : []));
  if (intervals.length > 0) {
    lines.push([0, 1].map((bound) => mean(intervals.map((of) => of[bound]!)).toFixed(4)).join("-"));
  }
  if (published?.[name] !== undefined) lines.push(`publ. ${published[name].toFixed(4)}`);
  return lines.join("\n");
}

/** Means over the runs. */
function costTable(results: readonly ModelResult[]): string {
  const table = newTable(["model", "training", "evaluation", "peak memory"]);
  for (const { model, runs } of results) {
    const meanOf = (cost: (run: RunResult) => number): number => mean(runs.map(cost));
    table.push([
      model,
      `${meanOf((run) => run.fit_seconds).toFixed(1)} s`,
      `${meanOf((run) => run.evaluate_seconds).toFixed(1)} s`,
      `${Math.round(meanOf((run) => run.peak_memory_mb))} MB`,
    ]);
  }
  return table.toString();
}

/** What the reader of the tables must know about their figures. */
export function protocolNotes(file: ResultFile): string {
  const { dataset, protocol, description, data, measured_on: part } = file;
  return [
    `Data set ${dataset} (${data.source}): ${data.trainRows} training rows of ${data.users} users and ${data.items} items, ${data.testRows} test rows.`,
    ...data.notes,
    `Protocol ${protocol}: ${description}`,
    ...(part === "validation"
      ? ["Measured on the validation part, to choose options by, not on the test part."]
      : []),
    ...figureNotes(file),
  ].join("\n");
}

function figureNotes({ results, training }: ResultFile): string[] {
  const { users, skipped_users: skipped = 0 } = results[0]!;
  const longest = results.reduce((a, b) => (b.runs.length > a.runs.length ? b : a)).runs;
  const seeds = `${longest.length > 1 ? "seeds" : "seed"} ${longest.map(({ seed }) => seed).join(", ")}`;
  const lines: string[] = [];
  if (users === undefined) {
    lines.push(`Mean and standard deviation (±) over the folds, ${seeds}.`);
  } else {
    const left = skipped > 0 ? ` (${skipped} without training rows are left out)` : "";
    lines.push(
      `Measured on ${users} users${left}, ${seeds}; below each figure its 95% bootstrap interval over users.`,
    );
    if (longest.length > 1) {
      lines.push(
        "Figures and intervals are means over the seeds, ± the standard deviation over them; models without random numbers are trained once.",
      );
    }
  }
  if (training.early_stopping) {
    const { metric, patience } = training.early_stopping;
    lines.push(
      `Training in epochs ended after ${patience} without a better ${metric} on the validation rows.`,
    );
  }
  if (results.some(({ published }) => published)) {
    lines.push("publ.: the figure that the reference project prints for its own implementation.");
  }
  return lines;
}
