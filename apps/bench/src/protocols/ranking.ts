import { ItemCF, Popularity } from "@funrec/cf";
import type { Interactions, Progress, Recommender, Split } from "@funrec/core";
import { evaluate, type Evaluation, type RankingModel } from "@funrec/metrics";
import type { LoadedData } from "../data-sets.js";
import type { Experiment } from "../experiment.js";
import { timed, trainingOf } from "../train-model.js";
import type { Measurement, Protocol, SplitSummary } from "./protocol.js";

/** A protocol under which models rank the items for the users of one split. */
export interface RankingRules extends Pick<
  Protocol,
  "name" | "description" | "hasValidationRows" | "optionsOf" | "published"
> {
  split(log: Interactions): Split;
  /** Trains a model. What comes back ranks items under the protocol's rules. */
  fit(
    experiment: Experiment,
    data: LoadedData,
    split: Split,
    onProgress: (progress: Progress) => void,
  ): Promise<Recommender | RankingModel>;
  /** Figures of parts of the test users, from those of each. */
  partsOf?(evaluation: Evaluation, split: Split, experiment: Experiment): Parts;
}

/** Figures of parts of the test users. */
export interface Parts extends Pick<Evaluation, "metrics" | "perUser"> {
  readonly notes: readonly string[];
}

/** What stands in every table of rankings. */
export const rankingBaselines: readonly string[] = [Popularity.modelName, ItemCF.modelName];

/** The most used metrics, in the order of the columns; all others stand in the result file. */
const COLUMN_METRICS = ["hit_rate", "precision", "recall", "ndcg"];

/** Makes a protocol of the rules. */
export function rankingProtocol({ split: cut, fit, partsOf, ...protocol }: RankingRules): Protocol {
  return {
    ...protocol,
    baselines: rankingBaselines,
    hasValidation: protocol.hasValidationRows,

    async measure(experiment, data, onProgress) {
      const whole = cut(data.interactions);
      const [model, fitSeconds] = await timed(() => fit(experiment, data, whole, onProgress));
      const split = experiment.on === "validation" ? onValidation(whole) : whole;
      const [evaluation, evaluateSeconds] = await timed(() =>
        evaluate(model, split, { k: experiment.k, onProgress }),
      );
      const parts = partsOf?.(evaluation, split, experiment) ?? { metrics: {}, perUser: {}, notes: [] };
      return {
        ...toMeasurement(evaluation, summarize(split, parts.notes), parts),
        ...trainingOf(model),
        fitSeconds,
        evaluateSeconds,
      };
    },

    tables: (metrics) => [
      ...tablesByCutoff(metrics, COLUMN_METRICS),
      ...cutoffsOf(metrics).map((k) => metrics.filter((name) => name.startsWith(`hit_rate@${k}[`))),
    ],
  };
}

/** The validation rows in the place of the test rows, which are then out of play. */
function onValidation({ method, train, validation }: Split): Split {
  return { method: `${method}, measured on the validation part`, train, test: validation! };
}

export function summarize({ method, train, test }: Split, notes: readonly string[]): SplitSummary {
  return {
    split: method,
    users: train.users.size,
    items: train.items.size,
    trainRows: train.length,
    testRows: test.length,
    notes,
  };
}

/** An evaluation, with further figures of the same users. */
export function toMeasurement(
  { users, skippedUsers, metrics, perUser, intervals, protocol }: Evaluation,
  data: SplitSummary,
  further: Pick<Evaluation, "metrics" | "perUser">,
): Pick<Measurement, "data" | "metrics" | "intervals" | "ranking"> {
  return {
    data,
    metrics: { ...metrics, ...further.metrics },
    intervals,
    ranking: { users, skippedUsers, perUser: { ...perUser, ...further.perUser }, protocol },
  };
}

/**
 * A table for each cutoff.
 * @param columns metrics without their cutoff, such as `hit_rate` or `hit_rate[drawn]`
 */
export const tablesByCutoff = (metrics: readonly string[], columns: readonly string[]): string[][] =>
  cutoffsOf(metrics).map((k) => columns.map((column) => column.replace(/(?=\[|$)/, `@${k}`)));

const cutoffsOf = (metrics: readonly string[]): string[] => [
  ...new Set(metrics.flatMap((name) => /@(\d+)$/.exec(name)?.[1] ?? [])),
];
