import { averagePopularity } from "../beyond-accuracy/average-popularity.js";
import { coverage } from "../beyond-accuracy/coverage.js";
import { diversity } from "../beyond-accuracy/diversity.js";
import { gini } from "../beyond-accuracy/gini.js";
import { novelty } from "../beyond-accuracy/novelty.js";
import { auc } from "../ranking/auc.js";
import { hitRate } from "../ranking/hit-rate.js";
import { map } from "../ranking/map.js";
import { mrr } from "../ranking/mrr.js";
import { ndcg } from "../ranking/ndcg.js";
import { precision } from "../ranking/precision.js";
import { recall } from "../ranking/recall.js";
import type { Catalog, RankedUser } from "./catalog.js";

/** Every metric that `evaluate` knows, in the order of its results unless told otherwise. */
export const METRIC_NAMES = [
  "hit_rate",
  "precision",
  "recall",
  "ndcg",
  "mrr",
  "map",
  "auc",
  "coverage",
  "novelty",
  "diversity",
  "gini",
  "average_popularity",
] as const;

/** Name of a metric in `evaluate`. */
export type MetricName = (typeof METRIC_NAMES)[number];

type ListsMetricName = "coverage" | "gini";

/** Metrics that are means over users: the value of one user. */
export const USER_METRICS: {
  readonly [Name in Exclude<MetricName, ListsMetricName>]: (
    user: RankedUser,
    catalog: Catalog,
    k: number,
  ) => number;
} = {
  hit_rate: ({ ranked, relevant }, _, k) => hitRate(ranked, relevant, k),
  precision: ({ ranked, relevant }, _, k) => precision(ranked, relevant, k),
  recall: ({ ranked, relevant }, _, k) => recall(ranked, relevant, k),
  ndcg: ({ ranked, relevant }, _, k) => ndcg(ranked, relevant, k),
  mrr: ({ ranked, relevant }, _, k) => mrr(ranked, relevant, k),
  map: ({ ranked, relevant }, _, k) => map(ranked, relevant, k),
  auc: ({ ranked, relevant, candidates }) => auc(ranked, relevant, candidates),
  novelty: ({ ranked }, { usersOf, userCount }, k) => novelty(ranked, usersOf, userCount, k),
  diversity: ({ ranked }, { similarity }, k) => diversity(ranked, similarity, k),
  average_popularity: ({ ranked }, { usersOf }, k) => averagePopularity(ranked, usersOf, k),
};

/** Metrics of the lists of all users together. */
export const LISTS_METRICS: {
  readonly [Name in ListsMetricName]: (lists: readonly Int32Array[], catalog: Catalog, k: number) => number;
} = {
  coverage: (lists, { indices }, k) => coverage(lists, indices, k),
  gini: (lists, { indices }, k) => gini(lists, indices, k),
};

/** One figure to work out: `name` at cutoff `k`. The key is its name in the results. */
export type Measure = { readonly key: string; readonly k: number } & (
  | { readonly over: "users"; readonly name: keyof typeof USER_METRICS }
  | { readonly over: "lists"; readonly name: ListsMetricName }
);

/** The figures asked for: metric by metric, cutoff by cutoff. The AUC has no cutoff. */
export function measuresOf(metrics: readonly MetricName[], cutoffs: readonly number[]): Measure[] {
  return metrics.flatMap((name): Measure[] => {
    if (name === "auc") return [{ key: name, k: Infinity, over: "users", name }];
    return cutoffs.map((k) => {
      const key = `${name}@${k}`;
      return name === "coverage" || name === "gini"
        ? { key, k, over: "lists", name }
        : { key, k, over: "users", name };
    });
  });
}
