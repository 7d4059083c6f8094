import { differentNames } from "@funrec/core";
import {
  type ExampleDefaults,
  exampleEntries,
  type ExampleOptions,
  negativesEntries,
  type NegativesOptions,
} from "@funrec/core/tensor";
import * as v from "valibot";
import { type TowerLoss, towerLosses } from "./tower-loss.js";
import { DEFAULT_WINDOWS, windows } from "../window-options.js";

/** Options of the models with a tower of users and a tower of items. Negatives: 256, by popularity ^ 0.5. */
export interface TowerOptions extends NegativesOptions, ExampleOptions {
  /**
   * Names of the features of users that count: columns of the data's `users`. Default: all but those that tell all users
   * apart.
   */
  readonly userFeatures?: readonly string[];
  /**
   * Names of the features of items that count: columns of the data's `items`. Default: all but those that tell all items
   * apart, such as a title.
   */
  readonly itemFeatures?: readonly string[];
  /**
   * The history of a user counts as means over so many latest items, one mean a window: integers of at least 1, each once.
   * None: the history does not count. Default 1, 3, 10 and 50.
   */
  readonly historyWindows?: readonly number[];
  /**
   * In such a share of the examples the id of the user counts as unknown, in such a share the history, and of such a share
   * of the items the id, so that what else is known learns to do without, as it must for strangers and new items: from 0 to
   * below 1, default 0.05.
   */
  readonly unknownShare?: number;
  /**
   * What is learnt from the own item of an example and its negatives.
   * - `"sampled"` (default): a softmax over the own item and negatives drawn for the batch
   * - `"in-batch"`: a softmax over the own items of the batch, corrected for how often an item stands in one, by a streaming
   *   estimate (Yi et al., 2019); it needs large batches, and `negatives` do not count
   * - `"logistic"`: a logistic regression (binary cross-entropy) of label 1 for the own item and 0 for each negative drawn,
   *   corrected for how often it is drawn (noise-contrastive estimation: Gutmann and Hyvärinen, 2010)
   */
  readonly loss?: TowerLoss;
}

/** Checks of {@link TowerOptions}. */
export function towerEntries(defaults: ExampleDefaults) {
  return {
    ...negativesEntries({ negatives: 256, negativeExponent: 0.5 }),
    userFeatures: v.optional(differentNames),
    itemFeatures: v.optional(differentNames),
    historyWindows: v.optional(windows, DEFAULT_WINDOWS),
    unknownShare: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), 0.05),
    loss: v.optional(v.picklist(towerLosses), "sampled"),
    ...exampleEntries(defaults),
  };
}

/** The options once all defaults are filled in. */
export type TowerSettings = v.InferOutput<v.StrictObjectSchema<ReturnType<typeof towerEntries>, undefined>>;
