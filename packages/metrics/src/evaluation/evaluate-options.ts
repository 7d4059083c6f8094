import { type Id, parseOptions, positiveInteger, type WorkContext, workContextEntries } from "@funrec/core";
import * as v from "valibot";
import { type ResamplingOptions, resamplingSchema } from "./bootstrap.js";
import { METRIC_NAMES, type MetricName } from "./metric-table.js";

/** What to measure, and how. */
export interface EvaluateOptions extends WorkContext {
  /** Cutoffs: integers of at least 1, default [5, 10]. */
  readonly k?: number | readonly number[];
  /** Names without a cutoff, in the order wanted. Default: all but `"auc"`, which needs the whole ranking of every user. */
  readonly metrics?: readonly MetricName[];
  /** Leave the user's training items out of the ranking. Default true. */
  readonly excludeSeen?: boolean;
  /**
   * What the model is told of a user: their training rows, or those and their validation rows, as the sequence-model
   * papers do at test time. Default: with the validation rows where the split has any.
   */
  readonly history?: "train" | "train+validation";
  /** Similarity of two items for `diversity`. Default: {@link itemCosine} of the training log. */
  readonly similarity?: (a: Id, b: Id) => number;
  /** Confidence intervals: 1000 samples unless told otherwise; `samples: 0` for none. */
  readonly bootstrap?: ResamplingOptions;
}

const schema = v.strictObject({
  ...workContextEntries,
  k: v.optional(v.union([positiveInteger, v.pipe(v.array(positiveInteger), v.nonEmpty())]), [5, 10]),
  metrics: v.optional(
    v.pipe(v.array(v.picklist(METRIC_NAMES)), v.nonEmpty()),
    METRIC_NAMES.filter((name) => name !== "auc"),
  ),
  excludeSeen: v.optional(v.boolean(), true),
  history: v.optional(v.picklist(["train", "train+validation"])),
  similarity: v.optional(
    v.custom<(a: Id, b: Id) => number>((value) => typeof value === "function", "a function"),
  ),
  bootstrap: v.optional(v.looseObject({}), {}),
});

const bootstrapSchema = resamplingSchema(1000, 0);

export type ParsedEvaluateOptions = ReturnType<typeof parseEvaluateOptions>;

/** Fills in the defaults; cutoffs ascend, and repeated cutoffs and metrics count once. @throws OptionError */
export function parseEvaluateOptions(options: EvaluateOptions) {
  const { k, metrics, bootstrap, onProgress, signal, ...rest } = parseOptions("evaluate", schema, options);
  return {
    ...rest,
    k: [...new Set([k].flat())].sort((a, b) => a - b),
    metrics: [...new Set(metrics)],
    bootstrap: parseOptions("evaluate: bootstrap", bootstrapSchema, bootstrap),
    context: { ...(onProgress && { onProgress }), ...(signal && { signal }) } satisfies WorkContext,
  };
}
