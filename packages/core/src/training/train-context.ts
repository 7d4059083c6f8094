import * as v from "valibot";
import { type FitContext, fitContextEntries, type FitWork } from "../model/progress.js";
import { parseOptions } from "../options.js";
import { positiveInteger } from "../option-checks.js";

/** How to train a model that is trained in epochs, that is in passes over the data. */
export interface TrainContext<Model> extends FitContext {
  /** Ends the training when the model gets no better. Without it all epochs run and the last model is the result. */
  readonly earlyStopping?: EarlyStopping<Model>;
  /**
   * Path of a file that keeps the state of the training. It is written after an epoch, but not so often that writing
   * takes more than about a twentieth of the time. A `fit` with the same data, options and seed that finds the file goes
   * on from there, and ends in the same bytes as one that was never stopped. The file stays when the training is over.
   */
  readonly checkpoint?: string;
}

/** The model of an epoch is kept when it scores better than those before; the best one is the result of `fit`. */
export interface EarlyStopping<Model> {
  /**
   * How good the model is: higher is better. For instance a metric on held-out data that is neither trained on nor tested
   * on: `async (model) => (await evaluate(model, { train, test: validation })).metrics["ndcg@10"]!`.
   */
  score(model: Model): number | Promise<number>;
  /** Training ends after so many scores without a better one: an integer of at least 1, default 5. */
  readonly patience?: number;
  /** Epochs from one score to the next: an integer of at least 1, default 1. The last epoch is always scored. */
  readonly every?: number;
}

/** {@link TrainContext} once it is checked, without the seed. */
export interface TrainWork<Model> extends FitWork {
  readonly earlyStopping?: Required<EarlyStopping<Model>> | undefined;
  readonly checkpoint?: string | undefined;
}

const count = (initial: number) => v.optional(positiveInteger, initial);

const schema = v.strictObject({
  ...fitContextEntries,
  earlyStopping: v.optional(
    v.strictObject({
      score: v.custom<(model: unknown) => number>((value) => typeof value === "function", "a function"),
      patience: count(5),
      every: count(1),
    }),
  ),
  checkpoint: v.optional(v.pipe(v.string(), v.minLength(1))),
});

/** Checks the third argument of `fit`. @throws OptionError */
export function parseTrainContext<Model>(
  context: TrainContext<Model>,
): TrainWork<Model> & { readonly seed: number } {
  return parseOptions("fit", schema, context) as TrainWork<Model> & { readonly seed: number };
}
