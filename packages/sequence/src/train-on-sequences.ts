import type { ModelState, StartedFit, TrainWork } from "@funrec/core";
import {
  copyParameters,
  learningRateSchedule,
  type Network,
  NetworkTraining,
  openEngine,
  type Parameters,
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
 * @param make the model that has learnt so much
 * @throws EngineError when the engine of the fit cannot be had
 */
export async function trainOnSequences<Settings extends SequenceSettings, Model>(
  started: StartedFit<Settings, TrainWork<Model>>,
  network: Network,
  make: (state: ModelState<Settings>, learnt: Parameters) => Model,
  told: Told = {},
): Promise<Model> {
  const { state, work } = started;
  const { options, matrix, seed } = state;
  const { epochs, batchSize, learningRate } = options;
  const examples = new SequenceExamples(matrix, options, seed, told);
  const steps = epochs * Math.ceil(examples.count / batchSize);
  const settings = {
    optimizer: "adam",
    learningRate: learningRateSchedule({ learningRate, warmup: WARMUP, decay: "linear" }, steps),
  } as const;
  const training = await NetworkTraining.open(await openEngine(work.engine), network, settings, work.threads);
  const model = (metrics: Readonly<Record<string, number>>): Model =>
    make({ ...state, training: metrics }, copyParameters(network));
  const epochExamples = (epoch: number) => examples.epoch(epoch, training.parts);
  return trainNetwork(training, { epochs, batchSize }, epochExamples, model, started);
}
