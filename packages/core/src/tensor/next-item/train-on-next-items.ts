import type { ModelState, StartedFit } from "../../model/model-state.js";
import type { Tensors } from "../../training/tensors.js";
import type { TrainWork } from "../../training/train-context.js";
import { openEngine } from "../engine.js";
import { learningRateSchedule } from "../learning-rate.js";
import type { Network, Parameters } from "../network.js";
import { type EpochExamples, NetworkTraining, trainNetwork } from "../network-training.js";
import { copyParameters } from "../saved-parameters.js";
import type { ExampleSettings } from "./example-options.js";
import { countNextItems } from "./next-item-samples.js";

/**
 * Trains a network on what came next in the histories, by Adam with a learning rate that falls to 0.
 * @param examples of an epoch, as many as `drawNextItems` draws
 * @param make the model that has learnt so much
 * @param more what else a checkpoint keeps
 * @throws EngineError when the engine of the fit cannot be had
 */
export async function trainOnNextItems<Options extends ExampleSettings, Model>(
  started: StartedFit<Options, TrainWork<Model>>,
  network: Network,
  examples: (epoch: number) => EpochExamples,
  make: (state: ModelState<Options>, learnt: Parameters) => Model,
  more?: Tensors,
): Promise<Model> {
  const { state, work } = started;
  const { epochs, batchSize, samplesPerUser, learningRate } = state.options;
  const steps = epochs * Math.ceil(countNextItems(state.matrix, samplesPerUser) / batchSize);
  const settings = {
    optimizer: "adam",
    learningRate: learningRateSchedule({ learningRate, warmup: 0, decay: "linear" }, steps),
  } as const;
  const training = await NetworkTraining.open(await openEngine(work.engine), network, settings, work.threads);
  const model = (metrics: Readonly<Record<string, number>>): Model =>
    make({ ...state, training: metrics }, copyParameters(network));
  return trainNetwork(training, { epochs, batchSize }, examples, model, started, more);
}
