import { ItemCF, Popularity } from "@funrec/cf";
import type { Interactions, Progress, Recommender, Split } from "@funrec/core";
import { evaluate, type Evaluation, type RankingModel } from "@funrec/metrics";
import type { LoadedData } from "../data-sets.js";
import type { Experiment } from "../experiment.js";
import { timed, trainingOf } from "../train-model.js";
import type { Measurement, Protocol, SplitSummary } from "./protocol.js";
import { SampleRecorder } from "./sample-users.js";

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
  /** Whether the figures of lists that may have items seen before are told, too. */
  readonly ranksSeen?: boolean;
  /** Figures of parts of the test users, from those of each. */
  partsOf?(evaluation: Evaluation, split: Split, experiment: Experiment): Parts;
}

/** Figures of parts of the test users. */
export interface Parts extends Pick<Evaluation, "metrics" | "perUser"> {
  readonly notes: readonly string[];
}

/** What stands in every table of rankings. */
export const rankingBaselines: readonly string[] = [Popularity.modelName, ItemCF.modelName];

/** Ends the names of figures of lists in which items seen before may stand. */
const SEEN_RANKED = "[seen ranked]";

/** The most used metrics, in the order of the columns; all others stand in the result file. */
const COLUMN_METRICS = ["hit_rate", "precision", "recall", "ndcg"];

/** Makes a protocol of the rules. */
export function rankingProtocol({
  split: cut,
  fit,
  ranksSeen,
  partsOf,
  ...protocol
}: RankingRules): Protocol {
  return {
    ...protocol,
    baselines: rankingBaselines,
    hasValidation: protocol.hasValidationRows,

    async measure(experiment, data, onProgress) {
      const whole = cut(data.interactions);
      const [model, fitSeconds] = await timed(() => fit(experiment, data, whole, onProgress));
      const split = experiment.on === "validation" ? onValidation(whole) : whole;
      const recorder = new SampleRecorder(split);
      const [evaluation, evaluateSeconds] = await timed(() =>
        evaluate(recorder.record(model), split, { k: experiment.k, onProgress }),
      );
      const parts = partsOf?.(evaluation, split, experiment) ?? { metrics: {}, perUser: {}, notes: [] };
      const withSeen = ranksSeen ? await seenRanked(model, split, experiment) : {};
      return {
        ...toMeasurement(evaluation, summarize(split, parts.notes), {
          ...parts,
          metrics: { ...parts.metrics, ...withSeen },
        }),
        samples: recorder.samples,
        ...trainingOf(model),
        fitSeconds,
        evaluateSeconds,
      };
    },

    tables: (metrics) => [
      ...tablesByCutoff(metrics, COLUMN_METRICS),
      ...cutoffsOf(metrics).map((k) =>
        metrics.filter((name) => name.startsWith(`hit_rate@${k}[`) && !name.endsWith(SEEN_RANKED)),
      ),
      metrics.filter((name) => name.endsWith(SEEN_RANKED)),
    ],
  };
}

/** Figures of lists in which items seen before may stand, such as `hit_rate@10[seen ranked]`. */
async function seenRanked(
  model: RankingModel,
  split: Split,
  { k }: Experiment,
): Promise<Evaluation["metrics"]> {
  const { metrics } = await evaluate(model, split, {
    k,
    metrics: ["hit_rate", "ndcg"],
    excludeSeen: false,
    bootstrap: { samples: 0 },
  });
  return Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name + SEEN_RANKED, value]));
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
