import type { StartedFit } from "../../model/model-state.js";
import type { Tensors } from "../../training/tensors.js";
import type { TrainWork } from "../../training/train-context.js";
import type { Engine } from "../engine.js";
import { learningRateSchedule } from "../learning-rate.js";
import type { Network } from "../network.js";
import { type EpochExamples, NetworkTraining, trainNetwork } from "../network-training.js";
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
