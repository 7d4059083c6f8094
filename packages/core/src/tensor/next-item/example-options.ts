import * as v from "valibot";
import { positiveInteger, positiveNumber } from "../../option-checks.js";

/** Options that say which examples a network sees, and how it is trained on them. */
export interface ExampleOptions {
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
export interface ExampleDefaults {
  readonly epochs: number;
  readonly learningRate: number;
}

/** Checks of {@link ExampleOptions}. */
export function exampleEntries(defaults: ExampleDefaults) {
  return {
    samplesPerUser: v.optional(positiveInteger, 50),
    epochs: v.optional(positiveInteger, defaults.epochs),
    batchSize: v.optional(positiveInteger, 512),
    learningRate: v.optional(positiveNumber, defaults.learningRate),
  };
}

/** The options once all defaults are filled in. */
export type ExampleSettings = v.InferOutput<
  v.StrictObjectSchema<ReturnType<typeof exampleEntries>, undefined>
>;
