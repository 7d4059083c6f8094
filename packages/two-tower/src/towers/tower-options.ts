import * as v from "valibot";
import { negativesEntries, type NegativesOptions } from "../negatives-options.js";

/** Options of the models with a tower of users and a tower of items. Negatives: 256, by popularity ^ 0.5. */
export interface TowerOptions extends NegativesOptions {
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
  /** Examples of a user in an epoch, so that long histories do not outweigh others: an integer of at least 1, default 50. */
  readonly samplesPerUser?: number;
  /** Passes over the users: an integer of at least 1; default with the model. */
  readonly epochs?: number;
  /** Examples of a step: an integer of at least 1, default 512. */
  readonly batchSize?: number;
  /** Learning rate of Adam at the start; it falls to 0 in a straight line. Above 0; default with the model. */
  readonly learningRate?: number;
}

/** Defaults that each model has for itself. */
export interface TowerDefaults {
  readonly epochs: number;
  readonly learningRate: number;
}

/** An integer of at least 1. */
export const positiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1));

const areDifferent = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const names = v.optional(
  v.pipe(v.array(v.string()), v.check<string[], string>(areDifferent, "different names")),
);

/** Checks of {@link TowerOptions}. */
export function towerEntries(defaults: TowerDefaults) {
  return {
    ...negativesEntries({ negatives: 256, negativeExponent: 0.5 }),
    userFeatures: names,
    itemFeatures: names,
    historyWindows: v.optional(
      v.pipe(v.array(positiveInteger), v.check<number[], string>(areDifferent, "different numbers")),
      [1, 3, 10, 50],
    ),
    unknownShare: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), 0.05),
    samplesPerUser: v.optional(positiveInteger, 50),
    epochs: v.optional(positiveInteger, defaults.epochs),
    batchSize: v.optional(positiveInteger, 512),
    learningRate: v.optional(v.pipe(v.number(), v.gtValue(0)), defaults.learningRate),
  };
}

/** The options once all defaults are filled in. */
export type TowerSettings = v.InferOutput<v.StrictObjectSchema<ReturnType<typeof towerEntries>, undefined>>;
