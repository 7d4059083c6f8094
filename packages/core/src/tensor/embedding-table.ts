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
  /** What becomes of a bag: the mean of its rows (default), or their sum. */
  readonly pooling?: "mean" | "sum";
}

/** Number of rows that a lookup gives. */
export function lookupLength({ rows, offsets }: Lookup): number {
  return offsets ? offsets.length - 1 : rows.length;
}

/** The rows, or the pooled bags, one behind the other. */
export function lookUp({ dimensions, data }: EmbeddingTable, lookup: Lookup): Float32Array {
  const { rows, offsets } = lookup;
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
    for (let i = offsets[bag]!; i < offsets[bag + 1]!; i++) {
      const from = rows[i]! * dimensions;
      for (let j = 0; j < dimensions; j++) result[to + j]! += data[from + j]!;
    }
    const share = shareOfRow(lookup, bag);
    for (let j = 0; j < dimensions; j++) result[to + j]! *= share;
  }
  return result;
}

/** How much each row of a bag counts. */
function shareOfRow({ offsets, pooling }: Lookup, bag: number): number {
  return pooling === "sum" ? 1 : 1 / Math.max(1, offsets![bag + 1]! - offsets![bag]!);
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

  constructor(
    rowCount: number,
    readonly dimensions: number,
  ) {
    this.#places = new Int32Array(rowCount).fill(-1);
    this.data = new Float32Array(this.rows.length * dimensions);
  }

  /** Forgets all rows. */
  clear(): void {
    for (let i = 0; i < this.length; i++) this.#places[this.rows[i]!] = -1;
    this.length = 0;
  }

  /** Adds the gradient of the result of a lookup, times a factor. */
  add(lookup: Lookup, gradient: Float32Array, factor: number): void {
    const { rows, offsets } = lookup;
    if (!offsets) {
      for (let i = 0; i < rows.length; i++) this.#addRow(rows[i]!, gradient, i, factor);
      return;
    }
    for (let bag = 0; bag + 1 < offsets.length; bag++) {
      const share = factor * shareOfRow(lookup, bag);
      for (let i = offsets[bag]!; i < offsets[bag + 1]!; i++) this.#addRow(rows[i]!, gradient, bag, share);
    }
  }

  #addRow(row: number, gradient: Float32Array, from: number, factor: number): void {
    const { dimensions } = this;
    let place = this.#places[row]!;
    if (place === -1) {
      if (this.length === this.rows.length) this.#grow();
      place = this.length++;
      this.#places[row] = place;
      this.rows[place] = row;
      this.data.fill(0, place * dimensions, (place + 1) * dimensions);
    }
    const [start, source] = [place * dimensions, from * dimensions];
    for (let i = 0; i < dimensions; i++) this.data[start + i]! += factor * gradient[source + i]!;
  }

  #grow(): void {
    const { rows, data } = this;
    this.rows = new Int32Array(2 * rows.length);
    this.rows.set(rows);
    this.data = new Float32Array(2 * data.length);
    this.data.set(data);
  }
}
