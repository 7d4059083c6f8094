import { processorCount } from "../kernels/threads.js";
import type { StartedFit } from "../model/model-state.js";
import type { TrainingMetrics } from "../training/checkpoint.js";
import type { Span } from "../training/span.js";
import type { Tensors } from "../training/tensors.js";
import type { TrainWork } from "../training/train-context.js";
import { train } from "../training/train.js";
import type { Engine } from "./engine.js";
import { GradientWorker } from "./gradient-workers.js";
import type { Network, TrainingInput } from "./network.js";
import type { OptimizerName } from "./optimizer.js";
import { type Step, TrainedParameters } from "./trained-parameters.js";
import { type ThreadTask, TrainingThread } from "./training-thread.js";

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
    private readonly thread: TrainingThread,
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
      const worker = await GradientWorker.open(network.inWorkers);
      if (worker) workers.push(worker);
    }
    const parameters = await TrainedParameters.of(network, settings.optimizer, workers.length > 0);
    const { place } = parameters;
    for (const worker of workers) worker.begin({ ...network.inWorkers!, engine: engine.name, place });
    const thread = new TrainingThread(engine, (tf, values) => network.loss(tf, values), place);
    return new NetworkTraining(engine, network, settings, parameters, thread, workers);
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
    const { parameters, settings } = this;
    const examples = parts.reduce((sum, part) => sum + part.examples, 0);
    const shares = parts.map((part) => part.examples / examples);
    const move = { rate: settings.learningRate(parameters.steps), clipNorm: settings.clipNorm };
    const threads = Math.min(parts.length, this.workers.length + 1);
    const inputs = parts.map((input, i) => ({ input, share: shares[i]! }));
    const losses = await this.#run(parameters.step(inputs, move, threads), threads);
    return losses.reduce((sum, loss, i) => sum + shares[i]! * loss, 0);
  }

  /** Part i of the batch is computed by thread i modulo their number, thread 0 being this one; the last thread moves the parameters. */
  async #run({ memoryBytes, parts, update }: Step, threads: number): Promise<number[]> {
    const task = (thread: number): ThreadTask => ({
      memoryBytes,
      parts: parts.filter((_, part) => part % threads === thread),
      ...(thread === threads - 1 && { update }),
    });
    try {
      const others = this.workers.slice(0, threads - 1).map((worker, i) => worker.run(task(i + 1)));
      // Seen where the others are awaited: this thread may fail before.
      for (const other of others) other.catch(() => {});
      const losses = [this.thread.run(task(0)), ...(await Promise.all(others))];
      return parts.map((_, part) => losses[part % threads]![Math.floor(part / threads)]!);
    } catch (error) {
      this.thread.fail();
      throw error;
    }
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
