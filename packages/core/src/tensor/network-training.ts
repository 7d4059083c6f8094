import { processorCount } from "../kernels/threads.js";
import type { StartedFit } from "../model/model-state.js";
import type { TrainingMetrics } from "../training/checkpoint.js";
import type { Span } from "../training/span.js";
import type { Tensors } from "../training/tensors.js";
import type { TrainWork } from "../training/train-context.js";
import { train } from "../training/train.js";
import type { Engine } from "./engine.js";
import { GradientWorker } from "./gradient-workers.js";
import { type Gradients, lossGradients, type Values } from "./gradients.js";
import type { Network, TrainingInput } from "./network.js";
import type { OptimizerName } from "./optimizer.js";
import { TrainedParameters } from "./trained-parameters.js";

/** How a network is trained. */
export interface NetworkTrainingSettings {
  readonly optimizer: OptimizerName;
  /** Length of the next step, after so many steps. */
  learningRate(step: number): number;
  /** Gradients longer than this, all together, are shortened to it. */
  readonly clipNorm?: number | undefined;
}

/** Parts of a batch, whose gradients are summed in this order, whatever threads compute them. TensorFlow has threads of its own. */
const PARTS = { native: 1, wasm: 2, cpu: 2 } as const;

/** A network in training. */
export class NetworkTraining {
  private constructor(
    private readonly engine: Engine,
    private readonly network: Network,
    private readonly settings: NetworkTrainingSettings,
    private readonly parameters: TrainedParameters,
    private readonly workers: readonly GradientWorker[],
  ) {}

  /** Makes everything ready. Close it when the training is over. @param threads at most so many; any number gives the same bits */
  static async open(
    engine: Engine,
    network: Network,
    settings: NetworkTrainingSettings,
    threads?: number,
  ): Promise<NetworkTraining> {
    const most = Math.min(threads ?? (await processorCount()), PARTS[engine.name]);
    const workers: GradientWorker[] = [];
    for (let thread = 1; network.inWorkers && thread < most; thread++) {
      const worker = await GradientWorker.open(network.inWorkers, engine.name);
      if (worker) workers.push(worker);
    }
    const parameters = await TrainedParameters.of(network, settings.optimizer);
    return new NetworkTraining(engine, network, settings, parameters, workers);
  }

  close(): void {
    for (const worker of this.workers) worker.close();
  }

  /** Number of parts of a batch. */
  get parts(): number {
    return PARTS[this.engine.name];
  }

  /** What a checkpoint keeps. */
  tensors(): Tensors {
    return this.parameters.tensors();
  }

  /** Copies what was learnt so far into the weights and tables of the network. */
  updateNetwork(): void {
    this.parameters.copyTo(this.network);
  }

  /** One step on a batch. @returns the mean loss */
  async step(parts: readonly TrainingInput[]): Promise<number> {
    const examples = parts.reduce((sum, part) => sum + part.examples, 0);
    const results = await this.#gradientsOf(parts);
    const { parameters, settings } = this;
    parameters.clear();
    let loss = 0;
    parts.forEach((part, i) => {
      const share = part.examples / examples;
      parameters.add(part, results[i]!.gradients, share);
      loss += share * results[i]!.loss;
    });
    if (settings.clipNorm !== undefined) parameters.clip(settings.clipNorm);
    parameters.move(settings.learningRate(parameters.steps));
    return loss;
  }

  /** Gradients of the parts: those of part 0 are computed by this thread. */
  async #gradientsOf(parts: readonly TrainingInput[]): Promise<Gradients[]> {
    const results: (Gradients | Promise<Gradients>)[] = [];
    // Last part first, so that the workers are busy when this thread computes.
    for (let part = parts.length - 1; part >= 0; part--) {
      const worker = this.workers[(part % (this.workers.length + 1)) - 1];
      const input = parts[part]!;
      const values: Values = { learnt: this.parameters.values(input), given: input.arrays ?? {} };
      results[part] = worker
        ? worker.gradients(values)
        : lossGradients(this.engine, (tf, tensors) => this.network.loss(tf, tensors), values);
    }
    return Promise.all(results);
  }
}

/** The examples of an epoch, in the order of training. */
export interface EpochExamples {
  readonly count: number;
  /** The examples from `first` to `end - 1`. Asked for once each, in order, so that it may draw random numbers. */
  input(first: number, end: number): TrainingInput;
}

/** How often and in what portions a network sees its examples. */
export interface EpochSettings {
  readonly epochs: number;
  /** Examples of a step. */
  readonly batchSize: number;
}

/**
 * Trains a network by core's {@link train}: with progress, early stopping, abort and checkpoints.
 * @param examples of an epoch; random choices must derive from the seed and the epoch alone
 * @param model the model with the weights as they are now, which later steps change
 * @param state what else the making of examples changes; a checkpoint keeps it
 */
export async function trainNetwork<Model>(
  training: NetworkTraining,
  { epochs, batchSize }: EpochSettings,
  examples: (epoch: number) => EpochExamples,
  model: (metrics: TrainingMetrics) => Model,
  started: StartedFit<object, TrainWork<Model>>,
  state: Tensors = {},
): Promise<Model> {
  const trainee = {
    tensors: () => ({
      ...training.tensors(),
      ...Object.fromEntries(Object.entries(state).map(([name, data]) => [`state.${name}`, data])),
    }),
    async epoch(epoch: number, span: Span) {
      const { count, input } = examples(epoch);
      const steps = span.steps(count);
      const batch = (first: number): TrainingInput[] => {
        const size = Math.min(batchSize, count - first);
        const bound = (part: number): number => first + Math.floor((part * size) / training.parts);
        const bounds = Array.from({ length: training.parts }, (_, i) => [bound(i), bound(i + 1)] as const);
        return bounds.filter(([start, end]) => start < end).map(([start, end]) => input(start, end));
      };
      let loss = 0;
      let parts = batch(0);
      for (let first = 0; first < count; first += batchSize) {
        const end = Math.min(first + batchSize, count);
        const step = training.step(parts);
        // While workers compute.
        parts = batch(end);
        loss += (end - first) * (await step);
        await steps.advance(end);
      }
      return { loss: loss / Math.max(1, count) };
    },
    model(metrics: TrainingMetrics) {
      training.updateNetwork();
      return model(metrics);
    },
  };
  try {
    return await train(trainee, epochs, started);
  } finally {
    training.close();
  }
}
