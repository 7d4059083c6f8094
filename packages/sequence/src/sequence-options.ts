import { type NegativesOptions, negativesEntries } from "@funrec/core/tensor";
import * as v from "valibot";
import { type SequenceLoss, sequenceLosses } from "./sequence-loss.js";
import { positiveInteger, positiveNumber } from "@funrec/core";

/** Options that the models of sequences share. */
export interface SequenceOptions extends NegativesOptions {
  /** Length of the vectors: an integer of at least 1; default with the model. */
  readonly dimensions?: number;
  /** Latest items of a history that count; training cuts longer ones into windows. An integer of at least 1, default 200. */
  readonly maxLength?: number;
  /** What is learnt; see {@link SequenceLoss}. Default `"sampled"`. */
  readonly loss?: SequenceLoss;
  /** Share of the numbers between layers that are left out at random while learning: 0 to below 1; default with the model. */
  readonly dropout?: number;
  /** Passes over the histories: an integer of at least 1; default with the model. */
  readonly epochs?: number;
  /** Histories, or windows of them, of a step: an integer of at least 1; default with the model. */
  readonly batchSize?: number;
  /** Learning rate of Adam: above 0; default with the model. */
  readonly learningRate?: number;
}

/** Defaults that each model has for itself. */
export interface SequenceDefaults {
  readonly dimensions: number;
  readonly negatives: number;
  readonly negativeExponent: number;
  readonly dropout: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** Checks of {@link SequenceOptions}. */
export function sequenceEntries(defaults: SequenceDefaults) {
  return {
    ...negativesEntries(defaults),
    dimensions: v.optional(positiveInteger, defaults.dimensions),
    maxLength: v.optional(positiveInteger, 200),
    loss: v.optional(v.picklist(sequenceLosses), "sampled"),
    dropout: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), defaults.dropout),
    epochs: v.optional(positiveInteger, defaults.epochs),
    batchSize: v.optional(positiveInteger, defaults.batchSize),
    learningRate: v.optional(positiveNumber, defaults.learningRate),
  };
}

/** The options once all defaults are filled in. */
export type SequenceSettings = v.InferOutput<
  v.StrictObjectSchema<ReturnType<typeof sequenceEntries>, undefined>
>;

/** Checks that `heads` can share the `dimensions`. */
export function headsShareDimensions<
  Options extends { readonly dimensions: number; readonly heads: number },
>() {
  return v.rawCheck<Options>(({ dataset: { typed, value }, addIssue }) => {
    if (!typed || value.dimensions % value.heads === 0) return;
    const path = {
      type: "object",
      origin: "value",
      input: value as never,
      key: "heads",
      value: value.heads,
    } as const;
    const message = `a divisor of dimensions, which is ${value.dimensions}`;
    addIssue({ message, input: value.heads, path: [path] });
  });
}
