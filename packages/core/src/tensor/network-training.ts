import type { StartedFit } from "../model/model-state.js";
import type { TrainingMetrics } from "../training/checkpoint.js";
import type { Tensors } from "../training/tensors.js";
import type { TrainWork } from "../training/train-context.js";
import { train } from "../training/train.js";
import { RowGradients } from "./embedding-table.js";
import type { Engine } from "./engine.js";
import { lossGradients, type Network, type TrainingInput } from "./network.js";
import { Optimizer, type OptimizerName } from "./optimizer.js";

/** How a network is trained. */
export interface NetworkTrainingSettings {
  readonly optimizer: OptimizerName;
  /** Length of the next step, after so many steps. */
  learningRate(step: number): number;
  /** Gradients longer than this, all together, are shortened to it. */
  readonly clipNorm?: number | undefined;
}

/** A network in training: its weights, and the state of its optimizer. */
export class NetworkTraining {
  readonly #optimizer: Optimizer;
  readonly #gradients: Readonly<Record<string, Float32Array>>;
  readonly #rowGradients: Readonly<Record<string, RowGradients>>;

  constructor(
    private readonly engine: Engine,
    private readonly network: Network,
    private readonly settings: NetworkTrainingSettings,
  ) {
    const { weights, tables } = network;
    this.#optimizer = new Optimizer(settings.optimizer, { ...weights, ...tables });
    this.#gradients = mapValues(weights, ({ data }) => new Float32Array(data.length));
    this.#rowGradients = mapValues(tables, ({ rows, dimensions }) => new RowGradients(rows, dimensions));
  }

  /** What a checkpoint keeps. */
  tensors(): Tensors {
    const { weights, tables } = this.network;
    return {
      ...prefixed(
        "network",
        mapValues({ ...weights, ...tables }, ({ data }) => data),
      ),
      ...prefixed("optimizer", this.#optimizer.tensors()),
    };
  }

  /** One step on a batch. @param parts of the batch; their gradients are summed in this order @returns the mean loss */
  step(parts: readonly TrainingInput[]): number {
    const examples = parts.reduce((sum, part) => sum + part.examples, 0);
    this.#clear();
    let loss = 0;
    for (const part of parts) loss += this.#addGradients(part, part.examples / examples);
    this.#clip();
    this.#optimizer.nextStep();
    const rate = this.settings.learningRate(this.#optimizer.steps - 1);
    const { weights, tables } = this.network;
    for (const name in weights) {
      this.#optimizer.update(name, weights[name]!, this.#gradients[name]!, rate);
    }
    for (const name in tables) {
      this.#optimizer.updateRows(name, tables[name]!, this.#rowGradients[name]!, rate);
    }
    return loss;
  }

  #clear(): void {
    for (const gradient of Object.values(this.#gradients)) gradient.fill(0);
    for (const gradients of Object.values(this.#rowGradients)) gradients.clear();
  }

  /** @param share how much the part counts in the batch @returns its share of the loss */
  #addGradients(part: TrainingInput, share: number): number {
    const { loss, weights, lookups } = lossGradients(this.engine, this.network, part);
    for (const [name, gradient] of Object.entries(weights)) {
      const sum = this.#gradients[name]!;
      for (let i = 0; i < sum.length; i++) sum[i]! += share * gradient[i]!;
    }
    for (const [name, gradient] of Object.entries(lookups)) {
      const lookup = part.lookups![name]!;
      this.#rowGradients[lookup.table]!.add(lookup, gradient, share);
    }
    return share * loss;
  }

  #clip(): void {
    const { clipNorm } = this.settings;
    if (clipNorm === undefined) return;
    const all = [
      ...Object.values(this.#gradients),
      ...Object.values(this.#rowGradients).map(({ data, length, dimensions }) =>
        data.subarray(0, length * dimensions),
      ),
    ];
    let square = 0;
    for (const gradient of all) for (const g of gradient) square += g * g;
    const scale = clipNorm / Math.sqrt(square);
    if (!(scale < 1)) return;
    for (const gradient of all) for (let i = 0; i < gradient.length; i++) gradient[i]! *= scale;
  }
}

/** The batches of an epoch. */
export interface EpochBatches {
  readonly count: number;
  /** The parts of a batch; asked for once, in order. */
  parts(batch: number): readonly TrainingInput[];
}

/**
 * Trains a network by core's {@link train}: with progress, early stopping, abort and checkpoints.
 * @param batches of an epoch; random choices must derive from the seed and the epoch alone
 * @param model the model with the weights as they are now, which later steps change
 */
export function trainNetwork<Model>(
  training: NetworkTraining,
  epochs: number,
  batches: (epoch: number) => EpochBatches,
  model: (metrics: TrainingMetrics) => Model,
  started: StartedFit<object, TrainWork<Model>>,
): Promise<Model> {
  const trainee = {
    tensors: () => training.tensors(),
    async epoch(epoch: number, span: Parameters<Parameters<typeof train>[0]["epoch"]>[1]) {
      const { count, parts } = batches(epoch);
      const steps = span.steps(count);
      let loss = 0;
      for (let batch = 0; batch < count; batch++) {
        loss += training.step(parts(batch));
        await steps.advance(batch + 1);
      }
      return { loss: loss / Math.max(1, count) };
    },
    model,
  };
  return train(trainee, epochs, started);
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}

function prefixed(prefix: string, tensors: Tensors): Tensors {
  return Object.fromEntries(Object.entries(tensors).map(([name, data]) => [`${prefix}.${name}`, data]));
}
