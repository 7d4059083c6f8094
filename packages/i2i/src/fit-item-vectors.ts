import { type ModelState, type StartedFit, train, type TrainWork } from "@funrec/core";
import { Kernels } from "@funrec/core/kernels";
import { CbowTraining } from "./cbow-training.js";
import { kernels as code } from "./generated/kernels.js";
import { itemPriors, type ItemTables } from "./item-tables.js";
import { keepProbabilities, type SequenceTrainingOptions, SkipGramTraining } from "./skip-gram-training.js";
import type { Sequences } from "./window-pairs.js";

/** How to train the vectors of a model, and how to make the model of them. */
export interface ItemVectorFit<Model, Settings extends object> {
  readonly sequences: Sequences;
  readonly architecture: "skip-gram" | "cbow";
  readonly training: SequenceTrainingOptions;
  /** See {@link itemPriors}. */
  readonly popularityDiscount: number;
  readonly build: (state: ModelState<Settings>, tables: ItemTables) => Model;
}

/** Trains vectors of the items of sequences, and makes a model of them. @throws what `train` of core throws */
export async function fitItemVectors<Model, Settings extends object>(
  started: StartedFit<Settings, TrainWork<Model>>,
  { sequences, architecture, training: options, popularityDiscount, build }: ItemVectorFit<Model, Settings>,
): Promise<Model> {
  const { counts, subsample, negativeExponent, dimensions, epochs } = options;
  const priors = itemPriors(
    counts,
    negativeExponent,
    subsample > 0 ? keepProbabilities(counts, subsample) : undefined,
    popularityDiscount,
  );
  const kernels = await Kernels.open(code, started.work);
  try {
    const Training = architecture === "cbow" ? CbowTraining : SkipGramTraining;
    const training = new Training(kernels, sequences, options);
    const { input, output } = training;
    return await train(
      {
        tensors: () => ({ input: input.block.array, output: output.block.array }),
        epoch: (epoch, span) => training.epoch(epoch, span),
        model: (summary) =>
          build(
            { ...started.state, training: summary },
            { dimensions, input: input.toArray(), output: output.toArray(), priors },
          ),
      },
      epochs,
      started,
    );
  } finally {
    kernels.close();
  }
}
