import { kernels as code } from "../generated/kernels.js";
import type { Block } from "../kernels/kernel-memory.js";
import { Kernels } from "../kernels/kernels.js";
import type { Tensors } from "../training/tensors.js";
import { type Lookup, lookupLength, rowWeights } from "./embedding-table.js";
import type { NetworkInput, Parameters } from "./network.js";
import { type OptimizerName, OptimizerSlots } from "./optimizer.js";
import type { Weight } from "./weights.js";

/** A weight, or a table, whose gradient is being summed. */
interface Trained {
  readonly data: Block<"f32">;
  readonly slots: OptimizerSlots;
}

interface TrainedWeight extends Trained {
  readonly shape: readonly number[];
  readonly gradient: Block<"f32">;
}

interface TrainedTable extends Trained {
  readonly rows: number;
  readonly dimensions: number;
  /** Place of each row among those with a gradient, or -1. */
  readonly places: Block<"i32">;
  /** The structure `RowGradients` of assembly/embeddings/row-gradients.ts. */
  readonly structure: Block<"u32">;
  touched: Block<"i32">;
  sums: Block<"f32">;
}

/** Words of the structure `RowGradients`: places, rows, sums, floats of a row, number of rows. */
const ROWS = 1;
const SUMS = 2;
const LENGTH = 4;
const WORDS = 5;
/** Rows with a gradient that there is room for at first. */
const FIRST_ROWS = 256;

/**
 * The parameters of a network while it is trained, in the memory of kernels, with their gradients and the state of an
 * optimizer. Of tables only the rows that were looked up have gradients and move, so that a step costs the same whatever
 * the size of the table.
 */
export class TrainedParameters {
  readonly #weights: Readonly<Record<string, TrainedWeight>>;
  readonly #tables: Readonly<Record<string, TrainedTable>>;
  /** Number of steps so far. */
  readonly #steps = new Float64Array(1);

