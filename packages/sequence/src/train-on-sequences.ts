import type { StartedFit, TrainWork } from "@funrec/core";
import {
  countNextItems,
  type Engine,
  learningRateSchedule,
  type Network,
  NetworkTraining,
  trainNetwork,
} from "@funrec/core/tensor";
import type { Told } from "./packed-histories.js";
import { SequenceExamples } from "./sequence-examples.js";
import type { SequenceSettings } from "./sequence-options.js";

/** Share of the steps in which the learning rate climbs. */
const WARMUP = 0.02;

/**
 * Trains a network on what came next at every place of the histories, by Adam; its learning rate climbs at first, and falls
 * to 0 in a straight line.
 * @param model the model with the weights of the network as they are now, which later steps change
 */
export async function trainOnSequences<Settings extends SequenceSettings, Model>(
  { engine, network }: { readonly engine: Engine; readonly network: Network },
  model: (metrics: Readonly<Record<string, number>>) => Model,
  started: StartedFit<Settings, TrainWork<Model>>,
  told: Told = {},
): Promise<Model> {
  const { options, matrix, seed } = started.state;
  const { epochs, batchSize, learningRate } = options;
  const histories = countNextItems(matrix, 1); // those in which something came next
  const steps = epochs * Math.ceil(histories / batchSize);
  const settings = {
    optimizer: "adam",
    learningRate: learningRateSchedule({ learningRate, warmup: WARMUP, decay: "linear" }, steps),
  } as const;
  const training = await NetworkTraining.open(engine, network, settings, started.work.threads);
  const examples = new SequenceExamples(matrix, options, seed, training.parts, told);
  return trainNetwork(training, { epochs, batchSize }, (epoch) => examples.epoch(epoch), model, started);
}
