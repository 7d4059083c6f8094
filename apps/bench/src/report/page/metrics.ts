import { protocols } from "../../protocols/index.js";

/** Metrics of errors: the lower, the better. */
const ERRORS = ["rmse", "mae"];

/** What stands in the columns of a table, and the one that ranks the models. */
export interface Columns {
  readonly primary: string;
  readonly others: readonly string[];
  /** The largest cutoff that all models have. Absent where ratings were predicted. */
  readonly cutoff?: number;
}

/** @param metrics the names that all models of a section have in common */
export function columnsOf(protocol: string, metrics: readonly string[]): Columns {
  const cutoffs = metrics.flatMap((name) => /^ndcg@(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  if (cutoffs.length === 0) {
    const primary = metrics.find((name) => ERRORS.includes(name)) ?? metrics[0]!;
    return { primary, others: metrics.filter((name) => name !== primary) };
  }
  const cutoff = Math.max(...cutoffs);
  const ofCutoff = (name: string): boolean => RegExp(`@${cutoff}(\\[drawn\\])?$`).test(name);
  const preferred = [`ndcg@${cutoff}[drawn]`, `ndcg@${cutoff}`];
  const primary = preferred.find((name) => metrics.includes(name))!;
  const tables = protocols.get(protocol)?.tables(metrics).flat() ?? [];
  const names = [...tables.filter(ofCutoff), `mrr@${cutoff}`, `coverage@${cutoff}`];
  const others = [...new Set(names)].filter((name) => name !== primary && metrics.includes(name));
  return { primary, others, cutoff };
}

/** Whether a lower value of a metric is better. */
export const isError = (metric: string): boolean => ERRORS.includes(metric);

/** Orders values from good to bad. */
export const betterFirst =
  (metric: string) =>
  (a: number, b: number): number =>
    isError(metric) ? a - b : b - a;
