import type { Id, Progress } from "@funrec/core";
import type { EvaluationProtocol } from "@funrec/metrics";
import type { LoadedData } from "../data-sets.js";
import type { Experiment } from "../experiment.js";
import type { Samples } from "./sample-users.js";

/** A way to split, train and measure: figures compare only within one protocol and one data set. */
export interface Protocol {
  readonly name: string;
  /** Split, ties and seen items in a sentence or two, for the reader of a table. */
  readonly description: string;
  /** What stands in every table of the protocol: what a new model must beat. */
  readonly baselines: readonly string[];
  /** Whether it can measure on something else than the test, to choose options by. */
  readonly hasValidation: boolean;
  /** Whether that is rows set aside in the split, by which a training can be stopped early. */
  readonly hasValidationRows: boolean;
  /** The options that the protocol prescribes for a model; the caller's options override them. */
  optionsOf(model: string): Readonly<Record<string, unknown>>;
  /** @throws OptionError when the protocol cannot measure the model */
  checkModel?(model: string): void;
  /** Trains a model and measures it under the protocol's rules. */
  measure(
    experiment: Experiment,
    data: LoadedData,
    onProgress: (progress: Progress) => void,
  ): Promise<Measurement>;
  /** The columns of each of its tables, chosen from the names of the metrics; four of them fit a terminal. */
  tables(metrics: readonly string[]): readonly (readonly string[])[];
  /** The reference project's printed figures for a model on a data set, where the protocol is theirs. */
  published?(model: string, dataset: string): Readonly<Record<string, number>> | undefined;
}

/** What came of training and measuring one model. */
export interface Measurement {
  readonly data: SplitSummary;
  readonly metrics: Readonly<Record<string, number>>;
  /** Bootstrap percentile intervals over users, of the metrics that have one. */
  readonly intervals: Readonly<Record<string, readonly [low: number, high: number]>>;
  /** Absent where ratings were predicted. */
  readonly ranking?: RankedUsers;
  /** A look at a few of these users. */
  readonly samples?: Samples;
  /** The figures of each fold, for a protocol that has folds; the metrics are their means. */
  readonly folds?: readonly Readonly<Record<string, number>>[];
  /** What the model says of its training, such as the number of epochs and the last loss. */
  readonly training?: Readonly<Record<string, number>>;
  readonly fitSeconds: number;
  readonly evaluateSeconds: number;
}

/** For whom items were ranked, and how. */
export interface RankedUsers {
  readonly protocol: EvaluationProtocol;
  readonly users: readonly Id[];
  /** Number of test users who are not in the training log. */
  readonly skippedUsers: number;
  /** Values of each user, for tests of one model against another; NaN where a user has none. */
  readonly perUser: Readonly<Record<string, Float64Array>>;
}

/** What was split, and how. */
export interface SplitSummary {
  readonly split: string;
  readonly users: number;
  readonly items: number;
  readonly trainRows: number;
  readonly testRows: number;
  /** What else the reader of the figures should know. */
  readonly notes: readonly string[];
}
