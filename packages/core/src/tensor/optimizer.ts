import type { Tensors } from "../training/tensors.js";
import type { EmbeddingTable, RowGradients } from "./embedding-table.js";
import type { Weight } from "./weights.js";

/** How weights follow their gradients. */
export type OptimizerName = "adam" | "adagrad" | "sgd";

const ADAM_DECAYS = [0.9, 0.999] as const;
const ADAM_EPSILON = 1e-7;
const ADAGRAD_START = 0.1;
const ADAGRAD_EPSILON = 1e-7;

/**
 * Moves weights against their gradients: plain steps, Adagrad (Duchi, Hazan and Singer, 2011) or Adam (Kingma and Ba,
 * 2015). Of tables only the rows with a gradient move, and with Adam only their moments ("lazy"), so that a step costs the
 * same whatever the size of the table.
 */
export class Optimizer {
  /** What the steps so far left behind, by name of the weights: moments, or sums of squares. */
  readonly #slots: Record<string, Float32Array> = {};
  /** Number of steps so far. */
  readonly #steps = new Float64Array(1);

  constructor(
    private readonly name: OptimizerName,
    weights: Readonly<Record<string, Weight | EmbeddingTable>>,
  ) {
    for (const [weight, { data }] of Object.entries(weights)) {
      if (name === "adam") {
        this.#slots[`${weight}.mean`] = new Float32Array(data.length);
        this.#slots[`${weight}.square`] = new Float32Array(data.length);
      } else if (name === "adagrad") {
        this.#slots[`${weight}.square`] = new Float32Array(data.length).fill(ADAGRAD_START);
      }
    }
  }

  /** What a checkpoint keeps. */
  tensors(): Tensors {
    return { ...this.#slots, steps: this.#steps };
  }

  /** Number of steps so far. */
  get steps(): number {
    return this.#steps[0]!;
  }

  /** Begins the next step: it moves each of the weights once. */
  nextStep(): void {
    this.#steps[0]!++;
  }

  /** Moves all numbers of a weight. */
  update(name: string, { data }: Weight, gradient: Float32Array, rate: number): void {
    this.#move(name, data, 0, gradient, 0, data.length, rate);
  }

  /** Moves the rows of a table that have gradients. */
  updateRows(name: string, { data }: EmbeddingTable, gradients: RowGradients, rate: number): void {
    const { dimensions, rows, length } = gradients;
    for (let i = 0; i < length; i++) {
      this.#move(name, data, rows[i]! * dimensions, gradients.data, i * dimensions, dimensions, rate);
    }
  }

  #move(
    name: string,
    data: Float32Array,
    start: number,
    gradient: Float32Array,
    from: number,
    count: number,
    rate: number,
  ): void {
    if (this.name === "sgd") {
      for (let i = 0; i < count; i++) data[start + i]! -= rate * gradient[from + i]!;
      return;
    }
    const squares = this.#slots[`${name}.square`]!;
    if (this.name === "adagrad") {
      for (let i = 0; i < count; i++) {
        const g = gradient[from + i]!;
        const square = squares[start + i]! + g * g;
        squares[start + i] = square;
        data[start + i]! -= (rate * g) / Math.sqrt(square + ADAGRAD_EPSILON);
      }
      return;
    }
    const means = this.#slots[`${name}.mean`]!;
    const [decay, squareDecay] = ADAM_DECAYS;
    const steps = this.#steps[0]!;
    const corrected = (rate * Math.sqrt(1 - squareDecay ** steps)) / (1 - decay ** steps);
    for (let i = 0; i < count; i++) {
      const g = gradient[from + i]!;
      const mean = decay * means[start + i]! + (1 - decay) * g;
      const square = squareDecay * squares[start + i]! + (1 - squareDecay) * g * g;
      means[start + i] = mean;
      squares[start + i] = square;
      data[start + i]! -= (corrected * mean) / (Math.sqrt(square) + ADAM_EPSILON);
    }
  }
}
