import type { StartedFit, Tensors, TrainWork } from "@funrec/core";
import {
  type Engine,
  type EpochExamples,
  learningRateSchedule,
  type Network,
  NetworkTraining,
  trainNetwork,
} from "@funrec/core/tensor";
import type { ExampleSettings } from "./example-options.js";
import { countNextItems } from "./next-item-samples.js";

/**
 * Trains a network on what came next in the histories, by Adam with a learning rate that falls to 0.
 * @param examples of an epoch, as many as `drawNextItems` draws
 * @param model the model with the weights of the network as they are now, which later steps change
 * @param state what else a checkpoint keeps
 */
export async function trainOnNextItems<Options extends ExampleSettings, Model>(
  { engine, network }: { readonly engine: Engine; readonly network: Network },
  examples: (epoch: number) => EpochExamples,
  model: (metrics: Readonly<Record<string, number>>) => Model,
  started: StartedFit<Options, TrainWork<Model>>,
  state?: Tensors,
): Promise<Model> {
  const { options, matrix } = started.state;
  const { epochs, batchSize, samplesPerUser, learningRate } = options;
  const steps = epochs * Math.ceil(countNextItems(matrix, samplesPerUser) / batchSize);
  const settings = {
    optimizer: "adam",
    learningRate: learningRateSchedule({ learningRate, warmup: 0, decay: "linear" }, steps),
  } as const;
  const training = await NetworkTraining.open(engine, network, settings, started.work.threads);
  return trainNetwork(training, { epochs, batchSize }, examples, model, started, state);
}
