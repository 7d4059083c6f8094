import type { Progress, Recommender, Split } from "@funrec/core";
import { evaluate } from "@funrec/metrics";
import type { LoadedData } from "./data-sets.js";
import type { Experiment } from "./experiment.js";
import { models } from "./models.js";

/**
 * Trains the model of an experiment on a part of the data, with the features of all items and users.
 * @param split its training part, and its validation part for those that stop early
 */
export async function trainModel(
  { model, options, seed, threads, engine, earlyStopping, checkpoint }: Experiment,
  { items, users }: LoadedData,
  split: Pick<Split, "train" | "validation">,
  onProgress: (progress: Progress) => void,
): Promise<Recommender> {
  const { modelClass, hasEpochs } = models.get(model)!;
  const data = { interactions: split.train, ...(items && { items }), ...(users && { users }) };
  return modelClass.fit(data, options, {
    seed,
    onProgress,
    ...(threads !== undefined && { threads }),
    ...(engine !== undefined && { engine }),
    ...(hasEpochs && checkpoint !== undefined && { checkpoint: `${checkpoint}.checkpoint` }),
    ...(hasEpochs &&
      earlyStopping !== undefined && {
        earlyStopping: {
          patience: earlyStopping,
          score: (candidate: Recommender) => validationScore(candidate, split),
        },
      }),
  });
}

/** ndcg@10 of the validation rows. */
async function validationScore(
  model: Recommender,
  { train, validation }: Pick<Split, "train" | "validation">,
): Promise<number> {
  const options = { k: 10, metrics: ["ndcg"], bootstrap: { samples: 0 } } as const;
  const { metrics } = await evaluate(model, { train, test: validation! }, options);
  return metrics["ndcg@10"]!;
}

/** What a model says of its training; other rankers and models without epochs say nothing. */
export function trainingOf(model: object): { training?: Readonly<Record<string, number>> } {
  const { training = {} } = model as Partial<Pick<Recommender, "training">>;
  return Object.keys(training).length > 0 ? { training } : {};
}

/** Does something, and says how long it took. */
export async function timed<Result>(work: () => Promise<Result>): Promise<[result: Result, seconds: number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}
