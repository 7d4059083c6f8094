import type { FitContext, Interactions, Split } from "@funrec/core";
import type { RankingModel } from "@funrec/metrics";
import type { ModelEntry } from "../models.js";

/** A way to split, train and measure: figures compare only within one protocol and one data set. */
export interface Protocol {
  readonly name: string;
  /** Split, ties and seen items in a sentence or two, for the reader of a table. */
  readonly description: string;
  split(log: Interactions): Split;
  /** The options that the protocol prescribes for a model; the caller's options override them. */
  optionsOf(model: string): Readonly<Record<string, unknown>>;
  /** Trains a model. What comes back ranks items under the protocol's rules. */
  fit(
    entry: ModelEntry,
    train: Interactions,
    options: Readonly<Record<string, unknown>>,
    context: FitContext,
  ): Promise<RankingModel>;
  /** The reference project's printed figures for a model on a data set, where the protocol is theirs. */
  published?(model: string, dataset: string): Readonly<Record<string, number>> | undefined;
}