  private constructor(
    private readonly kernels: Kernels,
    { weights, tables }: Parameters,
    optimizer: OptimizerName,
  ) {
    const { memory } = kernels;
    const trained = (numbers: Float32Array): Trained => ({
      data: memory.copy("f32", numbers),
      slots: new OptimizerSlots(kernels, optimizer, numbers.length),
    });
    this.#weights = mapValues(weights, ({ shape, data }) => ({
      ...trained(data),
      shape,
      gradient: memory.allocate("f32", data.length),
    }));
    this.#tables = mapValues(tables, ({ rows, dimensions, data }) => {
      const places = memory.allocate("i32", rows);
      places.array.fill(-1);
      const structure = memory.allocate("u32", WORDS);
      const touched = memory.allocate("i32", FIRST_ROWS);
      const sums = memory.allocate("f32", FIRST_ROWS * dimensions);
      structure.array.set([places.address, touched.address, sums.address, dimensions, 0]);
      return { ...trained(data), rows, dimensions, places, structure, touched, sums };
    });
  }

  /** Takes a copy of the parameters. */
  static async of(parameters: Parameters, optimizer: OptimizerName): Promise<TrainedParameters> {
    return new TrainedParameters(await Kernels.open(code, { threads: 1 }), parameters, optimizer);
  }

  /** Number of steps so far. */
  get steps(): number {
    return this.#steps[0]!;
  }

  /** What a checkpoint keeps: views, which the next step may detach. */
  tensors(): Tensors {
    const tensors: Record<string, Float32Array | Float64Array> = { "optimizer.steps": this.#steps };
    for (const [name, { data, slots }] of Object.entries({ ...this.#weights, ...this.#tables })) {
      tensors[`network.${name}`] = data.array;
      for (const [slot, block] of Object.entries(slots.blocks)) {
        tensors[`optimizer.${name}.${slot}`] = block.array;
      }
    }
    return tensors;
  }

  /** Copies the numbers into parameters of the same sizes. */
  copyTo({ weights, tables }: Parameters): void {
    const from = { ...this.#weights, ...this.#tables };
    for (const [name, { data }] of Object.entries({ ...weights, ...tables }))
      data.set(from[name]!.data.array);
  }

  /** Copies of the dense weights, and of what the lookups give. */
  values({ lookups = {} }: NetworkInput): Record<string, Weight> {
    const values: Record<string, Weight> = mapValues(this.#weights, ({ shape, data }) => ({
      shape,
      data: data.array.slice(),
    }));
    for (const [name, lookup] of Object.entries(lookups)) {
      const { dimensions } = this.#tables[lookup.table]!;
      values[name] = { shape: [lookupLength(lookup), dimensions], data: this.#lookUp(lookup) };
    }
    return values;
  }

  #lookUp(lookup: Lookup): Float32Array {
    const { kernels } = this;
    const { data, rows: rowCount, dimensions } = this.#tables[lookup.table]!;
    return this.#scratch(() => {
      const { rows, offsets, weights } = this.#copyLookup(lookup);
      const length = lookupLength(lookup);
      const to = kernels.memory.allocate("f32", length * dimensions);
      if (offsets && weights) {
        const isSquares = Number(lookup.pooling === "squares");
        const bags = [length, offsets.address, rows.address, weights.address, isSquares];
        kernels.call("lookUpBags", ...bags, data.address, dimensions, to.address);
      } else {
        const rowBytes = dimensions * Float32Array.BYTES_PER_ELEMENT;
        kernels.call("gatherRows", data.address, rowCount, rowBytes, rows.address, length, to.address);
      }
      return to.array.slice();
    });
  }

  #copyLookup(lookup: Lookup) {
    const { memory } = this.kernels;
    const { rows, offsets } = lookup;
    return {
      rows: memory.copy("i32", rows),
      offsets: offsets && memory.copy("i32", offsets),
      weights: offsets && memory.copy("f32", rowWeights(lookup)),
    };
  }

  /** Runs what needs memory only while it runs. */
  #scratch<Result>(work: () => Result): Result {
    const { memory } = this.kernels;
    const mark = memory.mark();
    try {
      return work();
    } finally {
      memory.release(mark);
    }
  }

  /** Forgets all gradients. */
  clear(): void {
    for (const { gradient } of Object.values(this.#weights)) gradient.array.fill(0);
    for (const { structure } of Object.values(this.#tables)) {
      this.kernels.call("clearRowGradients", structure.address);
    }
  }

  /** Adds gradients of the values of an input, by name, times a factor. */
  add(
    { lookups = {} }: NetworkInput,
    gradients: Readonly<Record<string, Float32Array>>,
    factor: number,
  ): void {
    for (const [name, gradient] of Object.entries(gradients)) {
      const lookup = lookups[name];
      if (lookup) {
        this.#addRows(lookup, gradient, factor);
        continue;
      }
      const sum = this.#weights[name]!.gradient.array;
      for (let i = 0; i < sum.length; i++) sum[i]! += factor * gradient[i]!;
    }
  }

  #addRows(lookup: Lookup, gradient: Float32Array, factor: number): void {
    const { kernels } = this;
    const table = this.#tables[lookup.table]!;
    this.#makeRoom(table, lookup.rows.length);
    this.#scratch(() => {
      const { rows, offsets, weights } = this.#copyLookup(lookup);
      const from = kernels.memory.copy("f32", gradient);
      const bags = [lookupLength(lookup), offsets?.address ?? 0, rows.address, weights?.address ?? 0];
      const squared = lookup.pooling === "squares" ? table.data.address : 0;
      kernels.call("addRowGradients", table.structure.address, ...bags, squared, from.address, factor);
    });
  }

  /** Makes room for the gradients of so many more rows. */
  #makeRoom(table: TrainedTable, more: number): void {
    const { memory } = this.kernels;
    const length = table.structure.array[LENGTH]!;
    const needed = Math.min(table.rows, length + more);
    if (needed <= table.touched.length) return;
    const capacity = Math.min(table.rows, Math.max(needed, 2 * table.touched.length));
    const touched = memory.allocate("i32", capacity);
    const sums = memory.allocate("f32", capacity * table.dimensions);
    touched.array.set(table.touched.array.subarray(0, length));
    sums.array.set(table.sums.array.subarray(0, length * table.dimensions));
    table.touched = touched;
    table.sums = sums;
    table.structure.array[ROWS] = touched.address;
    table.structure.array[SUMS] = sums.address;
  }

  /** Shortens all gradients, taken together, to a length at most. */
  clip(norm: number): void {
    const all = [
      ...Object.values(this.#weights).map(({ gradient }) => gradient.array),
      ...Object.values(this.#tables).map(({ sums, structure, dimensions }) =>
        sums.array.subarray(0, structure.array[LENGTH]! * dimensions),
      ),
    ];
    let square = 0;
    for (const gradient of all)
      for (let i = 0; i < gradient.length; i++) square += gradient[i]! * gradient[i]!;
    const scale = norm / Math.sqrt(square);
    if (!(scale < 1)) return;
    for (const gradient of all) for (let i = 0; i < gradient.length; i++) gradient[i]! *= scale;
  }

  /** One step against the gradients. */
  move(rate: number): void {
    const step = ++this.#steps[0]!;
    for (const { data, slots, gradient } of Object.values(this.#weights)) {
      slots.move({ count: 1, rows: 0, floats: data.length }, data.address, gradient.address, rate, step);
    }
    for (const { data, slots, touched, sums, structure, dimensions } of Object.values(this.#tables)) {
      const rows = { count: structure.array[LENGTH]!, rows: touched.address, floats: dimensions };
      slots.move(rows, data.address, sums.address, rate, step);
    }
  }
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
