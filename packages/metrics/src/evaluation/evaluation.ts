import type { Id } from "@funrec/core";

/** What {@link evaluate} found. A value of `k` is written into the name of its metrics, such as `"ndcg@10"`. */
export interface Evaluation {
  /** The users evaluated, in the order of their first appearance in the test log. */
  readonly users: readonly Id[];
  /** Number of test users who are not in the training log: there is nothing to recommend from. */
  readonly skippedUsers: number;
  /** One figure a metric: metric by metric in the order asked for, `k` ascending. */
  readonly metrics: Readonly<Record<string, number>>;
  /**
   * For the metrics that are means over users, the value of each of `users`; NaN where a user has none, such as the
   * diversity of an empty list. Those users do not enter the mean.
   */
  readonly perUser: Readonly<Record<string, Float64Array>>;
  /** For the metrics of `perUser`, the bootstrap percentile interval of the mean; empty without resamples. */
  readonly intervals: Readonly<Record<string, readonly [low: number, high: number]>>;
  readonly protocol: EvaluationProtocol;
}

/** How the items were ranked: figures compare only where this and the split are the same. */
export interface EvaluationProtocol {
  /** The cutoffs, ascending. */
  readonly k: readonly number[];
  /** Whether the user's training items were left out of the ranking. */
  readonly excludeSeen: boolean;
  /** What the model was told of each user. */
  readonly history: "train" | "train+validation";
  /** Every item that the model knows competes, never a sample of candidates. */
  readonly ranking: "full-catalogue";
}
