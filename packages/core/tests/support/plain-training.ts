// What the kernels of lookups, row gradients and optimizers do, in plain TypeScript and 64 bits where it matters.
import type { EmbeddingTable, Lookup, OptimizerName, Weight } from "@funrec/core/tensor";

/** How much each row of a bag counts that has no weights. */
function shareOfRow({ offsets, pooling = "mean" }: Lookup, bag: number): number {
  return pooling === "mean" ? 1 / Math.max(1, offsets![bag + 1]! - offsets![bag]!) : 1;
}

/** Gradients of some rows of a table: of each row that was looked up, once. */
export class PlainRowGradients {
  /** The rows, in the order in which they were first added to. */
  rows = new Int32Array(64);
  /** Their gradients, one behind the other. */
  data: Float32Array;
  /** Number of rows. */
  length = 0;
  /** Place of each row of the table in {@link rows}, or -1. */
  readonly #places: Int32Array;

  constructor(private readonly table: EmbeddingTable) {
    this.#places = new Int32Array(table.rows).fill(-1);
    this.data = new Float32Array(this.rows.length * table.dimensions);
  }

  /** Numbers of a row. */
  get dimensions(): number {
    return this.table.dimensions;
  }

  /** Forgets all rows. */
  clear(): void {
    for (let i = 0; i < this.length; i++) this.#places[this.rows[i]!] = -1;
    this.length = 0;
  }

  /** Adds the gradient of the result of a lookup, times a factor. */
  add(lookup: Lookup, gradient: Float32Array, factor: number): void {
    const { rows, offsets, weights, pooling } = lookup;
    if (!offsets) {
      for (let i = 0; i < rows.length; i++) this.#addRow(rows[i]!, gradient, i, factor);
      return;
    }
    for (let bag = 0; bag + 1 < offsets.length; bag++) {
      const share = shareOfRow(lookup, bag);
      for (let i = offsets[bag]!; i < offsets[bag + 1]!; i++) {
        const weight = weights ? weights[i]! : share;
        if (pooling === "squares") this.#addSquare(rows[i]!, gradient, bag, factor * 2 * weight ** 2);
        else this.#addRow(rows[i]!, gradient, bag, factor * weight);
      }
    }
  }

  #addRow(row: number, gradient: Float32Array, from: number, factor: number): void {
    const { dimensions } = this.table;
    const start = this.#placeOf(row) * dimensions;
    const source = from * dimensions;
    const { data } = this;
    for (let i = 0; i < dimensions; i++) data[start + i]! += factor * gradient[source + i]!;
  }

  /** Adds factor * row * gradient. */
  #addSquare(row: number, gradient: Float32Array, from: number, factor: number): void {
    const { dimensions, data: numbers } = this.table;
    const start = this.#placeOf(row) * dimensions;
    const [source, own] = [from * dimensions, row * dimensions];
    const { data } = this;
    for (let i = 0; i < dimensions; i++) {
      data[start + i]! += factor * numbers[own + i]! * gradient[source + i]!;
    }
  }

  /** Place of a row in {@link rows}; a new one has a gradient of zeros. */
  #placeOf(row: number): number {
    const known = this.#places[row]!;
    if (known !== -1) return known;
    if (this.length === this.rows.length) this.#grow();
    const place = this.length++;
    this.#places[row] = place;
    this.rows[place] = row;
    const { dimensions } = this.table;
    this.data.fill(0, place * dimensions, (place + 1) * dimensions);
    return place;
  }

  #grow(): void {
    const { rows, data } = this;
    this.rows = new Int32Array(2 * rows.length);
    this.rows.set(rows);
    this.data = new Float32Array(2 * data.length);
    this.data.set(data);
  }
}

const ADAM_DECAYS = [0.9, 0.999] as const;
const ADAM_EPSILON = 1e-7;
const ADAGRAD_START = 0.1;
const ADAGRAD_EPSILON = 1e-7;

/**
 * Moves weights against their gradients: plain steps, Adagrad (Duchi, Hazan and Singer, 2011) or Adam (Kingma and Ba,
 * 2015). Of tables only the rows with a gradient move, and with Adam only their moments ("lazy"), so that a step costs the
 * same whatever the size of the table.
 */
export class PlainOptimizer {
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

  /** Begins the next step: it moves each of the weights once. */
  nextStep(): void {
    this.#steps[0]!++;
  }

  /** Moves all numbers of a weight. */
  update(name: string, { data }: Weight, gradient: Float32Array, rate: number): void {
    this.#move(name, data, 0, gradient, 0, data.length, rate);
  }

  /** Moves the rows of a table that have gradients. */
  updateRows(name: string, { data }: EmbeddingTable, gradients: PlainRowGradients, rate: number): void {
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
