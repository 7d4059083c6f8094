import type { Random } from "../random/random.js";

/** Vectors by number: row r is `data[r * dimensions]` to `data[(r + 1) * dimensions - 1]`. */
export interface EmbeddingTable {
  readonly rows: number;
  readonly dimensions: number;
  readonly data: Float32Array;
}

/** A table of numbers of the normal distribution. */
export function embeddingTable(
  rows: number,
  dimensions: number,
  deviation: number,
  random: Random,
): EmbeddingTable {
  const data = new Float32Array(rows * dimensions);
  for (let i = 0; i < data.length; i++) data[i] = deviation * random.normal();
  return { rows, dimensions, data };
}

/** Rows of a table that a batch needs. */
export interface Lookup {
  /** Name of the table. */
  readonly table: string;
  /** Numbers of the rows. */
  readonly rows: Int32Array;
  /**
   * Without it, every row is a row of the result. With it, bags of rows are: bag b has the rows `offsets[b]` to
   * `offsets[b + 1] - 1`; an empty bag gives zeros.
   */
  readonly offsets?: Int32Array;
  /** How much each row counts in its bag. Default: 1 / size of the bag for the mean, otherwise 1. */
  readonly weights?: Float32Array;
  /**
   * What becomes of a bag: the mean of its rows (default), their sum, or the sum of their squares, each row multiplied
   * with its weight before. With weights, the mean is the weighted sum.
   */
  readonly pooling?: "mean" | "sum" | "squares";
}

/** Number of rows that a lookup gives. */
export function lookupLength({ rows, offsets }: Lookup): number {
  return offsets ? offsets.length - 1 : rows.length;
}

/** The rows, or the pooled bags, one behind the other. */
export function lookUp({ dimensions, data }: EmbeddingTable, lookup: Lookup): Float32Array {
  const { rows, offsets, weights, pooling } = lookup;
  const result = new Float32Array(lookupLength(lookup) * dimensions);
  if (!offsets) {
    for (let i = 0; i < rows.length; i++) {
      const [from, to] = [rows[i]! * dimensions, i * dimensions];
      for (let j = 0; j < dimensions; j++) result[to + j] = data[from + j]!;
    }
    return result;
  }
  for (let bag = 0; bag + 1 < offsets.length; bag++) {
    const to = bag * dimensions;
    const share = shareOfRow(lookup, bag);
    for (let i = offsets[bag]!; i < offsets[bag + 1]!; i++) {
      const from = rows[i]! * dimensions;
      const weight = weights ? weights[i]! : share;
      if (pooling === "squares") {
        for (let j = 0; j < dimensions; j++) result[to + j]! += (weight * data[from + j]!) ** 2;
      } else {
        for (let j = 0; j < dimensions; j++) result[to + j]! += weight * data[from + j]!;
      }
    }
  }
  return result;
}

/** How much each row of a bag counts that has no weights. */
function shareOfRow({ offsets, pooling = "mean" }: Lookup, bag: number): number {
  return pooling === "mean" ? 1 / Math.max(1, offsets![bag + 1]! - offsets![bag]!) : 1;
}

/** Gradients of some rows of a table: of each row that was looked up, once. */
export class RowGradients {
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
